// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/singleinstance.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using namespace guardbook::ui;

namespace {

/// As a second program would ask.
bool asked(const QString &book)
{
    bool answer = false;
    std::atomic<bool> done = false;
    std::thread other([&] {
        answer = SingleInstance::raiseOther(book);
        done = true;
    });
    (void)QTest::qWaitFor([&] { return done.load(); }, 10'000);
    other.join();
    return answer;
}

/// Sockets of this test alone; later tests find the folder that was named before.
class OwnRuntimeFolder {
public:
    OwnRuntimeFolder() : m_wasSet(qEnvironmentVariableIsSet(variable)), m_before(qgetenv(variable))
    {
        qputenv(variable, m_folder.path().toLocal8Bit());
    }
    ~OwnRuntimeFolder()
    {
        if (m_wasSet)
            qputenv(variable, m_before);
        else
            qunsetenv(variable);
    }
    Q_DISABLE_COPY_MOVE(OwnRuntimeFolder)

private:
    static constexpr const char *variable = "XDG_RUNTIME_DIR";
    QTemporaryDir m_folder;
    bool m_wasSet;
    QByteArray m_before;
};

QString someBook()
{
    return QStringLiteral("/books/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

TEST(SingleInstanceTest, comesForwardForItsOwnBookAlone)
{
    const OwnRuntimeFolder sockets;
    const QString book = someBook();
    EXPECT_FALSE(asked(book)) << "nobody has it";
    SingleInstance first;
    first.serve(book);
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    EXPECT_TRUE(asked(book));
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_FALSE(asked(someBook())) << "another book opens beside it";
    const QString next = someBook();
    first.serve(next);
    EXPECT_TRUE(asked(next));
    EXPECT_FALSE(asked(book)) << "it has gone on to another";
}
