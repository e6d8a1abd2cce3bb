// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/exhibitreference.h"

#include <QRegularExpression>

namespace guardbook {

QString exhibitReference(const QString &initials, const QString &separator, int number)
{
    return initials + separator + QString::number(number);
}

Result<> checkInitials(const QString &initials)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z]{2,4}$"));
    if (shape.match(initials).hasMatch())
        return {};
    return Error{
        ErrorCode::InvalidInput,
        QStringLiteral("\"%1\" cannot be the initials on exhibits. Give two to four capital letters, like AB "
                       "or AXB.")
            .arg(initials),
        QStringLiteral("initials")};
}

QString initialsOf(const QString &fullName)
{
    QString initials;
    const QString plain = fullName.normalized(QString::NormalizationForm_D);
    static const QRegularExpression between(QStringLiteral("[\\s-]+"));
    for (const QString &word : plain.split(between, Qt::SkipEmptyParts)) {
        const QChar first = word.at(0).toUpper();
        if (first >= u'A' && first <= u'Z' && initials.size() < 4)
            initials += first;
    }
    while (initials.size() < 2)
        initials += u'X';
    return initials;
}

} // namespace guardbook
