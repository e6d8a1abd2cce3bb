// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/comparedialog.h"

#include "ui/components/button.h"
#include "ui/components/formfield.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/evidence/picturepair.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

CompareDialog::CompareDialog(const QString &title, const QImage &picture, const std::vector<Other> &others,
                             QWidget *parent)
    : QDialog(parent),
      m_others(others),
      m_title(title),
      m_choice(new QComboBox),
      m_open(button(tr("&View beside it"), QStringLiteral("eye"), Variant::Primary)),
      m_pair(new PicturePair(title, tr("Not chosen yet"))),
      m_error(new Notice(&Tokens::red, QStringLiteral("circle-alert"), {}))
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Side by side"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    for (const Other &other : m_others)
        m_choice->addItem(other.title);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(
        new FormField(tr("&Other exhibit"), m_choice, tr("Viewing it is written into its custody log, too.")),
        1);
    top->addWidget(m_open, 0, Qt::AlignVCenter);
    column->addLayout(top);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(m_pair, 1);
    column->addWidget(makeTools());
    m_pair->setLeft(picture);
    blur(true);
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_open->setEnabled(false);
        m_error->say({});
        Q_EMIT otherWanted(m_others[std::size_t(m_choice->currentIndex())].id);
    });
    m_open->setDefault(true);
    if (parent)
        resize(parent->window()->size() - QSize(60, 50));
    m_choice->setFocus();
}

QWidget *CompareDialog::makeTools()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_blur = button({}, {});
    connect(m_blur, &QPushButton::clicked, this, [this] { blur(!m_blurred); });
    row->addWidget(m_blur);
    m_pair->addTools(row);
    row->addStretch();
    auto *close = button(tr("C&lose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    return bar;
}

void CompareDialog::blur(bool blurred)
{
    m_blurred = blurred;
    m_pair->setBlurred(blurred);
    m_blur->setText(blurred ? tr("&Show clearly") : tr("&Blur"));
    m_blur->setIcon(icon(blurred ? QStringLiteral("eye") : QStringLiteral("eye-off")));
}

void CompareDialog::showOther(const EvidencePage &page)
{
    m_open->setEnabled(true);
    if (page.picture.isNull()) {
        m_error->say(tr("This exhibit is text. Only pictures and PDF pages are put side by side."));
        return;
    }
    blur(true); // Nobody is shown more than they are ready for.
    m_pair->setTitles(m_title, m_choice->currentText());
    m_pair->setRight(page.picture);
    m_blur->setFocus();
}

void CompareDialog::showError(const QString &sentence)
{
    m_open->setEnabled(true);
    m_error->say(sentence);
}

} // namespace guardbook::ui
