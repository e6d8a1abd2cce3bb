// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidenceoffer.h"
#include "ui/evidence/evidencecarddialog.h"

#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

/// A clipboard that tells when somebody asks for its bytes.
class WatchedMime final : public QMimeData {
public:
    [[nodiscard]] bool hasFormat(const QString &format) const override { return formats().contains(format); }
    [[nodiscard]] QStringList formats() const override { return {::text("image/png"), ::text("text/html")}; }
    mutable int reads = 0;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &, QMetaType) const override
    {
        ++reads;
        return {};
    }
};

} // namespace

TEST(EvidenceOffer, findsAPictureOnTheClipboardWithoutReadingIt)
{
    const WatchedMime clipboard;
    const auto offers = offersOf(&clipboard);
    ASSERT_EQ(offers.size(), 1U);
    EXPECT_EQ(offers[0].from, EvidenceOffer::From::Clipboard);
    EXPECT_EQ(clipboard.reads, 0);
}

TEST(EvidenceOffer, takesCopiedFilesByTheirPaths)
{
    QMimeData clipboard;
    clipboard.setUrls(
        {QUrl::fromLocalFile(text("/home/a/chat.png")), QUrl(text("https://example.org/x.png"))});
    const auto offers = offersOf(&clipboard);
    ASSERT_EQ(offers.size(), 1U);
    EXPECT_EQ(offers[0].path, text("/home/a/chat.png"));
    EXPECT_EQ(offers[0].name, text("chat.png"));
}

TEST(EvidenceOffer, keepsTheBytesThatTheBrowserGave)
{
    QMimeData clipboard;
    clipboard.setData(text("image/png"), "exactly these");
    clipboard.setData(text("chromium/x-source-url"), "https://example.org/page?id=4");
    const ClipboardContent content = readClipboard(&clipboard);
    EXPECT_EQ(content.bytes, QByteArray("exactly these"));
    EXPECT_EQ(content.name, text("pasted.png"));
    EXPECT_EQ(content.address, text("https://example.org/page?id=4"));
    EXPECT_EQ(content.addressKnown, text("page"));
}

TEST(EvidenceOffer, readsTheAddressThatFirefoxWritesInUtf16)
{
    QMimeData clipboard;
    const QString address = text("http://example.org");
    clipboard.setData(text("text/x-moz-url-priv"),
                      QByteArray(reinterpret_cast<const char *>(address.utf16()), address.size() * 2));
    clipboard.setText(text("words"));
    EXPECT_EQ(readClipboard(&clipboard).address, address);
}

TEST(EvidenceOffer, believesTheHeadOfHtmlFormatAndNotThePage)
{
    EXPECT_EQ(addressOfHtmlFormat("Version:0.9\r\nSourceURL:https://example.org/a\r\n<html>"),
              text("https://example.org/a"));
    EXPECT_TRUE(
        addressOfHtmlFormat("Version:0.9\r\n<html>\r\nSourceURL:https://evil.example/\r\n").isEmpty());
    EXPECT_TRUE(addressOfHtmlFormat("SourceURL:javascript:alert(1)\r\n<html>").isEmpty());
    EXPECT_TRUE(addressOfHtmlFormat("SourceURL:file:///etc/passwd\r\n<html>").isEmpty());
}

TEST(EvidenceOffer, saysWhenTheAddressIsOnlyThePicture)
{
    QMimeData clipboard;
    clipboard.setHtml(text("<img alt=x src=\"https://cdn.example.org/p.jpg\">"));
    const ClipboardContent content = readClipboard(&clipboard);
    EXPECT_EQ(content.address, text("https://cdn.example.org/p.jpg"));
    EXPECT_EQ(content.addressKnown, text("picture"));
}

TEST(EvidenceCard, guessesTheKindFromTheNameAlone)
{
    EXPECT_EQ(kindFromName(text("chat.PNG")), EvidenceKind::Screenshot);
    EXPECT_EQ(kindFromName(text("IMG_1.jpeg")), EvidenceKind::Photograph);
    EXPECT_EQ(kindFromName(text("parent.eml")), EvidenceKind::Email);
    EXPECT_EQ(kindFromName(text("voice.m4a")), EvidenceKind::Recording);
    EXPECT_EQ(kindFromName(text("noname")), EvidenceKind::Other);
}
