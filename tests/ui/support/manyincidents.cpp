// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/manyincidents.h"

#include "core/storage/transaction.h"

namespace guardbook::ui::test {

void putManyIncidents(SampleBook &book, int count)
{
    auto opened = book.open();
    if (!opened)
        qFatal("%s", qPrintable(opened.error().sentence));
    Database &database = opened->book->database();
    const auto run = [&](const QString &sql) {
        if (const auto done = database.execute(sql); !done)
            qFatal("%s", qPrintable(done.error().sentence + done.error().where));
    };
    auto transaction = Transaction::begin(database);
    run(QString::fromLatin1(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
            "INSERT INTO incident SELECT printf('%032x', i), printf('2020-%06d', i), "
            "'Incident number ' || i, 'pupil-conduct', '[\"cyberbullying\"]', 'Group chat', '', 'At home', "
            "1600000000000 + i * 60000, 0, 1600000000000 + i * 60000, 0, 1600000000000 + i * 60000, 0, "
            "'Form tutor', 'What happened in case ' || i || ' was told by the tutor.', '', 'no', "
            "iif(i % 10 = 0, 'open', 'closed'), 'Settled', (SELECT id FROM user LIMIT 1) FROM n")
            .replace(QStringLiteral(":count"), QString::number(count)));
    run(QStringLiteral("INSERT INTO person (id, name, kind, date_of_birth, year_group, contact, note, "
                       "added_ms, added_offset) "
                       "SELECT printf('%032x', 1000000 + value), 'Pupil ' || value, 'pupil', "
                       "'', 'Year 8', '', '', 0, 0 FROM json_each(json_array(0,1,2,3,4,5,6,7,8,9))"));
    run(QStringLiteral("INSERT INTO party SELECT printf('%032x', 2000000 + rowid), id, "
                       "printf('%032x', 1000000 + rowid % 10), 'child-affected', '', 0, 0 FROM incident "
                       "WHERE reference LIKE '2020-%'"));
    run(QStringLiteral(
        "INSERT INTO search_subject (docid, subject, kind, incident) "
        "SELECT 1000 + rowid, id, 'incident', id FROM incident WHERE reference LIKE '2020-%'"));
    run(QStringLiteral(
        "INSERT INTO search (rowid, body) SELECT 1000 + rowid, reference || char(10) || title || "
        "char(10) || account FROM incident WHERE reference LIKE '2020-%'"));
    if (const auto done = transaction->commit(); !done)
        qFatal("%s", qPrintable(done.error().sentence));
}

} // namespace guardbook::ui::test
