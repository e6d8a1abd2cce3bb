// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/pack/corpus.h"

#include <QStringList>

#include <vector>

namespace guardbook::test {

/// Runs verify.py over all cases in one go: an outcome for each, in order.
[[nodiscard]] std::vector<Spoken> verifyInPython(const std::vector<CorpusCase> &cases,
                                                 const QString &scratch);

struct BrowserRun {
    std::vector<Spoken> outcomes;
    QStringList requests; ///< Everything that the page asked the network or the disk for, but itself.
};
[[nodiscard]] bool haveBrowser();
/// Opens verify.html from the disk in a headless Chromium without a network, gives it each pack, and reads
/// what it shows.
[[nodiscard]] BrowserRun verifyInBrowser(const std::vector<CorpusCase> &cases, const QString &scratch);

} // namespace guardbook::test
