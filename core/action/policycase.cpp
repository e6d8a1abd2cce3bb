// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/policycase.h"

#include "core/action/specfields.h"
#include "core/policy/policyrules.h"
#include "core/storage/policytables.h"

#include <algorithm>

namespace guardbook {

using specfields::s;

Result<PolicyCase> PolicyCase::load(Database &database, const PolicyVersionId &id)
{
    PolicyCase loaded;
    GUARDBOOK_ASSIGN(loaded.version, PolicyVersionTable(database).find(id));
    GUARDBOOK_ASSIGN(loaded.document, PolicyTable(database).find(loaded.version.document));
    GUARDBOOK_ASSIGN(PolicyText text, Table<PolicyText>(database).find(id));
    loaded.text = std::move(text.text);
    GUARDBOOK_ASSIGN(loaded.events, PolicyEventTable(database).ofDocument(loaded.document.id));
    GUARDBOOK_ASSIGN(loaded.signatures, PolicySignatureTable(database).ofVersion(id));
    return loaded;
}

const PolicySlot *PolicyCase::slot(const QString &key) const
{
    const auto found = std::find_if(version.signatories.begin(), version.signatories.end(),
                                    [&](const PolicySlot &one) { return one.key == key; });
    return found == version.signatories.end() ? nullptr : &*found;
}

const PolicySignature *PolicyCase::signatureIn(const QString &key) const
{
    const auto found = std::find_if(signatures.begin(), signatures.end(),
                                    [&](const PolicySignature &one) { return one.slot == key; });
    return found == signatures.end() ? nullptr : &*found;
}

const PolicyEvent *PolicyCase::event(PolicyEventKind kind) const
{
    const auto found = std::find_if(events.rbegin(), events.rend(), [&](const PolicyEvent &one) {
        return one.kind == kind && one.version == version.id;
    });
    return found == events.rend() ? nullptr : &*found;
}

QString versionStamp(const PolicyDocument &document, const PolicyVersion &version)
{
    QString standing;
    switch (version.state) {
    case PolicyState::InForce:
        standing = version.inForceFrom.isKnown()
                       ? QStringLiteral("in force from %1").arg(version.inForceFrom.stated)
                       : s("in force; from when is not stated");
        break;
    case PolicyState::Superseded:
        standing =
            QStringLiteral("SUPERSEDED: no longer in force (until %1)").arg(version.inForceUntil.stated);
        break;
    case PolicyState::Withdrawn:
        standing = s("WITHDRAWN: not in force");
        break;
    default:
        standing = s("DRAFT: not in force");
    }
    return QStringLiteral("%1 \u00b7 %2 \u00b7 SHA-256 of the text %3")
        .arg(versionName(document, version), standing, version.textSha256.hex());
}

Result<QJsonArray> policiesInForce(Database &database)
{
    QJsonArray list;
    GUARDBOOK_ASSIGN(const auto versions, PolicyVersionTable(database).inForce());
    for (const PolicyVersion &version : versions) {
        GUARDBOOK_ASSIGN(const PolicyDocument document, PolicyTable(database).find(version.document));
        list.append(QJsonObject{{s("policy"), document.id.text()},
                                {s("title"), document.title},
                                {s("version"), version.id.text()},
                                {s("number"), version.number},
                                {s("in_force_from"), version.inForceFrom.stated},
                                {s("text_sha256"), version.textSha256.hex()}});
    }
    return list;
}

} // namespace guardbook
