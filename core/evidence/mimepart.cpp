// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/mimepart.h"

#include "core/evidence/decodedtext.h"

#include <QRegularExpression>
#include <QStringConverter>

namespace guardbook {

namespace {

QByteArray quotedPrintable(QByteArrayView encoded)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '=') {
            bytes += encoded[i];
            continue;
        }
        const QByteArrayView next = encoded.sliced(i + 1);
        if (next.startsWith("\r\n") || next.startsWith('\n')) {
            i += next.startsWith('\r') ? 2 : 1;
            continue; // a line that goes on
        }
        bool ok = false;
        const int value = next.size() >= 2 ? next.first(2).toByteArray().toInt(&ok, 16) : 0;
        bytes += ok ? char(value) : '=';
        i += ok ? 2 : 0;
    }
    return bytes;
}

QString inCharset(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    if (name == "iso-8859-1" || name == "us-ascii" || name == "windows-1252" || name.isEmpty())
        return decodeText(bytes).text; // senders name these for all three
    QStringDecoder decoder(name.constData());
    return decoder.isValid() ? QString(decoder.decode(bytes)) : decodeText(bytes).text;
}

/// Words of RFC 2047 in a header field: "=?utf-8?Q?caf=C3=A9?=".
QString headerText(const QByteArray &value)
{
    static const QRegularExpression word(QStringLiteral(
        "=\\?([A-Za-z0-9_-]{1,40})(?:\\*[A-Za-z0-9-]*)?\\?([BbQq])\\?([^?\\s]*)\\?=(\\s+(?==\\?))?"));
    const QString text = decodeText(value).text;
    QString shown;
    qsizetype behind = 0;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        shown += text.sliced(behind, match.capturedStart() - behind);
        behind = match.capturedEnd();
        QByteArray bytes = match.captured(3).toLatin1();
        bytes = match.captured(2).toLower() == u"b" ? QByteArray::fromBase64(bytes)
                                                    : quotedPrintable(bytes.replace('_', ' '));
        shown += inCharset(bytes, match.captured(1).toLatin1());
    }
    return shown + text.sliced(behind);
}

/// The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1).
QByteArrayView withoutLineEnd(QByteArrayView piece)
{
    if (piece.endsWith('\n'))
        piece.chop(1);
    if (piece.endsWith('\r'))
        piece.chop(1);
    return piece;
}

/// The pieces between the lines "--boundary".
QList<QByteArrayView> piecesOf(QByteArrayView body, const QByteArray &boundary)
{
    QList<QByteArrayView> pieces;
    qsizetype start = -1;
    for (qsizetype at = 0; at < body.size() && pieces.size() < mostMimeParts;) {
        const qsizetype end = body.indexOf('\n', at);
        const qsizetype next = end < 0 ? body.size() : end + 1;
        const QByteArrayView line = body.sliced(at, next - at).trimmed();
        if (line == "--" + boundary || line == "--" + boundary + "--") {
            if (start >= 0)
                pieces.append(withoutLineEnd(body.sliced(start, at - start)));
            start = line.endsWith("--") && line.size() == boundary.size() + 4 ? -1 : next;
            if (start < 0)
                return pieces;
        }
        at = next;
    }
    if (start >= 0 && start < body.size() && pieces.size() < mostMimeParts)
        pieces.append(body.sliced(start)); // cut off before its end
    return pieces;
}

} // namespace

MimePart::MimePart(QByteArrayView whole)
{
    qsizetype at = 0;
    while (at < whole.size()) {
        const qsizetype end = whole.indexOf('\n', at);
        const qsizetype next = end < 0 ? whole.size() : end + 1;
        QByteArrayView line = whole.sliced(at, (end < 0 ? whole.size() : end) - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = next;
        if (line.isEmpty())
            break;
        m_raw += line.toByteArray() + '\n';
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (folded && !m_fields.isEmpty())
            m_fields.last().second += ' ' + line.trimmed().toByteArray();
        else if (const qsizetype colon = line.indexOf(':'); colon > 0)
            m_fields.append({line.first(colon).trimmed().toByteArray().toLower(),
                             line.sliced(colon + 1).trimmed().toByteArray()});
    }
    m_body = whole.sliced(at);
}

QByteArray MimePart::field(const char *name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key == name)
            return value;
    }
    return {};
}

QString MimePart::fieldText(const char *name) const
{
    return headerText(field(name));
}

QByteArray MimePart::type() const
{
    const QByteArray type = field("content-type").split(';').first().trimmed().toLower();
    return type.isEmpty() ? QByteArray("text/plain") : type;
}

QByteArray MimePart::parameter(const char *name, const char *of) const
{
    const QRegularExpression shape(
        QStringLiteral("(?:^|;)\\s*%1\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))").arg(QString::fromLatin1(name)),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(QString::fromUtf8(field(of)));
    return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toUtf8();
}

QString MimePart::fileName() const
{
    const QByteArray name = parameter("filename", "content-disposition");
    return headerText(name.isEmpty() ? parameter("name") : name);
}

QByteArray MimePart::decoded() const
{
    const QByteArray encoding = field("content-transfer-encoding").toLower();
    return encoding == "base64"             ? QByteArray::fromBase64(m_body.toByteArray())
           : encoding == "quoted-printable" ? quotedPrintable(m_body)
                                            : m_body.toByteArray();
}

QString MimePart::text() const
{
    return inCharset(decoded(), parameter("charset"));
}

bool MimePart::isAttachment() const
{
    return field("content-disposition").toLower().startsWith("attachment");
}

QList<MimePart> MimePart::pieces() const
{
    const QByteArray boundary = parameter("boundary");
    QList<MimePart> parts;
    if (!type().startsWith("multipart/") || boundary.isEmpty())
        return parts;
    for (const QByteArrayView piece : piecesOf(m_body, boundary))
        parts.append(MimePart(piece));
    return parts;
}

} // namespace guardbook
