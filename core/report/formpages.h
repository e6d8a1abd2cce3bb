// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/flow.h"
#include "core/report/formprint.h"

/// The pieces of a printed form, in the order in which they stand.
namespace guardbook::formpages {

void head(Flow &flow, const FormPrint &print);
/// The fields of the paper form (`office` false) or of the office block.
void fields(Flow &flow, const FormPrint &print, bool office);
void signatures(Flow &flow, const FormPrint &print);
void steps(Flow &flow, const FormPrint &print);
void colophon(Flow &flow, const FormPrint &print, const Digest &record);

} // namespace guardbook::formpages
