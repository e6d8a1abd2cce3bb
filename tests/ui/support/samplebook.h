// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/testbook.h"
#include "tests/ui/support/samplecase.h"
#include "ui/book/bookdesk.h"

namespace guardbook::ui::test {

/// A real book with an incident of a group chat: two people, an exhibit, a decision that waits for sign-off.
class SampleBook : public TestBook {
public:
    SampleBook();

    [[nodiscard]] BookTools tools() { return {clock(), machineFolder(), nullptr, {}}; }
    /// Signs somebody in beside any window; keep it only while no window has the book.
    [[nodiscard]] std::unique_ptr<BookDesk> desk(const QString &user = QStringLiteral("dsl"));
    [[nodiscard]] IncidentId incident() const { return m_incident; }
    /// What the book now says of the incident, read after the window was closed or locked.
    [[nodiscard]] IncidentSheet sheet();

private:
    IncidentId m_incident;
};

} // namespace guardbook::ui::test
