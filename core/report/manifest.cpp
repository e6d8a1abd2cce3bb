// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/manifest.h"

#include "core/base/canonicaljson.h"
#include "core/report/manifestrules.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace guardbook {

namespace {

constexpr char formatWord[] = "guardbook-pack/1";
constexpr char formatFamily[] = "guardbook-pack/";

Error corrupt(const QString &place)
{
    return {ErrorCode::Corrupt,
            QStringLiteral("The manifest of this pack is not complete or not well formed, so nothing can be "
                           "checked by it. Ask for the pack again."),
            QStringLiteral("manifest/") + place};
}

/// Takes members out of an object. Once one is missing or of another kind, ok() is false and stays so; at the
/// end nothing may be left over.
class Members {
public:
    explicit Members(const QJsonValue &value) : m_object(value.toObject()), m_ok(value.isObject()) {}

    QString text(const char *name)
    {
        const QJsonValue value = take(name);
        m_ok = m_ok && value.isString();
        return value.toString();
    }
    QString line(const char *name)
    {
        const QString value = text(name);
        m_ok = m_ok && isOneLine(value);
        return value;
    }
    qint64 number(const char *name)
    {
        const QJsonValue value = take(name);
        const qint64 number = value.toInteger(-1);
        m_ok = m_ok && value.isDouble() && number >= 0;
        return number;
    }
    Digest digest(const char *name)
    {
        const auto digest = Digest::fromHex(text(name));
        m_ok = m_ok && digest.has_value();
        return digest.value_or(Digest());
    }
    NoteKey vkey(const char *name)
    {
        const auto key = parseVkey(text(name));
        m_ok = m_ok && key.has_value();
        return key ? *key : NoteKey();
    }
    QJsonArray list(const char *name)
    {
        const QJsonValue value = take(name);
        m_ok = m_ok && value.isArray();
        return value.toArray();
    }
    QJsonValue take(const char *name) { return m_object.take(QLatin1String(name)); }
    void demand(bool condition) { m_ok = m_ok && condition; }
    [[nodiscard]] bool complete() const { return m_ok && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_ok;
};

QString hex(const Digest &digest)
{
    return digest.hex();
}

QJsonObject keyObject(const ManifestKey &key)
{
    return {{QStringLiteral("holder"), key.holder}, {QStringLiteral("vkey"), vkeyText(key.key)}};
}

QJsonArray keyArray(const std::vector<ManifestKey> &keys)
{
    QJsonArray array;
    for (const ManifestKey &key : keys)
        array.append(keyObject(key));
    return array;
}

QJsonObject fileObject(const ManifestFile &file)
{
    return {{QStringLiteral("path"), file.path},
            {QStringLiteral("role"), QLatin1String(ruleOf(file.role).word)},
            {QStringLiteral("sha256"), hex(file.sha256)},
            {QStringLiteral("size"), file.size}};
}

QJsonObject exhibitObject(const ManifestExhibit &exhibit)
{
    return {{QStringLiteral("reference"), exhibit.reference},
            {QStringLiteral("derivedFrom"), exhibit.derivedFrom},
            {QStringLiteral("file"), exhibit.file},
            {QStringLiteral("sha256"), hex(exhibit.sha256)},
            {QStringLiteral("index"), qint64(exhibit.index)},
            {QStringLiteral("actor"), vkeyText(exhibit.actor)},
            {QStringLiteral("proof"), exhibit.proof},
            {QStringLiteral("leaf"), exhibit.leaf},
            {QStringLiteral("payload"), exhibit.payload},
            {QStringLiteral("salt"), exhibit.salt}};
}

QJsonObject witnessedObject(const ManifestWitnessed &state)
{
    return {{QStringLiteral("file"), state.file},
            {QStringLiteral("root"), hex(state.root)},
            {QStringLiteral("size"), qint64(state.size)},
            {QStringLiteral("witness"), vkeyText(state.witness)}};
}

QJsonObject manifestObject(const PackManifest &manifest)
{
    QJsonArray files;
    for (const ManifestFile &file : manifest.files)
        files.append(fileObject(file));
    QJsonArray exhibits;
    for (const ManifestExhibit &exhibit : manifest.exhibits)
        exhibits.append(exhibitObject(exhibit));
    QJsonArray witnessed;
    for (const ManifestWitnessed &state : manifest.witnessed)
        witnessed.append(witnessedObject(state));
    const bool pdf = manifest.form == PackManifest::Form::Pdf;
    return {{QStringLiteral("format"), QLatin1String(formatWord)},
            {QStringLiteral("form"), pdf ? QStringLiteral("pdf") : QStringLiteral("files")},
            {QStringLiteral("pack"), manifest.packReference},
            {QStringLiteral("madeAt"), manifest.madeAt.text()},
            {QStringLiteral("program"), manifest.program},
            {QStringLiteral("school"),
             QJsonObject{{QStringLiteral("name"), manifest.schoolName},
                         {QStringLiteral("urn"), manifest.schoolUrn},
                         {QStringLiteral("certificate"), hex(manifest.schoolCertificate)}}},
            {QStringLiteral("ledger"), QJsonObject{{QStringLiteral("origin"), manifest.ledger.origin},
                                                   {QStringLiteral("size"), qint64(manifest.ledger.size)},
                                                   {QStringLiteral("root"), hex(manifest.ledger.root)}}},
            {QStringLiteral("keys"), QJsonObject{{QStringLiteral("log"), keyObject(manifest.logKey)},
                                                 {QStringLiteral("witnesses"), keyArray(manifest.witnesses)},
                                                 {QStringLiteral("actors"), keyArray(manifest.actors)}}},
            {QStringLiteral("files"), files},
            {QStringLiteral("exhibits"), exhibits},
            {QStringLiteral("witnessed"), witnessed}};
}

Result<ManifestKey> readKey(const QJsonValue &value)
{
    Members in(value);
    const ManifestKey key{in.line("holder"), in.vkey("vkey")};
    if (!in.complete())
        return corrupt(QStringLiteral("keys"));
    return key;
}

Result<std::vector<ManifestKey>> readKeys(const QJsonArray &array)
{
    std::vector<ManifestKey> keys;
    for (const QJsonValue &value : array) {
        GUARDBOOK_ASSIGN(auto key, readKey(value));
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<ManifestFile> readFile(const QJsonValue &value)
{
    Members in(value);
    ManifestFile file;
    file.path = in.text("path");
    const auto role = packRoleFromWord(in.text("role"));
    in.demand(role.has_value());
    file.role = role.value_or(PackRole::Readme);
    file.size = in.number("size");
    file.sha256 = in.digest("sha256");
    if (!in.complete())
        return corrupt(QStringLiteral("files"));
    return file;
}

Result<ManifestExhibit> readExhibit(const QJsonValue &value)
{
    Members in(value);
    ManifestExhibit exhibit;
    exhibit.reference = in.line("reference");
    exhibit.derivedFrom = in.line("derivedFrom");
    exhibit.file = in.text("file");
    exhibit.sha256 = in.digest("sha256");
    exhibit.index = std::uint64_t(in.number("index"));
    exhibit.actor = in.vkey("actor");
    exhibit.proof = in.text("proof");
    exhibit.leaf = in.text("leaf");
    exhibit.payload = in.text("payload");
    exhibit.salt = in.text("salt");
    in.demand(!exhibit.reference.isEmpty());
    if (!in.complete())
        return corrupt(QStringLiteral("exhibits"));
    return exhibit;
}

Result<ManifestWitnessed> readWitnessed(const QJsonValue &value)
{
    Members in(value);
    ManifestWitnessed state;
    state.file = in.text("file");
    state.root = in.digest("root");
    state.size = std::uint64_t(in.number("size"));
    state.witness = in.vkey("witness");
    if (!in.complete())
        return corrupt(QStringLiteral("witnessed"));
    return state;
}

Result<> readSchoolAndLedger(PackManifest &manifest, Members &in)
{
    Members school(in.take("school"));
    manifest.schoolName = school.line("name");
    manifest.schoolUrn = school.line("urn");
    manifest.schoolCertificate = school.digest("certificate");
    Members ledger(in.take("ledger"));
    manifest.ledger = {ledger.line("origin"), std::uint64_t(ledger.number("size")), ledger.digest("root")};
    if (!school.complete() || !ledger.complete())
        return corrupt(QStringLiteral("school"));
    return {};
}

Result<> readAllKeys(PackManifest &manifest, Members &in)
{
    Members keys(in.take("keys"));
    GUARDBOOK_ASSIGN(manifest.logKey, readKey(keys.take("log")));
    GUARDBOOK_ASSIGN(manifest.witnesses, readKeys(keys.list("witnesses")));
    GUARDBOOK_ASSIGN(manifest.actors, readKeys(keys.list("actors")));
    if (!keys.complete())
        return corrupt(QStringLiteral("keys"));
    return {};
}

} // namespace

const ManifestFile *PackManifest::file(const QString &path) const
{
    const auto at = std::lower_bound(
        files.begin(), files.end(), path,
        [](const ManifestFile &file, const QString &wanted) { return file.path.toUtf8() < wanted.toUtf8(); });
    return at != files.end() && at->path == path ? &*at : nullptr;
}

const ManifestFile *PackManifest::file(PackRole role) const
{
    const auto at =
        std::find_if(files.begin(), files.end(), [&](const ManifestFile &file) { return file.role == role; });
    return at != files.end() ? &*at : nullptr;
}

QString PackManifest::holderOf(const NoteKey &witness) const
{
    const auto at = std::find_if(witnesses.begin(), witnesses.end(),
                                 [&](const ManifestKey &key) { return key.key == witness; });
    return at != witnesses.end() ? at->holder : QString();
}

Result<QByteArray> formatManifest(PackManifest &manifest)
{
    std::sort(manifest.files.begin(), manifest.files.end(),
              [](const ManifestFile &a, const ManifestFile &b) { return a.path.toUtf8() < b.path.toUtf8(); });
    GUARDBOOK_TRY(checkManifestRules(manifest));
    GUARDBOOK_ASSIGN(const QByteArray bytes, canonicalJson(manifestObject(manifest)));
    GUARDBOOK_TRY(parseManifest(bytes));
    return bytes;
}

Result<PackManifest> parseManifest(QByteArrayView bytes)
{
    if (bytes.size() > maxManifestSize)
        return corrupt(QStringLiteral("size"));
    GUARDBOOK_ASSIGN(const QJsonObject object, parseCanonicalJson(bytes, 8));
    const QString format = object.value(QStringLiteral("format")).toString();
    if (format != QLatin1String(formatWord) && format.startsWith(QLatin1String(formatFamily)))
        return Error{
            ErrorCode::TooNew,
            QStringLiteral("This pack was made by a later version of Guardbook. Check it with that version, "
                           "or with the page verify.html that is published with it."),
            QStringLiteral("manifest/format")};
    Members in(object);
    in.demand(in.text("format") == QLatin1String(formatWord));
    PackManifest manifest;
    const QString form = in.text("form");
    in.demand(form == u"files" || form == u"pdf");
    manifest.form = form == u"pdf" ? PackManifest::Form::Pdf : PackManifest::Form::Files;
    manifest.packReference = in.line("pack");
    const QString madeAtText = in.text("madeAt");
    const auto madeAt = Instant::fromText(madeAtText);
    in.demand(madeAt && madeAt->text() == madeAtText);
    manifest.madeAt = madeAt ? *madeAt : Instant();
    manifest.program = in.line("program");
    GUARDBOOK_TRY(readSchoolAndLedger(manifest, in));
    GUARDBOOK_TRY(readAllKeys(manifest, in));
    const QJsonArray files = in.list("files");
    for (const QJsonValue &value : files) {
        GUARDBOOK_ASSIGN(auto file, readFile(value));
        manifest.files.push_back(std::move(file));
    }
    const QJsonArray exhibits = in.list("exhibits");
    for (const QJsonValue &value : exhibits) {
        GUARDBOOK_ASSIGN(auto exhibit, readExhibit(value));
        manifest.exhibits.push_back(std::move(exhibit));
    }
    const QJsonArray witnessed = in.list("witnessed");
    for (const QJsonValue &value : witnessed) {
        GUARDBOOK_ASSIGN(auto state, readWitnessed(value));
        manifest.witnessed.push_back(std::move(state));
    }
    if (!in.complete())
        return corrupt(QStringLiteral("members"));
    GUARDBOOK_TRY(checkManifestRules(manifest));
    return manifest;
}

QByteArray sumsText(const PackManifest &manifest)
{
    QByteArray text;
    for (const ManifestFile &file : manifest.files)
        if (file.role != PackRole::Sums)
            text += file.sha256.hex().toLatin1() + "  " + file.path.toUtf8() + '\n';
    return text;
}

QByteArray keysText(const PackManifest &manifest)
{
    const auto entry = [](const ManifestKey &key) {
        return QByteArray("# ") + key.holder.toUtf8() + '\n' + vkeyText(key.key).toUtf8() + '\n';
    };
    QByteArray text = entry(manifest.logKey);
    for (const ManifestKey &key : manifest.witnesses)
        text += entry(key);
    for (const ManifestKey &key : manifest.actors)
        text += entry(key);
    return text;
}

} // namespace guardbook
