// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packfiles.h"

#include "core/report/ziplayout.h"

#include <QSet>

namespace guardbook {

namespace {

constexpr std::size_t maxKept = 5000;

QString shown(const QString &path)
{
    QString text;
    for (const QChar c : path.left(300))
        text += c.isPrint() ? c : QChar(u'?');
    return text;
}

/// Files that a system leaves behind in a folder that someone looked at.
bool isLitter(const QString &path)
{
    const QString name = path.section(u'/', -1).toLower();
    return name == u".ds_store" || name == u"thumbs.db" || name == u"desktop.ini" || name == u".directory" ||
           name.startsWith(u"._");
}

} // namespace

void PackFindings::add(const char *about, CheckState state, const QString &sentence, const QString &item)
{
    if (m_checks.size() < maxKept)
        m_checks.push_back({QString::fromLatin1(about), shown(item), state, sentence});
}

void PackFindings::ok(const char *about, const QString &sentence, const QString &item)
{
    add(about, CheckState::Ok, sentence, item);
}

void PackFindings::fault(const char *about, const QString &sentence, const QString &item)
{
    ++m_faults;
    add(about, CheckState::Fault, sentence, item);
}

void PackFindings::notChecked(const char *about, const QString &sentence, const QString &item)
{
    add(about, CheckState::NotChecked, sentence, item);
}

PackFiles::PackFiles(std::vector<PackEntry> entries, PackFindings &findings) : m_entries(std::move(entries))
{
    QSet<QString> folded;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PackEntry &entry = m_entries[i];
        const QString path = entry.path.normalized(QString::NormalizationForm_C);
        const QString name = shown(entry.path);
        if (!isSafePackPath(path))
            findings.fault("file", QStringLiteral("%1 has a name that no file of a pack may have.").arg(name),
                           name);
        if (entry.link)
            findings.fault(
                "file", QStringLiteral("%1 is a link, not a file: what it shows lies elsewhere.").arg(name),
                name);
        const QString fold = foldedPackPath(path);
        if (folded.contains(fold))
            findings.fault(
                "file",
                QStringLiteral("%1 is there twice, in names that some computers cannot tell apart.")
                    .arg(name),
                name);
        folded.insert(fold);
        m_byPath.insert(path, i);
    }
}

const PackEntry *PackFiles::find(const QString &path) const
{
    const auto at = m_byPath.constFind(path);
    return at == m_byPath.constEnd() ? nullptr : &m_entries[*at];
}

void PackFiles::compare(const PackManifest &manifest, PackFindings &findings) const
{
    for (const ManifestFile &file : manifest.files) {
        const PackEntry *entry = find(file.path);
        if (entry == nullptr)
            findings.fault("file", QStringLiteral("%1 is missing.").arg(file.path), file.path);
        else if (!entry->link && entry->size != file.size)
            findings.fault("file",
                           QStringLiteral("%1 is not as it was: it has %2 bytes and had %3.")
                               .arg(file.path)
                               .arg(entry->size)
                               .arg(file.size),
                           file.path);
    }
    for (const PackEntry &entry : m_entries) {
        const QString path = entry.path.normalized(QString::NormalizationForm_C);
        if (path == QLatin1String(manifestPath) || path == QLatin1String(manifestSignaturePath) ||
            manifest.file(path) != nullptr)
            continue;
        const QString name = shown(entry.path);
        findings.fault(
            "file",
            isLitter(path)
                ? QStringLiteral("%1 is not part of the pack. This computer may have put it there: delete "
                                 "it and check again.")
                      .arg(name)
                : QStringLiteral("%1 is not part of the pack: someone added it.").arg(name),
            name);
    }
}

Result<std::optional<QByteArray>> readListed(PackSource &source, const PackFiles &files,
                                             const ManifestFile &file, PackFindings &findings)
{
    const PackEntry *entry = files.find(file.path);
    if (entry == nullptr || entry->link || entry->size != file.size)
        return std::optional<QByteArray>(); // compare() has said so
    auto read = readSmall(source, *entry, ruleOf(file.role).limit);
    if (!read && read.error().code != ErrorCode::Corrupt)
        return std::move(read).error();
    QByteArray bytes = read ? *std::move(read) : QByteArray();
    if (!read || Digest::of(bytes) != file.sha256) {
        findings.fault("file", QStringLiteral("%1 is not as it was: its bytes were changed.").arg(file.path),
                       file.path);
        return std::optional<QByteArray>();
    }
    if (entry->crc32 && *entry->crc32 != continueCrc32(0, bytes))
        findings.fault(
            "file",
            QStringLiteral("%1 cannot be unpacked: the ZIP gives a wrong check value.").arg(file.path),
            file.path);
    return std::optional(std::move(bytes));
}

} // namespace guardbook
