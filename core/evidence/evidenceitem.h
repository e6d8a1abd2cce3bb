// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/digest.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/words.h"
#include "core/incident/incident.h"

#include <optional>

namespace guardbook {

using EvidenceId = Id<struct EvidenceTag>;
using RasterId = Id<struct RasterTag>;

enum class EvidenceKind { Screenshot, Photograph, Message, Email, Letter, Note, Recording, Document, Other };

template <>
struct WordsOf<EvidenceKind> {
    static constexpr std::array words{std::pair{EvidenceKind::Screenshot, std::string_view("screenshot")},
                                      std::pair{EvidenceKind::Photograph, std::string_view("photograph")},
                                      std::pair{EvidenceKind::Message, std::string_view("message")},
                                      std::pair{EvidenceKind::Email, std::string_view("email")},
                                      std::pair{EvidenceKind::Letter, std::string_view("letter")},
                                      std::pair{EvidenceKind::Note, std::string_view("note")},
                                      std::pair{EvidenceKind::Recording, std::string_view("recording")},
                                      std::pair{EvidenceKind::Document, std::string_view("document")},
                                      std::pair{EvidenceKind::Other, std::string_view("other")}};
};

/// What people say of an item; what the program finds out by itself is in EvidenceItem.
struct EvidenceDetails {
    EvidenceKind kind = EvidenceKind::Screenshot;
    QString description;
    std::optional<Instant> occurredAt; ///< Date and time shown on the item or told (C144).
    QString occurredSource;            ///< How that is known, or why it is not.
    std::optional<Instant> capturedAt;
    QString address; ///< As typed; printed, never opened (C145).
    QString capturedBy;
    QString device;
    QString originalPlace; ///< Where the original still is.

    friend bool operator==(const EvidenceDetails &, const EvidenceDetails &) = default;
};

/// One exhibit. Its bytes lie in the vault and never change; a copy that was redacted or converted is an
/// item of its own that names this one.
struct EvidenceItem {
    EvidenceId id;
    IncidentId incident;
    QString reference; ///< "AB/1"
    UserId producer;
    EvidenceKind kind = EvidenceKind::Screenshot;
    QString description;
    QString originalName; ///< The name that the file came with.
    QString mediaType;    ///< Found from the first bytes.
    qint64 size = 0;
    Digest sha256; ///< Of the exact original bytes, as sha256sum prints it.
    AnyId vaultObject;
    QByteArray vaultKey;
    std::optional<Instant> occurredAt;
    QString occurredSource;
    std::optional<Instant> capturedAt;
    QString address;
    QString capturedBy;
    QString device;
    QString clock; ///< State of this machine's clock when it was taken in.
    QString originalPlace;
    EvidenceId derivedFrom; ///< Null for an original.
    QString derivation;     ///< What was done to make it.
    Instant addedAt;

    friend bool operator==(const EvidenceItem &, const EvidenceItem &) = default;
};

/// A picture for display, made once by the worker where the original's format cannot be shown as it is.
struct StoredRaster {
    RasterId id;
    EvidenceId evidence;
    int page = 0; ///< From 0.
    int width = 0;
    int height = 0;
    qint64 size = 0;
    Digest sha256;
    AnyId vaultObject;
    QByteArray vaultKey;

    friend bool operator==(const StoredRaster &, const StoredRaster &) = default;
};

} // namespace guardbook
