// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/gate.h"

namespace guardbook {

Result<GatePass> passGate(GateAnswer answer)
{
    if (answer == GateAnswer::No)
        return GatePass();
    return Error{
        ErrorCode::Refused,
        QStringLiteral("Nothing was read or copied. A picture that may show a person under 18 nude or "
                       "semi-nude must not be viewed, copied, printed or saved. Leave it where it is, open a "
                       "sealed item for the device or account, and contact the police."),
        QStringLiteral("gate")};
}

} // namespace guardbook
