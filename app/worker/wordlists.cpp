// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/wordlists.h"

#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>

#include <array>

namespace guardbook::worker {

namespace {

constexpr int levels = 9;
constexpr int deepestElement = 200;

QString valueOf(const QXmlStreamReader &xml)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == u"val")
            return attribute.value().toString();
    }
    return {};
}

QString attributeOf(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

/// How one level of a list is numbered.
struct ListLevel {
    QString format = QStringLiteral("decimal");
    QString text = QStringLiteral("%1.");
    int start = 1;
};

using ListLevels = std::array<ListLevel, levels>;

QString counted(int number, const QString &format)
{
    const bool lower = format.startsWith(u"lower");
    QString made;
    if (format.endsWith(u"Letter")) {
        for (int n = number; n > 0; n = (n - 1) / 26)
            made.prepend(QChar(u'A' + (n - 1) % 26));
    } else if (format.endsWith(u"Roman")) {
        static const std::array<std::pair<int, const char *>, 13> digits{{{1000, "M"},
                                                                          {900, "CM"},
                                                                          {500, "D"},
                                                                          {400, "CD"},
                                                                          {100, "C"},
                                                                          {90, "XC"},
                                                                          {50, "L"},
                                                                          {40, "XL"},
                                                                          {10, "X"},
                                                                          {9, "IX"},
                                                                          {5, "V"},
                                                                          {4, "IV"},
                                                                          {1, "I"}}};
        int n = qMin(number, 3999);
        for (const auto &[value, word] : digits) {
            for (; n >= value; n -= value)
                made += QString::fromLatin1(word);
        }
    } else {
        return QString::number(number);
    }
    return lower ? made.toLower() : made;
}

/// The lists of a document and how far each has been counted.
class WordLists {
public:
    bool read(const QByteArray &numbering)
    {
        QXmlStreamReader xml(numbering);
        QString abstractId;
        QString listId;
        int level = -1;
        while (!xml.atEnd() && !numbering.isEmpty()) {
            xml.readNext();
            if (xml.isDTD())
                return false;
            if (!xml.isStartElement())
                continue;
            const QStringView name = xml.name();
            if (name == u"abstractNum") {
                abstractId = attributeOf(xml, u"abstractNumId");
                listId.clear();
            } else if (name == u"num") {
                listId = attributeOf(xml, u"numId");
            } else if (name == u"abstractNumId" && !listId.isEmpty()) {
                m_abstractOf.insert(listId, valueOf(xml));
            } else if (name == u"lvl" && listId.isEmpty()) {
                level = attributeOf(xml, u"ilvl").toInt();
            } else if (level >= 0 && level < levels && listId.isEmpty()) {
                ListLevel &one = m_levels[abstractId][std::size_t(level)];
                if (name == u"numFmt")
                    one.format = valueOf(xml);
                else if (name == u"lvlText")
                    one.text = valueOf(xml);
                else if (name == u"start")
                    one.start = valueOf(xml).toInt();
            }
        }
        return !xml.hasError();
    }

    /// What stands before the next paragraph of a list: "3. ", "B. ", "- ".
    QString next(const QString &list, int level)
    {
        if (level < 0 || level >= levels)
            return QStringLiteral("- ");
        const QString abstractId = m_abstractOf.value(list);
        const auto known = m_levels.constFind(abstractId);
        if (known == m_levels.cend() || known->at(std::size_t(level)).format == u"bullet" ||
            known->at(std::size_t(level)).format == u"none")
            return QStringLiteral("- ");
        auto &counts = m_counts[abstractId];
        ++counts[std::size_t(level)];
        for (std::size_t deeper = std::size_t(level) + 1; deeper < levels; ++deeper)
            counts[deeper] = 0;
        QString text = known->at(std::size_t(level)).text;
        for (int i = 0; i <= level; ++i) {
            const ListLevel &one = known->at(std::size_t(i));
            const int number = one.start + qMax(counts[std::size_t(i)], 1) - 1;
            text.replace(QStringLiteral("%%1").arg(i + 1), counted(number, one.format));
        }
        const bool marked = text.endsWith(u'.') || text.endsWith(u')');
        return text.trimmed() + (marked ? QStringLiteral(" ") : QStringLiteral(". "));
    }

private:
    QHash<QString, QString> m_abstractOf;
    QHash<QString, ListLevels> m_levels;
    QHash<QString, std::array<int, levels>> m_counts;
};

/// The heading level of a style's id: "Heading2" is 2, "Title" is 1, any other is 0.
int headingLevel(const QString &style)
{
    if (style.compare(u"title", Qt::CaseInsensitive) == 0)
        return 1;
    return style.startsWith(u"heading", Qt::CaseInsensitive) ? style.mid(7).toInt() : 0;
}

/// Reads the paragraphs of a document in their order.
class WordReader {
public:
    explicit WordReader(WordLists &lists) : m_lists(lists) {}

    std::optional<QString> read(const QByteArray &document)
    {
        QXmlStreamReader xml(document);
        int depth = 0;
        while (!xml.atEnd()) {
            switch (xml.readNext()) {
            case QXmlStreamReader::DTD:
                return std::nullopt;
            case QXmlStreamReader::StartElement:
                if (++depth > deepestElement)
                    return std::nullopt;
                if (skips(xml.name())) {
                    xml.skipCurrentElement();
                    --depth;
                } else {
                    start(xml);
                }
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                end(xml.name());
                break;
            case QXmlStreamReader::Characters:
                if (m_inText)
                    m_line += xml.text();
                break;
            default:
                break;
            }
        }
        if (xml.hasError())
            return std::nullopt;
        flush();
        return m_text;
    }

private:
    /// What was deleted, what stands there a second time for older programs, and what no paper shows.
    static bool skips(QStringView name)
    {
        return name == u"del" || name == u"moveFrom" || name == u"Fallback" || name == u"instrText" ||
               name == u"sectPr";
    }

    void start(const QXmlStreamReader &xml)
    {
        const QStringView name = xml.name();
        if (name == u"p")
            flush();
        else if (name == u"pStyle")
            m_heading = headingLevel(valueOf(xml));
        else if (name == u"outlineLvl" && m_heading == 0 && valueOf(xml).toInt() < levels)
            m_heading = valueOf(xml).toInt() + 1;
        else if (name == u"ilvl")
            m_level = valueOf(xml).toInt();
        else if (name == u"numId")
            m_list = valueOf(xml);
        else if (name == u"t")
            m_inText = true;
        else if (name == u"tab")
            m_line += m_inProperties ? QString() : QStringLiteral("\t");
        else if (name == u"br" || name == u"cr")
            m_line += u'\n';
        else if (name == u"noBreakHyphen")
            m_line += u'-';
        else if (name == u"pPr")
            m_inProperties = true;
        else if (name == u"tc" && m_cell++ > 0)
            m_line += u'\t';
    }

    void end(QStringView name)
    {
        if (name == u"t")
            m_inText = false;
        else if (name == u"pPr")
            m_inProperties = false;
        else if (name == u"tr") {
            m_cell = 0;
            flush();
        } else if (name == u"p" && m_cell == 0)
            flush();
        else if (name == u"p")
            m_line += u' ';
    }

    /// Ends the paragraph that is being read.
    void flush()
    {
        if (m_cell > 0)
            return; // the cells of a row stand on one line
        const QString line = m_line.trimmed();
        if (!line.isEmpty()) {
            QString before;
            if (m_heading > 0)
                before = QString(qMin(m_heading, 6), u'#') + u' ';
            if (!m_list.isEmpty() && m_list != u"0") {
                const QString mark = m_lists.next(m_list, m_level);
                if (m_heading == 0 || mark != u"- ")
                    before += mark;
            }
            m_text += before + line + QStringLiteral("\n\n");
        }
        m_line.clear();
        m_list.clear();
        m_level = 0;
        m_heading = 0;
    }

    WordLists &m_lists;
    QString m_text;
    QString m_line;
    QString m_list;
    int m_level = 0;
    int m_heading = 0;
    int m_cell = 0;
    bool m_inText = false;
    bool m_inProperties = false;
};

} // namespace

std::optional<QString> textOfWord(const QByteArray &document, const QByteArray &numbering)
{
    WordLists lists;
    if (!lists.read(numbering))
        return std::nullopt;
    return WordReader(lists).read(document);
}

} // namespace guardbook::worker
