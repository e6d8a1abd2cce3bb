// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/email.h"
#include "core/evidence/htmltext.h"

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QByteArray withAttachments =
    "From: =?utf-8?Q?Mrs_Pryce?= <p@example.invalid>\r\nTo: Office <o@example.invalid>\r\n"
    "Cc: Head <h@example.invalid>\r\nDate: Tue, 17 Mar 2026 09:05:00 +0000\r\nSubject: Group chat\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n"
    "Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nPlease see the picture.\r\n--inner\r\n"
    "Content-Type: text/html\r\n\r\n<p>Please see the picture.</p>\r\n--inner--\r\n--outer\r\n"
    "Content-Type: image/png; name=\"chat.png\"\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Disposition: attachment; filename=\"chat.png\"\r\n\r\nQUJD\r\nRA==\r\n--outer\r\n"
    "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"note.txt\"\r\n\r\nas it is\r\n"
    "--outer--\r\n";

} // namespace

TEST(Email, hasWhoWhenAndWhatWithoutRepeatingItself)
{
    const Email email = readEmail(withAttachments);
    EXPECT_EQ(email.from, s("Mrs Pryce <p@example.invalid>"));
    EXPECT_EQ(email.to, s("Office <o@example.invalid>"));
    EXPECT_EQ(email.cc, s("Head <h@example.invalid>"));
    EXPECT_EQ(email.date, s("Tue, 17 Mar 2026 09:05:00 +0000"));
    EXPECT_EQ(email.subject, s("Group chat"));
    EXPECT_EQ(email.body, s("Please see the picture."));
    EXPECT_FALSE(email.fromHtml);
    EXPECT_TRUE(email.header.contains(s("MIME-Version: 1.0")));
}

TEST(Email, handsOutItsAttachmentsByteForByte)
{
    const Email email = readEmail(withAttachments);
    ASSERT_EQ(email.attachments.size(), 2U);
    EXPECT_EQ(email.attachments[0].name, s("chat.png"));
    EXPECT_EQ(email.attachments[0].mediaType, s("image/png"));
    EXPECT_EQ(email.attachments[0].size, 4);
    EXPECT_EQ(emailAttachment(withAttachments, 0), "ABCD");
    EXPECT_EQ(email.attachments[1].name, s("note.txt"));
    EXPECT_EQ(emailAttachment(withAttachments, 1), "as it is") << "the line end is the boundary's";
    EXPECT_EQ(emailAttachment(withAttachments, 2), "");
}

TEST(Email, ofHtmlAloneShowsItsWords)
{
    const Email email = readEmail("Subject: x\nContent-Type: text/html; charset=utf-8\n\n"
                                  "<html><head><title>t</title><style>p{}</style></head><body><p>You &amp; "
                                  "me</p><script>steal()</script><img src=\"http://tracker.invalid/x.png\">"
                                  "<a href=\"http://bad.invalid/login\">your bank</a></body></html>");
    EXPECT_TRUE(email.fromHtml);
    EXPECT_TRUE(email.body.contains(s("You & me"))) << qPrintable(email.body);
    EXPECT_TRUE(email.body.contains(s("your bank <http://bad.invalid/login>"))) << qPrintable(email.body);
    EXPECT_FALSE(email.body.contains(s("steal")));
    EXPECT_FALSE(email.body.contains(s("tracker")));
    EXPECT_FALSE(email.body.contains(s("p{}")));
}

TEST(Email, thatIsNoneOrIsMadeToBeEndlessComesToAnEnd)
{
    EXPECT_EQ(readEmail("").body, QString());
    EXPECT_EQ(readEmail("no field\n\nwords").body, s("words"));
    QByteArray nested = "Content-Type: multipart/mixed; boundary=x\n\n";
    for (int i = 0; i < 2000; ++i)
        nested += "--x\nContent-Type: multipart/mixed; boundary=x\n\n";
    EXPECT_LE(readEmail(nested).attachments.size(), 200U);
}

TEST(HtmlText, putsParagraphsAndRowsOnLinesOfTheirOwn)
{
    EXPECT_EQ(
        textOfHtml(s("<div>one</div><div>two<br>three</div><table><tr><td>a</td><td>b</td></tr></table>")),
        s("one\n\ntwo\nthree\n\na b"));
    EXPECT_EQ(textOfHtml(s("5 &lt; 6 &#163;1 &#x20ac;2 &unknown; &")), s("5 < 6 £1 €2 &unknown; &"));
    EXPECT_EQ(textOfHtml(s("a <!-- not > read --> b < c")), s("a b < c"));
}

TEST(HtmlText, thatIsBrokenIsReadAsFarAsItGoes)
{
    EXPECT_EQ(textOfHtml(s("<p title=\"never closed>words<p>more")), s("words\nmore"));
    EXPECT_EQ(textOfHtml(s("<script>for ever")), QString());
    EXPECT_EQ(textOfHtml(s("<")), s("<"));
    EXPECT_EQ(textOfHtml(QString(200'000, u'<')), QString(200'000, u'<'));
    EXPECT_LT(textOfHtml(s("<a '\">").repeated(50'000)).size(), 400'000);
}
