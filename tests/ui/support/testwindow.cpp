// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/testwindow.h"

#include "ui/theme/appearance.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace guardbook::ui::test {

TestWindow::TestWindow(SampleBook &book, const QString &user, std::optional<std::chrono::milliseconds> idle)
    : TestWindow(book, Setting{user, idle, QStringLiteral("incidents"), {}})
{
}

TestWindow::TestWindow(SampleBook &book, const Setting &setting)
    : TestWindow(book.path(), setting.tools ? *setting.tools : book.tools(), setting)
{
}

TestWindow::TestWindow(const QString &book, const BookTools &tools, const Setting &setting)
{
    WindowSettings settings;
    settings.lastBook = book;
    settings.lastUser = setting.user;
    settings.place = setting.place;
    settings.lists = setting.lists;
    settings.backupPlaces = setting.backupPlaces;
    settings.backupRhythm = setting.backups;
    MainWindow::Parts parts{tools,
                            settings,
                            [this](const WindowSettings &saved) { m_saved = saved; },
                            [](Appearance) {},
                            [](int percent) { setTextSize(*qApp, percent); },
                            setting.idle,
                            QFileInfo(book).absolutePath(),
                            floorKdf(),
                            setting.bookShown,
                            [](Language language) { speak(*qApp, language); },
                            setting.backupQuiet};
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
                   find<QWidget>(QStringLiteral("userList")) ||
                   find<QLabel>(QStringLiteral("Waiting for you")) ||
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
