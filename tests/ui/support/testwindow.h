// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "tests/ui/support/sampledesk.h"
#include "ui/shell/mainwindow.h"

#include <QTest>

#include <memory>

namespace guardbook::ui::test {

/// The whole window over the sample case, unlocked through its own unlock page.
class TestWindow {
public:
    explicit TestWindow(bool unlocked = true, std::optional<std::chrono::milliseconds> idle = {});

    MainWindow *operator->() const { return m_window.get(); }
    [[nodiscard]] MainWindow *get() const { return m_window.get(); }
    FixedClock &clock() { return m_clock; }
    void unlock(const QString &passphrase = QStringLiteral("correct horse battery staple"));

    /// The showing child of a type, by object name or accessible name; null if there is none.
    template <typename T>
    T *find(const QString &name) const
    {
        for (T *each : m_window->findChildren<T *>())
            if (each->isVisible() &&
                (each->objectName() == name || each->accessibleName() == name || textOf(each) == name))
                return each;
        return nullptr;
    }
    template <typename T>
    T *waitFor(const QString &name) const
    {
        T *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = find<T>(name)) != nullptr; }, 5000);
        return found;
    }

private:
    static QString textOf(const QWidget *widget);
    FixedClock m_clock{at("2026-03-17T14:30:00+00:00")};
    std::unique_ptr<MainWindow> m_window;
};

/// Every text that assistive technology can reach from a widget.
[[nodiscard]] QString accessibleTextOf(QWidget *root);
void settle(); ///< Deferred deletes and queued events.

} // namespace guardbook::ui::test
