// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/filetype.h"

#include <gtest/gtest.h>

#include <vector>

using namespace guardbook;

namespace {

struct Case {
    QByteArray head;
    const char *name;
    MediaKind kind;
    const char *mime;
    bool viewable;
    bool fits;
};

QByteArray bytes(const char *text, qsizetype size)
{
    return QByteArray(text, size);
}

const std::vector<Case> &cases()
{
    using enum MediaKind;
    static const std::vector<Case> table{
        {bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "a.png", Picture, "image/png", true, true},
        {bytes("\xff\xd8\xff\xe0\0\x10JFIF", 10), "a.JPEG", Picture, "image/jpeg", true, true},
        {bytes("GIF89a\1\0\1\0\x80\0\0", 13), "a.gif", Picture, "image/gif", true, true},
        {bytes("RIFF\x24\0\0\0WEBPVP8 ", 16), "a.webp", Picture, "image/webp", true, true},
        {bytes("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", 18), "a.bmp", Picture, "image/bmp", true, true},
        {bytes("II*\0\x08\0\0\0", 8), "a.tif", Picture, "image/tiff", true, true},
        {bytes("MM\0*\0\0\0\x08", 8), "a.tiff", Picture, "image/tiff", true, true},
        {bytes("\0\0\0\x18"
               "ftypheic\0\0\0\0",
               16),
         "IMG_1.HEIC", Picture, "image/heic", false, true},
        {bytes("\0\0\0\x18"
               "ftypavif\0\0\0\0",
               16),
         "a.avif", Picture, "image/avif", false, true},
        {"<?xml version=\"1.0\"?><svg xmlns=\"x\"><script/></svg>", "a.svg", Picture, "image/svg+xml", false,
         true},
        {"  <svg onload=\"x\">", "a.png", Picture, "image/svg+xml", false, false},
        {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a.pdf", Pdf, "application/pdf", true, true},
        {bytes("\x01\x02rubbish\n%PDF-1.4\n", 19), "a.pdf", Pdf, "application/pdf", true, true},
        {"Just words, caf\xc3\xa9.\r\n", "notes.txt", Text, "text/plain", true, true},
        {bytes("\xff\xfeH\0i\0\n\0", 8), "notes.txt", Text, "text/plain", true, true},
        {bytes("\xfe\xff\0H\0i", 6), "notes.txt", Text, "text/plain", true, true},
        {"MZansi is a word for South Africa", "notes.txt", Text, "text/plain", true, true},
        {"<!DOCTYPE html><script>x()</script>", "page.html", Text, "text/html", false, true},
        {"Received: from a\r\n by b\r\nFrom: x@example.org\r\nSubject: hi\r\n\r\nbody", "mail.eml", Email,
         "message/rfc822", true, true},
        {"From: x@example.org\nTo: y@example.org\nDate: Wed, 4 Mar 2026\n\nbody", "mail", Email,
         "message/rfc822", true, true},
        {bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", 10), "mail.msg", Email, "application/vnd.ms-outlook",
         false, true},
        {bytes("\0\0\0\x18"
               "ftypmp42\0\0\0\0",
               16),
         "clip.mp4", Video, "video/mp4", false, true},
        {bytes("\0\0\0\x14"
               "ftypqt  \0\0\0\0",
               16),
         "clip.MOV", Video, "video/quicktime", false, true},
        {bytes("\x1a\x45\xdf\xa3\x01", 5), "clip.webm", Video, "video/webm", false, true},
        {bytes("\0\0\0\x18"
               "ftypM4A \0\0\0\0",
               16),
         "voice.m4a", Audio, "audio/mp4", false, true},
        {bytes("ID3\x03\0\0\0", 7), "voice.mp3", Audio, "audio/mpeg", false, true},
        {bytes("RIFF\x24\0\0\0WAVEfmt ", 16), "voice.wav", Audio, "audio/wav", false, true},
        {bytes("PK\x03\x04\x14\0\0\0", 8), "chat.zip", Other, "application/zip", false, true},
        {bytes("PK\x03\x04\x14\0\0\0", 8), "letter.docx", Other,
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, true},
        {bytes("MZ\x90\0\x03\0\0\0", 8), "photo.jpg", Other, "application/vnd.microsoft.portable-executable",
         false, false},
        {bytes("\x7f"
               "ELF\x02\x01\x01\0",
               8),
         "notes.txt", Other, "application/x-executable", false, false},
        {bytes("\0\1\2\3", 4), "thing", Other, "application/octet-stream", false, true},
        {bytes("\0\1\2\3", 4), "thing.xyz", Other, "application/octet-stream", false, true},
        {"", "empty.jpg", Other, "application/octet-stream", false, true},
    };
    return table;
}

} // namespace

TEST(FileType, firstBytesSayWhatAFileIs)
{
    for (const Case &one : cases()) {
        const FileType type = sniffFileType(one.head, QString::fromLatin1(one.name));
        EXPECT_EQ(type.kind, one.kind) << one.name << one.mime;
        EXPECT_EQ(type.mime, QString::fromLatin1(one.mime)) << one.name;
        EXPECT_EQ(type.viewable, one.viewable) << one.name << one.mime;
        EXPECT_EQ(type.nameFits, one.fits) << one.name << one.mime;
    }
}

TEST(FileType, aNameAloneMakesNothingAPicture)
{
    const FileType type = sniffFileType("not a picture", QStringLiteral("a.png"));
    EXPECT_EQ(type.kind, MediaKind::Text);
    EXPECT_FALSE(type.nameFits);
}

TEST(FileType, aCharacterCutByTheEndOfTheHeadIsStillText)
{
    QByteArray text = QByteArray(sniffSize - 1, 'x') + "\xc3\xa9 and on";
    EXPECT_EQ(sniffFileType(text).kind, MediaKind::Text);
    text[10] = '\xc3'; // half a character in the middle is not
    EXPECT_NE(sniffFileType(text).kind, MediaKind::Text);
}

TEST(FileType, everyPrefixOfEverythingIsTakenWithoutHarm)
{
    for (const Case &one : cases()) {
        for (qsizetype size = 0; size <= one.head.size(); ++size)
            EXPECT_FALSE(sniffFileType(QByteArrayView(one.head).first(size)).mime.isEmpty());
    }
}

TEST(FileType, textOfOldWindowsProgramsIsTextWhereItsNameSaysSo)
{
    const QByteArray text = "\x93I hate you\x94, caf\xe9 \x80"
                            "5\r\n";
    EXPECT_EQ(sniffFileType(text, QStringLiteral("chat.txt")).mime, QStringLiteral("text/plain"));
    EXPECT_EQ(sniffFileType(text, QStringLiteral("chat.csv")).mime, QStringLiteral("text/csv"));
    EXPECT_EQ(sniffFileType(text, QStringLiteral("chat")).kind, MediaKind::Other);
    EXPECT_EQ(sniffFileType("\x93" + QByteArray(1, '\0') + "binary", QStringLiteral("chat.txt")).kind,
              MediaKind::Other);
    EXPECT_EQ(sniffFileType("no letter \x81 here", QStringLiteral("chat.txt")).kind, MediaKind::Other);
}

TEST(FileType, anEmailThatSaysItsTextInHtmlTooIsStillAnEmail)
{
    EXPECT_EQ(sniffFileType("From: a@example.invalid\nTo: b@example.invalid\nSubject: x\n"
                            "Content-Type: text/html\n\n<html><body>Hello</body></html>\n",
                            QStringLiteral("mail.eml"))
                  .mime,
              QStringLiteral("message/rfc822"));
    EXPECT_EQ(sniffFileType("<html><p>Subject: x</p></html>", QStringLiteral("page.html")).mime,
              QStringLiteral("text/html"));
}
