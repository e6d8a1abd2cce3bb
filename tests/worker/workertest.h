// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/workerrenderer.h"

#include <QBuffer>
#include <QImage>

#include <gtest/gtest.h>

namespace guardbook::testing {

/// The real worker and a file in memory.
class WorkerTest : public ::testing::Test {
protected:
    static QString program() { return QStringLiteral(GUARDBOOK_WORKER); }
    QIODevice &file(const QByteArray &bytes)
    {
        m_buffer.close();
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        return m_buffer;
    }
    /// An error that a person can read, and that promises what holds.
    static void expectSaid(const Error &error)
    {
        EXPECT_TRUE(error.code == ErrorCode::Corrupt || error.code == ErrorCode::Unsupported)
            << toWord(error.code).toStdString();
        EXPECT_TRUE(error.sentence.contains(QStringLiteral("original is kept untouched")))
            << error.sentence.toStdString();
        EXPECT_FALSE(error.where.isEmpty());
    }
    /// Whatever comes back from a hostile file, it is a result or an error with a sentence.
    template <typename T>
    static void expectHandled(const Result<T> &result)
    {
        if (!result)
            expectSaid(result.error());
    }

    WorkerRenderer renderer{program()};

private:
    QBuffer m_buffer;
};

inline QImage imageOf(const RenderedPage &page)
{
    const auto format = page.grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    const qsizetype rowBytes = qsizetype(page.width) * (page.grey ? 1 : 3);
    return QImage(reinterpret_cast<const uchar *>(page.pixels.constData()), page.width, page.height, rowBytes,
                  format)
        .convertToFormat(QImage::Format_RGB32);
}

inline QByteArray encoded(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(image.save(&buffer, format, quality)) << format;
    return bytes;
}

} // namespace guardbook::testing
