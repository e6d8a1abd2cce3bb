// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/folderfield.h"

#include "ui/components/button.h"
#include "ui/components/formfield.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace guardbook::ui {

FolderField::FolderField(const QString &label, const QString &folder, const QString &choose,
                         const QString &hint, QWidget *parent)
    : QWidget(parent),
      m_choose(choose),
      m_edit(new QLineEdit(folder)),
      m_field(new FormField(label, m_edit, hint))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_field, 1);
    auto *pick = iconButton(QStringLiteral("folder-open"), choose);
    connect(pick, &QToolButton::clicked, this, &FolderField::browse);
    connect(m_edit, &QLineEdit::editingFinished, this, &FolderField::changed);
    row->addWidget(pick, 0, hint.isEmpty() ? Qt::AlignBottom : Qt::AlignVCenter);
    setFocusProxy(m_edit);
}

QString FolderField::folder() const
{
    return m_edit->text().trimmed();
}

void FolderField::setBrowseFrom(const QString &folder)
{
    m_browseFrom = folder;
}

void FolderField::browse()
{
    auto *dialog = new QFileDialog(this, m_choose, folder().isEmpty() ? m_browseFrom : folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_edit->setText(folder);
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace guardbook::ui
