// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/emailparts.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST(EmailParts, aMessageInBase64IsReadAndSoIsItsSubject)
{
    const QByteArray body = QByteArray("They wrote \u201cnobody likes you\u201d.\n").toBase64();
    const QString text = emailAsRead("From: Mrs Pryce <p@example.invalid>\r\n"
                                     "Subject: =?utf-8?B?QmlsZGVyIOKAkw==?= =?utf-8?Q?_bitte?=\r\n"
                                     "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                     "Content-Transfer-Encoding: base64\r\n\r\n" +
                                     body + "\r\n");
    EXPECT_TRUE(text.contains(s("They wrote \u201cnobody likes you\u201d."))) << qPrintable(text);
    EXPECT_TRUE(text.contains(s("Subject: Bilder \u2013 bitte\n"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(s("=?utf-8?B?QmlsZGVyIOKAkw==?="))) << "the field as it came is there too";
}

TEST(EmailParts, partsThatAreNotTextAreNamedWithKindAndSize)
{
    const QString text =
        emailAsRead("Subject: x\nContent-Type: multipart/mixed; boundary=\"b b\"\n\n"
                    "preamble\n--b b\nContent-Type: text/plain; charset=iso-8859-1\n"
                    "Content-Transfer-Encoding: quoted-printable\n\ncaf=E9 and a line =\ngoes on\n"
                    "--b b\nContent-Type: image/png; name=\"chat.png\"\n"
                    "Content-Transfer-Encoding: base64\n\nQUJDRA==\n--b b--\nepilogue\n");
    EXPECT_TRUE(text.contains(s("caf\u00e9 and a line goes on"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(s("[chat.png, image/png, 4 bytes: see the original]"))) << qPrintable(text);
    EXPECT_FALSE(text.contains(s("QUJDRA")));
}

TEST(EmailParts, ofTwoWaysToSayTheSameThePlainOneIsReadAndHtmlIsNeverShown)
{
    const QString text = emailAsRead("Content-Type: multipart/alternative; boundary=x\n\n--x\n\nplain words\n"
                                     "--x\nContent-Type: text/html\n\n<b>bold words</b>\n--x--\n");
    EXPECT_TRUE(text.contains(s("plain words")));
    EXPECT_FALSE(text.contains(s("<b>")));
    EXPECT_TRUE(text.contains(s("text/html, 17 bytes"))) << qPrintable(text);
}

TEST(EmailParts, whatIsNotMimeComesAsItStands)
{
    EXPECT_TRUE(emailAsRead("Subject: x\n\nHello =41 there.\n").contains(s("Hello =41 there.")));
    EXPECT_TRUE(emailAsRead("").contains(s("[Header fields as they came]")));
    EXPECT_TRUE(emailAsRead("no colon at all").contains(s("no colon at all")));
}

TEST(EmailParts, aMessageMadeToBeEndlessComesToAnEnd)
{
    QByteArray nested = "Content-Type: multipart/mixed; boundary=x\n\n";
    for (int i = 0; i < 2000; ++i)
        nested += "--x\nContent-Type: multipart/mixed; boundary=x\n\n";
    EXPECT_LT(emailAsRead(nested).size(), 200000);
    QByteArray deep = "body";
    for (int i = 0; i < 50; ++i) {
        const QByteArray mark = "m" + QByteArray::number(i);
        deep = "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n" + deep + "\n--" +
               mark + "--\n";
    }
    EXPECT_TRUE(emailAsRead(deep).contains(s("[more parts: see the original]")));
}
