// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/support/samplebook.h"

namespace guardbook::ui::test {

/// Puts so many incidents, with people and searchable texts, straight into the tables of the book: as many
/// actions would take an hour. No ledger entry speaks of them.
void putManyIncidents(SampleBook &book, int count);

} // namespace guardbook::ui::test
