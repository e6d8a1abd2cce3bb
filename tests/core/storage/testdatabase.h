// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace guardbook {

inline void PrintTo(const Error &error, std::ostream *out)
{
    *out << toWord(error.code).toStdString() << ": " << error.sentence.toStdString() << " ["
         << error.where.toStdString() << ']';
}
inline std::ostream &operator<<(std::ostream &out, const Error &error)
{
    PrintTo(error, &out);
    return out;
}
inline std::ostream &operator<<(std::ostream &out, ErrorCode code)
{
    return out << toWord(code).toStdString();
}

/// A real encrypted database in a folder of its own.
class DatabaseTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        auto opened = Database::open(path(), key, Database::Mode::Create);
        ASSERT_TRUE(opened) << opened.error();
        database = *std::move(opened);
    }
    [[nodiscard]] QString path(const QString &name = QStringLiteral("book.db")) const
    {
        return folder.filePath(name);
    }
    void reopen(Database::Mode mode = Database::Mode::ReadWrite)
    {
        database.reset();
        auto opened = Database::open(path(), key, mode);
        ASSERT_TRUE(opened) << opened.error();
        database = *std::move(opened);
    }
    [[nodiscard]] QByteArray fileBytes(const QString &name = QStringLiteral("book.db")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    Secret key{QByteArray(32, 'k')};
    std::unique_ptr<Database> database;
};

#define EXPECT_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &result = (expression);                                                                   \
        EXPECT_TRUE(result.has_value()) << result.error();                                                   \
    } while (false)
#define ASSERT_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &result = (expression);                                                                   \
        ASSERT_TRUE(result.has_value()) << result.error();                                                   \
    } while (false)
#define EXPECT_FAILS(expression, expected)                                                                   \
    do {                                                                                                     \
        const auto &result = (expression);                                                                   \
        EXPECT_FALSE(result.has_value());                                                                    \
        if (!result) {                                                                                       \
            EXPECT_EQ(result.error().code, expected) << result.error();                                      \
        }                                                                                                    \
    } while (false)

} // namespace guardbook
