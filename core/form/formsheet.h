// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/form/formdefinition.h"
#include "core/form/formrecord.h"

#include <vector>

namespace guardbook {

/// A filled-in form as it is shown and printed: plain values, names instead of ids.
struct FormSheet {
    struct Line {
        QString field; ///< Its key.
        QString text;  ///< As people read it; empty when it is not answered.
        bool shown = true;
    };
    struct Signed {
        QString slot; ///< Title of the place.
        QString name;
        QString role; ///< Title of the role that was held.
        QString held; ///< "as delegate of ...", "on paper, date not stated"; empty when it was their own.
        QString statement;
        Instant at;
        QString key;         ///< Fingerprint of the key, SHA-256 in hexadecimal.
        QString invalid;     ///< Why it does not verify; empty when it does.
        bool isVoid = false; ///< The form was returned after it.
        FormSignature raw;
        VerifyingKey verifyingKey;
    };
    struct Step {
        Instant at;
        QString what;  ///< "Submitted", "Filled in".
        QString state; ///< Title of the state that it led to.
        QString who;
        QString reason;
    };

    FormRecord record;
    FormDefinition form;
    QString state; ///< Its title.
    std::vector<Line> lines;
    std::vector<Signed> signatures;
    std::vector<Step> steps;
    QStringList missing; ///< Labels that the next steps wait for.
    QStringList next;    ///< "Submit: who began the form".
    QString incident;    ///< Its reference, or empty.
    QString resubmits;   ///< Reference of the form that this one follows.
    QString schoolName;
    QString schoolAddress;

    [[nodiscard]] QString textOf(const QString &field) const
    {
        for (const Line &line : lines) {
            if (line.field == field)
                return line.text;
        }
        return {};
    }
};

/// The record as canonical JSON: what is exported, and whose SHA-256 is printed on its pages.
[[nodiscard]] Result<QByteArray> canonicalRecord(const FormSheet &sheet);

} // namespace guardbook
