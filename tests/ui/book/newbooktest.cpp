// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/newbookdialog.h"

#include "core/action/bookunlock.h"
#include "core/action/workerrenderer.h"
#include "core/keys/kdf.h"
#include "core/keys/passphrase.h"
#include "tests/support/testbook.h"
#include "tests/ui/support/testwindow.h"
#include "ui/book/recoverysheetview.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

class NewBookTest : public testing::Test {
protected:
    void SetUp() override
    {
        dialog =
            new NewBookDialog(clock, folder.path(), folder.path() + QStringLiteral("/machine"), floorKdf());
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    }
    void TearDown() override { delete dialog; }

    template <typename T>
    T *find(const QString &name)
    {
        for (T *each : dialog->findChildren<T *>())
            if (each->isVisible() && (each->objectName() == name || each->accessibleName() == name))
                return each;
        return nullptr;
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().remove(u'&') == text)
                return each;
        ADD_FAILURE() << qPrintable(text);
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (const QLabel *each : dialog->findChildren<QLabel *>())
            if (each->isVisible() && each->text().contains(words))
                return true;
        return false;
    }
    void fillUpToTheSheet()
    {
        find<QLineEdit>(QStringLiteral("Name of the school (required)"))
            ->setText(QStringLiteral("Hollow Lane"));
        button(QStringLiteral("Next"))->click();
        find<QLineEdit>(QStringLiteral("Full name (required)"))->setText(QStringLiteral("Anne Brown"));
        button(QStringLiteral("Suggest one"))->click();
        passphrase = find<QLineEdit>(QStringLiteral("Passphrase (required)"))->text();
        button(QStringLiteral("Next"))->click();
        button(QStringLiteral("Later"))->click();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return find<QLabel>(QStringLiteral("recoveryKey")) != nullptr; }, 60'000));
    }
    QString bookPath() const { return folder.path() + QStringLiteral("/Hollow Lane.guardbook"); }

    FixedClock clock{testTime("2026-03-04T17:10:00+00:00")};
    QTemporaryDir folder;
    QPointer<NewBookDialog> dialog;
    QString passphrase;
};

} // namespace

TEST_F(NewBookTest, isMadeOnceTheRecoveryKeyWasTypedBack)
{
    QSignalSpy made(dialog, &NewBookDialog::made);
    fillUpToTheSheet();
    EXPECT_FALSE(QDir(bookPath()).exists()) << "nothing before the proof";
    const QString key = find<QLabel>(QStringLiteral("recoveryKey"))->text();
    auto *typed = find<QPlainTextEdit>(QStringLiteral("Type it back from the sheet (required)"));
    typed->setPlainText(QStringLiteral("00000") + key.mid(5));
    button(QStringLiteral("Make the book"))->click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return button(QStringLiteral("Make the book"))->isEnabled(); }, 20'000));
    EXPECT_FALSE(QDir(bookPath()).exists());
    typed->setPlainText(key.toLower());
    button(QStringLiteral("Make the book"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.count() == 1; }, 60'000));
    EXPECT_EQ(made.first().at(0).toString(), bookPath());
    EXPECT_EQ(made.first().at(1).toString(), QStringLiteral("anne.brown"));
    const auto opened = openBook(bookPath(), QStringLiteral("anne.brown"), passphraseBytes(passphrase),
                                 {folder.path() + QStringLiteral("/machine"), false, {}}, clock);
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    EXPECT_EQ(opened->book->profile().schoolName, QStringLiteral("Hollow Lane"));
}

TEST_F(NewBookTest, leavesNothingWhenItIsGivenUp)
{
    fillUpToTheSheet();
    delete dialog;
    EXPECT_TRUE(QDir(folder.path()).isEmpty()) << qPrintable(QDir(folder.path()).entryList().join(u' '));
}

TEST_F(NewBookTest, asksForWhatIsMissingOneStepAtATime)
{
    button(QStringLiteral("Next"))->click();
    EXPECT_TRUE(says(QStringLiteral("Give the name of the school.")));
    find<QLineEdit>(QStringLiteral("Name of the school (required)"))->setText(QStringLiteral("Hollow Lane"));
    button(QStringLiteral("Next"))->click();
    button(QStringLiteral("Next"))->click();
    EXPECT_TRUE(says(QStringLiteral("Give the person's name.")));
    find<QLineEdit>(QStringLiteral("Full name (required)"))->setText(QStringLiteral("Anne Brown"));
    EXPECT_EQ(find<QLineEdit>(QStringLiteral("Name to sign in with"))->text(), QStringLiteral("anne.brown"));
    find<QLineEdit>(QStringLiteral("Passphrase (required)"))->setText(QStringLiteral("annebrown1"));
    button(QStringLiteral("Next"))->click();
    EXPECT_NE(find<QLineEdit>(QStringLiteral("Passphrase (required)")), nullptr) << "too easy to guess";
    find<QLineEdit>(QStringLiteral("Passphrase (required)"))->setText(testPassphrase);
    button(QStringLiteral("Next"))->click();
    EXPECT_TRUE(says(QStringLiteral("The two are not the same.")));
}

TEST(RecoverySheetTest, isPrintedOnOnePageWithTheWholeKey)
{
    const QTemporaryDir folder;
    const QString paper = folder.filePath(QStringLiteral("paper.pdf"));
    const RecoverySheet sheet =
        recoverySheet(RecoveryKey::create(), BookId::create(), QStringLiteral("Hollow Lane"),
                      testTime("2026-03-04T17:10:00+00:00"));
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(paper);
        printSheet(printer, sheet);
    }
    WorkerRenderer renderer(defaultWorkerPath());
    QFile printed(paper);
    ASSERT_TRUE(printed.open(QIODevice::ReadOnly));
    const auto pages = renderer.pdfPageCount(printed);
    const auto text = renderer.pdfText(printed, 0);
    ASSERT_TRUE(pages && text);
    EXPECT_EQ(*pages, 1);
    const QString words = text->simplified();
    EXPECT_TRUE(words.contains(u"Hollow Lane")) << words.toStdString();
    EXPECT_EQ(sheet.groups.size(), 13);
    qsizetype from = 0;
    for (const QString &group : sheet.groups) {
        from = words.indexOf(group, from);
        ASSERT_GE(from, 0) << group.toStdString() << ": every group, in its order";
    }
}
