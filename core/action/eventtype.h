// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/words.h"

#include <cstdint>

namespace guardbook {

/// What a ledger entry tells. The numbers stand in signed leaves and are frozen: new ones are added, none is
/// changed or used again. The word is the action's (architecture.md, idea 2).
enum class EventType : std::uint16_t {
    BookCreate = 0x0001,
    SessionUnlock = 0x0010,
    SessionLock = 0x0011,
    UserAdd = 0x0020,
    UserRemove = 0x0021,
    UserPassphrase = 0x0022,
    RecoveryUsed = 0x0023,
    KeySlotsKeep = 0x0024,
    KeySlotsMend = 0x0025,
    PersonAdd = 0x0100,
    IncidentLog = 0x0110,
    IncidentAmend = 0x0111,
    IncidentParty = 0x0112,
    IncidentDecide = 0x0113,
    IncidentSign = 0x0114,
    IncidentClose = 0x0115,
    IncidentReopen = 0x0116,
    EvidenceAdd = 0x0200,
    EvidenceView = 0x0201,
    EvidenceVerify = 0x0202,
    EvidenceDerive = 0x0203,
    EvidenceHandover = 0x0204,
    EvidenceRedact = 0x0205,
    SealedOpen = 0x0280,
    SealedStep = 0x0281,
    TaskAdd = 0x0300,
    TaskDone = 0x0301,
    PackPrepare = 0x0400,
    PackExport = 0x0401,
    PackReceipt = 0x0402,
    BackupMake = 0x0600,
    BackupRestore = 0x0601,
    BackupTry = 0x0602,
    BookCheck = 0x0700
};

template <>
struct WordsOf<EventType> {
    static constexpr std::array words{
        std::pair{EventType::BookCreate, std::string_view("book.create")},
        std::pair{EventType::SessionUnlock, std::string_view("session.unlock")},
        std::pair{EventType::SessionLock, std::string_view("session.lock")},
        std::pair{EventType::UserAdd, std::string_view("user.add")},
        std::pair{EventType::UserRemove, std::string_view("user.remove")},
        std::pair{EventType::UserPassphrase, std::string_view("user.passphrase")},
        std::pair{EventType::RecoveryUsed, std::string_view("recovery.use")},
        std::pair{EventType::KeySlotsKeep, std::string_view("keyslots.keep")},
        std::pair{EventType::KeySlotsMend, std::string_view("keyslots.mend")},
        std::pair{EventType::PersonAdd, std::string_view("person.add")},
        std::pair{EventType::IncidentLog, std::string_view("incident.log")},
        std::pair{EventType::IncidentAmend, std::string_view("incident.amend")},
        std::pair{EventType::IncidentParty, std::string_view("incident.party")},
        std::pair{EventType::IncidentDecide, std::string_view("incident.decide")},
        std::pair{EventType::IncidentSign, std::string_view("incident.sign")},
        std::pair{EventType::IncidentClose, std::string_view("incident.close")},
        std::pair{EventType::IncidentReopen, std::string_view("incident.reopen")},
        std::pair{EventType::EvidenceAdd, std::string_view("evidence.add")},
        std::pair{EventType::EvidenceView, std::string_view("evidence.view")},
        std::pair{EventType::EvidenceVerify, std::string_view("evidence.verify")},
        std::pair{EventType::EvidenceDerive, std::string_view("evidence.derive")},
        std::pair{EventType::EvidenceHandover, std::string_view("evidence.handover")},
        std::pair{EventType::EvidenceRedact, std::string_view("evidence.redact")},
        std::pair{EventType::SealedOpen, std::string_view("sealed.open")},
        std::pair{EventType::SealedStep, std::string_view("sealed.step")},
        std::pair{EventType::TaskAdd, std::string_view("task.add")},
        std::pair{EventType::TaskDone, std::string_view("task.done")},
        std::pair{EventType::PackPrepare, std::string_view("pack.prepare")},
        std::pair{EventType::PackExport, std::string_view("pack.export")},
        std::pair{EventType::PackReceipt, std::string_view("pack.receipt")},
        std::pair{EventType::BackupMake, std::string_view("backup.make")},
        std::pair{EventType::BackupRestore, std::string_view("backup.restore")},
        std::pair{EventType::BackupTry, std::string_view("backup.try")},
        std::pair{EventType::BookCheck, std::string_view("book.check")}};
};

} // namespace guardbook
