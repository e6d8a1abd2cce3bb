// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"
#include "ui/components/formdialog.h"

#include <QPointer>

namespace guardbook::ui {

/// Carries out what a form asks for on the book's thread. Success closes the form and is told; a refusal is
/// shown in the form, where it can be mended.
class FormSubmit {
public:
    /// `changed` is called after each success, while `owner` lives.
    FormSubmit(QObject *owner, const PlaceContext &context, std::function<void()> changed)
        : m_owner(owner), m_session(context.session), m_tell(context.tell), m_changed(std::move(changed))
    {
    }

    /// `work(BookDesk &, const Progress &)` returns a Result; `told` is said when it went well.
    template <typename Work>
    void operator()(FormDialog *dialog, Work work, const QString &told) const
    {
        dialog->setBusy(true);
        m_session.ask(m_owner, std::move(work),
                      [this, dialog = QPointer<FormDialog>(dialog), told](const auto &result) {
                          if (!result) {
                              if (dialog)
                                  dialog->showError(result.error());
                              return;
                          }
                          if (dialog)
                              dialog->done(QDialog::Accepted);
                          m_tell(told);
                          m_changed();
                      });
    }

private:
    QObject *m_owner; ///< Holds this, too.
    BookSession &m_session;
    std::function<void(const QString &)> m_tell;
    std::function<void()> m_changed;
};

} // namespace guardbook::ui
