// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/incident.h"

namespace guardbook {

using SealedItemId = Id<struct SealedItemTag>;

/// A device or an account that may hold illegal imagery. It has no place for a file, a picture, a thumbnail
/// or a hash, so that none can ever be stored with it (C149 to C151; F08).
struct SealedItem {
    SealedItemId id;
    IncidentId incident;
    QString reference; ///< "S/1": numbered apart from exhibits.
    QString what;      ///< Device or account; no description of any picture.
    QString place;     ///< Where it is locked away.
    QString keyHolder;
    QString sealNumber;
    Instant discoveredAt;
    QString discoveredBy;
    bool policeContacted = false;
    bool closed = false;
    Instant openedAt;

    friend bool operator==(const SealedItem &, const SealedItem &) = default;
};

} // namespace guardbook
