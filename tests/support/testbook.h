// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/book.h"
#include "core/action/bookcreation.h"
#include "core/action/bookunlock.h"
#include "core/action/incidentactions.h"
#include "core/action/session.h"
#include "core/base/clock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace guardbook {

/// Passphrase of every test user; strong enough for zxcvbn.
inline const QString testPassphrase = QStringLiteral("quiet lantern over seven fields");

inline Instant testTime(const char *text)
{
    return *Instant::fromText(QString::fromLatin1(text));
}

/// A real encrypted book on the disk, in a folder with spaces and other letters, with a DSL ("dsl"), a
/// deputy ("deputy"), a headteacher ("head") and a member of staff ("staff") who reads nothing.
class TestBook {
public:
    TestBook();

    [[nodiscard]] QString path() const
    {
        return m_folder.path() + QStringLiteral("/Bücher und mehr/School.guardbook");
    }
    [[nodiscard]] QString machineFolder() const { return m_folder.path() + QStringLiteral("/machine"); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] const QString &recoveryKey() const { return m_recoveryKey; }
    /// A small file with these bytes, somewhere beside the book.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;

    [[nodiscard]] Result<OpenedBook> open(const QString &user = QStringLiteral("dsl"));

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{testTime("2026-03-04T17:10:00+00:00")};
    QString m_recoveryKey;
};

/// An open book with its DSL signed in.
class BookTest : public testing::Test {
protected:
    void SetUp() override;
    void reopen(const QString &user = QStringLiteral("dsl"));
    void close();
    [[nodiscard]] Book &book() { return *m_opened->book; }
    [[nodiscard]] Session &dsl() { return *m_session; }
    [[nodiscard]] std::unique_ptr<Session> signIn(const QString &user);
    Incident
    givenIncident(const QString &account = QStringLiteral("A pupil was called names in a group chat."));

    TestBook m_book;
    std::optional<OpenedBook> m_opened;
    std::unique_ptr<Session> m_session;
};

/// The bytes of a 2 x 2 RGB picture without alpha.
[[nodiscard]] QByteArray tinyPng();

} // namespace guardbook
