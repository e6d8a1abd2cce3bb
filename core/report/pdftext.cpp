// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/pdfparts.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <QRegularExpression>

#include <set>

namespace guardbook::pdf {

namespace {

/// U+FB00 to U+FB04 as their letters, in UTF-16BE hexadecimal.
QByteArray lettersOf(const QByteArray &code)
{
    static const std::map<QByteArray, QByteArray> letters = {
        {"FB00", "00660066"},     {"FB01", "00660069"}, {"FB02", "0066006C"}, {"FB03", "006600660069"},
        {"FB04", "00660066006C"}, {"0009", "0020"},     {"00A0", "0020"},     {"00AD", "002D"}};
    const auto found = letters.find(code.toUpper());
    return found == letters.end() ? code : found->second;
}

/// Works on the arrays of QPdfWriter's bfrange lines: "<0001> <000F> [<0048> <0009> ...]". The other form,
/// "<a> <b> <first>", is left alone: Qt uses it for runs of successive characters, of which none is in the
/// list above but for one that stands alone.
std::string repairedCMap(const std::string &map)
{
    QByteArray out;
    QByteArray in = QByteArray::fromStdString(map);
    qsizetype at = 0;
    while (at < in.size()) {
        const qsizetype open = in.indexOf('[', at);
        const qsizetype close = open < 0 ? -1 : in.indexOf(']', open);
        if (close < 0)
            break;
        out += in.mid(at, open - at);
        for (qsizetype i = open; i < close;) {
            if (in[i] != '<') {
                out += in[i++];
                continue;
            }
            const qsizetype end = in.indexOf('>', i);
            out += '<' + lettersOf(in.mid(i + 1, end - i - 1)) + '>';
            i = end + 1;
        }
        at = close;
    }
    out += in.mid(at);
    // A range of one glyph is written without brackets.
    static const QRegularExpression single(
        QStringLiteral("<([0-9A-Fa-f]{4})> <\\1> <(0009|00A0|00AD|FB0[0-4])>"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromLatin1(out);
    for (auto match = single.match(text); match.hasMatch(); match = single.match(text)) {
        const QString glyph = match.captured(1);
        const QString letters = QString::fromLatin1(lettersOf(match.captured(2).toLatin1()));
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("<%1> <%1> [<%2>]").arg(glyph, letters));
    }
    return text.toStdString();
}

/// Reads a page's content and puts marked-content operators where the markers are.
class MarkerFilter final : public QPDFObjectHandle::TokenFilter {
public:
    MarkerFilter(const std::vector<StructureNode> &nodes, const std::vector<int> &stretches,
                 std::vector<int> &marked)
        : m_nodes(nodes), m_stretches(stretches), m_marked(marked)
    {
    }

    void handleToken(QPDFTokenizer::Token const &token) override
    {
        const auto type = token.getType();
        const bool blank = type == QPDFTokenizer::tt_space || type == QPDFTokenizer::tt_comment;
        if (m_markerDrawn && !blank) { // the operator that fills the marker
            m_markerDrawn = false;
            switchTo();
            return;
        }
        if (blank)
            return;
        if (type != QPDFTokenizer::tt_word) {
            m_operands.push_back(token);
            return;
        }
        if (isMarker(token)) {
            m_markerDrawn = true;
        } else {
            for (const auto &operand : m_operands) {
                writeToken(operand);
                write(" ");
            }
            writeToken(token);
            write("\n");
        }
        m_operands.clear();
    }
    void handleEOF() override
    {
        closeStretch();
        if (m_next != m_stretches.size())
            throw std::runtime_error("markers do not match the page");
    }

private:
    [[nodiscard]] bool isMarker(QPDFTokenizer::Token const &token) const
    {
        static const std::string expected[] = {std::to_string(markerLeft), std::to_string(markerTop),
                                               std::to_string(markerWidth), std::to_string(markerHeight)};
        if (token.getValue() != "re" || m_operands.size() != 4)
            return false;
        for (std::size_t i = 0; i < 4; ++i) {
            if (m_operands[i].getValue() != expected[i])
                return false;
        }
        return true;
    }
    void closeStretch()
    {
        if (m_open)
            write("EMC\n");
        m_open = false;
    }
    void switchTo()
    {
        closeStretch();
        if (m_next >= m_stretches.size())
            throw std::runtime_error("a marker too many");
        const int node = m_stretches[m_next++];
        m_open = true;
        if (node < 0) {
            write("/Artifact BMC\n");
            return;
        }
        const std::string type = m_nodes[std::size_t(node)].type.toStdString();
        write("/" + type + " <</MCID " + std::to_string(m_marked.size()) + ">> BDC\n");
        m_marked.push_back(node);
    }

    const std::vector<StructureNode> &m_nodes;
    const std::vector<int> &m_stretches;
    std::vector<int> &m_marked;
    std::vector<QPDFTokenizer::Token> m_operands;
    std::size_t m_next = 0;
    bool m_markerDrawn = false;
    bool m_open = false;
};

} // namespace

void repairToUnicode(QPDF &document)
{
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        const auto data = map.getStreamData(qpdf_dl_all);
        const std::string text(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
        map.replaceStreamData(repairedCMap(text), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

void markPage(QPDF &document, QPDFPageObjectHelper &page, const Laid &laid, const std::vector<int> &stretches,
              std::vector<int> &marked)
{
    MarkerFilter filter(laid.nodes, stretches, marked);
    Pl_Buffer buffer("page content");
    page.filterContents(&filter, &buffer);
    const auto data = buffer.getBufferSharedPointer();
    std::string content = "q\n";
    content.append(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
    content += "Q\n";
    page.getObjectHandle().replaceKey("/Contents", QPDFObjectHandle::newStream(&document, content));
}

} // namespace guardbook::pdf
