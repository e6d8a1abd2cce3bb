// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/schema.h"

#include <QFile>

static void initialiseResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace guardbook {

std::vector<Migration> schemaMigrations()
{
    initialiseResources(); // static library: nothing else would pull the resource in
    std::vector<Migration> steps;
    const QStringList files{QStringLiteral("0001_initial.sql"), QStringLiteral("0002_drafts.sql"),
                            QStringLiteral("0003_forms.sql"), QStringLiteral("0004_policies.sql")};
    for (const QString &name : files) {
        QFile file(QStringLiteral(":/guardbook/migrations/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("A migration is missing from the program");
        steps.push_back({name.left(4).toInt(), QString::fromUtf8(file.readAll())});
    }
    return steps;
}

QStringList coveredTables()
{
    return {QStringLiteral("book"),
            QStringLiteral("root_key_share"),
            QStringLiteral("keyslots_copy"),
            QStringLiteral("user"),
            QStringLiteral("former_key"),
            QStringLiteral("person"),
            QStringLiteral("incident"),
            QStringLiteral("amendment"),
            QStringLiteral("party"),
            QStringLiteral("decision"),
            QStringLiteral("sign_off"),
            QStringLiteral("evidence"),
            QStringLiteral("display_raster"),
            QStringLiteral("exhibit_counter"),
            QStringLiteral("sealed_item"),
            QStringLiteral("custody"),
            QStringLiteral("task"),
            QStringLiteral("pack"),
            QStringLiteral("form_definition"),
            QStringLiteral("form_record"),
            QStringLiteral("form_step"),
            QStringLiteral("form_signature"),
            QStringLiteral("form_task"),
            QStringLiteral("role_holding"),
            QStringLiteral("policy"),
            QStringLiteral("policy_version"),
            QStringLiteral("policy_text"),
            QStringLiteral("policy_event"),
            QStringLiteral("policy_signature"),
            QStringLiteral("policy_acknowledgement"),
            QStringLiteral("policy_trigger"),
            QStringLiteral("policy_copy_request"),
            QStringLiteral("policy_task")};
}

} // namespace guardbook
