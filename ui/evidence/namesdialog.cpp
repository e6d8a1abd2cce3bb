// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/namesdialog.h"

#include "ui/components/formfield.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

NamesDialog::NamesDialog(std::vector<NamedOnPages> names, QWidget *parent)
    : FormDialog(tr("Names on these pages"),
                 tr("People of this book whose names were found in the text. Choose whose names are to be "
                    "covered. Nicknames, misspellings and pictures of text are not found: look through the "
                    "pages as well."),
                 tr("Mark them"), parent),
      m_names(std::move(names)),
      m_reason(new QLineEdit(tr("Name of a third party"))),
      m_reasonField(new FormField(tr("&Why they are covered (required)"), m_reason))
{
    setObjectName(QStringLiteral("namesDialog"));
    for (const NamedOnPages &named : m_names) {
        auto *box = new QCheckBox(tr("%1 (places: %2)").arg(named.person).arg(named.places.size()));
        m_boxes.append(box);
        fields()->addWidget(box);
    }
    m_reason->setMaxLength(longestRedactionReason);
    fields()->addWidget(m_reasonField);
    nameField(QStringLiteral("reason"), m_reasonField);
    m_boxes.first()->setFocus();
}

bool NamesDialog::check()
{
    if (!m_reason->text().trimmed().isEmpty())
        return true;
    m_reasonField->setError(tr("Say why these names are covered. The reason is printed beside the copy."));
    return false;
}

std::vector<RedactionMark> NamesDialog::marks() const
{
    std::vector<RedactionMark> marks;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (!m_boxes[i]->isChecked())
            continue;
        for (RedactionMark mark : m_names[std::size_t(i)].places) {
            mark.reason = m_reason->text().trimmed();
            marks.push_back(mark);
        }
    }
    return marks;
}

} // namespace guardbook::ui
