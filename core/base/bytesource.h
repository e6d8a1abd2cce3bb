// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace guardbook {

/// Opens some bytes anew, from their start: a read-only, seekable device, already open. Reports take
/// evidence this way, so that nothing of it lies in memory or in a temporary file.
using OpenBytes = std::function<Result<std::unique_ptr<QIODevice>>()>;

} // namespace guardbook
