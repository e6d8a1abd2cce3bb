// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/actionregistry.h"

#include <QJsonDocument>

#include <algorithm>

namespace guardbook {

const std::vector<ActionSpec> &actionRegistry()
{
    static const std::vector<ActionSpec> all = [] {
        std::vector<ActionSpec> specs;
        for (auto family : {personSpecs(), incidentSpecs(), evidenceSpecs(), sealedItemSpecs(), taskSpecs(),
                            packSpecs(), formSpecs(), policySpecs(), roleSpecs(), userSpecs(), backupSpecs()})
            std::move(family.begin(), family.end(), std::back_inserter(specs));
        return specs;
    }();
    return all;
}

const ActionSpec *findAction(const QString &word)
{
    const auto &all = actionRegistry();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ActionSpec &spec) { return spec.word == word; });
    return found == all.end() ? nullptr : &*found;
}

Result<QJsonObject> perform(const ActionSpec &spec, ActionContext &context, const QJsonObject &with)
{
    if (!spec.perform)
        return Error{
            ErrorCode::Unsupported,
            QStringLiteral("%1 is not done from a list of actions. Use: %2").arg(spec.word, spec.command),
            spec.word};
    GUARDBOOK_ASSIGN(const ActionFields fields,
                     ActionFields::accept(spec.word, spec.with, with, context.baseFolder));
    return spec.perform(context, fields);
}

namespace {

QString typeWord(const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::Text:
        return QStringLiteral("text");
    case FieldType::Id:
        return QStringLiteral("id");
    case FieldType::Time:
        return QStringLiteral("time with offset");
    case FieldType::Choice: {
        QStringList choices;
        for (const QString &choice : field.choices)
            choices << u'`' + choice + u'`';
        return choices.join(QStringLiteral(" or "));
    }
    case FieldType::Texts:
        return QStringLiteral("list of texts");
    case FieldType::Ids:
        return QStringLiteral("list of ids");
    case FieldType::File:
        return QStringLiteral("path of a file");
    case FieldType::Folder:
        return QStringLiteral("path of a folder");
    case FieldType::Parties:
        return QStringLiteral("list of `{person, role, note}`");
    case FieldType::Answers:
        return QStringLiteral("answers by the key of the field");
    case FieldType::Marks:
        return QStringLiteral("list of `{page, box, reason}` or `{page, stroke, width, reason}`");
    case FieldType::Integer:
        return QStringLiteral("whole number");
    case FieldType::Objects:
        return QStringLiteral("list of objects");
    }
    Q_UNREACHABLE();
}

QString fieldTable(const std::vector<FieldSpec> &fields, bool withNeed)
{
    QString text = withNeed ? QStringLiteral("| field | type | needed | meaning |\n|---|---|---|---|\n")
                            : QStringLiteral("| field | type | meaning |\n|---|---|---|\n");
    for (const FieldSpec &field : fields) {
        text += QStringLiteral("| `%1` | %2 |").arg(field.name, typeWord(field));
        if (withNeed)
            text += field.required ? QStringLiteral(" yes |") : QStringLiteral(" |");
        text += QStringLiteral(" %1 |\n").arg(field.meaning);
    }
    return text;
}

} // namespace

QString actionReference()
{
    QString text = QStringLiteral(
        "# Actions\n\nMade by the build from the registry of actions (`guardbook-cli actions`); do not "
        "edit.\n\n"
        "An action is a thing that a person can do with an open book. The window, `guardbook-cli apply` and "
        "the tests all call "
        "the same ones. Its word is also the permission that a role needs for it and the event that it "
        "leaves in the ledger.\n\n"
        "An action list is a JSON file: a list of steps, or an object with `steps`.\n\n"
        "```json\n[\n"
        "  {\"do\": \"person.add\", \"as\": \"dsl\", \"at\": \"2026-03-04T17:10:00+00:00\", \"name\": "
        "\"kim\",\n"
        "   \"with\": {\"name\": \"Kim Example\", \"kind\": \"pupil\"}},\n"
        "  {\"do\": \"incident.log\", \"as\": \"dsl\", \"name\": \"posts\",\n"
        "   \"with\": {\"area\": \"pupil-conduct\", \"noticed_at\": \"2026-03-04T16:00:00+00:00\", "
        "\"reported_at\": \"2026-03-04T16:30:00+00:00\",\n"
        "            \"account\": \"What happened.\", \"parties\": [{\"person\": \"$kim.id\", \"role\": "
        "\"child-affected\"}]}},\n"
        "  {\"do\": \"evidence.add\", \"as\": \"dsl\", \"with\": {\"incident\": \"$posts.id\", \"file\": "
        "\"shot.png\", \"gate\": \"yes\", \"description\": \"Chat\"},\n"
        "   \"expect\": {\"refused\": \"sealed item\"}}\n]\n```\n\n"
        "`as` is a user's name in the book; `at` sets the clock for this and the later steps; `name` lets "
        "later steps refer to the "
        "result (`\"$posts.id\"`); `expect` with `refused` asks for a refusal whose sentence contains the "
        "text (empty text: any), "
        "and with other members compares them with the result. The list stops at the first step that "
        "differs. Relative paths start "
        "at the list. Times are ISO 8601 with an offset; ids are 32 hexadecimal digits. Fields that are not "
        "listed here are refused.\n");
    for (const ActionSpec &spec : actionRegistry()) {
        text += QStringLiteral("\n## %1\n\n%2 Event 0x%3.\n\n")
                    .arg(spec.word, spec.meaning)
                    .arg(int(spec.event), 4, 16, QLatin1Char('0'));
        if (!spec.command.isEmpty())
            text += QStringLiteral("Not in a list, but by a command: `%1`.\n\n").arg(spec.command);
        text += spec.with.empty() ? QStringLiteral("No fields.\n") : fieldTable(spec.with, true);
        if (!spec.result.empty())
            text += QStringLiteral("\nResult:\n\n") + fieldTable(spec.result, false);
        if (!spec.refusals.isEmpty()) {
            text += QStringLiteral("\nRefused:\n\n");
            for (const QString &refusal : spec.refusals)
                text += QStringLiteral("- %1\n").arg(refusal);
        }
    }
    return text;
}

} // namespace guardbook
