// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/pdfparts.h"

#include <qpdf/Buffer.hh>

#include <QRegularExpression>

#include <string_view>

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

/// Puts marked-content operators where the painter's markers are.
class MarkerReplacer {
public:
    MarkerReplacer(const std::vector<StructureNode> &nodes, const std::vector<int> &stretches,
                   std::vector<int> &marked)
        : m_nodes(nodes), m_stretches(stretches), m_marked(marked)
    {
    }

    /// The painter writes an operator a line, and text as hexadecimal strings: a marker's line is a marker.
    std::string replace(std::string_view content)
    {
        static const std::string marker = "\n" + std::to_string(markerLeft) + " " +
                                          std::to_string(markerTop) + " " + std::to_string(markerWidth) +
                                          " " + std::to_string(markerHeight) + " re\n";
        m_out.reserve(content.size() + 64 * m_stretches.size());
        m_out = "q\n";
        std::size_t at = 0;
        for (auto found = content.find(marker); found != std::string_view::npos;
             found = content.find(marker, at)) {
            m_out += content.substr(at, found + 1 - at);
            const std::size_t fill = found + marker.size();
            const std::size_t end = content.find('\n', fill); // the operator that fills the marker
            if (end == std::string_view::npos || content[fill] != 'f')
                throw std::runtime_error("marker");
            switchTo();
            at = end; // the line feed may begin the next marker
        }
        m_out += content.substr(at);
        m_out += m_open ? "\nEMC\nQ\n" : "\nQ\n";
        if (m_next != m_stretches.size())
            throw std::runtime_error("markers do not match the page");
        return std::move(m_out);
    }

private:
    void switchTo()
    {
        if (m_next >= m_stretches.size())
            throw std::runtime_error("a marker too many");
        const int node = m_stretches[m_next++];
        m_out += m_open ? "EMC\n" : "";
        m_open = true;
        if (node < 0) {
            m_out += "/Artifact BMC";
            return;
        }
        const std::string type = m_nodes[std::size_t(node)].type.toStdString();
        m_out += "/" + type + " <</MCID " + std::to_string(m_marked.size()) + ">> BDC";
        m_marked.push_back(node);
    }

    const std::vector<StructureNode> &m_nodes;
    const std::vector<int> &m_stretches;
    std::vector<int> &m_marked;
    std::string m_out;
    std::size_t m_next = 0;
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
    const auto data = page.getObjectHandle().getKey("/Contents").getStreamData(qpdf_dl_all);
    MarkerReplacer replacer(laid.nodes, stretches, marked);
    const std::string content =
        replacer.replace({reinterpret_cast<const char *>(data->getBuffer()), data->getSize()});
    // Deflated at once: the uncompressed pages of a large pack would fill the memory.
    const QByteArray deflated = qCompress(QByteArray::fromRawData(content.data(), qsizetype(content.size())));
    constexpr qsizetype lengthPrefix = 4; // qCompress() puts the size before the zlib stream
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&document);
    stream.replaceStreamData(deflated.sliced(lengthPrefix).toStdString(),
                             QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
    stream.setFilterOnWrite(false);
    page.getObjectHandle().replaceKey("/Contents", stream);
}

} // namespace guardbook::pdf
