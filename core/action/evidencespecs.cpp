// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON face of EvidenceActions, SealedItemActions and PackActions.

#include "core/action/actionregistry.h"
#include "core/action/book.h"
#include "core/action/evidenceactions.h"
#include "core/action/packactions.h"
#include "core/action/redactor.h"
#include "core/action/sealeditemactions.h"
#include "core/action/session.h"
#include "core/action/specfields.h"
#include "core/storage/evidencetables.h"
#include "core/storage/vaultreader.h"

namespace guardbook {

namespace {

using namespace specfields;
using Fields = ActionFields;

FieldSpec evidenceField()
{
    return {s("evidence"), FieldType::Id, true, s("Id of the item.")};
}

FieldSpec gateField()
{
    return {s("gate"), FieldType::Choice, true,
            s("Could this show anyone who may be under 18 nude or semi-nude? Only `no` lets a file in; any "
              "other answer is refused "
              "and no byte of the file is read."),
            allWords<GateAnswer>()};
}

std::vector<FieldSpec> itemResult()
{
    return {{s("id"), FieldType::Id, true, s("Id of the item.")},
            text("exhibit", true, "Exhibit reference, for example AB/1."),
            text("sha256", true, "SHA-256 of the exact bytes."),
            {s("size"), FieldType::Integer, true, s("Bytes.")},
            text("media_type", true, "Found from the first bytes."),
            text("display", false, "Why it cannot be shown, if it cannot.")};
}

QJsonObject itemObject(const EvidenceItem &item, const IntakeResult &taken)
{
    QJsonObject object{{s("id"), item.id.text()},
                       {s("exhibit"), item.reference},
                       {s("sha256"), item.sha256.hex()},
                       {s("size"), item.size},
                       {s("media_type"), item.mediaType}};
    if (!taken.displayNote.isEmpty())
        object.insert(s("display"), taken.displayNote);
    return object;
}

/// The gate comes before the path is even looked at.
Result<GatePass> throughGate(const Fields &with)
{
    return passGate(with.choice(s("gate"), GateAnswer::NotSure));
}

Result<IntakeResult> takeIn(ActionContext &context, const GatePass &pass, const Fields &with,
                            const EvidenceIntake &intake)
{
    GUARDBOOK_TRY(context.session.book().mayWrite());
    return intake.takeFile(pass, with.path(s("file")), context.progress);
}

EvidenceDetails evidenceDetails(const Fields &with)
{
    EvidenceDetails details;
    details.description = with.text(s("description"));
    details.occurredAt = with.time(s("occurred_at"));
    details.occurredSource = with.text(s("occurred_source"));
    details.capturedAt = with.time(s("captured_at"));
    details.address = with.text(s("address"));
    details.capturedBy = with.text(s("captured_by"));
    details.device = with.text(s("device"));
    details.originalPlace = with.text(s("original_place"));
    return details;
}

Result<QJsonObject> addEvidence(ActionContext &context, const Fields &with)
{
    GUARDBOOK_TRY(context.session.require(s("evidence.add")));
    GUARDBOOK_ASSIGN(const GatePass pass, throughGate(with));
    EvidenceDetails details = evidenceDetails(with);
    GUARDBOOK_TRY(EvidenceActions(context.session).mayAdd(with.id<IncidentId>(s("incident")), details));
    const EvidenceIntake intake(context.session.book().vault(), context.renderer);
    GUARDBOOK_ASSIGN(const IntakeResult taken, takeIn(context, pass, with, intake));
    details.kind = with.choice(s("kind"), taken.type.kind == MediaKind::Picture ? EvidenceKind::Screenshot
                                                                                : EvidenceKind::Document);
    auto item = EvidenceActions(context.session).add(with.id<IncidentId>(s("incident")), taken, details);
    if (!item) {
        intake.keepNothing(taken, item.error());
        return item.error();
    }
    return itemObject(*item, taken);
}

Result<QJsonObject> deriveEvidence(ActionContext &context, const Fields &with)
{
    GUARDBOOK_TRY(context.session.require(s("evidence.derive")));
    GUARDBOOK_ASSIGN(const GatePass pass, throughGate(with));
    const EvidenceIntake intake(context.session.book().vault(), context.renderer);
    GUARDBOOK_ASSIGN(const IntakeResult taken, takeIn(context, pass, with, intake));
    auto item = EvidenceActions(context.session)
                    .derive(with.id<EvidenceId>(s("evidence")), taken, with.text(s("description")),
                            with.text(s("derivation")));
    if (!item) {
        intake.keepNothing(taken, item.error());
        return item.error();
    }
    return itemObject(*item, taken);
}

Result<QJsonObject> redactEvidence(ActionContext &context, const Fields &with)
{
    Book &book = context.session.book();
    GUARDBOOK_TRY(book.mayWrite());
    const auto original = with.id<EvidenceId>(s("evidence"));
    RedactedCopy copy;
    copy.description = with.text(s("description"));
    copy.address = with.text(s("address"));
    GUARDBOOK_ASSIGN(copy.redaction, redactionFromJson(with.list(s("marks"))));
    GUARDBOOK_TRY(EvidenceActions(context.session).mayRedact(original, copy));
    if (context.renderer == nullptr)
        return Error{ErrorCode::Unsupported, s("This program cannot draw pictures."), s("evidence.redact")};
    GUARDBOOK_ASSIGN(const EvidenceItem item, EvidenceTable(book.database()).find(original));
    GUARDBOOK_ASSIGN(const auto bytes,
                     book.vault().open(VaultObjectId::of(item.vaultObject), Secret(item.vaultKey)));
    GUARDBOOK_ASSIGN(const IntakeResult made,
                     Redactor(book.vault(), *context.renderer, context.bindPages)
                         .make(*bytes, item.mediaType, copy.redaction, context.progress));
    auto kept = EvidenceActions(context.session).redact(original, made, copy);
    if (!kept) {
        EvidenceIntake(book.vault(), context.renderer).keepNothing(made, kept.error());
        return kept.error();
    }
    return itemObject(*kept, made);
}

QJsonObject custodyObject(const CustodyEvent &event)
{
    return {{s("id"), event.id.text()}, {s("event"), wordOf(event.kind)}};
}

std::vector<FieldSpec> custodyResult()
{
    return {{s("id"), FieldType::Id, true, s("Id of the custody event.")},
            text("event", true, "What happened.")};
}

} // namespace

std::vector<ActionSpec> evidenceSpecs()
{
    std::vector<ActionSpec> specs;
    specs.push_back(
        {s("evidence.add"),
         EventType::EvidenceAdd,
         s("Takes a file in as evidence: hashed and encrypted while it is read, read back and hashed again."),
         {{s("incident"), FieldType::Id, true, s("Id of the incident.")},
          {s("file"), FieldType::File, true, s("The file. It is read, never changed.")},
          gateField(),
          {s("kind"), FieldType::Choice, false, s("What it is; a picture is a screenshot if left out."),
           allWords<EvidenceKind>()},
          text("description", true, "What it shows, in a line."),
          {s("occurred_at"), FieldType::Time, false,
           s("Date and time that the item shows or that was told.")},
          text("occurred_source", false,
               "How that time is known (shown on screen, told), or why it is not. One of the two is needed."),
          {s("captured_at"), FieldType::Time, false, s("When it was captured.")},
          text("address", false, "URL, handle, group or message id as typed."),
          text("captured_by", false, "Who captured it."),
          text("device", false, "With what device."),
          text("original_place", false, "Where the original still is.")},
         itemResult(),
         {s("The gate is answered with anything but `no`: a sealed item is to be opened instead."),
          s("The incident is closed."),
          s("The file is empty, a folder, a device, a link, unreadable, or changes while it is read."),
          s("The kind is screenshot and the file is not a readable picture."),
          s("Captured before it happened, or a time in the future."),
          s("Neither a time nor a reason why it is unknown.")},
         addEvidence});
    specs.push_back({s("evidence.derive"),
                     EventType::EvidenceDerive,
                     s("Takes in a redacted or converted copy as an item of its own."),
                     {{s("evidence"), FieldType::Id, true, s("Id of the original.")},
                      {s("file"), FieldType::File, true, s("The copy.")},
                      gateField(),
                      text("description", true, "What it shows."),
                      text("derivation", true, "What was done to make it.")},
                     itemResult(),
                     {s("As for evidence.add."), s("The copy is the original, byte for byte.")},
                     deriveEvidence});
    specs.push_back(
        {s("evidence.redact"),
         EventType::EvidenceRedact,
         s("Makes a copy of a picture or PDF with parts covered in black for good, as an item of its own. "
           "The copy is made of pixels alone; each covered pixel is read back and looked at. The original "
           "stays as it is."),
         {{s("evidence"), FieldType::Id, true, s("Id of the original.")},
          {s("marks"), FieldType::Marks, true,
           s("What is covered: a `box` of `[x, y, width, height]`, or a `stroke` through `[x, y]` points "
             "with a pen of some `width`. Pixels of the upright picture, or of a PDF page at 200 dots an "
             "inch; pages count from 1, which is the page if left out. Each has a reason, which is printed "
             "beside the copy.")},
          text("description", true, "What the copy shows, in words that may leave the school with it."),
          text("address", false, "URL or handle that may leave the school with it.")},
         itemResult(),
         {s("Nothing is marked, or a mark has no reason."), s("A mark lies outside of its page."),
          s("The item is neither a picture that can be read nor a PDF, or has too many pages.")},
         redactEvidence});
    specs.push_back({s("evidence.view"),
                     EventType::EvidenceView,
                     s("Logs that an item is looked at."),
                     {evidenceField(), text("purpose", false, "Why.")},
                     custodyResult(),
                     {},
                     [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                         GUARDBOOK_ASSIGN(
                             const CustodyEvent event,
                             EvidenceActions(context.session)
                                 .view(with.id<EvidenceId>(s("evidence")), with.text(s("purpose"))));
                         return custodyObject(event);
                     }});
    specs.push_back({s("evidence.verify"),
                     EventType::EvidenceVerify,
                     s("Reads an item again and compares its hash. Logged whatever comes out."),
                     {evidenceField()},
                     custodyResult(),
                     {s("The item is not what was taken in.")},
                     [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                         GUARDBOOK_ASSIGN(const CustodyEvent event,
                                          EvidenceActions(context.session)
                                              .verify(with.id<EvidenceId>(s("evidence")), context.progress));
                         return custodyObject(event);
                     }});
    specs.push_back({s("evidence.handover"),
                     EventType::EvidenceHandover,
                     s("Logs that an item, or what it was captured from, was handed over."),
                     {evidenceField(), text("recipient", true, "To whom, by name and role."),
                      text("purpose", true, "Why."), text("detail", false, "Receipt, seal number, method.")},
                     custodyResult(),
                     {s("No recipient or no purpose.")},
                     [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                         GUARDBOOK_ASSIGN(const CustodyEvent event,
                                          EvidenceActions(context.session)
                                              .handOver(with.id<EvidenceId>(s("evidence")),
                                                        with.text(s("recipient")), with.text(s("purpose")),
                                                        with.text(s("detail"))));
                         return custodyObject(event);
                     }});
    return specs;
}

std::vector<ActionSpec> sealedItemSpecs()
{
    return {{s("sealed.open"),
             EventType::SealedOpen,
             s("Opens a sealed item for a device or an account that may hold illegal imagery. It has no "
               "place for a file."),
             {{s("incident"), FieldType::Id, true, s("Id of the incident.")},
              text("what", true, "Device or account. No description of any picture."),
              text("place", true, "Where it is locked away."),
              text("key_holder", false, "Who has the key."),
              text("seal_number", false, "Number on the seal."),
              {s("discovered_at"), FieldType::Time, true, s("When it was found.")},
              text("discovered_by", false, "By whom.")},
             {{s("id"), FieldType::Id, true, s("Id of the sealed item.")},
              text("reference", true, "For example S/1.")},
             {s("The incident is closed."), s("No place is given."), s("Found in the future.")},
             [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                 GUARDBOOK_ASSIGN(const SealedItem item,
                                  SealedItemActions(context.session)
                                      .open({with.id<IncidentId>(s("incident")), with.text(s("what")),
                                             with.text(s("place")), with.text(s("key_holder")),
                                             with.text(s("seal_number")), *with.time(s("discovered_at")),
                                             with.text(s("discovered_by"))}));
                 return QJsonObject{{s("id"), item.id.text()}, {s("reference"), item.reference}};
             }},
            {s("sealed.step"),
             EventType::SealedStep,
             s("Logs what happened to a sealed item."),
             {{s("sealed"), FieldType::Id, true, s("Id of the sealed item.")},
              {s("step"), FieldType::Choice, true, s("What happened."), SealedItemActions::stepWords()},
              text("recipient", false, "Officer and force, or who took it over."),
              text("detail", false, "Reference, advice in their words, seal number, place.")},
             custodyResult(),
             {s("Handed over or closed before contact with the police is recorded."),
              s("Nobody is named for a contact or a hand-over."), s("The sealed item is closed.")},
             [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
                 GUARDBOOK_ASSIGN(const CustodyEvent event,
                                  SealedItemActions(context.session)
                                      .step(with.id<SealedItemId>(s("sealed")),
                                            {with.choice(s("step"), CustodyKind::Secured),
                                             with.text(s("recipient")), with.text(s("detail"))}));
                 return custodyObject(event);
             }}};
}

std::vector<ActionSpec> packSpecs()
{
    return {
        {s("pack.export"),
         EventType::PackExport,
         s("Writes an evidence pack, reads it back and verifies it. Two entries: pack.prepare before, "
           "pack.export after."),
         {{s("incident"), FieldType::Id, true, s("Id of the incident.")},
          {s("for"), FieldType::Choice, true, s("Kind of recipient."), PackActions::kinds()},
          text("recipient", true, "Addressee by name and role."),
          text("purpose", true, "What it is for."),
          text("lawful_basis", false, "On which basis it is disclosed."),
          text("request", false, "The recipient's own reference."),
          {s("out"), FieldType::Folder, true, s("Folder to write it into.")},
          {s("form"),
           FieldType::Choice,
           false,
           s("Folder, ZIP or both; both if left out. pdf: one AES-256 PDF with everything inside, under a "
             "passphrase of at least 12 characters that comes from the passphrase file (line "
             "pack=PASSPHRASE), never from the list."),
           {s("both"), s("folder"), s("zip"), s("pdf")}},
          {s("evidence"), FieldType::Ids, false, s("Only these items; all of the incident if left out.")},
          {s("originals"),
           FieldType::Choice,
           false,
           s("`replaced`: an item of which a redacted or converted copy was made stays out, and its latest "
             "copy goes in instead; the latest redacted one if there is any. `included` if left out."),
           {s("included"), s("replaced")}}},
         {{s("id"), FieldType::Id, true, s("Id of the pack.")},
          text("reference", true, "For example 2026-0001/P1."),
          {s("paths"), FieldType::Texts, true, s("What was written.")},
          text("manifest_sha256", true, "SHA-256 of the manifest."),
          {s("exhibits"), FieldType::Integer, true, s("How many.")}},
         {s("An item is not what was taken in: nothing is written."), s("The folder cannot be written."),
          s("No recipient or purpose.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             if (!context.writePack)
                 return Error{ErrorCode::Unsupported, s("This program cannot write packs."),
                              s("pack.export")};
             PackActions::Request request;
             request.incident = with.id<IncidentId>(s("incident"));
             request.kind = with.text(s("for"));
             request.recipient = with.text(s("recipient"));
             request.purpose = with.text(s("purpose"));
             request.lawfulBasis = with.text(s("lawful_basis"));
             request.request = with.text(s("request"));
             for (const QString &id : with.texts(s("evidence")))
                 request.evidence.push_back(AnyId::fromText(id).value_or(AnyId()));
             request.copiesInstead = with.text(s("originals")) == u"replaced";
             PackForm form;
             form.folder = with.text(s("form")) != u"zip";
             form.zip = with.text(s("form")) != u"folder";
             if (with.text(s("form")) == u"pdf") {
                 if (!context.packPassphrase)
                     return Error{ErrorCode::Unsupported,
                                  s("This program cannot ask for a pack's passphrase."), s("pack.export")};
                 GUARDBOOK_ASSIGN(form.passphrase, context.packPassphrase());
             }
             PackActions actions(context.session);
             GUARDBOOK_ASSIGN(const PreparedPack prepared, actions.prepare(request));
             GUARDBOOK_ASSIGN(const WrittenPack written,
                              context.writePack(prepared.content, prepared.keys, with.path(s("out")), form,
                                                context.progress));
             GUARDBOOK_ASSIGN(const PackRow row, actions.exported(prepared, written));
             return QJsonObject{{s("id"), row.id.text()},
                                {s("reference"), row.reference},
                                {s("paths"), QJsonArray::fromStringList(written.paths)},
                                {s("manifest_sha256"), written.manifestSha256.hex()},
                                {s("exhibits"), written.exhibits}};
         }},
        {s("pack.receipt"),
         EventType::PackReceipt,
         s("Records that the recipient confirmed a pack. Whoever may hand over may record it."),
         {{s("pack"), FieldType::Id, true, s("Id of the pack.")},
          text("signed_by", true, "Who confirmed it, by name and role."),
          {s("received_at"), FieldType::Time, true, s("When they had it.")},
          text("note", false, "How the receipt came back.")},
         {},
         {s("The pack was never written."), s("Its receipt is recorded already."),
          s("A time before it was made, or in the future.")},
         [](ActionContext &context, const Fields &with) -> Result<QJsonObject> {
             GUARDBOOK_TRY(PackActions(context.session)
                               .receipt(with.id<PackId>(s("pack")),
                                        {with.text(s("signed_by")), *with.time(s("received_at")),
                                         with.text(s("note"))}));
             return QJsonObject{};
         }}};
}

} // namespace guardbook
