// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/policyclauses.h"

#include <QHash>

#include <algorithm>

namespace guardbook {

namespace {

constexpr qsizetype longestId = 60;

/// "Aims of the Policy" is "aims-of-the-policy".
QString slug(const QString &text)
{
    QString made;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            made += c.toLower();
        else if ((c.isSpace() || c.isPunct()) && !made.isEmpty() && !made.endsWith(u'-') && c != u'\'' &&
                 c != u'\u2019')
            made += u'-';
        if (made.size() >= longestId)
            break;
    }
    while (made.endsWith(u'-'))
        made.chop(1);
    return made.isEmpty() ? QStringLiteral("part") : made;
}

/// Where a paragraph stands: the part's name in ids and in words.
struct Part {
    QString id;
    QString name;
    QString heading;
    int paragraphs = 0;
    int bullets = 0;
    QString item; ///< Marker of the numbered paragraph that bullets stand under.
};

QString joined(const QString &one, const QString &other, const QString &between)
{
    return one.isEmpty() ? other : other.isEmpty() ? one : one + between + other;
}

} // namespace

std::vector<PolicyClause> clausesOf(const QString &text)
{
    std::vector<PolicyClause> clauses;
    QHash<QString, int> used;
    Part part;
    for (const Paragraph &paragraph : paragraphsOf(text)) {
        PolicyClause clause;
        clause.paragraph = paragraph;
        switch (paragraph.kind) {
        case ParagraphKind::Heading:
            part = {paragraph.marker.isEmpty() ? slug(paragraph.text) : paragraph.marker.toLower(),
                    paragraph.marker.isEmpty() ? paragraph.text : paragraph.marker,
                    paragraph.text,
                    0,
                    0,
                    {}};
            if (part.name.endsWith(u':'))
                part.name.chop(1);
            clause.id = part.id;
            clause.citation = part.name;
            break;
        case ParagraphKind::Numbered: {
            // "2.1" under the heading "2" is 2.1, not 2.2.1; "8" under "B" is B.8.
            const bool whole = paragraph.marker.contains(u'.');
            part.item = paragraph.marker;
            part.bullets = 0;
            const bool lettered = !part.id.isEmpty() && part.name.size() <= 4;
            clause.id =
                whole ? paragraph.marker : joined(part.id, paragraph.marker.toLower(), QStringLiteral("."));
            clause.citation = whole ? paragraph.marker
                                    : joined(part.name, paragraph.marker,
                                             lettered ? QStringLiteral(".") : QStringLiteral(", "));
            break;
        }
        case ParagraphKind::Bullet: {
            const QString number = QString::number(++part.bullets);
            const QString under = joined(part.id, part.item.toLower(), QStringLiteral("."));
            clause.id = joined(under, QStringLiteral("b") + number, QStringLiteral("."));
            clause.citation = joined(joined(part.name, part.item, QStringLiteral(".")),
                                     QStringLiteral("point ") + number, QStringLiteral(", "));
            break;
        }
        case ParagraphKind::Plain: {
            const QString number = QString::number(++part.paragraphs);
            part.item.clear();
            clause.id = joined(part.id, QStringLiteral("p") + number, QStringLiteral("."));
            clause.citation = joined(part.name, QStringLiteral("paragraph ") + number, QStringLiteral(", "));
            break;
        }
        }
        clause.heading = part.heading;
        if (const int before = used[clause.id]++; before > 0) {
            clause.id += QStringLiteral("-%1").arg(before + 1);
            clause.citation += QStringLiteral(" (%1)").arg(before + 1);
            if (paragraph.kind == ParagraphKind::Heading) {
                part.id = clause.id;
                part.name = clause.citation;
            }
        }
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

std::optional<PolicyClause> clauseNamed(const std::vector<PolicyClause> &clauses, const QString &idOrCitation)
{
    const QString wanted = idOrCitation.trimmed();
    const auto found = std::find_if(clauses.begin(), clauses.end(), [&](const PolicyClause &one) {
        return one.id == wanted || one.citation.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == clauses.end() ? std::nullopt : std::optional(*found);
}

} // namespace guardbook
