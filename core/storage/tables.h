// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/custodyevent.h"
#include "core/evidence/evidenceitem.h"
#include "core/evidence/sealeditem.h"
#include "core/incident/amendment.h"
#include "core/incident/decision.h"
#include "core/incident/incident.h"
#include "core/incident/party.h"
#include "core/school/task.h"
#include "core/storage/bookrow.h"
#include "core/storage/table.h"

namespace guardbook {

template <>
struct TableOf<BookRow> {
    static constexpr const char *name = "book";
    static auto columns()
    {
        return std::tuple{column("id", &BookRow::id),
                          column("log_id", &BookRow::logId),
                          column("log_seed", &BookRow::logSeed),
                          column("profile_json", &BookRow::profileJson),
                          column("school_leaf_key", &BookRow::schoolLeafKey),
                          column("school_leaf_cert", &BookRow::schoolLeafCert),
                          column("school_root_cert", &BookRow::schoolRootCert),
                          column("created", &BookRow::createdAt)};
    }
};

template <>
struct TableOf<RootKeyShare> {
    static constexpr const char *name = "root_key_share";
    static auto columns()
    {
        return std::tuple{column("id", &RootKeyShare::id), column("holder", &RootKeyShare::holder),
                          column("sealed", &RootKeyShare::sealed)};
    }
};

template <>
struct TableOf<KeySlotsCopy> {
    static constexpr const char *name = "keyslots_copy";
    static auto columns()
    {
        return std::tuple{column("id", &KeySlotsCopy::id), column("generation", &KeySlotsCopy::generation),
                          column("bytes", &KeySlotsCopy::bytes)};
    }
};

template <>
struct TableOf<FormerKey> {
    static constexpr const char *name = "former_key";
    static auto columns()
    {
        return std::tuple{column("id", &FormerKey::id), column("user", &FormerKey::user),
                          column("signing_key", &FormerKey::signingKey),
                          column("until_seq", &FormerKey::untilSeq),
                          column("replaced", &FormerKey::replacedAt)};
    }
};

template <>
struct TableOf<User> {
    static constexpr const char *name = "user";
    static auto columns()
    {
        return std::tuple{column("id", &User::id),
                          column("name", &User::name),
                          column("full_name", &User::fullName),
                          column("role", &User::role),
                          column("job_title", &User::jobTitle),
                          column("initials", &User::initials),
                          column("signing_key", &User::signingKey),
                          column("sealing_key", &User::sealingKey),
                          column("state", &User::state),
                          column("added", &User::addedAt)};
    }
};

template <>
struct TableOf<Person> {
    static constexpr const char *name = "person";
    static auto columns()
    {
        return std::tuple{column("id", &Person::id),
                          column("name", &Person::name),
                          column("kind", &Person::kind),
                          column("date_of_birth", &Person::dateOfBirth),
                          column("year_group", &Person::yearGroup),
                          column("contact", &Person::contact),
                          column("note", &Person::note),
                          column("added", &Person::addedAt),
                          column("user", &Person::user)};
    }
};

template <>
struct TableOf<Incident> {
    static constexpr const char *name = "incident";
    static auto columns()
    {
        return std::tuple{column("id", &Incident::id),
                          column("reference", &Incident::reference),
                          column("title", &Incident::title),
                          column("area", &Incident::area),
                          column("types", &Incident::types),
                          column("platform", &Incident::platform),
                          column("address", &Incident::address),
                          column("place", &Incident::place),
                          column("noticed", &Incident::noticedAt),
                          column("reported", &Incident::reportedAt),
                          column("logged", &Incident::loggedAt),
                          column("reported_by", &Incident::reportedBy),
                          column("account", &Incident::account),
                          column("childs_words", &Incident::childsWords),
                          column("replied", &Incident::replied),
                          column("status", &Incident::status),
                          column("outcome", &Incident::outcome),
                          column("logged_by", &Incident::loggedBy)};
    }
};

template <>
struct TableOf<Amendment> {
    static constexpr const char *name = "amendment";
    static auto columns()
    {
        return std::tuple{column("id", &Amendment::id),
                          column("incident", &Amendment::incident),
                          column("field", &Amendment::field),
                          column("before", &Amendment::before),
                          column("after", &Amendment::after),
                          column("reason", &Amendment::reason),
                          column("amended_by", &Amendment::amendedBy),
                          column("amended", &Amendment::amendedAt)};
    }
};

template <>
struct TableOf<Party> {
    static constexpr const char *name = "party";
    static auto columns()
    {
        return std::tuple{column("id", &Party::id),         column("incident", &Party::incident),
                          column("person", &Party::person), column("role", &Party::role),
                          column("note", &Party::note),     column("added", &Party::addedAt)};
    }
};

template <>
struct TableOf<Decision> {
    static constexpr const char *name = "decision";
    static auto columns()
    {
        return std::tuple{column("id", &Decision::id),
                          column("incident", &Decision::incident),
                          column("decision", &Decision::decision),
                          column("reasons", &Decision::reasons),
                          column("referral", &Decision::referral),
                          column("referred_to", &Decision::referredTo),
                          column("decided_by", &Decision::decidedBy),
                          column("decided", &Decision::decidedAt)};
    }
};

template <>
struct TableOf<SignOff> {
    static constexpr const char *name = "sign_off";
    static auto columns()
    {
        return std::tuple{column("id", &SignOff::id),
                          column("decision", &SignOff::decision),
                          column("user", &SignOff::user),
                          column("role", &SignOff::role),
                          column("statement", &SignOff::statement),
                          column("signed_bytes", &SignOff::signedBytes),
                          column("signature", &SignOff::signature),
                          column("signed", &SignOff::signedAt)};
    }
};

template <>
struct TableOf<EvidenceItem> {
    static constexpr const char *name = "evidence";
    static auto columns()
    {
        return std::tuple{column("id", &EvidenceItem::id),
                          column("incident", &EvidenceItem::incident),
                          column("reference", &EvidenceItem::reference),
                          column("producer", &EvidenceItem::producer),
                          column("kind", &EvidenceItem::kind),
                          column("description", &EvidenceItem::description),
                          column("original_name", &EvidenceItem::originalName),
                          column("media_type", &EvidenceItem::mediaType),
                          column("size", &EvidenceItem::size),
                          column("sha256", &EvidenceItem::sha256),
                          column("vault_object", &EvidenceItem::vaultObject),
                          column("vault_key", &EvidenceItem::vaultKey),
                          column("occurred", &EvidenceItem::occurredAt),
                          column("occurred_source", &EvidenceItem::occurredSource),
                          column("captured", &EvidenceItem::capturedAt),
                          column("address", &EvidenceItem::address),
                          column("captured_by", &EvidenceItem::capturedBy),
                          column("device", &EvidenceItem::device),
                          column("clock", &EvidenceItem::clock),
                          column("original_place", &EvidenceItem::originalPlace),
                          column("derived_from", &EvidenceItem::derivedFrom),
                          column("derivation", &EvidenceItem::derivation),
                          column("added", &EvidenceItem::addedAt)};
    }
};

template <>
struct TableOf<StoredRaster> {
    static constexpr const char *name = "display_raster";
    static auto columns()
    {
        return std::tuple{column("id", &StoredRaster::id),
                          column("evidence", &StoredRaster::evidence),
                          column("page", &StoredRaster::page),
                          column("width", &StoredRaster::width),
                          column("height", &StoredRaster::height),
                          column("size", &StoredRaster::size),
                          column("sha256", &StoredRaster::sha256),
                          column("vault_object", &StoredRaster::vaultObject),
                          column("vault_key", &StoredRaster::vaultKey)};
    }
};

template <>
struct TableOf<SealedItem> {
    static constexpr const char *name = "sealed_item";
    static auto columns()
    {
        return std::tuple{column("id", &SealedItem::id),
                          column("incident", &SealedItem::incident),
                          column("reference", &SealedItem::reference),
                          column("what", &SealedItem::what),
                          column("place", &SealedItem::place),
                          column("key_holder", &SealedItem::keyHolder),
                          column("seal_number", &SealedItem::sealNumber),
                          column("discovered", &SealedItem::discoveredAt),
                          column("discovered_by", &SealedItem::discoveredBy),
                          column("police_contacted", &SealedItem::policeContacted),
                          column("closed", &SealedItem::closed),
                          column("opened", &SealedItem::openedAt)};
    }
};

template <>
struct TableOf<CustodyEvent> {
    static constexpr const char *name = "custody";
    static auto columns()
    {
        return std::tuple{
            column("id", &CustodyEvent::id),           column("subject", &CustodyEvent::subject),
            column("kind", &CustodyEvent::kind),       column("user", &CustodyEvent::user),
            column("purpose", &CustodyEvent::purpose), column("recipient", &CustodyEvent::recipient),
            column("detail", &CustodyEvent::detail),   column("at", &CustodyEvent::at),
            column("seq", &CustodyEvent::seq)};
    }
};

template <>
struct TableOf<Task> {
    static constexpr const char *name = "task";
    static auto columns()
    {
        return std::tuple{column("id", &Task::id),           column("incident", &Task::incident),
                          column("title", &Task::title),     column("owner", &Task::owner),
                          column("due", &Task::dueAt),       column("state", &Task::state),
                          column("outcome", &Task::outcome), column("done", &Task::doneAt),
                          column("added", &Task::addedAt)};
    }
};

template <>
struct TableOf<PackRow> {
    static constexpr const char *name = "pack";
    static auto columns()
    {
        return std::tuple{column("id", &PackRow::id),
                          column("incident", &PackRow::incident),
                          column("reference", &PackRow::reference),
                          column("kind", &PackRow::kind),
                          column("recipient", &PackRow::recipient),
                          column("purpose", &PackRow::purpose),
                          column("lawful_basis", &PackRow::lawfulBasis),
                          column("prepared", &PackRow::preparedAt),
                          column("prepared_by", &PackRow::preparedBy),
                          column("manifest_sha256", &PackRow::manifestSha256),
                          column("pdf_sha256", &PackRow::pdfSha256),
                          column("exported", &PackRow::exportedAt)};
    }
};

} // namespace guardbook
