// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/formactions.h"

namespace guardbook {

/// A step with everything that it needs checked: nothing is written yet.
struct FormActions::Ready {
    FormCase formCase; ///< With the answers that came with the step.
    const FormTransition *transition = nullptr;
    FormStep step;
    QStringList warnings;
};

/// A rule of a form forbids it.
[[nodiscard]] inline Error refusedForm(const QString &sentence, const char *where)
{
    return {ErrorCode::Refused, sentence, QString::fromLatin1(where)};
}

/// "Headteacher, Chair of Governors"
[[nodiscard]] QString titlesOfActors(const Profile &profile, const std::vector<FormActor> &by);

} // namespace guardbook
