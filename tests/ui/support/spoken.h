// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace guardbook::ui::test {

/// What the window now says for an English text without mnemonics: itself, or what resources/translations has
/// for it. Texts that only differ by place can have several.
[[nodiscard]] QStringList spoken(const QString &english);

/// Texts of a Welsh window that are English all the same: those that have a translation and do not show it,
/// and those that read like English and stand neither in the tests nor in a profile, so are nobody's data.
[[nodiscard]] QStringList leftInEnglish(QWidget *window);

/// Two labels or buttons of one window with the same underlined letter.
[[nodiscard]] QStringList doubleMnemonics(QWidget *window);

} // namespace guardbook::ui::test
