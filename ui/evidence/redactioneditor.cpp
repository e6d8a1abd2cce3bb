// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/redactioneditor.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace guardbook::ui {

/// Marks are small: a step is what they were before and what they are after it.
class RedactionEditor::Step final : public QUndoCommand {
public:
    struct State {
        Redaction redaction;
        int chosen;
    };

    Step(RedactionEditor *editor, const QString &text, State before, State after, int merge)
        : QUndoCommand(text),
          m_editor(editor),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_merge(merge)
    {
    }

    void undo() override { m_editor->set(m_before.redaction, m_before.chosen); }
    void redo() override { m_editor->set(m_after.redaction, m_after.chosen); }
    [[nodiscard]] int id() const override { return m_merge; }
    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const Step *>(other)->m_after;
        return true;
    }

private:
    RedactionEditor *m_editor;
    State m_before;
    State m_after;
    int m_merge; ///< -1: stays alone.
};

RedactionEditor::RedactionEditor(QObject *parent) : QObject(parent) {}

const RedactionMark *RedactionEditor::chosenMark() const
{
    return m_chosen < 0 ? nullptr : &m_redaction.marks[std::size_t(m_chosen)];
}

void RedactionEditor::start(const Redaction &redaction)
{
    m_history.clear();
    set(redaction, -1);
}

void RedactionEditor::choose(int mark)
{
    if (mark == m_chosen || mark >= int(m_redaction.marks.size()))
        return;
    m_chosen = mark;
    endStep();
    Q_EMIT chosenChanged();
}

void RedactionEditor::set(const Redaction &redaction, int chosen)
{
    m_redaction = redaction;
    m_chosen = chosen;
    Q_EMIT changed();
    Q_EMIT chosenChanged();
}

void RedactionEditor::push(const QString &text, Redaction after, int chosen, int merge)
{
    m_history.push(new Step(this, text, {m_redaction, m_chosen}, {std::move(after), chosen}, merge));
}

void RedactionEditor::add(RedactionMark mark)
{
    add(std::vector<RedactionMark>{std::move(mark)});
}

void RedactionEditor::add(std::vector<RedactionMark> marks)
{
    if (marks.empty())
        return;
    endStep();
    Redaction after = m_redaction;
    for (RedactionMark &mark : marks) {
        if (mark.reason.isEmpty())
            mark.reason = m_lastReason;
        after.marks.push_back(std::move(mark));
    }
    const int chosen = int(after.marks.size()) - 1;
    push(tr("Mark"), std::move(after), chosen, -1);
}

void RedactionEditor::change(const RedactionMark &mark, Change kind)
{
    if (m_chosen < 0 || m_redaction.marks[std::size_t(m_chosen)] == mark)
        return;
    if (kind == Change::Reason)
        m_lastReason = mark.reason;
    Redaction after = m_redaction;
    after.marks[std::size_t(m_chosen)] = mark;
    push(kind == Change::Place ? tr("Move") : tr("Reason"), std::move(after), m_chosen,
         2 * m_run + (kind == Change::Place ? 0 : 1));
}

void RedactionEditor::removeChosen()
{
    if (m_chosen < 0)
        return;
    endStep();
    Redaction after = m_redaction;
    after.marks.erase(after.marks.begin() + m_chosen);
    const int chosen = std::min(m_chosen, int(after.marks.size()) - 1);
    push(tr("Remove"), std::move(after), chosen, -1);
}

void RedactionEditor::endStep()
{
    ++m_run;
}

} // namespace guardbook::ui
