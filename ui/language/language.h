// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

namespace guardbook::ui {

/// What the user chose in the View menu. Records, packs and reports stay in the book's own language.
enum class Language { System, English, Welsh };

[[nodiscard]] QString toWord(Language language);
[[nodiscard]] Language languageFromWord(const QString &word); ///< Unknown words mean System.

/// The first of a computer's languages that the window has, English if it has none of them. `wanted` are tags
/// such as "cy-GB", the dearest first.
[[nodiscard]] Language firstKnown(const QStringList &wanted);

/// Words, plurals, dates, numbers and sorting of the whole program from now on. What stands in a window keeps
/// its words until it is made anew.
void speak(QCoreApplication &application, Language language);

} // namespace guardbook::ui
