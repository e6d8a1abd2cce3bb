// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/htmltext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace guardbook {

namespace {

constexpr qsizetype longestEntity = 10;
constexpr qsizetype longestQuoted =
    2'048; ///< Of a tag: looking further would take for ever in a hostile file.

const QSet<QString> &blocks()
{
    static const QSet<QString> names = [] {
        QSet<QString> made;
        for (const char *name :
             {"address", "article", "blockquote", "br",  "dd",      "div",   "dl",    "dt",     "footer",
              "form",    "h1",      "h2",         "h3",  "h4",      "h5",    "h6",    "header", "hr",
              "li",      "ol",      "p",          "pre", "section", "table", "title", "tr",     "ul"})
            made.insert(QString::fromLatin1(name));
        return made;
    }();
    return names;
}

/// What stands between these and their ends is not read by people.
bool isUnread(const QString &name)
{
    return name == u"script" || name == u"style" || name == u"noscript" || name == u"template";
}

QString characterOf(QStringView entity)
{
    static const QHash<QString, QString> named = {
        {QStringLiteral("amp"), QStringLiteral("&")},    {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},   {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("pound"), QStringLiteral("£")},  {QStringLiteral("euro"), QStringLiteral("€")},
        {QStringLiteral("ndash"), QStringLiteral("–")},  {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},  {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},  {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("bull"), QStringLiteral("•")},
        {QStringLiteral("copy"), QStringLiteral("©")},   {QStringLiteral("eacute"), QStringLiteral("é")}};
    if (!entity.startsWith(u'#'))
        return named.value(entity.toString());
    const bool hex = entity.size() > 1 && (entity[1] == u'x' || entity[1] == u'X');
    bool ok = false;
    const uint code = entity.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool printed = ok && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const char32_t character = code;
    return printed ? QString::fromUcs4(&character, 1) : QString();
}

class Stripper {
public:
    explicit Stripper(const QString &source) : m_source(source) {}

    QString text()
    {
        while (m_at < m_source.size()) {
            const QChar next = m_source[m_at];
            if (next == u'<' && startsTag())
                takeTag();
            else if (next == u'&')
                takeEntity();
            else
                put(m_source[m_at++]);
        }
        return m_text.trimmed();
    }

private:
    [[nodiscard]] bool startsTag() const
    {
        const QChar after = m_at + 1 < m_source.size() ? m_source[m_at + 1] : QChar();
        return after.isLetter() || after == u'/' || after == u'!' || after == u'?';
    }

    void takeTag()
    {
        if (m_source.sliced(m_at, std::min<qsizetype>(4, m_source.size() - m_at)) == u"<!--") {
            skipTo(QStringLiteral("-->"));
            return;
        }
        const qsizetype end = endOfTag();
        const QStringView tag = QStringView(m_source).sliced(m_at + 1, end - m_at - 1);
        m_at = std::min(end + 1, m_source.size());
        const bool closing = tag.startsWith(u'/');
        qsizetype length = closing ? 1 : 0;
        while (length < tag.size() && tag[length].isLetterOrNumber())
            ++length;
        const QString name = tag.sliced(closing ? 1 : 0, length - (closing ? 1 : 0)).toString().toLower();
        if (isUnread(name) && !closing) {
            skipTo(QStringLiteral("</") + name);
            skipTo(QStringLiteral(">"));
        } else if (name == u"a") {
            if (closing)
                putLink();
            else
                m_link = addressIn(tag);
        } else if (name == u"td" || name == u"th") {
            put(u' ');
        } else if (blocks().contains(name)) {
            breakLine();
        }
    }

    [[nodiscard]] qsizetype endOfTag() const
    {
        QChar quote;
        const qsizetype last = std::min(m_at + longestQuoted, m_source.size());
        for (qsizetype at = m_at + 1; at < last; ++at) {
            const QChar c = m_source[at];
            if (quote.isNull() && c == u'>')
                return at;
            if (quote.isNull() && (c == u'"' || c == u'\''))
                quote = c;
            else if (c == quote)
                quote = QChar();
        }
        // A quotation mark that is never closed: the tag ends where it would without it.
        const qsizetype plain = m_source.indexOf(u'>', m_at);
        return plain < 0 ? m_source.size() : plain;
    }

    static QString addressIn(QStringView tag)
    {
        const qsizetype at = tag.indexOf(u"href", 0, Qt::CaseInsensitive);
        const qsizetype equals = at < 0 ? -1 : tag.indexOf(u'=', at);
        if (equals < 0)
            return {};
        const QStringView value = tag.sliced(equals + 1).trimmed();
        if (value.isEmpty())
            return {};
        const QChar quote = value.front();
        const bool quoted = quote == u'"' || quote == u'\'';
        const qsizetype end = quoted ? value.indexOf(quote, 1) : value.indexOf(u' ');
        return value.sliced(quoted ? 1 : 0, (end < 0 ? value.size() : end) - (quoted ? 1 : 0)).toString();
    }

    /// Where a link leads is what a reader has to see: its words can say something else.
    void putLink()
    {
        if (!m_link.isEmpty() && !m_text.endsWith(m_link))
            m_text += QStringLiteral(" <") + m_link + u'>';
        m_link.clear();
    }

    void takeEntity()
    {
        const QStringView next = QStringView(m_source).mid(m_at + 1, longestEntity);
        const qsizetype end = next.indexOf(u';');
        const QString character = end > 0 ? characterOf(next.first(end)) : QString();
        if (character.isEmpty()) {
            put(m_source[m_at++]);
            return;
        }
        m_text += character;
        m_at += end + 2;
    }

    void skipTo(const QString &mark)
    {
        const qsizetype found = m_source.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_source.size() : found + mark.size();
    }

    void put(QChar c)
    {
        if (!c.isSpace())
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }

    void breakLine()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!m_text.isEmpty() && !m_text.endsWith(u"\n\n"))
            m_text += u'\n';
    }

    QString m_source;
    QString m_text;
    QString m_link;
    qsizetype m_at = 0;
};

} // namespace

QString textOfHtml(const QString &source)
{
    return Stripper(source).text();
}

} // namespace guardbook
