// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/newuser.h"

#include "core/base/textrules.h"
#include "core/evidence/exhibitreference.h"
#include "core/keys/passphrase.h"

#include <QRegularExpression>

#include <algorithm>

namespace guardbook {

Result<User> makeUser(const UserDetails &details, const Profile &profile, const std::vector<User> &others,
                      Instant now)
{
    User user;
    user.id = UserId::create();
    user.addedAt = now;
    user.name = details.name.trimmed();
    static const QRegularExpression shape(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{0,59}$"));
    if (!shape.match(user.name).hasMatch())
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral(
                "\"%1\" cannot be a user name. Use letters, digits, spaces and . _ ' - only, up to 60.")
                .arg(user.name.left(60)),
            QStringLiteral("user")};
    GUARDBOOK_ASSIGN(user.fullName, acceptText(QStringLiteral("full_name"),
                                               details.fullName.isEmpty() ? details.name : details.fullName,
                                               TextSize::Line));
    GUARDBOOK_ASSIGN(user.jobTitle,
                     acceptText(QStringLiteral("job_title"), details.jobTitle, TextSize::Line));
    user.role = details.role;
    if (profile.role(user.role) == nullptr) {
        QStringList roles;
        for (const ProfileRole &role : profile.roles)
            roles << role.key;
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("\"%1\" is not a role of this school's profile. Choose one of: %2.")
                         .arg(user.role, roles.join(QStringLiteral(", "))),
                     QStringLiteral("role")};
    }
    if (std::any_of(others.begin(), others.end(), [&](const User &other) {
            return other.name.compare(user.name, Qt::CaseInsensitive) == 0;
        }))
        return Error{ErrorCode::Conflict,
                     QStringLiteral("The user name \"%1\" is, or was, another person's. Choose another.")
                         .arg(user.name),
                     QStringLiteral("user")};
    const auto taken = [&](const QString &initials) {
        return std::any_of(others.begin(), others.end(),
                           [&](const User &other) { return other.initials == initials; });
    };
    user.initials = details.initials.isEmpty() ? initialsOf(user.fullName) : details.initials;
    GUARDBOOK_TRY(checkInitials(user.initials));
    if (!details.initials.isEmpty() && taken(user.initials))
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("The initials %1 are another user's: exhibits would be mixed up. Add a letter.")
                .arg(user.initials),
            QStringLiteral("initials")};
    // Chosen by the program: a third or fourth letter keeps people with the same initials apart.
    const QString stem = user.initials.left(3);
    for (char16_t letter = u'A'; taken(user.initials) && letter <= u'Z'; ++letter)
        user.initials = stem + QChar(letter);
    return user;
}

Result<> checkPassphrase(const Secret &passphrase, const User &user)
{
    const auto judgement = judgePassphrase(QString::fromUtf8(passphrase.view()),
                                           {user.name, user.fullName, QStringLiteral("guardbook")});
    if (judgement.accepted)
        return {};
    return Error{
        ErrorCode::InvalidInput,
        QStringLiteral("The passphrase for %1 is too easy to guess. %2").arg(user.name, judgement.sentence),
        QStringLiteral("passphrase")};
}

} // namespace guardbook
