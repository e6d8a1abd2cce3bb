// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/email.h"

#include "core/evidence/decodedtext.h"
#include "core/evidence/htmltext.h"
#include "core/evidence/mimepart.h"

#include <QStringList>

#include <algorithm>

namespace guardbook {

namespace {

/// Which parts of a message are read and which are attached, in the order in which they stand.
class Sorter {
public:
    void sort(const MimePart &part, int depth = 0)
    {
        if (++m_parts > mostMimeParts || depth > deepestMimePart)
            return;
        const QByteArray type = part.type();
        const QList<MimePart> pieces = part.pieces();
        if (!pieces.isEmpty() && type == "multipart/alternative") {
            sortOneOf(pieces, depth);
        } else if (!pieces.isEmpty()) {
            for (const MimePart &piece : pieces)
                sort(piece, depth + 1);
        } else if (part.isAttachment() || !part.fileName().isEmpty() ||
                   (type != "text/plain" && type != "text/html")) {
            attached.push_back(part);
        } else {
            read.push_back(part);
        }
    }

    std::vector<MimePart> read;
    std::vector<MimePart> attached;

private:
    /// The same said in several ways: plain text where there is some.
    void sortOneOf(const QList<MimePart> &pieces, int depth)
    {
        const auto plain = std::find_if(pieces.begin(), pieces.end(),
                                        [](const MimePart &piece) { return piece.type() == "text/plain"; });
        for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
            const bool said = plain != pieces.end() ? piece == plain : piece->type() == "text/html";
            if (said || piece->type().startsWith("multipart/") || piece->isAttachment())
                sort(*piece, depth + 1);
        }
    }

    int m_parts = 0;
};

} // namespace

Email readEmail(QByteArrayView message)
{
    const MimePart whole(message);
    Sorter sorter;
    sorter.sort(whole);
    Email email{whole.fieldText("from"),
                whole.fieldText("to"),
                whole.fieldText("cc"),
                whole.fieldText("date"),
                whole.fieldText("subject"),
                {},
                false,
                decodeText(whole.rawHeader()).text,
                {}};
    QStringList texts;
    bool plain = false;
    for (const MimePart &part : sorter.read) {
        const bool html = part.type() == "text/html";
        plain = plain || !html;
        const QString text = part.text();
        texts << (html ? textOfHtml(text) : text.trimmed());
    }
    email.body = texts.join(QStringLiteral("\n\n"));
    email.fromHtml = !plain && !texts.isEmpty();
    for (const MimePart &part : sorter.attached)
        email.attachments.push_back(
            {part.fileName(), QString::fromLatin1(part.type()), part.decoded().size()});
    return email;
}

QByteArray emailAttachment(QByteArrayView message, std::size_t index)
{
    Sorter sorter;
    const MimePart whole(message);
    sorter.sort(whole);
    return index < sorter.attached.size() ? sorter.attached[index].decoded() : QByteArray();
}

} // namespace guardbook
