// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/flow.h"
#include "tools.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;

namespace {

const FontSet &fonts()
{
    static const auto set = loadBundledFonts();
    return *set;
}

/// The text of each page, as pdftotext reads it.
QStringList pagesOf(Flow &flow)
{
    QTemporaryDir folder;
    Laid laid = flow.finish();
    const auto painted =
        paint(fonts(), laid, {QStringLiteral("Title"), QStringLiteral("MARKING"), QStringLiteral("Foot")});
    if (!painted)
        return {};
    QFile file(folder.filePath(QStringLiteral("flow.pdf")));
    file.open(QIODevice::WriteOnly);
    file.write(painted->pdf);
    file.close();
    const auto text = test::run("pdftotext", {QStringLiteral("-raw"), file.fileName(), QStringLiteral("-")});
    QStringList pages = QString::fromUtf8(text.output).split(QLatin1Char('\f'));
    if (!pages.isEmpty())
        pages.removeLast(); // after the last form feed
    return pages;
}

Table numbered(int rows, const QString &filler)
{
    Table table;
    table.columns = {{QStringLiteral("Number"), 1}, {QStringLiteral("Words"), 4}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({plain(QStringLiteral("row%1").arg(i)),
                              plain(QStringLiteral("start%1 %2 end%1").arg(i).arg(filler))});
    return table;
}

} // namespace

TEST(Flow, everyPageSaysWhichOfHowMany)
{
    Flow flow(fonts(), PageSpec{});
    for (int i = 0; i < 4; ++i) {
        flow.pageBreak();
        flow.paragraph(plain(QStringLiteral("Something")));
    }
    const QStringList pages = pagesOf(flow);
    ASSERT_EQ(pages.size(), 4);
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(pages[i].contains(QStringLiteral("Page %1 of 4").arg(i + 1))) << qPrintable(pages[i]);
}

TEST(Flow, aTableRepeatsItsHeadAndKeepsItsRowsWhole)
{
    Flow flow(fonts(), PageSpec{});
    flow.table(
        numbered(90, QStringLiteral("some words that need two lines or three in this column. ").repeated(3)));
    const QStringList pages = pagesOf(flow);
    ASSERT_GT(pages.size(), 3);
    for (const QString &page : pages)
        EXPECT_TRUE(page.contains(QStringLiteral("Number Words"))) << qPrintable(page);
    for (int i = 0; i < 90; ++i) {
        for (const QString &page : pages) {
            EXPECT_EQ(page.contains(QStringLiteral("start%1 ").arg(i)),
                      page.contains(QRegularExpression(QStringLiteral("end%1\\b").arg(i))))
                << i;
        }
    }
}

TEST(Flow, aRowTallerThanAPageGoesOnWithoutLoss)
{
    QString words;
    for (int i = 0; i < 1500; ++i)
        words += QStringLiteral("word%1 ").arg(i);
    Flow flow(fonts(), PageSpec{});
    Table table = numbered(1, words);
    flow.table(table);
    const QStringList pages = pagesOf(flow);
    EXPECT_GT(pages.size(), 1);
    const QString all = pages.join(QLatin1Char(' '));
    for (int i = 0; i < 1500; ++i)
        EXPECT_EQ(all.count(QRegularExpression(QStringLiteral("\\bword%1\\b").arg(i))), 1) << i;
}

TEST(Flow, ordinaryWordsAreNotBrokenInNarrowColumns)
{
    Flow flow(fonts(), PageSpec{});
    Table table;
    table.columns = {{QStringLiteral("Safeguarding"), 0.1}, {QStringLiteral("B"), 5}};
    table.rows = {{plain(QStringLiteral("counterproductive")), plain(QStringLiteral("text"))}};
    flow.table(table);
    EXPECT_TRUE(pagesOf(flow).value(0).contains(QStringLiteral("counterproductive")));
}

TEST(Flow, aLongAddressIsBrokenRatherThanCut)
{
    const QString address =
        QStringLiteral("https://chat.example/") + QStringLiteral("0123456789abcdef").repeated(20);
    Flow flow(fonts(), PageSpec{});
    flow.paragraph(plain(address));
    QString text = pagesOf(flow).value(0);
    text.remove(QLatin1Char('\n'));
    EXPECT_TRUE(text.contains(address)) << qPrintable(text);
}

TEST(Flow, aHeadingStaysWithWhatFollows)
{
    for (int filler = 30; filler < 50; ++filler) {
        Flow flow(fonts(), PageSpec{});
        for (int i = 0; i < filler; ++i)
            flow.paragraph(plain(QStringLiteral("Filler")), {.before = 0});
        flow.heading(2, QStringLiteral("Heading"));
        flow.table(numbered(2, QStringLiteral("x")));
        for (const QString &page : pagesOf(flow))
            EXPECT_EQ(page.contains(QStringLiteral("Heading")), page.contains(QStringLiteral("start0")))
                << filler;
    }
}

TEST(Flow, aParagraphLeavesNoSingleLineBehind)
{
    for (int filler = 36; filler < 50; ++filler) {
        Flow flow(fonts(), PageSpec{});
        for (int i = 0; i < filler; ++i)
            flow.paragraph(plain(QStringLiteral("Filler")), {.before = 0});
        flow.paragraph(plain(QStringLiteral("one\ntwo\nthree\nfour\nfive")));
        for (const QString &page : pagesOf(flow)) {
            EXPECT_EQ(page.contains(QStringLiteral("one")), page.contains(QStringLiteral("two"))) << filler;
            EXPECT_EQ(page.contains(QStringLiteral("four")), page.contains(QStringLiteral("five"))) << filler;
        }
    }
}

TEST(Flow, nothingRunsBelowTheBody)
{
    Flow flow(fonts(), PageSpec{});
    for (int i = 0; i < 40; ++i)
        flow.paragraph(
            plain(QStringLiteral("Some words for a paragraph of several lines. ").repeated(1 + i % 9)));
    flow.table(numbered(50, QStringLiteral("words ").repeated(60)));
    const Laid laid = flow.finish();
    for (const LaidPage &page : laid.pages) {
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text == nullptr)
                continue;
            EXPECT_LE(text->at.y() + text->block->height(text->first, text->count),
                      laid.page.size.height() - laid.page.bottom + 0.1);
        }
    }
}
