// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/actionspec.h"
#include "core/base/clock.h"
#include "core/keys/keyring.h"

#include <QHash>

#include <map>
#include <memory>

namespace guardbook {

class Book;

/// Carries out a list of actions on an open book, as several users: `guardbook-cli apply`, imports and
/// acceptance scenarios (architecture.md 7).
class ActionRunner {
public:
    struct Options {
        QString baseFolder;
        Renderer *renderer = nullptr;
        WritePack writePack;
        BindPages bindPages;
        std::function<Result<Secret>(const QString &user)> passphraseOf;
        std::function<Result<Secret>(const QString &user)> newPassphraseOf;
        std::function<Result<Secret>()> packPassphrase;
        /// Unlocks a user's own keys, once for each.
        std::function<Result<Identity>(const QString &user)> unlock;
        FixedClock *clock = nullptr; ///< Set by "at"; null: a list with "at" is refused.
        Progress progress;
    };
    /// Called after each step with its number from 1, its action and its result or refusal.
    using Report = std::function<void(int step, const QString &action, const QJsonObject &outcome)>;

    ActionRunner(Book &book, Options options);
    ~ActionRunner();

    /// Results of earlier lists, by their names: steps may refer to them.
    void know(const QHash<QString, QJsonObject> &results) { m_results = results; }
    /// Stops at the first step that differs from what was expected, with an error that names it.
    [[nodiscard]] Result<int> run(const QJsonArray &steps, const Report &report);
    /// Signs everyone out.
    [[nodiscard]] Result<> finish();

private:
    [[nodiscard]] Result<QJsonObject> step(const QJsonObject &step);
    [[nodiscard]] Result<Session *> sessionOf(const QString &user);
    [[nodiscard]] Result<QJsonValue> resolved(const QJsonValue &value) const;
    Book &m_book;
    Options m_options;
    std::map<QString, std::unique_ptr<Session>> m_sessions;
    QHash<QString, QJsonObject> m_results;
};

/// Reads the steps of an action list file: a list, or an object with "steps".
[[nodiscard]] Result<QJsonArray> readActionList(QByteArrayView json);

} // namespace guardbook
