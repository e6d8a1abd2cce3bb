// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/language/coresentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace guardbook::ui {

namespace {

struct Known {
    const char *source;
    qsizetype words; ///< How much of it is not a place for a value.
    QRegularExpression pattern;
    std::vector<int> places; ///< The number of each place, as they come.
};

Known knownFrom(const char *source)
{
    static const QRegularExpression place(QStringLiteral("%(\\d)"));
    const QString text = QString::fromUtf8(source);
    Known known{source, text.size(), {}, {}};
    QString pattern;
    qsizetype from = 0;
    for (auto each = place.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        pattern +=
            QRegularExpression::escape(text.mid(from, match.capturedStart() - from)) + QStringLiteral("(.+)");
        from = match.capturedEnd();
        known.places.push_back(match.captured(1).toInt());
        known.words -= match.capturedLength();
    }
    pattern += QRegularExpression::escape(text.mid(from));
    known.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                       QRegularExpression::DotMatchesEverythingOption);
    return known;
}

/// The most telling first: a pattern with few words of its own fits what others fit better.
const std::vector<Known> &knownSentences()
{
    static const std::vector<Known> all = [] {
        std::vector<Known> made;
        for (const char *source : coreSentences())
            made.push_back(knownFrom(source));
        std::ranges::stable_sort(made, std::ranges::greater(), &Known::words);
        return made;
    }();
    return all;
}

std::optional<QString> said(const QString &text)
{
    for (const Known &known : knownSentences()) {
        const auto match = known.pattern.match(text);
        if (!match.hasMatch())
            continue;
        std::array<QString, 10> values;
        for (std::size_t at = 0; at < known.places.size(); ++at)
            values[std::size_t(known.places[at])] = inWindowLanguage(match.captured(int(at) + 1));
        QString translated;
        const QString pattern = QCoreApplication::translate("Core", known.source);
        for (qsizetype at = 0; at < pattern.size(); ++at) {
            const bool isPlace = pattern[at] == u'%' && at + 1 < pattern.size() && pattern[at + 1].isDigit();
            if (isPlace)
                translated += values[std::size_t(pattern[++at].digitValue())];
            else
                translated += pattern[at];
        }
        return translated;
    }
    return std::nullopt;
}

} // namespace

QString inWindowLanguage(const QString &sentences)
{
    if (const auto whole = said(sentences))
        return *whole;
    // Several sentences, one after the other.
    static const QRegularExpression seam(QStringLiteral("(?<=[.!?]) (?=[\"A-Z])"));
    const QStringList parts = sentences.split(seam);
    QStringList told;
    for (const QString &part : parts)
        told << said(part).value_or(part);
    return told.join(u' ');
}

} // namespace guardbook::ui
