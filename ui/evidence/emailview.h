// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/email.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace guardbook::ui {

class FactGrid;
class LineList;
class Notice;
class Text;

/// An e-mail that is being viewed: who, when, subject, its words, and what is attached. Nothing of it is
/// loaded or carried out.
class EmailView final : public QWidget {
    Q_OBJECT

public:
    explicit EmailView(QWidget *parent = nullptr);
    void setEmail(const Email &email);
    void setMayTakeIn(bool may); ///< Whether attachments are offered as exhibits.
    [[nodiscard]] QPlainTextEdit *body() const { return m_body; }

Q_SIGNALS:
    /// By their places in Email::attachments.
    void attachmentsWanted(const QList<int> &attachments);

private:
    void showBody(bool header);

    Email m_email;
    bool m_mayTakeIn = false;
    FactGrid *m_facts;
    Notice *m_html;
    QPlainTextEdit *m_body;
    QPushButton *m_header;
    QWidget *m_attached;
    LineList *m_attachments;
    QPushButton *m_takeIn;
};

} // namespace guardbook::ui
