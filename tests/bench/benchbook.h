// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/bookunlock.h"
#include "core/action/session.h"
#include "core/base/clock.h"

#include <memory>

namespace guardbook::bench {

/// A real book on the disk with one DSL, made by the product; its key slots have the least cost that the
/// product takes, so that what is measured is the book and not the passphrase.
class BenchBook {
public:
    /// Makes the book, unless a whole one is there from an earlier run.
    [[nodiscard]] static Result<BenchBook> at(const QString &folder);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isNew() const { return m_new; }
    [[nodiscard]] QString machineFolder() const { return m_path + QStringLiteral("-machine"); }
    [[nodiscard]] Result<UnlockedSlot> unlock() const;
    [[nodiscard]] Result<std::unique_ptr<Book>> open(const UnlockedSlot &unlocked) const;
    /// Every byte of the database and its log.
    [[nodiscard]] qint64 databaseSize() const;

    static const QString user;
    static const QString passphrase;

private:
    BenchBook(QString path, bool isNew) : m_path(std::move(path)), m_new(isNew) {}
    QString m_path;
    bool m_new;
};

/// A book that is open, with its DSL signed in.
struct OpenBench {
    std::unique_ptr<Book> book;
    std::unique_ptr<Session> session;

    [[nodiscard]] static Result<OpenBench> of(const BenchBook &book);
};

} // namespace guardbook::bench
