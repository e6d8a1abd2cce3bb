// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/support/samplebook.h"
#include "tests/ui/support/spoken.h"
#include "ui/shell/mainwindow.h"

#include <QTest>

#include <memory>

namespace guardbook::ui::test {

/// The whole window over a book, opened through its own unlock page.
class TestWindow {
public:
    struct Setting {
        QString user = QStringLiteral("dsl");
        std::optional<std::chrono::milliseconds> idle = {};
        QString place = QStringLiteral("incidents");
        std::optional<BookTools> tools = {}; ///< In place of the book's.
        QHash<QString, ListChoice> lists = {};
        QStringList backupPlaces = {};
        std::function<void(const QString &book)> bookShown = {};
        BackupRhythm backups = BackupRhythm::Never;
        std::chrono::milliseconds backupQuiet = std::chrono::seconds(30);
    };
    TestWindow(SampleBook &book, const Setting &setting);
    TestWindow(const QString &book, const BookTools &tools, const Setting &setting); ///< Any book.
    explicit TestWindow(SampleBook &book, const QString &user = QStringLiteral("dsl"),
                        std::optional<std::chrono::milliseconds> idle = {});

    MainWindow *operator->() const { return m_window.get(); }
    [[nodiscard]] MainWindow *get() const { return m_window.get(); }
    /// Types a passphrase and waits for the incident, the first page or the refusal.
    void unlock(const QString &passphrase = testPassphrase);
    void close() { m_window.reset(); }
    [[nodiscard]] const WindowSettings &saved() const { return m_saved; } ///< What it remembered last.

    /// The showing child of a type by object name, or by accessible name or text as they are in English; null
    /// if there is none.
    template <typename T>
    T *find(const QString &name) const
    {
        const QStringList names = spoken(name);
        for (T *each : m_window->findChildren<T *>())
            if (each->isVisible() && (each->objectName() == name || names.contains(each->accessibleName()) ||
                                      names.contains(textOf(each))))
                return each;
        return nullptr;
    }
    template <typename T>
    T *waitFor(const QString &name, int patienceMs = 10'000) const
    {
        T *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = find<T>(name)) != nullptr; }, patienceMs);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return found;
    }
    template <typename T>
    [[nodiscard]] bool waitGone(const QString &name) const
    {
        return QTest::qWaitFor([&] { return find<T>(name) == nullptr; }, 10'000);
    }

private:
    static QString textOf(const QWidget *widget);
    WindowSettings m_saved;
    std::unique_ptr<MainWindow> m_window;
};

/// Every text that assistive technology can reach from a widget.
[[nodiscard]] QString accessibleTextOf(QWidget *root);
void settle(); ///< Deferred deletes and queued events.

} // namespace guardbook::ui::test
