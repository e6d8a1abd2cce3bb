// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/words.h"

#include <cmath>

namespace guardbook::bench {

namespace {
constexpr std::uint64_t vocabulary = 20'000;
constexpr std::uint64_t syllables = 60;
} // namespace

// splitmix64
std::uint64_t Words::number(std::uint64_t below)
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return (z ^ (z >> 31)) % below;
}

QString Words::wordAt(std::uint64_t rank)
{
    static constexpr char consonants[] = "bdfghklmnprstvw";
    static constexpr char vowels[] = "aeio";
    QString word;
    // Three syllables tell 20,000 ranks apart, and the multiplication scatters neighbours.
    for (std::uint64_t rest = rank * 7919 % (syllables * syllables * syllables), i = 0; i < 3;
         ++i, rest /= syllables) {
        word += QLatin1Char(consonants[rest % syllables / 4]);
        word += QLatin1Char(vowels[rest % 4]);
    }
    return word;
}

QString Words::word()
{
    const double u = double(number(1'000'000)) / 1e6;
    return wordAt(std::uint64_t(std::pow(double(vocabulary), u)));
}

QString Words::sentence(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += (i > 0 ? QStringLiteral(" ") : QString()) + word();
    return text + u'.';
}

QString Words::query()
{
    return wordAt(20 + number(400)) + u' ' + wordAt(20 + number(400));
}

QString Words::name()
{
    QString first = word();
    QString last = word();
    first[0] = first.at(0).toUpper();
    last[0] = last.at(0).toUpper();
    return first + u' ' + last;
}

} // namespace guardbook::bench
