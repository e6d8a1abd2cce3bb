// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/session.h"
#include "core/evidence/custodyevent.h"
#include "core/evidence/sealeditem.h"

namespace guardbook {

/// What people can do about a device or an account that may hold illegal imagery. None of it takes a file.
class SealedItemActions {
public:
    explicit SealedItemActions(Session &session) : m_session(session) {}

    struct Open {
        IncidentId incident;
        QString what;
        QString place;
        QString keyHolder;
        QString sealNumber;
        Instant discoveredAt;
        QString discoveredBy;
    };
    [[nodiscard]] Result<SealedItem> open(const Open &what);

    struct Step {
        CustodyKind kind =
            CustodyKind::Secured; ///< Secured, PoliceContacted, PoliceDirected, HandedOver or Closed.
        QString recipient;        ///< Officer and force, or who took it over.
        QString detail;           ///< Reference, advice, seal number, place.
    };
    [[nodiscard]] Result<CustodyEvent> step(const SealedItemId &item, const Step &step);
    [[nodiscard]] static QStringList stepWords();

private:
    Session &m_session;
};

} // namespace guardbook
