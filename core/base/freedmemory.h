// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace guardbook {

/// Gives memory that was freed back to the system, after a step that needed much and before another: the
/// allocator keeps it scattered in small pieces that the next step cannot use. A hint: where the system
/// offers nothing of the kind it does nothing.
void giveBackFreedMemory();

} // namespace guardbook
