// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/redaction.h"

#include <QObject>
#include <QUndoStack>

namespace guardbook::ui {

/// The marks that are being made: which there are, which is chosen, and every step back and forth again.
class RedactionEditor final : public QObject {
    Q_OBJECT

public:
    explicit RedactionEditor(QObject *parent = nullptr);

    [[nodiscard]] const Redaction &redaction() const { return m_redaction; }
    [[nodiscard]] int chosen() const { return m_chosen; } ///< Index of a mark; -1: none.
    [[nodiscard]] const RedactionMark *chosenMark() const;
    [[nodiscard]] QUndoStack *history() { return &m_history; }

    void start(const Redaction &redaction); ///< From a draft: nothing to undo.
    void choose(int mark);
    /// Chosen afterwards. Without a reason it takes the one that was last given.
    void add(RedactionMark mark);
    void add(std::vector<RedactionMark> marks); ///< One step.
    /// Puts another mark in the place of the chosen one; changes of the same kind in a row are one step.
    enum class Change { Place, Reason };
    void change(const RedactionMark &mark, Change kind);
    void removeChosen();
    void endStep(); ///< The next change is a step of its own.

Q_SIGNALS:
    void changed();       ///< The marks.
    void chosenChanged(); ///< Another mark, or none, is chosen.

private:
    class Step;
    void set(const Redaction &redaction, int chosen);
    void push(const QString &text, Redaction after, int chosen, int merge);

    Redaction m_redaction;
    int m_chosen = -1;
    QString m_lastReason;
    int m_run = 0; ///< Changes of one run may become one step.
    QUndoStack m_history;
};

} // namespace guardbook::ui
