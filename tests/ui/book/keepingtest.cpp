// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookunlock.h"
#include "tests/ui/support/testwindow.h"
#include "ui/book/userdialogs.h"
#include "ui/components/linelist.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

const QString otherPassphrase = QStringLiteral("seven rivers under a quiet moon");

/// The place of the book as a whole: who works in it, and whether it is sound.
class KeepingTheBook : public testing::Test {
protected:
    static void press(TestWindow &window, const QString &text)
    {
        auto *found = window.waitFor<QPushButton>(text);
        ASSERT_NE(found, nullptr);
        found->click();
    }
    [[nodiscard]] bool opens(const QString &passphrase) const
    {
        return bool(unlockSlot(book.path(), QStringLiteral("dsl"), Secret(passphrase.toUtf8())));
    }
    SampleBook book;
};

} // namespace

TEST_F(KeepingTheBook, aPersonChangesTheirOwnPassphrase)
{
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    press(window, QStringLiteral("Change my passphrase…"));
    QPointer<PassphraseDialog> dialog = window.waitFor<PassphraseDialog>(QStringLiteral("passphraseDialog"));
    ASSERT_NE(dialog, nullptr);
    const auto edits = dialog->findChildren<QLineEdit *>();
    ASSERT_GE(edits.size(), 2);
    const auto send = [&](const QString &present) {
        edits.first()->setText(present);
        for (qsizetype i = 1; i < edits.size(); ++i)
            edits.at(i)->setText(otherPassphrase);
        QTest::keyClick(edits.last(), Qt::Key_Return);
    };
    send(QStringLiteral("not mine"));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return dialog && accessibleTextOf(dialog).contains(u"That is not"); }, 20'000));
    EXPECT_TRUE(opens(testPassphrase));
    ASSERT_NE(dialog, nullptr);
    send(testPassphrase);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog || !dialog->isVisible(); }, 20'000));
    EXPECT_TRUE(opens(otherPassphrase));
    EXPECT_FALSE(opens(testPassphrase));
}

TEST_F(KeepingTheBook, theCheckTellsWhatItFoundInWords)
{
    TestWindow window(book);
    window.unlock();
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    press(window, QStringLiteral("Check now"));
    auto *report = window.waitFor<QAbstractItemView>(QStringLiteral("checkReport"));
    ASSERT_NE(report, nullptr);
    QString told;
    for (int row = 0; row < report->model()->rowCount(); ++row)
        told += accessibleTextOf(report) +
                report->model()->index(row, 0).data(Qt::AccessibleTextRole).toString() +
                report->model()->index(row, 0).data().toString();
    EXPECT_TRUE(told.contains(QStringLiteral("Ledger"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("Evidence"))) << told.toStdString();
}
