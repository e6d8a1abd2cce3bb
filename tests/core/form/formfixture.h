// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/actionrunner.h"
#include "tests/support/testbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace guardbook {

/// A millisecond later each time that it is asked, as if work took time: two questions are never one answer.
class TickingClock final : public Clock {
public:
    explicit TickingClock(const FixedClock &from) : m_from(from) {}
    [[nodiscard]] Instant now() const override
    {
        Instant at = m_from.now();
        at.utcMs += ++m_ticks;
        return at;
    }
    [[nodiscard]] std::uint64_t monotonicMs() const override { return m_from.monotonicMs(); }
    [[nodiscard]] ClockSync sync() const override { return m_from.sync(); }
    [[nodiscard]] bool isSetByHand() const override { return true; }

private:
    const FixedClock &m_from;
    mutable std::int64_t m_ticks = 0;
};

/// A book of a school in which everybody reads cases, so that each signs in: dsl, deputy, head, chair,
/// governor, esafety, leader, manager, ict, office, staff and other (a second member of staff).
class FormBook : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;
    /// Carries out a list as `guardbook-cli apply` does; the error of the step that differed.
    [[nodiscard]] QString apply(const QByteArray &list);
    [[nodiscard]] QString applyFile(const QString &path);
    [[nodiscard]] QJsonObject result(const QString &name) const { return m_results.value(name); }
    [[nodiscard]] Book &book() { return *m_opened->book; }
    [[nodiscard]] std::unique_ptr<Session> signIn(const QString &user);
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{testTime("2026-03-04T09:00:00+00:00")};
    TickingClock m_ticking{m_clock};
    std::optional<OpenedBook> m_opened;
    QHash<QString, QJsonObject> m_results;
};

} // namespace guardbook
