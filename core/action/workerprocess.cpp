// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/workerprocess.h"

#include <QDeadlineTimer>
#include <QProcessEnvironment>
#include <QtEndian>

namespace guardbook {

namespace {

constexpr qint64 chunkSize = 256 << 10;
constexpr int waitMs = 50; // how late a cancellation can be noticed
constexpr int startMs = 10'000;

/// The worker sees where libraries and plugins are, and nothing else of this session: no display, no bus, no
/// home.
QProcessEnvironment bareEnvironment()
{
    const auto whole = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const char *name : {"LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "SystemRoot",
                             "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
        const QString key = QString::fromLatin1(name);
        if (whole.contains(key))
            bare.insert(key, whole.value(key));
    }
    bare.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return bare;
}

Error cannotStart()
{
    return {ErrorCode::Unsupported,
            QStringLiteral(
                "The part of Guardbook that shows pictures and PDFs could not be started. Ask whoever looks "
                "after this computer to install Guardbook again. The original is kept untouched."),
            QStringLiteral("worker start")};
}

} // namespace

Error notShownSafely(const char *where)
{
    return {ErrorCode::Corrupt,
            QStringLiteral("This file could not be shown safely. The original is kept untouched."),
            QString::fromLatin1(where)};
}

WorkerProcess::WorkerProcess(const RenderRequest &request, QIODevice &file, HeadCheck check)
    : m_request(request), m_file(file), m_check(std::move(check))
{
}

WorkerProcess::~WorkerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1); // a killed process ends
}

Result<WorkerProcess::Outcome> WorkerProcess::run(const QString &program, const QStringList &arguments,
                                                  int wallMs, const Progress &progress)
{
    GUARDBOOK_TRY(start(program, arguments));
    const QDeadlineTimer deadline(wallMs);
    while (m_process.state() != QProcess::NotRunning) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("Stopped. Nothing was shown."),
                         QStringLiteral("worker")};
        if (deadline.hasExpired())
            return notShownSafely("worker timed out");
        GUARDBOOK_TRY(feed());
        waitBriefly();
        GUARDBOOK_TRY(drain());
    }
    return finish();
}

Result<> WorkerProcess::start(const QString &program, const QStringList &arguments)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setProcessEnvironment(bareEnvironment());
    m_process.setStandardErrorFile(QProcess::nullDevice()); // it may quote the file
    m_process.start(QIODevice::ReadWrite);
    if (!m_process.waitForStarted(startMs))
        return cannotStart();
    m_process.write(encodeRequest(m_request));
    return {};
}

/// Hands over the next piece once the last one has gone, so that no more than one lies in memory.
Result<> WorkerProcess::feed()
{
    if (m_process.bytesToWrite() > 0 || m_process.state() != QProcess::Running)
        return {};
    if (m_fed == m_request.size) {
        if (!m_inputClosed)
            m_process.closeWriteChannel();
        m_inputClosed = true;
        return {};
    }
    const QByteArray piece = m_file.read(qMin(chunkSize, m_request.size - m_fed));
    if (piece.isEmpty())
        return Error{ErrorCode::Io, QStringLiteral("The file could not be read to its end. Try again."),
                     QStringLiteral("worker input")};
    m_fed += piece.size();
    m_process.write(piece);
    return {};
}

void WorkerProcess::waitBriefly()
{
    // Both waits move bytes in both directions; each returns at once when its own has moved.
    if (m_process.bytesToWrite() > 0)
        m_process.waitForBytesWritten(waitMs);
    else
        m_process.waitForReadyRead(waitMs);
}

Result<> WorkerProcess::drain()
{
    m_output += m_process.readAllStandardOutput();
    if (!m_head)
        GUARDBOOK_TRY(readHead());
    const qint64 expected = m_head ? m_headSize + m_head->size : 4 + qint64(largestRenderHeader);
    if (m_output.size() > expected)
        return notShownSafely("worker said too much");
    return {};
}

Result<> WorkerProcess::readHead()
{
    if (m_output.size() < 4)
        return {};
    const auto size = qFromBigEndian<quint32>(m_output.constData());
    if (size > quint32(largestRenderHeader))
        return notShownSafely("worker head size");
    if (m_output.size() < 4 + qsizetype(size))
        return {};
    const auto head = decodeReply(QByteArrayView(m_output).sliced(4, qsizetype(size)));
    if (!head || (!head->fault && !m_check(*head)))
        return notShownSafely("worker head");
    m_head = *head;
    m_headSize = 4 + qsizetype(size);
    m_output.reserve(m_headSize + qsizetype(head->size));
    return {};
}

Result<WorkerProcess::Outcome> WorkerProcess::finish()
{
    GUARDBOOK_TRY(drain());
    if (m_process.exitStatus() != QProcess::NormalExit)
        return notShownSafely("worker crashed");
    if (!m_head || m_output.size() != m_headSize + m_head->size)
        return notShownSafely("worker said too little");
    if (m_process.exitCode() != 0 && !m_head->fault)
        return notShownSafely("worker failed");
    m_output.remove(0, m_headSize);
    return Outcome{*m_head, std::move(m_output)};
}

} // namespace guardbook
