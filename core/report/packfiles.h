// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/manifest.h"
#include "core/report/packsource.h"
#include "core/report/packverdict.h"

#include <QHash>

#include <optional>

namespace guardbook {

/// Collects what a verification finds. Keeps the first thousands of faults and counts the rest.
class PackFindings {
public:
    void ok(const char *about, const QString &sentence, const QString &item = {});
    void fault(const char *about, const QString &sentence, const QString &item = {});
    void notChecked(const char *about, const QString &sentence, const QString &item = {});
    [[nodiscard]] std::size_t faults() const { return m_faults; }
    [[nodiscard]] std::vector<PackCheck> take() { return std::move(m_checks); }

private:
    void add(const char *about, CheckState state, const QString &sentence, const QString &item);
    std::vector<PackCheck> m_checks;
    std::size_t m_faults = 0;
};

/// The files that are there, by name in NFC (a Mac may give it back in another form).
class PackFiles {
public:
    /// Faults: names that no pack has, two files that are one file on some system, links.
    PackFiles(std::vector<PackEntry> entries, PackFindings &findings);

    [[nodiscard]] const PackEntry *find(const QString &path) const;
    [[nodiscard]] const std::vector<PackEntry> &all() const { return m_entries; }

    /// Faults: missing, extra, other size.
    void compare(const PackManifest &manifest, PackFindings &findings) const;

private:
    std::vector<PackEntry> m_entries;
    QHash<QString, std::size_t> m_byPath;
};

/// Reads a small listed file and checks size and hash: its bytes, nothing (with a fault) if it is not what
/// the manifest says, or an Error if it cannot be read.
[[nodiscard]] Result<std::optional<QByteArray>> readListed(PackSource &source, const PackFiles &files,
                                                           const ManifestFile &file, PackFindings &findings);

} // namespace guardbook
