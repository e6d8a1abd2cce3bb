// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/incident/draft.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace guardbook::ui {

class BookSession;
class FormDialog;

/// This person's drafts as the window knows them. What is kept here goes to the encrypted book at once;
/// asking needs no waiting.
class DraftBox final : public QObject {
    Q_OBJECT

public:
    DraftBox(BookSession &session, std::vector<Draft> drafts, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Draft> &drafts() const { return m_drafts; } ///< Newest first.
    [[nodiscard]] std::optional<Draft> find(const QString &kind, const AnyId &subject) const;
    void keep(Draft draft);
    void drop(const QString &kind, const AnyId &subject);

    /// From now on what is typed into the form is kept, and dropped when its work is done or given up. If
    /// there is a draft for it, the form begins with that and says so.
    void attach(FormDialog *dialog, const QString &kind, const AnyId &subject, std::function<Instant()> now);

Q_SIGNALS:
    void changed();
    void flushWanted(); ///< The window locks: whoever keeps drafts by themselves keeps them now.
    void refused(const QString &sentence); ///< A draft could not be kept; said once for each form.

private:
    void forget(const QString &kind, const AnyId &subject);

    BookSession &m_session;
    std::vector<Draft> m_drafts;
};

/// Watches one form for a DraftBox.
class DraftKeeper final : public QObject {
    Q_OBJECT

public:
    DraftKeeper(DraftBox *box, FormDialog *dialog, QString kind, const AnyId &subject,
                std::function<Instant()> now);
    void flush(); ///< Keeps what was typed since the last time: before the window locks.
    void restore(const Draft &draft);

private:
    void giveUp();

    DraftBox *m_box;
    FormDialog *m_dialog;
    QString m_kind;
    AnyId m_subject;
    std::function<Instant()> m_now;
    QTimer m_soon;
};

} // namespace guardbook::ui
