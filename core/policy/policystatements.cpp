// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/policy/policystatements.h"

#include <QRegularExpression>

namespace guardbook {

namespace {

constexpr qsizetype longestLabel = 80;

QString datePattern()
{
    return QStringLiteral(
        "\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|\\d{4}-\\d{2}-\\d{2}|"
        "(?:autumn|spring|summer)(?: term)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \\d{4}|"
        "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \\d{4}|\\d{4}\\b");
}

QRegularExpression pattern(const QString &text)
{
    QString whole = text;
    return QRegularExpression(
        whole.replace(QStringLiteral("DATE"), QStringLiteral("(") + datePattern() + u')'),
        QRegularExpression::CaseInsensitiveOption);
}

/// Reads the text line by line; each sort of statement in a function of its own.
class Finder {
public:
    explicit Finder(const QString &text)
    {
        const QStringList given = text.split(u'\n');
        for (const QString &line : given)
            m_lines << QString(line).replace(u'*', u' ').simplified();
    }

    PolicyStatements find()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            findAdoption();
            findDates();
            findReviews();
            findSignatories();
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] const QString &line() const { return m_lines.at(m_at); }

    void take(StatedDate &place, const QString &text, const char *what)
    {
        if (!place.stated.isEmpty())
            return;
        if (const auto date = readStatedDate(text))
            place = *date;
        else
            m_found.unread << QStringLiteral("%1 (%2)").arg(text, QString::fromLatin1(what));
    }

    void findAdoption()
    {
        static const QRegularExpression adopted = pattern(QStringLiteral(
            "\\b(ratified|adopted|approved|agreed) by (?:the )?(.{3,80}?)[,:]?(?: on)?:? DATE"));
        const auto match = adopted.match(line());
        if (!match.hasMatch() || !m_found.adoptedOn.stated.isEmpty())
            return;
        take(m_found.adoptedOn, match.captured(3), "adopted");
        m_found.adoptedBy = match.captured(2);
        m_found.adoptedHow = match.captured(1).toLower() == u"ratified" ? QStringLiteral("ratified")
                                                                        : QStringLiteral("adopted");
    }

    void findDates()
    {
        static const QRegularExpression policyDate =
            pattern(QStringLiteral("\\b(?:date of (?:this )?policy|policy date|date issued)[ :]+DATE"));
        static const QRegularExpression review =
            pattern(QStringLiteral("\\b(?:next review(?: is)?(?: due| date)?|date (?:for|of next) "
                                   "review|review date|to be reviewed)(?: on| in|"
                                   " by)?[ :]+DATE"));
        static const QRegularExpression cadence(
            QStringLiteral("\\b(?:updated|reviewed|review)[ :]+(annually|yearly|every year|biennially|every "
                           "two years|every 2 "
                           "years|every three years|every 3 years)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        if (const auto match = policyDate.match(line()); match.hasMatch())
            take(m_found.policyDate, match.captured(1), "date of policy");
        if (const auto match = review.match(line()); match.hasMatch())
            take(m_found.reviewDate, match.captured(1), "review");
        // "To be updated:" may stand alone, and what follows on the next line.
        static const QRegularExpression open(QStringLiteral("\\b(?:to be|will be) (?:updated|reviewed):?$"),
                                             QRegularExpression::CaseInsensitiveOption);
        QString told = line();
        if (open.match(told).hasMatch())
            told += u' ' + nextLine();
        static const QRegularExpression toBe(QStringLiteral("\\b(?:to|will) be (?:updated|reviewed)"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = cadence.match(told);
        if (m_found.cadenceMonths > 0 || !match.hasMatch() || !toBe.match(told).hasMatch())
            return;
        const QString word = match.captured(1).toLower();
        m_found.cadenceMonths = word.contains(u"three") || word.contains(u'3')                          ? 36
                                : word.contains(u"two") || word.contains(u'2') || word == u"biennially" ? 24
                                                                                                        : 12;
    }

    /// "Reviewed/Updated:" and the dates after it, on its line or on lines of their own.
    void findReviews()
    {
        static const QRegularExpression label(
            QStringLiteral("^(?:reviewed|updated|amended)(?: ?/ ?(?:reviewed|updated))?(?: on)?:(.*)$"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression date = pattern(QStringLiteral("DATE"));
        static const QRegularExpression onlyDates = pattern(QStringLiteral("^(?:DATE[ ,;]*)+$"));
        const auto match = label.match(line());
        if (!match.hasMatch())
            return;
        const auto takeAll = [&](const QString &text) {
            for (auto at = date.globalMatch(text); at.hasNext();) {
                StatedDate one;
                take(one, at.next().captured(1), "reviewed");
                if (one.isKnown())
                    m_found.reviews.push_back(one);
            }
        };
        takeAll(match.captured(1));
        while (m_at + 1 < m_lines.size()) {
            const QString &next = m_lines.at(m_at + 1);
            if (!next.isEmpty() && !onlyDates.match(next).hasMatch())
                return;
            takeAll(next);
            ++m_at;
        }
    }

    void findSignatories()
    {
        static const QRegularExpression behalf(QStringLiteral("^signed on behalf of (?:the )?(.{2,60}?):?$"),
                                               QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression by(QStringLiteral("^signed(?: by)?:?$"),
                                           QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression one(QStringLiteral("^signed(?: by)?[ :]+(?!on behalf|by:)(.{2,60})$"),
                                            QRegularExpression::CaseInsensitiveOption);
        if (const auto match = behalf.match(line()); match.hasMatch()) {
            m_found.signatories.push_back(
                {QStringLiteral("for ") + match.captured(1), false, match.captured(1)});
        } else if (const auto single = one.match(line());
                   single.hasMatch() && !single.captured(1).endsWith(u'.')) {
            m_found.signatories.push_back({single.captured(1).trimmed(), dateFollows(), {}});
        } else if (by.match(line()).hasMatch()) {
            listOfSignatories();
        }
    }

    [[nodiscard]] QString nextLine() const
    {
        for (qsizetype at = m_at + 1; at < m_lines.size() && at <= m_at + 4; ++at) {
            if (!m_lines.at(at).isEmpty())
                return m_lines.at(at);
        }
        return {};
    }
    [[nodiscard]] bool dateFollows() const { return nextLine().startsWith(u"date:", Qt::CaseInsensitive); }

    /// "Signed by:" with a title and a line for the date under it, several times.
    void listOfSignatories()
    {
        for (int empty = 0; m_at + 1 < m_lines.size() && empty < 6;) {
            const QString next = m_lines.at(m_at + 1);
            const bool isDate = next.startsWith(u"date", Qt::CaseInsensitive) && next.size() < 24;
            if (next.size() > longestLabel || next.endsWith(u'.') || next.startsWith(u'['))
                return;
            ++m_at;
            if (next.isEmpty()) {
                ++empty;
            } else if (isDate) {
                if (!m_found.signatories.empty())
                    m_found.signatories.back().dateRequired = true;
                empty = 0;
            } else {
                m_found.signatories.push_back({next, false, {}});
                empty = 0;
            }
        }
    }

    QStringList m_lines;
    qsizetype m_at = 0;
    PolicyStatements m_found;
};

} // namespace

PolicyStatements statementsIn(const QString &text)
{
    return Finder(text).find();
}

} // namespace guardbook
