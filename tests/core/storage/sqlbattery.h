// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <utility>
#include <vector>

namespace guardbook {

/// What Qt's SQL classes can be asked, put to one database; each answer is written down as text under the
/// name of its step. Two drivers that behave alike give the same answers.
class SqlBattery {
public:
    using Answers = std::vector<std::pair<QString, QString>>;

    explicit SqlBattery(const QSqlDatabase &database) : m_database(database), m_query(database) {}
    Answers run();

private:
    void makeSchema();
    void describeSchema();
    void bindByPosition();
    void bindByName();
    void refuseStatements();
    void readRows();
    void moveInRows();
    void readForwardOnly();
    void changeRows();
    void useTransactions();
    void runBatches();
    void bindDatesAndOddTexts();
    void failInTheMiddle();
    void writeWhileReading();
    void useTableModels();
    void useQueryModel();
    void searchText();

    void note(const QString &step, const QString &answer) { m_answers.emplace_back(step, answer); }
    void note(const QString &step, bool answer)
    {
        note(step, answer ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    void note(const QString &step, qint64 answer) { note(step, QString::number(answer)); }
    void note(const QString &step, const QVariant &answer) { note(step, describe(answer)); }
    /// Runs a statement; the answer is how many rows it changed, or the failure.
    void execute(const QString &step, const QString &sql);
    /// The answer is ok, or the query's failure.
    void finish(const QString &step, bool succeeded);
    [[nodiscard]] static QString describe(const QVariant &value);
    [[nodiscard]] static QString describe(const QSqlError &error);

    QSqlDatabase m_database;
    QSqlQuery m_query;
    Answers m_answers;
};

} // namespace guardbook
