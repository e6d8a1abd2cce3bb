// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/bytesource.h"
#include "core/base/digest.h"
#include "core/base/ed25519.h"
#include "core/base/id.h"
#include "core/base/instant.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace guardbook {

/// The school as a pack names it.
struct PackSchool {
    QString name;
    QString address;
    QString urn; ///< Unique Reference Number; empty when the school has none.
    QString contact;
};

/// To whom and why a pack leaves the school.
struct PackPurpose {
    QString kind;      ///< "police", "lado", ...: the word of `--for`.
    QString recipient; ///< Addressee by name and role, for example "PC 1234 Example, Example Police".
    QString purpose;   ///< What is asked for.
    QString lawfulBasis;
    QString request; ///< The recipient's own reference (crime or log number); may be empty.
};

/// A person of the incident with the role that they have in it.
struct PackPerson {
    QString key; ///< "A", "B", ...: how the summary and the chronology name them.
    QString name;
    QString role; ///< In this incident: "child affected", "alleged perpetrator", "witness", "reporter", ...
    QString kind; ///< "pupil", "staff", "parent", "other adult", "unknown".
    QString dateOfBirth; ///< As recorded; may be empty.
    QString yearGroup;
    QString note;
    QString contact; ///< Printed on a page of its own, which can be taken out.
};

/// A line of the chronology: fact, source, action.
struct PackChronologyEntry {
    Instant at;
    QString event;
    QString source;  ///< Who said or recorded it.
    QString exhibit; ///< Exhibit reference, or empty.
    QString action;  ///< What was done, or "No action" with the reason.
};

/// Someone handled an exhibit or a sealed item.
struct PackCustodyEvent {
    Instant at;
    QString event; ///< "taken in", "viewed", "verified", "exported", "handed over", ...
    QString who;
    QString detail; ///< Purpose, recipient, seal number, result.
    std::uint64_t ledgerIndex = 0;
};

/// The place of one ledger entry, with what a recipient needs to check it (integrity.md 2.2, 2.7).
struct PackLedgerProof {
    std::uint64_t index = 0;
    QByteArray entry;              ///< 216 bytes.
    QByteArray payload;            ///< Stored bytes; never re-made.
    QByteArray salt;               ///< 32 bytes.
    std::vector<Digest> inclusion; ///< Proof in the tree of the pack's checkpoint.
    VerifyingKey actor;            ///< Who signed the entry.
};

/// A picture made for display where the original's format cannot go into a PDF as it is.
struct PackDisplayPage {
    OpenBytes png; ///< 8-bit RGB or grey PNG without alpha, made at intake by the worker.
};

/// One exhibit: an item of evidence with its untouched bytes.
struct PackExhibit {
    AnyId id;
    QString reference;    ///< "AB/1"
    QString fileName;     ///< Ordinary name for `data/`: unique in the pack, safe on every system.
    QString originalName; ///< The name that the file came with, as text.
    QString mediaType;    ///< MIME type, for example "image/png".
    qint64 size = 0;      ///< Bytes.
    Digest sha256;
    OpenBytes original;
    std::vector<PackDisplayPage>
        display;            ///< Empty: the original goes into the page as it is, or cannot be shown.
    QString text;           ///< For text files: their text, at most a few pages; otherwise empty.
    QString textEncoding;   ///< How the text was read: "UTF-8", "UTF-16", "Windows-1252", "e-mail".
    bool textIsCut = false; ///< The file goes on after `text`.

    QString description;
    QString kind;                      ///< "screenshot", "message", "email", "document", ...
    std::optional<Instant> occurredAt; ///< Date and time shown on the item or told.
    QString occurredSource;            ///< "shown on screen", "told", "read from the file", ...
    std::optional<Instant> capturedAt;
    QString address; ///< URL, handle, group, message id, as typed; printed, never a link.
    QString capturedBy;
    QString device;
    QString clock;         ///< State of the clock at capture.
    QString originalPlace; ///< Where the original still is.
    QString derivedFrom;   ///< Exhibit reference of the original, when this is a derived copy.
    QString derivation;    ///< What was done to it.
    std::vector<PackCustodyEvent> custody;
    PackLedgerProof intake; ///< The entry of `evidence.add` or `evidence.derive`.
};

/// Imagery or an object that the school does not hold as a file.
struct PackSealedItem {
    QString reference;
    QString whatItIs; ///< Device or account; no description of any picture.
    QString place;
    QString keyHolder;
    QString sealNumber;
    Instant discoveredAt;
    QString discoveredBy;
    std::vector<PackCustodyEvent> steps;
};

struct PackDecision {
    Instant at;
    QString decision;
    QString reasons;
    QString decidedBy; ///< Name and role.
    QStringList
        signatures; ///< "Headteacher A. Name, 04/03/2026 17:30 (UTC+00:00), key 1a2b 3c4d ...": one a line.
};

/// Who produces the exhibits.
struct PackProducer {
    QString name;
    QString occupation; ///< "Designated Safeguarding Lead"
    QString initials;
};

/// A public key that the pack carries, with its C2SP verifier key line.
struct PackKey {
    QString holder; ///< "Ledger of the school", "Headteacher A. Name", ...
    QString vkey;
};

/// An earlier state of the ledger that someone signed, with the proof that the pack's state continues it.
struct PackWitnessed {
    QString vkey; ///< Of the witness; one of PackLedger::witnesses.
    std::uint64_t size = 0;
    Digest root;
    Instant signedAt;                ///< By the witness's clock.
    QByteArray note;                 ///< The signed checkpoint with the cosignature, as it is kept.
    std::vector<Digest> consistency; ///< From `size` to the size of the pack's checkpoint.
};

/// The ledger as this pack shows it.
struct PackLedger {
    QString origin; ///< "guardbook.invalid/log/<32 hex>"
    VerifyingKey logKey;
    std::uint64_t size = 0;
    Digest root;
    QByteArray note;                ///< The signed checkpoint with its cosignatures.
    std::vector<PackKey> witnesses; ///< Who has cosigned it, or may.
    std::vector<PackKey> actors;    ///< Who signed the entries in this pack.
    std::vector<PackWitnessed> witnessed;
};

/// Everything that goes into an evidence pack: values only. Making the pack reads nothing else.
struct PackContent {
    QString packReference; ///< "2026-0001/P1"
    Instant madeAt;
    PackSchool school;
    PackPurpose purpose;
    PackProducer producer;
    QString preparedBy; ///< Name and role.
    QString program;    ///< "Guardbook 0.1.0"

    QString incidentReference;
    QString area;
    QStringList types;
    QString platform;
    QString address;
    QString place;
    Instant noticedAt;
    Instant reportedAt;
    Instant loggedAt;
    QString account;         ///< The account of what happened.
    QString childsWords;     ///< The child's own words, apart from the account; may be empty.
    QString summaryOfAction; ///< What the school has done so far.
    std::vector<PackPerson> people;
    std::vector<PackChronologyEntry> chronology;
    std::vector<PackDecision> decisions;
    std::vector<PackExhibit> exhibits;
    std::vector<PackSealedItem> sealedItems;
    PackLedger ledger;
};

/// The keys that make a pack the school's: the ledger's key for the manifest, the school's leaf certificate
/// for the PDF.
struct SealingMaterial {
    SigningKey logKey;
    Secret leafKeyDer; ///< PKCS#8 private key of the leaf certificate.
    QByteArray leafCertificateDer;
    QByteArray rootCertificateDer;
};

} // namespace guardbook
