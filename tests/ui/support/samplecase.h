// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/bookdesk.h"

namespace guardbook::ui::test {

/// A neutral profile with a few words of each kind.
[[nodiscard]] Profile sampleProfile();
[[nodiscard]] Instant at(const char *text); ///< "2026-03-17T09:05:00+00:00"

/// Three incidents of an invented school: one with people, exhibits, decisions and a sealed item.
struct SampleCase {
    std::vector<IncidentSheet> sheets;
};
[[nodiscard]] SampleCase sampleCase();
/// An e-mail with two attachments, as the viewer shows it.
[[nodiscard]] Email sampleEmail();
[[nodiscard]] IncidentRow rowOf(const IncidentSheet &sheet);

} // namespace guardbook::ui::test
