// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include <QFile>
#include <QProcess>

#include <fcntl.h>
#include <unistd.h>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

class SandboxTest : public WorkerTest {
protected:
    void run(const QStringList &arguments)
    {
        m_process.start(program(), arguments);
        ASSERT_TRUE(m_process.waitForFinished(30'000));
    }
    QProcess m_process;
};

} // namespace

TEST_F(SandboxTest, theWorkerReachesNeitherNetworkNorFilesNorProcesses)
{
    run({QStringLiteral("--self-test-sandbox")});
    const QByteArray said = m_process.readAllStandardOutput();
    EXPECT_EQ(m_process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_process.exitCode(), 0) << said.toStdString();
    EXPECT_FALSE(said.contains("ALLOWED")) << said.toStdString();
    for (const char *tried :
         {"refused internet socket", "refused local socket", "refused make a file",
          "refused read a system file", "refused start a process", "refused memory turned into code"})
        EXPECT_TRUE(said.contains(tried)) << tried;
    EXPECT_FALSE(QFile::exists(QStringLiteral("/tmp/guardbook-trial")));
}

TEST_F(SandboxTest, tryingToStartAProgramEndsTheWorker)
{
    run({QStringLiteral("--self-test-execute")});
    EXPECT_EQ(m_process.exitStatus(), QProcess::CrashExit);
}

TEST_F(SandboxTest, aWorkerStartedByHandDoesNothing)
{
    run({QStringLiteral("/etc/passwd")});
    EXPECT_EQ(m_process.exitCode(), 2);
    EXPECT_TRUE(m_process.readAllStandardOutput().isEmpty());
}

TEST_F(SandboxTest, aRequestThatIsNoneIsAnswered)
{
    m_process.start(program(), QStringList());
    m_process.write(QByteArray("\xff\xff\xff\xff{}", 6));
    m_process.closeWriteChannel();
    ASSERT_TRUE(m_process.waitForFinished(30'000));
    EXPECT_EQ(m_process.exitCode(), 0);
    EXPECT_TRUE(m_process.readAllStandardOutput().contains("bad-request"));
}
