// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/manifestrules.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace guardbook {

namespace {

Error broken(const QString &sentence, const char *where)
{
    return {ErrorCode::Tampered, sentence + QStringLiteral(" Do not rely on this pack; ask for it again."),
            QStringLiteral("manifest/") + QLatin1String(where)};
}

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > QChar(0x20) && c < QChar(0x7f); });
}

Result<> checkPath(const ManifestFile &file)
{
    const PackRoleRule &rule = ruleOf(file.role);
    const QString place = QString::fromLatin1(rule.place);
    const bool fits =
        isFolder(rule) ? file.path.startsWith(place) && file.path.size() > place.size() : file.path == place;
    if (!isSafePackPath(file.path) || !fits)
        return broken(
            QStringLiteral("The manifest names a file in a way that a pack may not: %1.").arg(file.path),
            "files/path");
    if (file.size > rule.limit)
        return broken(
            QStringLiteral("The manifest gives %1 a size that such a file cannot have.").arg(file.path),
            "files/size");
    return {};
}

Result<> checkFiles(const PackManifest &manifest)
{
    if (manifest.files.size() > std::size_t(maxPackFiles))
        return broken(QStringLiteral("The manifest lists more files than a pack can hold."), "files");
    QSet<QString> seen;
    QByteArray before;
    for (const ManifestFile &file : manifest.files) {
        GUARDBOOK_TRY(checkPath(file));
        const QByteArray path = file.path.toUtf8();
        if (!(before < path))
            return broken(QStringLiteral("The manifest does not list its files in order."), "files/order");
        before = path;
        const QString folded = foldedPackPath(file.path);
        if (seen.contains(folded))
            return broken(
                QStringLiteral("The manifest lists two files with the same name: %1.").arg(file.path),
                "files/duplicate");
        seen.insert(folded);
    }
    for (const PackRoleRule &rule : packRoleRules()) {
        const bool wanted =
            rule.required || (rule.role == PackRole::Report && manifest.form == PackManifest::Form::Files);
        if (wanted && manifest.file(rule.role) == nullptr)
            return broken(QStringLiteral("The manifest does not list %1, which every pack has.")
                              .arg(QString::fromLatin1(rule.place)),
                          "files/required");
    }
    if (manifest.form == PackManifest::Form::Pdf && manifest.file(PackRole::Report) != nullptr)
        return broken(QStringLiteral("The manifest lists a report beside the one that holds it."),
                      "files/report");
    return {};
}

/// Counts down the files in folders: each belongs to one exhibit or one witnessed state.
class FreeFiles {
public:
    explicit FreeFiles(const PackManifest &manifest)
    {
        for (const ManifestFile &file : manifest.files)
            if (isFolder(ruleOf(file.role)))
                m_free.insert(file.path, &file);
    }
    const ManifestFile *claim(const QString &path, PackRole role)
    {
        const ManifestFile *file = m_free.value(path);
        if (file == nullptr || file->role != role)
            return nullptr;
        m_free.remove(path);
        return file;
    }
    [[nodiscard]] const QMap<QString, const ManifestFile *> &unclaimed() const { return m_free; }

private:
    QMap<QString, const ManifestFile *> m_free;
};

Result<> checkExhibits(const PackManifest &manifest, FreeFiles &files)
{
    QSet<QString> references;
    QSet<quint64> indexes;
    for (const ManifestExhibit &exhibit : manifest.exhibits) {
        const QString name = exhibit.reference;
        const PackRole role = exhibit.derivedFrom.isEmpty() ? PackRole::Original : PackRole::Derived;
        const ManifestFile *file = files.claim(exhibit.file, role);
        const bool complete = file != nullptr && files.claim(exhibit.proof, PackRole::Proof) != nullptr &&
                              files.claim(exhibit.leaf, PackRole::Leaf) != nullptr &&
                              files.claim(exhibit.payload, PackRole::Payload) != nullptr &&
                              files.claim(exhibit.salt, PackRole::Salt) != nullptr;
        if (!complete)
            return broken(
                QStringLiteral("The manifest does not list the files that belong to exhibit %1.").arg(name),
                "exhibits/files");
        if (file->sha256 != exhibit.sha256)
            return broken(QStringLiteral("The manifest gives two different hashes for exhibit %1.").arg(name),
                          "exhibits/sha256");
        if (references.contains(name) || indexes.contains(exhibit.index))
            return broken(
                QStringLiteral("The manifest has exhibit %1, or its ledger entry, twice.").arg(name),
                "exhibits/twice");
        references.insert(name);
        indexes.insert(exhibit.index);
        if (exhibit.index >= manifest.ledger.size)
            return broken(
                QStringLiteral("Exhibit %1 has no place in the ledger: it is said to come after its end.")
                    .arg(name),
                "exhibits/index");
        const bool known = std::any_of(manifest.actors.begin(), manifest.actors.end(),
                                       [&](const ManifestKey &key) { return key.key == exhibit.actor; });
        if (!known)
            return broken(
                QStringLiteral("The key of the person who recorded exhibit %1 is not among the keys.")
                    .arg(name),
                "exhibits/actor");
    }
    return {};
}

Result<> checkWitnessed(const PackManifest &manifest, FreeFiles &files)
{
    QSet<QString> seen;
    for (const ManifestWitnessed &state : manifest.witnessed) {
        if (files.claim(state.file, PackRole::Witnessed) == nullptr)
            return broken(
                QStringLiteral("The manifest does not list the file of a witnessed state of the ledger."),
                "witnessed/file");
        const QString key = vkeyText(state.witness);
        if (state.size == 0 || state.size > manifest.ledger.size || seen.contains(key))
            return broken(QStringLiteral("The manifest names a witnessed state of the ledger that there "
                                         "cannot be, or a witness twice."),
                          "witnessed/size");
        seen.insert(key);
        const bool known = std::any_of(manifest.witnesses.begin(), manifest.witnesses.end(),
                                       [&](const ManifestKey &one) { return one.key == state.witness; });
        if (!known)
            return broken(
                QStringLiteral("The key of someone who witnessed the ledger is not among the keys."),
                "witnessed/witness");
    }
    return {};
}

Result<> checkKeys(const PackManifest &manifest)
{
    QSet<QString> seen;
    const auto sound = [&](const ManifestKey &key, NoteKeyType type) {
        const QString text = vkeyText(key.key);
        const bool fresh = !seen.contains(text);
        seen.insert(text);
        return fresh && key.key.type == type && isPrintableAscii(key.key.name) && isOneLine(key.holder);
    };
    bool ok = sound(manifest.logKey, NoteKeyType::Ed25519);
    for (const ManifestKey &key : manifest.witnesses)
        ok = sound(key, NoteKeyType::Cosignature) && ok;
    for (const ManifestKey &key : manifest.actors)
        ok = sound(key, NoteKeyType::Ed25519) && ok;
    if (!ok)
        return broken(QStringLiteral("The keys in the manifest are not what keys of a pack can be."), "keys");
    if (manifest.logKey.key.name != manifest.ledger.origin)
        return broken(QStringLiteral("The ledger's key in the manifest belongs to another ledger."),
                      "keys/origin");
    return {};
}

} // namespace

bool isOneLine(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c < QChar(0x20) || c == QChar(0x7f); });
}

Result<> checkManifestRules(const PackManifest &manifest)
{
    GUARDBOOK_TRY(checkKeys(manifest));
    GUARDBOOK_TRY(checkFiles(manifest));
    FreeFiles files(manifest);
    GUARDBOOK_TRY(checkExhibits(manifest, files));
    GUARDBOOK_TRY(checkWitnessed(manifest, files));
    if (!files.unclaimed().isEmpty())
        return broken(QStringLiteral("The file %1 belongs to no exhibit.").arg(files.unclaimed().firstKey()),
                      "files/unclaimed");
    return {};
}

} // namespace guardbook
