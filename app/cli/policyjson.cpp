// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policyjson.h"

namespace guardbook::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonValue idOrNull(const auto &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.text());
}

QJsonObject toJson(const StatedDate &date)
{
    return {{s("stated"), date.stated}, {s("precision"), wordOf(date.precision)}};
}

QString wordOf(ComparedAs kind)
{
    switch (kind) {
    case ComparedAs::Same:
        return s("same");
    case ComparedAs::Changed:
        return s("changed");
    case ComparedAs::Removed:
        return s("removed");
    case ComparedAs::Added:
        return s("added");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const ReviewClock &clock)
{
    return {{s("due"), clock.due.isValid() ? QJsonValue(clock.due.toString(Qt::ISODate)) : QJsonValue()},
            {s("computed"), clock.isComputed},
            {s("overdue"), clock.isOverdue},
            {s("days_late"), clock.daysLate},
            {s("sentence"), clock.sentence}};
}

QJsonObject toJson(const PolicyReader::Line &line)
{
    return {{s("id"), line.document.id.text()},
            {s("title"), line.document.title},
            {s("kind"), line.document.kind},
            {s("beside"), idOrNull(line.document.beside)},
            {s("state"), line.state},
            {s("in_force"), line.inForce ? QJsonValue(line.inForce->id.text()) : QJsonValue()},
            {s("newest"), line.newest ? QJsonValue(line.newest->id.text()) : QJsonValue()},
            {s("review"), line.inForce ? QJsonValue(toJson(line.review)) : QJsonValue()},
            {s("asked"), line.asked},
            {s("acknowledged"), line.acknowledged},
            {s("open_triggers"), line.openTriggers},
            {s("open_copy_requests"), line.openCopyRequests}};
}

QJsonObject toJson(const PolicySheet::Signed &one)
{
    QJsonObject told{{s("slot"), one.slot.key},
                     {s("title"), one.slot.title},
                     {s("role"), one.slot.role},
                     {s("date_required"), one.slot.dateRequired},
                     {s("on_behalf_of"), one.slot.onBehalfOf},
                     {s("signed"), one.signature.has_value()}};
    if (!one.signature)
        return told;
    told.insert(s("name"), one.signature->name);
    told.insert(s("on_paper"), one.signature->onPaper);
    told.insert(s("paper_date"), one.signature->paperDate);
    told.insert(s("at"), one.signature->signedAt.text());
    told.insert(s("statement"), one.signature->statement);
    told.insert(s("valid"), one.invalid.isEmpty());
    told.insert(s("fault"), one.invalid);
    told.insert(s("signed_text"), QString::fromUtf8(one.signature->signedBytes));
    return told;
}

QJsonArray toJson(const std::vector<PolicyHistoryLine> &history)
{
    QJsonArray lines;
    for (const PolicyHistoryLine &line : history) {
        QJsonObject one{{s("event"), guardbook::wordOf(line.event.kind)},
                        {s("version"), idOrNull(line.event.version)},
                        {s("on"), toJson(line.event.on)},
                        {s("by"), line.event.by},
                        {s("from_paper"), line.event.fromPaper},
                        {s("details"), line.event.details},
                        {s("recorded_at"), line.event.at.text()},
                        {s("sentence"), line.sentence}};
        if (line.gapDays >= 0)
            one.insert(s("gap_days"), line.gapDays);
        if (line.lateDays > 0)
            one.insert(s("late_days"), line.lateDays);
        lines.append(one);
    }
    return lines;
}

QJsonObject toJson(const PolicySheet &sheet)
{
    const PolicyVersion &version = sheet.version;
    QJsonArray places;
    for (const PolicySheet::Signed &one : sheet.signatures)
        places.append(toJson(one));
    return {{s("id"), version.id.text()},
            {s("number"), version.number},
            {s("state"), sheet.state},
            {s("taken_in_use"), version.takenInUse},
            {s("audience"), QJsonArray::fromStringList(version.audience)},
            {s("ages"), version.ages},
            {s("aims"), QJsonArray::fromStringList(version.aims)},
            {s("policy_date"), toJson(version.policyDate)},
            {s("adopted_on"), toJson(version.adoptedOn)},
            {s("adopted_how"), version.adoptedHow},
            {s("adopted_by"), version.adoptedBy},
            {s("review_date"), toJson(version.reviewDate)},
            {s("cadence_months"), version.cadenceMonths},
            {s("in_force_from"), toJson(version.inForceFrom)},
            {s("in_force_until"), toJson(version.inForceUntil)},
            {s("changed"), version.changed},
            {s("text_sha256"), version.textSha256.hex()},
            {s("characters"), version.textSize},
            {s("original_name"), version.originalName},
            {s("media_type"), version.mediaType},
            {s("read"), version.readNote},
            {s("size"), version.size},
            {s("sha256"), version.sha256 ? QJsonValue(version.sha256->hex()) : QJsonValue()},
            {s("review"), toJson(sheet.review)},
            {s("signatures"), places},
            {s("clauses"), qint64(sheet.clauses.size())},
            {s("stamp"), sheet.stamp},
            {s("added_at"), version.addedAt.text()}};
}

QJsonObject toJson(const PolicyTrigger &one)
{
    return {{s("id"), one.id.text()},
            {s("kind"), guardbook::wordOf(one.kind)},
            {s("incident"), idOrNull(one.incident)},
            {s("reason"), one.reason},
            {s("raised_at"), one.raisedAt.text()},
            {s("decision"), guardbook::wordOf(one.decision)},
            {s("decision_reason"), one.decisionReason}};
}

QJsonObject toJson(const PolicyCopyRequest &one)
{
    return {{s("id"), one.id.text()},
            {s("requester"), one.requester},
            {s("contact"), one.contact},
            {s("asked_on"), one.askedOn.stated},
            {s("version"), idOrNull(one.version)},
            {s("stamp"), one.stamp},
            {s("how"), one.how},
            {s("supplied_at"), one.suppliedAt ? QJsonValue(one.suppliedAt->text()) : QJsonValue()}};
}

template <typename Row>
QJsonArray listOf(const std::vector<Row> &rows)
{
    QJsonArray list;
    for (const Row &row : rows)
        list.append(toJson(row));
    return list;
}

} // namespace

QJsonObject toJson(const PolicyStatements &found)
{
    QJsonArray reviews;
    for (const StatedDate &date : found.reviews)
        reviews.append(toJson(date));
    QJsonArray signatories;
    for (const StatedSignatory &one : found.signatories)
        signatories.append(QJsonObject{{s("title"), one.title},
                                       {s("date_required"), one.dateRequired},
                                       {s("on_behalf_of"), one.onBehalfOf}});
    return {{s("policy_date"), toJson(found.policyDate)},
            {s("adopted_on"), toJson(found.adoptedOn)},
            {s("adopted_how"), found.adoptedHow},
            {s("adopted_by"), found.adoptedBy},
            {s("review_date"), toJson(found.reviewDate)},
            {s("cadence_months"), found.cadenceMonths},
            {s("reviews"), reviews},
            {s("signatories"), signatories},
            {s("unread_dates"), QJsonArray::fromStringList(found.unread)}};
}

QJsonArray toJson(const std::vector<PolicyClause> &clauses)
{
    QJsonArray list;
    for (const PolicyClause &clause : clauses)
        list.append(QJsonObject{{s("id"), clause.id},
                                {s("citation"), clause.citation},
                                {s("heading"), clause.heading},
                                {s("text"), clause.paragraph.text}});
    return list;
}

QJsonObject toJson(const PolicyComparison &comparison)
{
    QJsonArray paragraphs;
    for (const ComparedParagraph &paragraph : comparison.paragraphs) {
        QJsonArray runs;
        for (const WordRun &run : paragraph.runs)
            runs.append(QJsonObject{{s("kind"), wordOf(run.kind)}, {s("text"), run.text}});
        paragraphs.append(QJsonObject{{s("kind"), wordOf(paragraph.kind)},
                                      {s("before"), paragraph.before < 0 ? QJsonValue() : paragraph.before},
                                      {s("after"), paragraph.after < 0 ? QJsonValue() : paragraph.after},
                                      {s("runs"), runs}});
    }
    return {{s("same"), comparison.same},
            {s("changed"), comparison.changed},
            {s("removed"), comparison.removed},
            {s("added"), comparison.added},
            {s("paragraphs"), paragraphs}};
}

QJsonArray toJson(const std::vector<PolicyAudience::Reader> &readers)
{
    QJsonArray list;
    for (const PolicyAudience::Reader &one : readers)
        list.append(QJsonObject{
            {s("person"), idOrNull(one.person)},
            {s("user"), idOrNull(one.account)},
            {s("name"), one.name},
            {s("kind"), one.kind},
            {s("asked"), one.asked},
            {s("acknowledged_at"), one.acknowledged ? QJsonValue(one.acknowledged->at.text()) : QJsonValue()},
            {s("how"),
             one.acknowledged ? QJsonValue(guardbook::wordOf(one.acknowledged->how)) : QJsonValue()}});
    return list;
}

Result<QJsonObject> showPolicies(Book &book, const QString &idOrTitle)
{
    const PolicyReader reader(book);
    if (idOrTitle.isEmpty()) {
        GUARDBOOK_ASSIGN(const auto lines, reader.list());
        return QJsonObject{{s("policies"), listOf(lines)}};
    }
    GUARDBOOK_ASSIGN(const PolicyId id, reader.named(idOrTitle));
    GUARDBOOK_ASSIGN(const auto whole, reader.policy(id));
    QJsonObject told = toJson(whole.line);
    told.insert(s("versions"), listOf(whole.versions));
    told.insert(s("history"), toJson(whole.history));
    told.insert(s("findings"), QJsonArray::fromStringList(whole.findings));
    told.insert(s("triggers"), listOf(whole.triggers));
    told.insert(s("copy_requests"), listOf(whole.copyRequests));
    if (whole.line.inForce) {
        GUARDBOOK_ASSIGN(const auto readers, reader.chaseList(whole.line.inForce->id));
        told.insert(s("readers"), cli::toJson(readers));
    }
    return told;
}

} // namespace guardbook::cli
