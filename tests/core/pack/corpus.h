// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/pack/packfixture.h"

#include <QString>

#include <functional>
#include <vector>

namespace guardbook::test {

/// Which verifiers can see what was done.
enum class Seen {
    ByAll,
    ByCppAlone,     ///< It takes RSA and X.509.
    NotByTheBrowser ///< Browsers follow links and show a file, and keep some names to themselves.
};

struct CorpusCase {
    QString name;
    QString path;     ///< Folder or ZIP.
    QString expected; ///< Fingerprint that is given to the verifier, or empty.
    QString outcome;  ///< "verified", "consistent", "fault", "error", or "refused" for one of the last two.
    Seen seen = Seen::ByAll;
};

/// Packs that are right, in folders and ZIPs.
[[nodiscard]] std::vector<CorpusCase> goodPacks(const School &school, const QString &folder);
/// Packs that someone changed: by someone without a key, by someone with another key, and by someone who has
/// the ledger's key and signs what they changed.
[[nodiscard]] std::vector<CorpusCase> tamperedPacks(const School &school, const QString &folder);

/// Attacks on what only one verifier got wrong once, and on states of the ledger that others signed. Where
/// nothing can be said about a pack ("error"), all say so.
[[nodiscard]] std::vector<CorpusCase> attackedPacks(const School &school, const QString &folder);

/// A pack as planPack() lays it out, not verified and not renamed.
void writeUnchecked(const PackContent &content, const School &school, const QString &folder);

} // namespace guardbook::test
