// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/bookunlock.h"
#include "tests/ui/support/testwindow.h"
#include "ui/book/passphrasedialog.h"
#include "ui/components/messagedialog.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

const QString otherPassphrase = QStringLiteral("seven rivers under a quiet moon");

/// What a person does for the book as a whole, from its menu.
class KeepingTheBook : public testing::Test {
protected:
    void choose(TestWindow &window, const QString &text)
    {
        for (QAction *action : window->actions())
            if (action->text().remove(u'&') == text)
                return action->trigger();
        FAIL() << text.toStdString();
    }
    void fill(PassphraseDialog *dialog, const QStringList &texts)
    {
        const auto edits = dialog->findChildren<QLineEdit *>();
        ASSERT_EQ(edits.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i)
            edits.at(i)->setText(texts.at(i));
        QTest::keyClick(edits.last(), Qt::Key_Return);
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
    choose(window, QStringLiteral("Change my passphrase…"));
    auto *dialog = window->findChild<PassphraseDialog *>();
    ASSERT_NE(dialog, nullptr);
    fill(dialog, {QStringLiteral("not mine"), otherPassphrase, otherPassphrase});
    (void)QTest::qWaitFor([&] { return accessibleTextOf(dialog).contains(u"That is not"); }, 20'000);
    EXPECT_TRUE(accessibleTextOf(dialog).contains(u"That is not"));
    EXPECT_TRUE(opens(testPassphrase));
    QPointer<PassphraseDialog> open(dialog);
    fill(dialog, {testPassphrase, otherPassphrase, otherPassphrase});
    EXPECT_TRUE(QTest::qWaitFor([&] { return !open || !open->isVisible(); }, 20'000));
    EXPECT_TRUE(opens(otherPassphrase));
    EXPECT_FALSE(opens(testPassphrase));
}

TEST_F(KeepingTheBook, aPassphraseThatIsMistypedOrWeakChangesNothing)
{
    TestWindow window(book);
    window.unlock();
    choose(window, QStringLiteral("Change my passphrase…"));
    auto *dialog = window->findChild<PassphraseDialog *>();
    ASSERT_NE(dialog, nullptr);
    fill(dialog, {testPassphrase, otherPassphrase, QStringLiteral("something else")});
    EXPECT_TRUE(accessibleTextOf(dialog).contains(u"not the same"));
    fill(dialog, {testPassphrase, QStringLiteral("password1"), QStringLiteral("password1")});
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(opens(testPassphrase));
}

TEST_F(KeepingTheBook, theBookIsCheckedAndTheWindowSaysWhatWasLookedAt)
{
    TestWindow window(book);
    window.unlock();
    choose(window, QStringLiteral("Check this book"));
    (void)QTest::qWaitFor([&] { return window->findChild<MessageDialog *>() != nullptr; }, 30'000);
    auto *message = window->findChild<MessageDialog *>();
    ASSERT_NE(message, nullptr);
    const QString said = accessibleTextOf(message);
    EXPECT_TRUE(said.contains(u"This book is whole")) << said.toStdString();
    EXPECT_TRUE(said.contains(u"Ledger"));
}
