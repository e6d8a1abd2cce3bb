// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"

#include <QStringList>

#include <algorithm>

namespace guardbook {

namespace {

constexpr qint64 kiB = 1024;
constexpr qint64 miB = 1024 * kiB;
constexpr qint64 noLimit = qint64(1) << 53;

constexpr char spkiPrefix[] = "\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00";

QByteArray pem(const char *label, QByteArrayView der)
{
    const QByteArray base64 = der.toByteArray().toBase64();
    QByteArray text = QByteArray("-----BEGIN ") + label + "-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64)
        text += base64.mid(i, 64) + '\n';
    return text + "-----END " + label + "-----\n";
}

bool isDeceptive(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7f && u <= 0x9f) || u == 0x061c || (u >= 0x200b && u <= 0x200f) ||
           (u >= 0x2028 && u <= 0x202e) || (u >= 0x2060 && u <= 0x206f) || u == 0xfeff ||
           QStringView(u"\\/:*?\"<>|").contains(c);
}

bool isReservedOnWindows(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList words{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"),
                                   QStringLiteral("NUL")};
    if (words.contains(stem))
        return true;
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT")) && stem[3] >= u'0' &&
           stem[3] <= u'9';
}

} // namespace

const std::array<PackRoleRule, 18> &packRoleRules()
{
    static constexpr std::array<PackRoleRule, 18> rules{{
        {PackRole::Readme, "readme", "README.txt", true, miB},
        {PackRole::Report, "report", "report.pdf", false, noLimit},
        {PackRole::Original, "original", "data/", false, noLimit},
        {PackRole::Derived, "derived", "derived/", false, noLimit},
        {PackRole::Sums, "sums", "manifest-sha256.txt", true, 32 * miB},
        {PackRole::Checkpoint, "checkpoint", "checkpoint.txt", true, 256 * kiB},
        {PackRole::Proof, "proof", "proofs/", false, 260 * kiB},
        {PackRole::Witnessed, "witnessed", "witnesses/", false, 260 * kiB},
        {PackRole::Leaf, "leaf", "leaves/", false, 216},
        {PackRole::Payload, "payload", "payloads/", false, miB},
        {PackRole::Salt, "salt", "payloads/", false, 32},
        {PackRole::Keys, "keys", "keys.txt", true, 4 * miB},
        {PackRole::LogKey, "log-key", "keys/log.pem", true, 4 * kiB},
        {PackRole::LogSeal, "log-seal", "keys/log.p7s", true, 64 * kiB},
        {PackRole::SchoolRoot, "school-root", "keys/school-root.pem", true, 64 * kiB},
        {PackRole::Verifier, "verifier", "verify.html", true, 4 * miB},
        {PackRole::Timestamp, "timestamp", "checkpoint.tsr", false, miB},
        {PackRole::TimestampChain, "timestamp-chain", "tsa-chain.pem", false, miB},
    }};
    return rules;
}

const PackRoleRule &ruleOf(PackRole role)
{
    return *std::find_if(packRoleRules().begin(), packRoleRules().end(),
                         [&](const PackRoleRule &rule) { return rule.role == role; });
}

std::optional<PackRole> packRoleFromWord(const QString &word)
{
    for (const PackRoleRule &rule : packRoleRules())
        if (word == QLatin1String(rule.word))
            return rule.role;
    return std::nullopt;
}

bool isSafeFileName(const QString &name)
{
    if (name.isEmpty() || name.toUtf8().size() > 200 || !name.isValidUtf16())
        return false;
    if (name.endsWith(u'.') || name.endsWith(u' ') || name.startsWith(u' '))
        return false;
    return std::none_of(name.begin(), name.end(), isDeceptive) && !isReservedOnWindows(name) &&
           name == name.normalized(QString::NormalizationForm_C);
}

bool isSafePackPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() <= 2 && std::all_of(parts.begin(), parts.end(), isSafeFileName);
}

QString foldedPackPath(const QString &path)
{
    QString folded;
    for (const QChar c : path.normalized(QString::NormalizationForm_C)) {
        const char16_t u = c.unicode();
        const bool isFolded = u < 0x2000 && (u < 0x1c80 || u > 0x1c8f);
        folded += isFolded ? QString(c).toLower() : QString(c);
    }
    return folded;
}

QString uniqueFileName(const QString &wanted, QSet<QString> &taken)
{
    QString name;
    for (const QChar c : wanted.normalized(QString::NormalizationForm_C))
        name += isDeceptive(c) ? QChar(u'_') : c;
    name = QString::fromUtf8(name.toUtf8()).trimmed();
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 && name.size() - dot <= 12 ? name.sliced(dot) : QString();
    QString stem = name.chopped(suffix.size());
    while (stem.toUtf8().size() > 150)
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    if (stem.isEmpty() || isReservedOnWindows(stem))
        stem.prepend(u'_');
    QString candidate = stem + suffix;
    for (int number = 2; taken.contains(foldedPackPath(candidate)) || !isSafeFileName(candidate); ++number) {
        if (number > 2 && !isSafeFileName(candidate))
            stem = QStringLiteral("file");
        candidate = QStringLiteral("%1 (%2)%3").arg(stem.trimmed()).arg(number).arg(suffix);
    }
    taken.insert(foldedPackPath(candidate));
    return candidate;
}

QString packPath(PackRole role, const QString &name)
{
    return QString::fromLatin1(ruleOf(role).place) + name;
}

QString packBaseName(const QString &packReference)
{
    QString name = QStringLiteral("guardbook-pack-");
    for (const QChar c : packReference) {
        const bool ordinary = c < QChar(0x80) && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        name += ordinary ? c : QChar(u'-');
    }
    return name;
}

QByteArray ed25519Pem(const VerifyingKey &key)
{
    return pem("PUBLIC KEY", QByteArray(spkiPrefix, sizeof spkiPrefix - 1) + key.toBytes());
}

QByteArray certificatePem(QByteArrayView der)
{
    return pem("CERTIFICATE", der);
}

std::optional<QByteArray> certificateFromPem(QByteArrayView text)
{
    QByteArray base64;
    const QList<QByteArray> lines = text.toByteArray().split('\n');
    for (const QByteArray &line : lines)
        if (!line.startsWith('-'))
            base64 += line;
    const QByteArray der = QByteArray::fromBase64(base64);
    if (der.isEmpty() || certificatePem(der) != text)
        return std::nullopt;
    return der;
}

std::optional<Digest> fingerprintFromText(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (!c.isSpace() && c != u':' && c != u'-')
            digits += c.toLower();
    return Digest::fromHex(digits);
}

QString groupedFingerprint(const Digest &fingerprint)
{
    QStringList groups;
    const QString hex = fingerprint.hex();
    for (qsizetype i = 0; i < hex.size(); i += 4)
        groups << hex.mid(i, 4);
    return groups.join(u' ');
}

} // namespace guardbook
