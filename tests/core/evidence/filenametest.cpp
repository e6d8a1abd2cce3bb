// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/filename.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <utility>
#include <vector>

using namespace guardbook;

TEST(FileName, anOrdinaryNameStaysAsItIs)
{
    for (const QString &name :
         {QStringLiteral("Screenshot 2026-03-04 at 17.10.00.png"), QStringLiteral("chat (2).txt"),
          QStringLiteral("Übung – Größe.pdf"), QStringLiteral("写真.jpg"),
          QStringLiteral("video.final.v2.mp4"), QStringLiteral("no extension"),
          QStringLiteral("👩‍👧 family.png"), QStringLiteral("O'Neill & co, 100%.eml")})
        EXPECT_EQ(safeFileName(name).toStdString(), name.toStdString());
}

TEST(FileName, whatCouldMisleadOrEscapeIsTakenOut)
{
    const std::vector<std::pair<QString, const char *>> cases{
        {QStringLiteral("../../etc/passwd"), "passwd"},
        {QStringLiteral("C:\\Users\\x\\photo.jpg"), "photo.jpg"},
        {QStringLiteral("photo\u202Egpj.exe"), "photogpj.exe"},
        {QStringLiteral("a\u2066b\u2069c\u200Bd\uFEFF.txt"), "abcd.txt"},
        {QStringLiteral("line\nbreak\ttab\u0000nul.txt"), "linebreaktabnul.txt"},
        {QStringLiteral("..."), "file"},
        {QStringLiteral(".."), "file"},
        {QStringLiteral(""), "file"},
        {QStringLiteral("folder/"), "file"},
        {QStringLiteral(" . name.txt . "), "name.txt"},
        {QStringLiteral(".hidden"), "hidden"},
        {QStringLiteral("what?<is>|this*.txt"), "what__is__this_.txt"},
        {QStringLiteral("photo.jpg:stream"), "photo.jpg_stream"},
        {QStringLiteral("CON"), "_CON"},
        {QStringLiteral("nul.txt"), "_nul.txt"},
        {QStringLiteral("COM1.tar.gz"), "_COM1.tar.gz"},
        {QStringLiteral("lpt³"), "_lpt³"},
        {QStringLiteral("console.txt"), "console.txt"},
        {QStringLiteral("e\u0301.txt"), "\xc3\xa9.txt"},
        {QStringLiteral("e\u200B\u0301.txt"), "\xc3\xa9.txt"},
        {QStringLiteral("a\u00A0b\u3000c.txt"), "a b c.txt"},
        {QString(QChar(0xd800)) + QStringLiteral("x.txt"), "x.txt"},
    };
    for (const auto &[given, wanted] : cases)
        EXPECT_EQ(safeFileName(given).toStdString(), wanted);
}

TEST(FileName, aLongNameIsCutAndKeepsItsExtension)
{
    const QString cut = safeFileName(QString(300, u'a') + QStringLiteral(".jpeg"));
    EXPECT_EQ(cut.toUtf8().size(), longestFileName);
    EXPECT_TRUE(cut.endsWith(QStringLiteral("a.jpeg")));

    const QString wide =
        safeFileName(QString(100, QChar(0x20ac)) + QStringLiteral(".png")); // three bytes each
    EXPECT_LE(wide.toUtf8().size(), longestFileName);
    EXPECT_GE(wide.toUtf8().size(), longestFileName - 3);
    EXPECT_TRUE(wide.endsWith(QStringLiteral("\u20ac.png")));

    EXPECT_LE(safeFileName(QStringLiteral("a.") + QString(300, u'b')).toUtf8().size(), longestFileName);
}

TEST(FileName, aSafeNameIsSafeAgain)
{
    QRandomGenerator random(20260304);
    const QString letters =
        QStringLiteral("ab. /\\:CONnul\u202E\u200B\u0301\u00A0\n👩\u200D👧é") + QChar(0xd800);
    for (int round = 0; round < 2'000; ++round) {
        QString given;
        const int size = random.bounded(200);
        for (int i = 0; i < size; ++i)
            given += letters[random.bounded(int(letters.size()))];
        const QString once = safeFileName(given);
        ASSERT_EQ(safeFileName(once).toStdString(), once.toStdString()) << visibleText(given).toStdString();
        ASSERT_FALSE(once.isEmpty());
        ASSERT_LE(once.toUtf8().size(), longestFileName);
        ASSERT_FALSE(once.contains(u'/') || once.contains(u'\\') || once.startsWith(u'.') ||
                     once.endsWith(u'.'));
    }
}

TEST(VisibleText, hiddenCharactersAreSpelledOut)
{
    EXPECT_EQ(visibleText(QStringLiteral("cod\u202Egpj.exe")), QStringLiteral("cod[U+202E]gpj.exe"));
    EXPECT_EQ(visibleText(QStringLiteral("a\u0007b\u200Fc\u2067d")),
              QStringLiteral("a[U+0007]b[U+200F]c[U+2067]d"));
    EXPECT_EQ(visibleText(QStringLiteral("tag \U000E0041")), QStringLiteral("tag [U+E0041]"));
    EXPECT_EQ(visibleText(QString(QChar(0xdc00))), QStringLiteral("[U+DC00]"));
}

TEST(VisibleText, whatCanBeSeenStaysAsItIs)
{
    const QString text = QStringLiteral("Ein Satz.\n\tمرحبا, שלום, 👩‍👧 ❤️ é");
    EXPECT_EQ(visibleText(text, TextLines::Many).toStdString(), text.toStdString());
    EXPECT_EQ(visibleText(QStringLiteral("a\r\nb\rc"), TextLines::Many), QStringLiteral("a\nb[U+000D]c"));
    EXPECT_EQ(visibleText(QStringLiteral("photo.jpg\n\tVerified")),
              QStringLiteral("photo.jpg[U+000A][U+0009]Verified"));
}
