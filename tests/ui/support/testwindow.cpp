// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/testwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace guardbook::ui::test {

TestWindow::TestWindow(SampleBook &book, const QString &user, std::optional<std::chrono::milliseconds> idle)
{
    WindowSettings settings;
    settings.lastBook = book.path();
    settings.lastUser = user;
    MainWindow::Parts parts{book.tools(), settings, [](const WindowSettings &) {}, [](Appearance) {}, idle};
    m_window = std::make_unique<MainWindow>(std::move(parts));
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get());
}

void TestWindow::unlock(const QString &passphrase)
{
    auto *edit = waitFor<QLineEdit>(QStringLiteral("Passphrase"));
    edit->setText(passphrase);
    QTest::keyClick(edit, Qt::Key_Return);
    (void)QTest::qWaitFor(
        [&] {
            return find<QWidget>(QStringLiteral("evidenceList")) ||
                   find<QPushButton>(QStringLiteral("Unlock"));
        },
        20'000);
    settle();
}

QString TestWindow::textOf(const QWidget *widget)
{
    QString text;
    if (const auto *made = qobject_cast<const QAbstractButton *>(widget))
        text = made->text();
    else if (const auto *label = qobject_cast<const QLabel *>(widget))
        text = label->text();
    return text.remove(u'&');
}

QString accessibleTextOf(QWidget *root)
{
    QStringList texts;
    const std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *node) {
        if (!node)
            return;
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
            texts << node->text(kind);
        for (int child = 0; child < node->childCount(); ++child)
            walk(node->child(child));
    };
    walk(QAccessible::queryAccessibleInterface(root));
    return texts.join(u' ').simplified();
}

void settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

} // namespace guardbook::ui::test
