// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookunlock.h"
#include "tests/faults/workplace.h"

#include <map>
#include <optional>

namespace guardbook::faults {

/// What is wrong after an operation, in sentences. Empty is good.
using Wrongs = QStringList;

/// Opens books of workplaces as people do, by passphrase. Whoever's key slots are, byte for byte, those that
/// were opened before is let in without asking Argon2id again.
class Opener {
public:
    explicit Opener(const Instant &now) : m_clock(now) {}

    [[nodiscard]] Result<OpenedBook> open(const Workplace &place, const QString &book, const QString &user,
                                          const QString &passphrase = everyonesPassphrase,
                                          bool readOnly = false);
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    [[nodiscard]] Result<UnlockedSlot> unlock(const QString &book, const QString &user,
                                              const QString &passphrase);
    FixedClock m_clock;
    std::map<QByteArray, UnlockedSlot> m_known;
};

/// A book that was opened says nothing of an alarm and checks clean.
[[nodiscard]] Wrongs wrongsOfBook(const OpenedBook &opened, const QString &name);
/// The next thing that somebody does works, and the book still checks clean.
[[nodiscard]] Wrongs wrongsOfGoingOn(OpenedBook &opened);
/// Nothing of what people wrote or took in stands readable in files, packs and what was handed in apart.
[[nodiscard]] Wrongs leaksIn(const Workplace &place);

} // namespace guardbook::faults
