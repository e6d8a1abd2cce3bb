// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/namefinder.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace guardbook {

namespace {

bool isTitle(const QString &word)
{
    static const QStringList titles{QStringLiteral("mr"),   QStringLiteral("mrs"), QStringLiteral("ms"),
                                    QStringLiteral("miss"), QStringLiteral("mx"),  QStringLiteral("dr"),
                                    QStringLiteral("rev"),  QStringLiteral("sir"), QStringLiteral("prof")};
    return titles.contains(word.toCaseFolded());
}

QStringList partsOf(const QString &name)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{M}'\u2019-]+"));
    QStringList parts;
    for (const QString &part : name.split(between, Qt::SkipEmptyParts)) {
        if (part.size() > 1 && !isTitle(part))
            parts << QRegularExpression::escape(part);
    }
    return parts;
}

} // namespace

std::vector<TextRange> findName(const QString &text, const QString &name)
{
    QStringList parts = partsOf(name);
    if (parts.isEmpty())
        return {};
    // The longest first, so that "Ann-Marie" is not taken for an "Ann".
    std::sort(parts.begin(), parts.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const QRegularExpression any(
        QStringLiteral("(?<![\\p{L}\\p{M}])(?:%1)(?![\\p{L}\\p{M}])").arg(parts.join(u'|')),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<TextRange> places;
    auto matches = any.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int start = int(match.capturedStart());
        const int end = int(match.capturedEnd());
        if (!places.empty()) {
            TextRange &last = places.back();
            const int lastEnd = last.start + last.length;
            if (QStringView(text).mid(lastEnd, start - lastEnd).trimmed().isEmpty()) {
                last.length = end - last.start;
                continue;
            }
        }
        places.push_back({start, end - start});
    }
    return places;
}

} // namespace guardbook
