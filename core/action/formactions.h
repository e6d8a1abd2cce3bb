// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/formscene.h"
#include "core/evidence/evidenceitem.h"
#include "core/incident/incident.h"

#include <optional>

namespace guardbook {

class Work;

/// What people can do with forms. A form's own definition says who takes which step, what has to be answered
/// and signed before it, and which tasks it raises; here is what every form has in common.
class FormActions {
public:
    explicit FormActions(Session &session) : m_session(session) {}

    /// Takes a definition into the book: a form that the school made, or a newer version.
    [[nodiscard]] Result<StoredForm> define(const QByteArray &json);

    struct Begin {
        QString form; ///< Key of the definition; its newest version counts.
        IncidentId incident;
        QJsonObject answers;
        FormOrigin origin = FormOrigin::Book;
        QString filledInBy;  ///< On paper: who wrote it.
        QString paperCode;   ///< The code that the empty form was printed with.
        EvidenceId original; ///< The scan of the paper.
    };
    [[nodiscard]] Result<FormRecord> begin(const Begin &what);
    /// A new record with the answers of one that was refused or withdrawn, linked to it.
    [[nodiscard]] Result<FormRecord> resubmit(const FormRecordId &id);
    [[nodiscard]] Result<FormRecord> fill(const FormRecordId &id, const QJsonObject &answers);
    /// Adds a correction; what stands in the record stays.
    [[nodiscard]] Result<FormStep> correct(const FormRecordId &id, const QString &text);

    struct Take {
        QString action;      ///< "submit", "decide", ...
        QString transition;  ///< Its key; may be empty when only one is possible.
        QJsonObject answers; ///< Filled in with the same step.
        QString reason;
        QString statement; ///< With a signature; empty: what the slot says.
        QString paperName; ///< A signature that stands on the paper: who signed it,
        QString paperDate; ///< and when as it states it.
        QByteArray shown;  ///< What bytesToSign() gave and the signer has read: that is signed, or nothing.
    };
    struct Taken {
        FormRecord record;
        std::optional<FormSignature> signature;
        QStringList warnings;
    };
    [[nodiscard]] Result<Taken> take(const FormRecordId &id, const Take &what);
    /// The exact bytes that take() would sign now, to be shown before; nothing is written.
    [[nodiscard]] Result<QByteArray> bytesToSign(const FormRecordId &id, const Take &what) const;

    /// Whether the key signed these bytes and they are what the record says today.
    [[nodiscard]] static Result<> verify(const FormCase &formCase, const FormSignature &signature,
                                         const std::vector<VerifyingKey> &keys);

private:
    struct Ready; ///< A step with everything that it needs checked.
    [[nodiscard]] Result<StoredForm> newestForm(const QString &key) const;
    [[nodiscard]] Result<FormRecord> start(const Begin &what, const FormRecordId &resubmits, EventType event);
    [[nodiscard]] Result<> answer(FormCase &formCase, const QJsonObject &given, QJsonObject &written,
                                  QString &role) const;
    [[nodiscard]] Result<> settle(FormCase &formCase, QJsonObject &written) const;
    [[nodiscard]] Result<Ready> ready(const FormRecordId &id, const Take &what) const;
    [[nodiscard]] Result<> checkSigner(const Ready &ready, const Take &what) const;
    [[nodiscard]] Result<FormSignature> signature(const Ready &ready, const Take &what) const;
    [[nodiscard]] Result<> moveTasks(Work &work, const Ready &ready, const FormRules &rules) const;
    [[nodiscard]] FormStep stepOf(const FormCase &formCase, const QString &action) const;

    Session &m_session;
};

/// The word of the ledger for a step of a form: "submit" is form.submit.
[[nodiscard]] std::optional<EventType> eventOfFormStep(const QString &action);

} // namespace guardbook
