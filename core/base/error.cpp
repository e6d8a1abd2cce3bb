// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace guardbook {

QString toWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::Conflict:
        return QStringLiteral("conflict");
    case ErrorCode::WrongPassphrase:
        return QStringLiteral("wrong-passphrase");
    case ErrorCode::InUse:
        return QStringLiteral("in-use");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read-only");
    case ErrorCode::Corrupt:
        return QStringLiteral("corrupt");
    case ErrorCode::Tampered:
        return QStringLiteral("tampered");
    case ErrorCode::TooNew:
        return QStringLiteral("too-new");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk-full");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

} // namespace guardbook
