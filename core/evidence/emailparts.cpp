// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/emailparts.h"

#include "core/evidence/decodedtext.h"
#include "core/evidence/emailtext.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringConverter>
#include <QStringList>

#include <algorithm>

namespace guardbook {

namespace {

constexpr int deepest = 8;
constexpr int mostParts = 200;

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

/// One message or part: header fields and the bytes that follow.
class Part {
public:
    explicit Part(QByteArrayView whole)
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

    [[nodiscard]] QByteArray field(const char *name) const
    {
        for (const auto &[key, value] : m_fields) {
            if (key == name)
                return value;
        }
        return {};
    }
    /// "text/plain", lower case; what RFC 2045 5.2 takes when nothing is said.
    [[nodiscard]] QByteArray type() const
    {
        const QByteArray type = field("content-type").split(';').first().trimmed().toLower();
        return type.isEmpty() ? QByteArray("text/plain") : type;
    }
    [[nodiscard]] QByteArray parameter(const char *name, const char *of = "content-type") const
    {
        const QRegularExpression shape(QStringLiteral("(?:^|;)\\s*%1\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
                                           .arg(QString::fromLatin1(name)),
                                       QRegularExpression::CaseInsensitiveOption);
        const auto match = shape.match(QString::fromUtf8(field(of)));
        return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toUtf8();
    }
    [[nodiscard]] QByteArray decoded() const
    {
        const QByteArray encoding = field("content-transfer-encoding").toLower();
        return encoding == "base64"             ? QByteArray::fromBase64(m_body.toByteArray())
               : encoding == "quoted-printable" ? quotedPrintable(m_body)
                                                : m_body.toByteArray();
    }
    [[nodiscard]] bool isAttachment() const
    {
        return field("content-disposition").toLower().startsWith("attachment");
    }
    [[nodiscard]] QByteArrayView body() const { return m_body; }
    [[nodiscard]] const QByteArray &rawHeader() const { return m_raw; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
    QByteArray m_raw;
    QByteArrayView m_body;
};

/// The pieces between the lines "--boundary".
QList<QByteArrayView> piecesOf(QByteArrayView body, const QByteArray &boundary)
{
    QList<QByteArrayView> pieces;
    qsizetype start = -1;
    for (qsizetype at = 0; at < body.size() && pieces.size() < mostParts;) {
        const qsizetype end = body.indexOf('\n', at);
        const qsizetype next = end < 0 ? body.size() : end + 1;
        const QByteArrayView line = body.sliced(at, next - at).trimmed();
        if (line == "--" + boundary || line == "--" + boundary + "--") {
            if (start >= 0)
                pieces.append(body.sliced(start, at - start));
            start = line.endsWith("--") && line.size() == boundary.size() + 4 ? -1 : next;
            if (start < 0)
                return pieces;
        }
        at = next;
    }
    if (start >= 0 && start < body.size() && pieces.size() < mostParts)
        pieces.append(body.sliced(start)); // cut off before its end
    return pieces;
}

class Reader {
public:
    void read(const Part &part, int depth)
    {
        const QByteArray type = part.type();
        if (++m_parts > mostParts || depth > deepest) {
            m_text << QStringLiteral("[more parts: see the original]");
        } else if (const QByteArray boundary = part.parameter("boundary");
                   type.startsWith("multipart/") && !boundary.isEmpty()) {
            readPieces(piecesOf(part.body(), boundary), type == "multipart/alternative", depth);
        } else if (type == "text/plain" && !part.isAttachment()) {
            m_text << readableEmail(inCharset(part.decoded(), part.parameter("charset")));
        } else {
            leaveOut(part, type);
        }
    }
    [[nodiscard]] QString text() const { return m_text.join(QStringLiteral("\n\n")); }

private:
    void readPieces(const QList<QByteArrayView> &pieces, bool alternative, int depth)
    {
        QList<Part> parts;
        for (const QByteArrayView piece : pieces)
            parts.append(Part(piece));
        const bool hasPlain = std::any_of(parts.begin(), parts.end(), [](const Part &part) {
            return part.type() == "text/plain" || part.type().startsWith("multipart/");
        });
        for (const Part &part : parts) {
            if (alternative && hasPlain && part.type() == "text/html")
                leaveOut(part, "the same as text/html");
            else
                read(part, depth + 1);
        }
    }
    void leaveOut(const Part &part, const QByteArray &type)
    {
        QByteArray name = part.parameter("filename", "content-disposition");
        if (name.isEmpty())
            name = part.parameter("name");
        m_text << QStringLiteral("[%1%2, %3 bytes: see the original]")
                      .arg(name.isEmpty() ? QString() : headerText(name) + QStringLiteral(", "),
                           QString::fromLatin1(type))
                      .arg(part.decoded().size());
    }

    QStringList m_text;
    int m_parts = 0;
};

} // namespace

QString emailAsRead(QByteArrayView message)
{
    const Part whole(message);
    QString shown;
    for (const char *name : {"From", "To", "Cc", "Date", "Subject"}) {
        const QByteArray value = whole.field(QByteArray(name).toLower().constData());
        if (!value.isEmpty())
            shown += QStringLiteral("%1: %2\n").arg(QString::fromLatin1(name), headerText(value));
    }
    Reader reader;
    reader.read(whole, 0);
    return shown + u'\n' + reader.text() + QStringLiteral("\n\n[Header fields as they came]\n") +
           decodeText(whole.rawHeader()).text;
}

} // namespace guardbook
