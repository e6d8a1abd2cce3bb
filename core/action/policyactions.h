// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/policycase.h"
#include "core/action/policyimport.h"
#include "core/action/session.h"

namespace guardbook {

class Work;

/// What people can do with policies. A version goes from draft through consultation, equality check, the
/// signature in every slot and adoption into force (clauses.md F03); what it says never changes on the way.
class PolicyActions {
public:
    explicit PolicyActions(Session &session) : m_session(session) {}

    [[nodiscard]] Result<PolicyDocument> add(const QString &title, const QString &kind,
                                             const PolicyId &beside);

    /// What is told of a version that comes into the book.
    struct NewVersion {
        PolicyVersion
            version;        ///< document, audience, ages, aims, signatories and dates; the rest is filled in.
        QString text;       ///< Typed in; with a file, null.
        bool inUse = false; ///< It is in use on paper: no step is done again, its signatures stand there.
        bool readStatements = false; ///< Dates and signatories that were left out are taken from its text.
        std::vector<StatedDate> reviews; ///< That the paper lists.
    };
    /// Whether add() would refuse it for its document, its audience or its dates: asked before a file is
    /// read.
    [[nodiscard]] Result<> mayAdd(const NewVersion &what, EventType event) const;
    [[nodiscard]] Result<PolicyVersion> draft(const NewVersion &what);
    [[nodiscard]] Result<PolicyVersion> import(const NewVersion &what, const KeptPolicy &file);

    [[nodiscard]] Result<PolicyVersion> consult(const PolicyVersionId &id, const QString &who,
                                                const StatedDate &on, const QString &outcome);
    struct EqualityLine {
        QString ground;
        QString finding;
        QString mitigation;
    };
    [[nodiscard]] Result<PolicyVersion> checkEquality(const PolicyVersionId &id, const QString &reviewer,
                                                      const std::vector<EqualityLine> &lines);

    struct Sign {
        QString slot; ///< May be empty when the signer can only fill one.
        QString statement;
        QString paperName; ///< A signature that stands on paper: who signed it,
        QString paperDate; ///< and when as it states it.
        QByteArray shown;  ///< What bytesToSign() gave and the signer has read: that is signed, or nothing.
    };
    [[nodiscard]] Result<PolicySignature> sign(const PolicyVersionId &id, const Sign &what);
    /// The exact bytes that sign() would sign now, to be shown before; nothing is written.
    [[nodiscard]] Result<QByteArray> bytesToSign(const PolicyVersionId &id, const Sign &what) const;
    /// Whether the key signed these bytes and they are what the version says today.
    [[nodiscard]] static Result<> verify(const PolicyCase &policy, const PolicySignature &signature,
                                         const std::vector<VerifyingKey> &keys);

    [[nodiscard]] Result<PolicyVersion> adopt(const PolicyVersionId &id, const QString &how,
                                              const QString &body, const StatedDate &on);
    /// Puts it into force from a day, today or before, and the one before it out of force.
    [[nodiscard]] Result<PolicyVersion> publish(const PolicyVersionId &id, const QDate &from);
    struct Review {
        StatedDate on;
        QString by;
        QString outcome;
        StatedDate next; ///< As stated; empty: by the time between reviews.
        int cadenceMonths = 0;
    };
    [[nodiscard]] Result<PolicyVersion> review(const PolicyVersionId &id, const Review &what);
    /// States a date that the source did not (C012). `which`: "review", "in-force" or "adopted".
    [[nodiscard]] Result<PolicyVersion> supplyDate(const PolicyVersionId &id, const QString &which,
                                                   const StatedDate &date, const QString &reason);
    [[nodiscard]] Result<PolicyVersion> withdraw(const PolicyVersionId &id, const QString &reason);

    struct Acknowledge {
        PersonId person; ///< Null: whoever is signed in.
        PolicyReading how = PolicyReading::Read;
        QString note;
    };
    [[nodiscard]] Result<PolicyAcknowledgement> acknowledge(const PolicyVersionId &id,
                                                            const Acknowledge &what);

    [[nodiscard]] Result<PolicyTrigger> raise(const PolicyId &document, PolicyTriggerKind kind,
                                              const AnyId &incident, const QString &reason);
    [[nodiscard]] Result<PolicyTrigger> decide(const PolicyTriggerId &id, PolicyTriggerDecision decision,
                                               const QString &reason);
    [[nodiscard]] Result<PolicyCopyRequest> requestCopy(const PolicyId &document, const QString &requester,
                                                        const QString &contact, const StatedDate &askedOn);
    /// `marked`: a version that is not in force is only given out when the copy says so.
    [[nodiscard]] Result<PolicyCopyRequest> supplyCopy(const PolicyCopyRequestId &id,
                                                       const PolicyVersionId &version, const QString &how,
                                                       bool marked);
    /// Notes that it was printed, and what the document's digest is.
    [[nodiscard]] Result<> printed(const PolicyVersionId &id, const Digest &pdf);

private:
    struct Ready; ///< A signature with everything that it needs checked.
    [[nodiscard]] Result<PolicyVersion> record(NewVersion what, const KeptPolicy *file, EventType event);
    [[nodiscard]] Result<PolicyCase> at(const PolicyVersionId &id, const QString &action,
                                        const QList<PolicyState> &states) const;
    [[nodiscard]] Result<Ready> ready(const PolicyVersionId &id, const Sign &what) const;
    [[nodiscard]] PolicyEvent eventOf(const PolicyCase &policy, PolicyEventKind kind) const;
    [[nodiscard]] Result<> note(Work &work, PolicyCase &policy, PolicyEvent event) const;
    /// Changes the version, notes the event and finishes the work in one.
    [[nodiscard]] Result<PolicyVersion> move(PolicyCase policy, const PolicyEvent &event, EventType type,
                                             bool newClock);
    [[nodiscard]] Result<> supersedeOthers(Work &work, PolicyCase &policy) const;
    [[nodiscard]] Result<> setReviewTask(Work &work, const PolicyCase &policy) const;
    [[nodiscard]] Result<> closeTasks(Work &work, const PolicyId &document, const PolicyTriggerId &trigger,
                                      const QString &outcome) const;
    [[nodiscard]] Result<> addTask(Work &work, const PolicyId &document, const PolicyTriggerId &trigger,
                                   const QString &title, const QDate &due, const AnyId &incident) const;
    [[nodiscard]] Result<PolicySignature> paperSignature(const PolicyCase &policy, const PolicySlot &slot,
                                                         const QString &name, const QString &date) const;
    [[nodiscard]] Result<> seal(PolicySignature &signature, const PolicyCase &policy) const;
    [[nodiscard]] Result<> checkSignatures(const PolicyCase &policy) const;
    [[nodiscard]] QDate today() const;

    Session &m_session;
};

/// The grounds on which a policy is looked at before it is adopted (C013), with "other".
[[nodiscard]] const std::vector<Choice> &equalityGrounds();

} // namespace guardbook
