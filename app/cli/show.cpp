// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/show.h"

#include "app/cli/policyjson.h"
#include "core/action/actionregistry.h"
#include "core/action/book.h"
#include "core/base/canonicaljson.h"
#include "core/storage/evidencetables.h"
#include "core/storage/formtables.h"
#include "core/storage/incidenttable.h"
#include "core/storage/recordtables.h"
#include "core/storage/searchindex.h"

#include <QJsonArray>

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonValue timeOrNull(const std::optional<Instant> &time)
{
    return time ? QJsonValue(time->text()) : QJsonValue();
}

QJsonObject toJson(const Incident &i)
{
    return {{s("id"), i.id.text()},
            {s("reference"), i.reference},
            {s("title"), i.title},
            {s("area"), i.area},
            {s("types"), QJsonArray::fromStringList(i.types)},
            {s("platform"), i.platform},
            {s("address"), i.address},
            {s("place"), i.place},
            {s("noticed_at"), i.noticedAt.text()},
            {s("reported_at"), i.reportedAt.text()},
            {s("logged_at"), i.loggedAt.text()},
            {s("reported_by"), i.reportedBy},
            {s("account"), i.account},
            {s("childs_words"), i.childsWords},
            {s("replied"), wordOf(i.replied)},
            {s("status"), wordOf(i.status)},
            {s("outcome"), i.outcome},
            {s("logged_by"), i.loggedBy.text()}};
}

QJsonObject toJson(const EvidenceItem &e)
{
    return {{s("id"), e.id.text()},
            {s("incident"), e.incident.text()},
            {s("exhibit"), e.reference},
            {s("kind"), wordOf(e.kind)},
            {s("description"), e.description},
            {s("original_name"), e.originalName},
            {s("media_type"), e.mediaType},
            {s("size"), e.size},
            {s("sha256"), e.sha256.hex()},
            {s("occurred_at"), timeOrNull(e.occurredAt)},
            {s("occurred_source"), e.occurredSource},
            {s("captured_at"), timeOrNull(e.capturedAt)},
            {s("address"), e.address},
            {s("captured_by"), e.capturedBy},
            {s("device"), e.device},
            {s("clock"), e.clock},
            {s("original_place"), e.originalPlace},
            {s("derived_from"), e.derivedFrom.isNull() ? QJsonValue() : e.derivedFrom.text()},
            {s("derivation"), e.derivation},
            {s("added_at"), e.addedAt.text()}};
}

QJsonObject toJson(const Person &p)
{
    return {{s("id"), p.id.text()},
            {s("name"), p.name},
            {s("kind"), wordOf(p.kind)},
            {s("date_of_birth"), p.dateOfBirth},
            {s("year_group"), p.yearGroup},
            {s("contact"), p.contact},
            {s("note"), p.note}};
}

QJsonObject toJson(const User &u)
{
    return {{s("id"), u.id.text()},        {s("name"), u.name},
            {s("full_name"), u.fullName},  {s("role"), u.role},
            {s("job_title"), u.jobTitle},  {s("initials"), u.initials},
            {s("state"), wordOf(u.state)}, {s("key"), u.signingKey.fingerprint().hex()}};
}

QJsonObject toJson(const Task &t)
{
    return {{s("id"), t.id.text()},
            {s("incident"), t.incident.isNull() ? QJsonValue() : t.incident.text()},
            {s("title"), t.title},
            {s("owner"), t.owner},
            {s("due_at"), timeOrNull(t.dueAt)},
            {s("state"), wordOf(t.state)},
            {s("outcome"), t.outcome},
            {s("done_at"), timeOrNull(t.doneAt)}};
}

QJsonObject toJson(const Party &p)
{
    return {{s("id"), p.id.text()},
            {s("incident"), p.incident.text()},
            {s("person"), p.person.text()},
            {s("role"), p.role},
            {s("note"), p.note}};
}

QJsonObject toJson(const Amendment &a)
{
    return {{s("id"), a.id.text()},        {s("incident"), a.incident.text()},
            {s("field"), a.field},         {s("before"), a.before},
            {s("after"), a.after},         {s("reason"), a.reason},
            {s("by"), a.amendedBy.text()}, {s("at"), a.amendedAt.text()}};
}

QJsonObject toJson(const Decision &d)
{
    return {
        {s("id"), d.id.text()},        {s("incident"), d.incident.text()},  {s("decision"), d.decision},
        {s("reasons"), d.reasons},     {s("referral"), wordOf(d.referral)}, {s("referred_to"), d.referredTo},
        {s("by"), d.decidedBy.text()}, {s("at"), d.decidedAt.text()}};
}

QJsonObject toJson(const SignOff &o)
{
    return {{s("id"), o.id.text()},        {s("decision"), o.decision.text()},
            {s("user"), o.user.text()},    {s("role"), o.role},
            {s("statement"), o.statement}, {s("signed"), QString::fromUtf8(o.signedBytes)},
            {s("at"), o.signedAt.text()}};
}

QJsonObject toJson(const CustodyEvent &c)
{
    return {{s("id"), c.id.text()},   {s("subject"), c.subject.text()}, {s("event"), wordOf(c.kind)},
            {s("by"), c.user.text()}, {s("purpose"), c.purpose},        {s("recipient"), c.recipient},
            {s("detail"), c.detail},  {s("at"), c.at.text()},           {s("entry"), c.seq}};
}

QJsonObject toJson(const SealedItem &i)
{
    return {{s("id"), i.id.text()},
            {s("incident"), i.incident.text()},
            {s("reference"), i.reference},
            {s("what"), i.what},
            {s("place"), i.place},
            {s("key_holder"), i.keyHolder},
            {s("seal_number"), i.sealNumber},
            {s("discovered_at"), i.discoveredAt.text()},
            {s("discovered_by"), i.discoveredBy},
            {s("police_contacted"), i.policeContacted},
            {s("closed"), i.closed}};
}

QJsonObject toJson(const PackRow &p)
{
    return {{s("id"), p.id.text()},
            {s("incident"), p.incident.text()},
            {s("reference"), p.reference},
            {s("for"), p.kind},
            {s("recipient"), p.recipient},
            {s("purpose"), p.purpose},
            {s("lawful_basis"), p.lawfulBasis},
            {s("prepared_at"), p.preparedAt.text()},
            {s("prepared_by"), p.preparedBy.text()},
            {s("manifest_sha256"), p.manifestSha256 ? QJsonValue(p.manifestSha256->hex()) : QJsonValue()},
            {s("exported_at"), timeOrNull(p.exportedAt)}};
}

QJsonObject toJson(const FormRecord &r)
{
    return {{s("id"), r.id.text()},
            {s("reference"), r.reference},
            {s("form"), r.form},
            {s("incident"), r.incident.isNull() ? QJsonValue() : r.incident.text()},
            {s("state"), r.state},
            {s("answers"), r.answers},
            {s("begun_by"), r.begunBy.text()},
            {s("origin"), wordOf(r.origin)},
            {s("origin_note"), r.originNote},
            {s("resubmits"), r.resubmits.isNull() ? QJsonValue() : r.resubmits.text()},
            {s("begun_at"), r.begunAt.text()},
            {s("changed_at"), r.changedAt.text()}};
}

QJsonObject toJson(const FormStep &t)
{
    return {{s("id"), t.id.text()},   {s("record"), t.record.text()},  {s("number"), t.number},
            {s("action"), t.action},  {s("transition"), t.transition}, {s("from"), t.fromState},
            {s("to"), t.toState},     {s("by"), t.user.text()},        {s("role"), t.role},
            {s("held_by"), t.heldBy}, {s("reason"), t.reason},         {s("answers"), t.answers},
            {s("at"), t.at.text()}};
}

QJsonObject toJson(const FormSignature &g)
{
    return {{s("id"), g.id.text()},        {s("record"), g.record.text()},
            {s("slot"), g.slot},           {s("by"), g.user.text()},
            {s("name"), g.name},           {s("role"), g.role},
            {s("on_paper"), g.onPaper},    {s("paper_date"), g.paperDate},
            {s("statement"), g.statement}, {s("signed"), QString::fromUtf8(g.signedBytes)},
            {s("at"), g.signedAt.text()}};
}

template <typename Row>
Result<QJsonObject> list(Book &book, const QString &kind, const QString &id)
{
    QJsonArray records;
    GUARDBOOK_ASSIGN(const auto rows, Table<Row>(book.database())
                                          .select(id.isEmpty() ? s("ORDER BY rowid") : s("WHERE id = ?"),
                                                  id.isEmpty() ? QVariantList() : QVariantList{id}));
    for (const Row &row : rows)
        records.append(toJson(row));
    if (id.isEmpty())
        return QJsonObject{{kind, records}};
    if (records.isEmpty())
        return Error{ErrorCode::NotFound, QStringLiteral("There is no such record: %1.").arg(id), kind};
    return records.first().toObject();
}

Result<QJsonObject> ledger(Book &book, const QString &id)
{
    QJsonArray entries;
    GUARDBOOK_TRY(book.ledger().tables().forEach(
        id.isEmpty() ? 0 : id.toULongLong(), [&](const StoredEntry &entry) -> Result<> {
            GUARDBOOK_ASSIGN(const LeafBody body, decodeLeafBody(QByteArrayView(entry.entry).first(152)));
            const auto payload = parseStrictJson(entry.payload);
            entries.append(
                QJsonObject{{s("seq"), qint64(entry.seq)},
                            {s("event"), wordOf(EventType(body.eventType))},
                            {s("case"), body.caseRef.isNull() ? QJsonValue() : body.caseRef.text()},
                            {s("subject"), body.subjectRef.isNull() ? QJsonValue() : body.subjectRef.text()},
                            {s("flags"), body.flags},
                            {s("leaf_hash"), entry.leafHash.hex()},
                            {s("payload"), payload ? QJsonValue(*payload) : QJsonValue()}});
            return {};
        }));
    return QJsonObject{{s("origin"), book.ledger().origin()},
                       {s("size"), qint64(book.ledger().size())},
                       {s("root"), book.ledger().root().hex()},
                       {s("log_key"), book.ledger().logKey().verifyingKey().fingerprint().hex()},
                       {s("entries"), entries}};
}

Result<QJsonObject> search(Book &book, const QString &words)
{
    QJsonArray found;
    GUARDBOOK_ASSIGN(const auto hits, SearchIndex(book.database()).find(words, 50));
    for (const SearchHit &hit : hits)
        found.append(QJsonObject{{s("kind"), hit.kind},
                                 {s("id"), hit.subject},
                                 {s("incident"), hit.incident},
                                 {s("snippet"), hit.snippet}});
    return QJsonObject{{s("search"), found}};
}

} // namespace

QStringList showKinds()
{
    return {s("incidents"), s("evidence"),   s("people"),         s("users"),    s("tasks"),
            s("parties"),   s("amendments"), s("decisions"),      s("signoffs"), s("custody"),
            s("sealed"),    s("packs"),      s("ledger"),         s("search"),   s("profile"),
            s("forms"),     s("formsteps"),  s("formsignatures"), s("policies")};
}

Result<QJsonObject> showRecords(Book &book, const QString &kind, const QString &id)
{
    if (kind == u"incidents")
        return list<Incident>(book, kind, id);
    if (kind == u"evidence")
        return list<EvidenceItem>(book, kind, id);
    if (kind == u"people")
        return list<Person>(book, kind, id);
    if (kind == u"users")
        return list<User>(book, kind, id);
    if (kind == u"tasks")
        return list<Task>(book, kind, id);
    if (kind == u"parties")
        return list<Party>(book, kind, id);
    if (kind == u"amendments")
        return list<Amendment>(book, kind, id);
    if (kind == u"decisions")
        return list<Decision>(book, kind, id);
    if (kind == u"signoffs")
        return list<SignOff>(book, kind, id);
    if (kind == u"custody")
        return list<CustodyEvent>(book, kind, id);
    if (kind == u"sealed")
        return list<SealedItem>(book, kind, id);
    if (kind == u"packs")
        return list<PackRow>(book, kind, id);
    if (kind == u"forms")
        return list<FormRecord>(book, kind, id);
    if (kind == u"formsteps")
        return list<FormStep>(book, kind, id);
    if (kind == u"formsignatures")
        return list<FormSignature>(book, kind, id);
    if (kind == u"policies")
        return showPolicies(book, id);
    if (kind == u"ledger")
        return ledger(book, id);
    if (kind == u"search")
        return search(book, id);
    if (kind == u"profile")
        return parseStrictJson(book.row().profileJson);
    return Error{ErrorCode::InvalidInput,
                 QStringLiteral("\"%1\" is not a kind of record. Choose one of: %2.")
                     .arg(kind, showKinds().join(s(", "))),
                 s("kind")};
}

} // namespace guardbook::cli
