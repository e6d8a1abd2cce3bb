// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/packfixture.h"

#include "core/base/canonicaljson.h"
#include "core/ledger/checkpoint.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <gtest/gtest.h>

namespace guardbook::test {

namespace {

constexpr std::int64_t madeAtMs = 1772643000000; // 2026-03-04T16:50:00Z

SigningKey keyOf(unsigned char first, unsigned char number)
{
    return *SigningKey::fromSeed(QByteArray(31, char(first)) + QByteArray(1, char(number)));
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509 *certify(EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey, const char *name, bool authority, long serial)
{
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
    ASN1_TIME_set_string_X509(X509_getm_notBefore(certificate), "20250101000000Z");
    ASN1_TIME_set_string_X509(X509_getm_notAfter(certificate), "20450101000000Z");
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer != nullptr ? issuer : certificate));
    X509_set_pubkey(certificate, key);
    X509 *signer = issuer != nullptr ? issuer : certificate;
    extend(certificate, signer, NID_basic_constraints,
           authority ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE");
    extend(certificate, signer, NID_key_usage,
           authority ? "critical,keyCertSign" : "critical,digitalSignature,nonRepudiation");
    X509_sign(certificate, issuerKey, EVP_sha256());
    return certificate;
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QByteArray derOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PrivateKey(key, &der);
    QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QByteArray payloadFor(const Item &item, const QString &reference)
{
    return *canonicalJson(QJsonObject{{QStringLiteral("exhibit"), reference},
                                      {QStringLiteral("kind"), QStringLiteral("screenshot")},
                                      {QStringLiteral("originalName"), item.fileName},
                                      {QStringLiteral("sha256"), Digest::of(item.bytes).hex()},
                                      {QStringLiteral("size"), qint64(item.bytes.size())}});
}

} // namespace

School::School(unsigned char number)
    : logKey(keyOf(0x01, number)),
      actor(keyOf(0x02, number)),
      other(keyOf(0x04, number)),
      witness(keyOf(0x03, number)),
      head(keyOf(0x05, number)),
      origin(QStringLiteral("guardbook.invalid/log/%1").arg(int(number), 32, 16, QLatin1Char('0')))
{
    EVP_PKEY *rootKey = EVP_RSA_gen(2048);
    EVP_PKEY *leafKey = EVP_RSA_gen(2048);
    X509 *root = certify(rootKey, nullptr, rootKey, "Example School root", true, 1);
    X509 *leaf = certify(leafKey, root, rootKey, "Example School", false, 2);
    leafKeyDer = derOf(leafKey);
    leafDer = derOf(leaf);
    rootDer = derOf(root);
    X509_free(leaf);
    X509_free(root);
    EVP_PKEY_free(leafKey);
    EVP_PKEY_free(rootKey);
}

SealingMaterial School::material() const
{
    return {logKey.copy(), Secret(leafKeyDer), leafDer, rootDer};
}

QString School::actorVkey() const
{
    return vkeyText(
        {QStringLiteral("guardbook.invalid/user/dsl"), NoteKeyType::Ed25519, actor.verifyingKey()});
}

QString School::otherVkey() const
{
    return vkeyText(
        {QStringLiteral("guardbook.invalid/user/deputy"), NoteKeyType::Ed25519, other.verifyingKey()});
}

QString School::witnessVkey() const
{
    return vkeyText(
        {witnessName(QStringLiteral("deputy-dsl")), NoteKeyType::Cosignature, witness.verifyingKey()});
}

QString School::headVkey() const
{
    return vkeyText(
        {witnessName(QStringLiteral("headteacher")), NoteKeyType::Cosignature, head.verifyingKey()});
}

void Log::addUnrelated(int count)
{
    for (int i = 0; i < count; ++i)
        add("{\"n\":" + QByteArray::number(qulonglong(size())) + "}", m_school.actor);
}

std::uint64_t Log::add(const QByteArray &payload, const SigningKey &actor, std::uint64_t ahead)
{
    const std::uint64_t index = size();
    const QByteArray salt = Digest::of("salt" + QByteArray::number(qulonglong(index))).toBytes();
    LeafBody body;
    body.seq = index + ahead;
    body.timeMs = madeAtMs - 1000000 + std::int64_t(index) * 1000;
    body.monoMs = index * 1000;
    body.eventType = 0x0100;
    body.commitment = payloadCommitment(salt, payload);
    m_entries.push_back({signLeaf(body, actor), payload, salt});
    for (const TreeNode &node : m_frontier.append(leafHash(m_entries.back().leaf)))
        m_nodes[{node.level, node.index}] = node.hash;
    return index;
}

Result<Digest> Log::node(int level, std::uint64_t index) const
{
    const auto at = m_nodes.find({level, index});
    if (at == m_nodes.end())
        return Error{ErrorCode::NotFound, QStringLiteral("No such node."), {}};
    return at->second;
}

QByteArray Log::note(std::uint64_t size, bool cosigned) const
{
    const QByteArray note = signCheckpoint({m_school.origin, size, *rootAt(*this, size)}, m_school.logKey);
    if (!cosigned)
        return note;
    return *addCosignature(note, witnessName(QStringLiteral("deputy-dsl")), m_school.witness, 1772640000);
}

std::vector<Digest> Log::proof(std::uint64_t index, std::uint64_t size) const
{
    return *inclusionProof(*this, index, size);
}

PackWitnessed Log::witnessedAt(std::uint64_t earlier) const
{
    constexpr std::uint64_t signedAt = 1772630000;
    const QByteArray note = *addCosignature(
        this->note(earlier, false), witnessName(QStringLiteral("headteacher")), m_school.head, signedAt);
    return {m_school.headVkey(),          earlier, *rootAt(*this, earlier),
            {qint64(signedAt) * 1000, 0}, note,    *consistencyProof(*this, earlier, size())};
}

Case::Case(const School &theSchool, const std::vector<Item> &theItems, int unrelated)
    : school(theSchool), log(theSchool), items(theItems)
{
    content.packReference = QStringLiteral("2026-0001/P1");
    content.madeAt = {madeAtMs, 0};
    content.school = {
        QStringLiteral("Example School"), QStringLiteral("1 Example Road"), QStringLiteral("100000"), {}};
    content.program = QStringLiteral("Guardbook 0.1.0");
    log.addUnrelated(unrelated);
    int number = 0;
    for (const Item &item : items) {
        PackExhibit exhibit;
        exhibit.reference = QStringLiteral("AB/%1").arg(++number);
        exhibit.fileName = item.fileName;
        exhibit.mediaType = QStringLiteral("application/octet-stream");
        exhibit.size = item.bytes.size();
        exhibit.sha256 = Digest::of(item.bytes);
        exhibit.derivedFrom = item.derivedFrom;
        exhibit.original = [bytes = item.bytes]() -> Result<std::unique_ptr<QIODevice>> {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(bytes);
            buffer->open(QIODevice::ReadOnly);
            return std::unique_ptr<QIODevice>(std::move(buffer));
        };
        exhibit.intake.index = log.add(payloadFor(item, exhibit.reference), school.actor);
        exhibit.intake.actor = school.actor.verifyingKey();
        content.exhibits.push_back(exhibit);
    }
    log.addUnrelated(41);
    for (PackExhibit &exhibit : content.exhibits) {
        const Log::Entry &entry = log.entry(exhibit.intake.index);
        exhibit.intake.entry = entry.leaf;
        exhibit.intake.payload = entry.payload;
        exhibit.intake.salt = entry.salt;
        exhibit.intake.inclusion = log.proof(exhibit.intake.index, log.size());
    }
    content.ledger = {
        school.origin,
        school.logKey.verifyingKey(),
        log.size(),
        log.root(),
        log.note(log.size()),
        {{QStringLiteral("Deputy DSL"), school.witnessVkey()},
         {QStringLiteral("Headteacher"), school.headVkey()}},
        {{QStringLiteral("DSL"), school.actorVkey()}, {QStringLiteral("Deputy"), school.otherVkey()}},
        {log.witnessedAt(log.size() - 20)}};
}

std::vector<Item> someItems(int count)
{
    std::vector<Item> items;
    for (int i = 1; i <= count; ++i)
        items.push_back(
            {QStringLiteral("screenshot %1.png").arg(i),
             "\x89PNG picture " + QByteArray::number(i) + QByteArray(2000 + i, char('a' + i % 26))});
    return items;
}

PackOptions optionsFor(const QString &folder, PackOptions::Form form)
{
    PackOptions options;
    options.outputFolder = folder;
    options.form = form;
    options.writeDocument = writeStandInPdf;
    options.verifySeal = {};
    return options;
}

Spoken verifyInCpp(const QString &path, const QString &expected)
{
    const auto source = openPackSource(path);
    if (!source)
        return {QStringLiteral("error"), source.error().sentence};
    VerifyOptions options;
    options.verifySeal = {};
    if (!expected.isEmpty())
        options.expectedFingerprint = fingerprintFromText(expected);
    const auto verdict = verifyPack(**source, options);
    if (!verdict)
        return {QStringLiteral("error"), verdict.error().sentence};
    Spoken spoken{toWord(verdict->outcome), {}};
    for (const PackCheck &check : verdict->checks)
        if (check.state == CheckState::Fault && spoken.why.isEmpty())
            spoken.why = check.sentence;
    return spoken;
}

QString scratchTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString folder = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return folder + QStringLiteral("/guardbook-pack-XXXXXX");
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    EXPECT_EQ(file.write(bytes), bytes.size());
}

void copyTree(const QString &from, const QString &to)
{
    for (const QString &file : filesBelow(from)) {
        QDir().mkpath(QFileInfo(to + u'/' + file).path());
        EXPECT_TRUE(QFile::copy(from + u'/' + file, to + u'/' + file)) << file.toStdString();
    }
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next().sliced(folder.size() + 1);
    files.sort();
    return files;
}

} // namespace guardbook::test
