// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/emailparts.h"

#include "core/evidence/decodedtext.h"
#include "core/evidence/emailtext.h"
#include "core/evidence/mimepart.h"

#include <QByteArray>
#include <QStringList>

#include <algorithm>

namespace guardbook {

namespace {

class Reader {
public:
    void read(const MimePart &part, int depth)
    {
        const QByteArray type = part.type();
        if (++m_parts > mostMimeParts || depth > deepestMimePart) {
            m_text << QStringLiteral("[more parts: see the original]");
        } else if (type.startsWith("multipart/") && !part.parameter("boundary").isEmpty()) {
            readPieces(part.pieces(), type == "multipart/alternative", depth);
        } else if (type == "text/plain" && !part.isAttachment()) {
            m_text << readableEmail(part.text());
        } else {
            leaveOut(part, type);
        }
    }
    [[nodiscard]] QString text() const { return m_text.join(QStringLiteral("\n\n")); }

private:
    void readPieces(const QList<MimePart> &parts, bool alternative, int depth)
    {
        const bool hasPlain = std::any_of(parts.begin(), parts.end(), [](const MimePart &part) {
            return part.type() == "text/plain" || part.type().startsWith("multipart/");
        });
        for (const MimePart &part : parts) {
            if (alternative && hasPlain && part.type() == "text/html")
                leaveOut(part, "the same as text/html");
            else
                read(part, depth + 1);
        }
    }
    void leaveOut(const MimePart &part, const QByteArray &type)
    {
        const QString name = part.fileName();
        m_text << QStringLiteral("[%1%2, %3 bytes: see the original]")
                      .arg(name.isEmpty() ? QString() : name + QStringLiteral(", "),
                           QString::fromLatin1(type))
                      .arg(part.decoded().size());
    }

    QStringList m_text;
    int m_parts = 0;
};

} // namespace

QString emailAsRead(QByteArrayView message)
{
    const MimePart whole(message);
    QString shown;
    for (const char *name : {"From", "To", "Cc", "Date", "Subject"}) {
        const QString value = whole.fieldText(QByteArray(name).toLower().constData());
        if (!value.isEmpty())
            shown += QStringLiteral("%1: %2\n").arg(QString::fromLatin1(name), value);
    }
    Reader reader;
    reader.read(whole, 0);
    return shown + u'\n' + reader.text() + QStringLiteral("\n\n[Header fields as they came]\n") +
           decodeText(whole.rawHeader()).text;
}

} // namespace guardbook
