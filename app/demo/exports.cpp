// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/exports.h"

namespace guardbook::demo {

namespace {

QString line(const Message &message)
{
    const QString stamp = message.at.toString(u"[dd/MM/yyyy, HH:mm:ss] ");
    switch (message.kind) {
    case Message::Kind::Notice:
        return stamp + message.text;
    case Message::Kind::Drawing:
        return stamp + message.author + QStringLiteral(": <picture omitted>");
    case Message::Kind::Said:
    case Message::Kind::Mine:
        break;
    }
    return stamp + message.author + QStringLiteral(": ") + message.text;
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray text = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += 76)
        lines += text.mid(at, 76) + "\r\n";
    return lines;
}

} // namespace

QByteArray chatExport(const Story &story)
{
    QByteArray text;
    for (const Message &message : story.chat)
        text += line(message).toUtf8() + '\n';
    return text;
}

QByteArray parentsEmail(const Story &story, const QByteArray &jpeg)
{
    const QByteArray body =
        QStringLiteral(
            "Dear Mrs Marsh,\n\n"
            "Ellie showed me this last night. It is a page that pretends to be Maya Okafor in her form,\n"
            "and half of 8B seems to be following it. Ellie was thrown out of the group chat when she\n"
            "told them to stop. I have not replied to anybody and I have not reported the page, because\n"
            "I did not know whether you would need to see it first. I can bring the telephone in.\n\n"
            "Please would you make sure that it does not come back on Ellie that she told me?\n\n"
            "With thanks,\nSarah Pryce\n")
            .toUtf8();
    QByteArray mail = "From: Sarah Pryce <sarah.pryce@post.example>\r\n"
                      "To: " +
                      story.school.toUtf8() +
                      " <safeguarding@fernleybrook.example>\r\n"
                      "Subject: Page about Maya Okafor in 8B\r\n"
                      "Date: Thu, 05 Mar 2026 07:42:10 +0000\r\n"
                      "Message-ID: <20260305074210.5c1f@post.example>\r\n"
                      "MIME-Version: 1.0\r\n"
                      "Content-Type: multipart/mixed; boundary=\"=_page_7c2e\"\r\n\r\n"
                      "--=_page_7c2e\r\n"
                      "Content-Type: text/plain; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: 8bit\r\n\r\n";
    mail += QByteArray(body).replace("\n", "\r\n");
    mail += "\r\n--=_page_7c2e\r\n"
            "Content-Type: image/jpeg; name=\"IMG_2207.jpg\"\r\n"
            "Content-Disposition: attachment; filename=\"IMG_2207.jpg\"\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n";
    mail += base64Lines(jpeg);
    mail += "--=_page_7c2e--\r\n";
    return mail;
}

} // namespace guardbook::demo
