// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/language/language.h"

#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/testwindow.h"
#include "ui/incident/incidenttexts.h"
#include "ui/language/coresentences.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QCollator>
#include <QContextMenuEvent>
#include <QDate>
#include <QDateTimeEdit>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

class Welsh : public testing::Test {
protected:
    void SetUp() override { speak(*qApp, Language::Welsh); }
    void TearDown() override { speak(*qApp, Language::English); }
};

QString said(const char *context, const char *text, int number = -1)
{
    return QCoreApplication::translate(context, text, nullptr, number);
}

QString waiting(int number)
{
    return said("guardbook::ui::HomePage", "%1. %n thing(s) wait(s) for you.", number).section(u' ', 1);
}

QString entries(int number)
{
    return said("guardbook::ui::BackupCard", "%Ln entry(ies)", number);
}

void choose(TestWindow &window, const QString &text)
{
    for (QAction *each : window->findChildren<QAction *>())
        if (each->text() == text)
            each->trigger();
    settle();
}

} // namespace

TEST(Language, followsTheComputerAsFarAsItIsKnown)
{
    const auto first = [](const char *tags) { return firstKnown(QString::fromLatin1(tags).split(u' ')); };
    EXPECT_EQ(first("cy-GB en-GB"), Language::Welsh);
    EXPECT_EQ(first("cy"), Language::Welsh);
    EXPECT_EQ(first("de-DE cy_GB en"), Language::Welsh);
    EXPECT_EQ(first("en-GB cy"), Language::English);
    EXPECT_EQ(first("de-DE"), Language::English);
    for (const Language each : {Language::System, Language::English, Language::Welsh})
        EXPECT_EQ(languageFromWord(toWord(each)), each);
}

TEST(Language, countsInEnglish)
{
    EXPECT_EQ(waiting(1), QStringLiteral("One thing waits for you."));
    EXPECT_EQ(waiting(2), QStringLiteral("2 things wait for you."));
    EXPECT_EQ(entries(0), QStringLiteral("0 entries"));
    EXPECT_EQ(entries(1), QStringLiteral("1 entry"));
    EXPECT_EQ(entries(1200), QStringLiteral("1,200 entries"));
}

TEST_F(Welsh, countsWithEveryFormOfThePlural)
{
    EXPECT_EQ(waiting(0), QStringLiteral("Nid oes dim yn aros amdanoch."));
    EXPECT_EQ(waiting(1), QStringLiteral("Mae un peth yn aros amdanoch."));
    EXPECT_EQ(waiting(2), QStringLiteral("Mae 2 o bethau'n aros amdanoch."));
    EXPECT_EQ(waiting(3), QStringLiteral("Mae 3 o bethau'n aros amdanoch."));
    EXPECT_EQ(waiting(5), QStringLiteral("Mae 5 o bethau'n aros amdanoch."));
    EXPECT_EQ(waiting(6), QStringLiteral("Mae 6 pheth yn aros amdanoch."));
    EXPECT_EQ(waiting(7), QStringLiteral("Mae 7 peth yn aros amdanoch."));
    EXPECT_EQ(waiting(21), QStringLiteral("Mae 21 peth yn aros amdanoch."));
    EXPECT_EQ(entries(1), QStringLiteral("1 cofnod"));
    EXPECT_EQ(entries(2), QStringLiteral("2 o gofnodion"));
    EXPECT_EQ(entries(6), QStringLiteral("6 chofnod"));
    EXPECT_EQ(entries(1200), QStringLiteral("1,200 cofnod"));
}

TEST_F(Welsh, writesDatesAndSizesAsInWales)
{
    EXPECT_EQ(QLocale().toString(QDate(2026, 3, 17), QStringLiteral("dddd d MMMM yyyy")),
              QStringLiteral("Dydd Mawrth 17 Mawrth 2026"));
    EXPECT_EQ(QLocale().toString(1234567), QStringLiteral("1,234,567"));
    QDateTimeEdit edit;
    EXPECT_EQ(edit.locale().language(), QLocale::Welsh) << "the calendar of a field for a time";
}

TEST_F(Welsh, sortsByItsOwnAlphabet)
{
    const QStringList alphabet{QStringLiteral("cwrdd"), QStringLiteral("chwarae"), QStringLiteral("dydd"),
                               QStringLiteral("ddoe"),  QStringLiteral("fideo"),   QStringLiteral("ffôn"),
                               QStringLiteral("gwên"),  QStringLiteral("ngwaith"), QStringLiteral("hwyr"),
                               QStringLiteral("lwc"),   QStringLiteral("llun"),    QStringLiteral("pwll"),
                               QStringLiteral("phen"),  QStringLiteral("rwan"),    QStringLiteral("rhag"),
                               QStringLiteral("twyll"), QStringLiteral("thema")};
    QStringList sorted = alphabet;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_NE(sorted, alphabet);
    std::sort(sorted.begin(), sorted.end(), QCollator(QLocale()));
    EXPECT_EQ(sorted, alphabet);
}

TEST_F(Welsh, isSpokenByWhatQtShows)
{
    QFileDialog dialog(nullptr, QStringLiteral("Guardbook"), QStringLiteral("/"));
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.show();
    (void)QTest::qWaitForWindowActive(&dialog);
    settle();
    EXPECT_EQ(leftInEnglish(&dialog).join(u'\n').toStdString(), std::string());
    dialog.close();

    QLineEdit edit;
    const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
    EXPECT_EQ(leftInEnglish(menu.get()).join(u'\n').toStdString(), std::string());
    EXPECT_EQ(menu->actions().constFirst()->text().section(u'\t', 0, 0), QStringLiteral("&Dadwneud"));
}

TEST_F(Welsh, hasWordsForWhatTheBookStoresOfAClock)
{
    for (const ClockSync sync : {ClockSync::Synchronised, ClockSync::NotSynchronised, ClockSync::Unknown}) {
        const QString text = IncidentTexts::clockText(toWord(sync));
        EXPECT_TRUE(text.contains(u"gweinydd") || text.contains(u"weinydd")) << qPrintable(text);
    }
    EXPECT_EQ(IncidentTexts::clockText(QStringLiteral("a later word")), QStringLiteral("a later word"));
}

TEST_F(Welsh, fitsASmallSchoolScreen)
{
    SampleBook book;
    for (const char *place : {"home", "incidents", "book"}) {
        TestWindow window(book,
                          TestWindow::Setting{QStringLiteral("dsl"), {}, QString::fromLatin1(place), {}});
        window->resize(1024, 700);
        settle();
        EXPECT_EQ(cutOffTexts(window.get()).join(u'\n').toStdString(), std::string()) << "unlock";
        window.unlock();
        window->resize(1024, 700);
        settle();
        EXPECT_LE(window->width(), 1024) << place;
        EXPECT_LE(window->height(), 700) << place;
        EXPECT_EQ(cutOffTexts(window.get()).join(u'\n').toStdString(), std::string()) << place;
    }
}

TEST_F(Welsh, isNotCutOffAtTwiceTheSize)
{
    setTextSize(*qApp, 200);
    {
        SampleBook book;
        for (const char *place : {"home", "incidents", "book"}) {
            TestWindow window(book,
                              TestWindow::Setting{QStringLiteral("dsl"), {}, QString::fromLatin1(place), {}});
            window->resize(1900, 1200);
            window.unlock();
            settle();
            EXPECT_EQ(cutOffTexts(window.get()).join(u'\n').toStdString(), std::string()) << place;
        }
    }
    setTextSize(*qApp, 100);
}

TEST_F(Welsh, leavesNoMenuWithAnUnderlinedLetterTwice)
{
    SampleBook book;
    TestWindow window(book);
    const auto judge = [](const QList<QAction *> &entries, const QString &where) {
        QHash<QString, QString> first;
        for (const QAction *each : entries) {
            const QString key = QKeySequence::mnemonic(each->text()).toString();
            EXPECT_FALSE(!key.isEmpty() && first.contains(key)) << qPrintable(
                where + QStringLiteral(": ") + first.value(key) + QStringLiteral(", ") + each->text());
            first.insert(key, each->text());
        }
    };
    judge(window->menuBar()->actions(), QStringLiteral("menu bar"));
    for (const QMenu *menu : window->menuBar()->findChildren<QMenu *>())
        judge(menu->actions(), menu->title());
}

TEST(LanguageChoice, changesAWindowWithoutABookAtOnce)
{
    SampleBook book;
    TestWindow window(book);
    ASSERT_NE(window.find<QPushButton>(QStringLiteral("Unlock")), nullptr);
    choose(window, QStringLiteral("&Cymraeg"));
    EXPECT_NE(window.find<QPushButton>(QStringLiteral("Datgloi")), nullptr);
    EXPECT_EQ(window->menuBar()->actions().constFirst()->text(), QStringLiteral("&Llyfr"));
    EXPECT_EQ(window.saved().language, Language::Welsh);
    choose(window, QStringLiteral("&English"));
    EXPECT_NE(window.find<QPushButton>(QStringLiteral("Unlock")), nullptr);
    EXPECT_EQ(window.saved().language, Language::English);
}

TEST(LanguageChoice, waitsForTheLockWhereABookIsOpenAndSaysSo)
{
    SampleBook book;
    TestWindow window(book);
    window.unlock();
    choose(window, QStringLiteral("&Cymraeg"));
    EXPECT_TRUE(accessibleTextOf(window.get()).contains(u"The language changes when the window locks."));
    EXPECT_NE(window.find<QPushButton>(QStringLiteral("Log incident")), nullptr);
    window->lock();
    EXPECT_NE(window.waitFor<QPushButton>(QStringLiteral("Datgloi")), nullptr);
    window.unlock();
    EXPECT_NE(window.find<QPushButton>(QStringLiteral("Cofnodi digwyddiad")), nullptr);
    window.close();
    speak(*qApp, Language::English);
}

// What core/ says.

TEST(CoreSentences, standInCoreAsTheyAreTranslated)
{
    QString core;
    QDirIterator each(QStringLiteral(GUARDBOOK_SOURCE_DIR "/core"), {QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        core += QString::fromUtf8(file.readAll());
    }
    core.remove(QRegularExpression(QStringLiteral("\"\\s*\""))); // A long literal is written in pieces.
    for (const char *sentence : coreSentences()) {
        QString literal = QString::fromUtf8(sentence);
        literal.replace(u'"', QStringLiteral("\\\""));
        EXPECT_TRUE(core.contains(literal)) << sentence;
    }
}

TEST(CoreSentences, stayAsTheyAreInEnglish)
{
    for (const char *text :
         {"Incident 2026-0001 cannot be closed yet. Finish the open tasks (2).", "Something else."})
        EXPECT_EQ(inWindowLanguage(QString::fromLatin1(text)), QString::fromLatin1(text));
}

TEST_F(Welsh, isSpokenByWhatCoreSays)
{
    const auto told = [](const char *text) {
        return inWindowLanguage(QString::fromUtf8(text)).toStdString();
    };
    EXPECT_EQ(told("Type your passphrase."), "Teipiwch eich cyfrinymadrodd.");
    EXPECT_EQ(told("There is already somebody called Anne %2 in this book. Choose another name."),
              "Mae rhywun o'r enw Anne %2 yn y llyfr hwn eisoes. Dewiswch enw arall.")
        << "a value that looks like a place for one";
    EXPECT_EQ(
        told("Incident 2026-0001 cannot be closed yet. Have every decision signed off (1 not signed). "
             "Finish the open tasks (2)."),
        "Ni ellir cau digwyddiad 2026-0001 eto. Sicrhewch y cymeradwyir pob penderfyniad (1 heb ei lofnodi). "
        "Gorffennwch y tasgau agored (2).");
    EXPECT_EQ(told("This book is open: Anne has it on pc-1 since 09:00. Quite unknown words here."),
              "Mae'r llyfr hwn ar agor: mae gan Anne ef ar pc-1 ers 09:00. Quite unknown words here.");
    EXPECT_EQ(told("Groups 2, 5 and 7 are not as on the sheet. Compare and type again."),
              "Mae grwpiau 2, 5 a 7 yn wahanol i'r daflen. Cymharwch a theipio eto.")
        << "a value with words of its own";
    EXPECT_EQ(told(""), "");
}

TEST_F(Welsh, tellsThatAPassphraseIsWrong)
{
    SampleBook book;
    TestWindow window(book);
    window.unlock(QStringLiteral("wrong"));
    EXPECT_TRUE(accessibleTextOf(window.get()).contains(u"Nid dyna gyfrinymadrodd"));
}

// What looks for English has to see it.

TEST_F(Welsh, plantedEnglishIsFound)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(new QLabel(QStringLiteral("Datgloi")));
    EXPECT_EQ(leftInEnglish(&window), QStringList());
    column->addWidget(new QPushButton(QStringLiteral("Un") + QStringLiteral("lock")));
    EXPECT_EQ(leftInEnglish(&window).size(), 1) << "a text that has a translation";
    auto *label = new QLabel(QStringLiteral("Text size %1 %").arg(110));
    column->addWidget(label);
    EXPECT_EQ(leftInEnglish(&window).size(), 2) << "one with a value in it";
    window.setToolTip(QStringLiteral("Nobody tr") + QStringLiteral("anslated what they wrote"));
    EXPECT_EQ(leftInEnglish(&window).size(), 3) << "one that was never given out for translation";
}

TEST_F(Welsh, aPlantedDoubleMnemonicIsFound)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(new QPushButton(QStringLiteral("&Cau")));
    EXPECT_EQ(doubleMnemonics(&window), QStringList());
    column->addWidget(new QPushButton(QStringLiteral("&Cadw")));
    EXPECT_EQ(doubleMnemonics(&window).size(), 1);
}
