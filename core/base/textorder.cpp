// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/textorder.h"

#include <QLocale>

namespace guardbook {

QCollator textOrder()
{
    const QLocale here; // The "C" locale sorts bytes, which is nobody's order.
    QCollator collator(here.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                     : here);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace guardbook
