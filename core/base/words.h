// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace guardbook {

/// The words by which an enum is stored in books, ledgers and files. Specialise with
/// `static constexpr std::array words{std::pair{E::A, std::string_view("a")}, ...};`
/// Stored words are never translated and never renamed.
template <typename E>
struct WordsOf;

template <typename E>
[[nodiscard]] QString wordOf(E value)
{
    for (const auto &[known, word] : WordsOf<E>::words) {
        if (known == value)
            return QString::fromLatin1(word.data(), qsizetype(word.size()));
    }
    return {};
}

template <typename E>
[[nodiscard]] std::optional<E> fromWord(const QString &text)
{
    for (const auto &[known, word] : WordsOf<E>::words) {
        if (text == QLatin1String(word.data(), qsizetype(word.size())))
            return known;
    }
    return std::nullopt;
}

template <typename E>
[[nodiscard]] QStringList allWords()
{
    QStringList words;
    for (const auto &[known, word] : WordsOf<E>::words)
        words << QString::fromLatin1(word.data(), qsizetype(word.size()));
    return words;
}

} // namespace guardbook
