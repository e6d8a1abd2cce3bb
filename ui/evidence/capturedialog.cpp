// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/capturedialog.h"

#include "ui/components/formfield.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace guardbook::ui {

CaptureDialog::CaptureDialog(bool desktopChooses, const QStringList &screens, int screen, QWidget *parent)
    : FormDialog(tr("Capture the screen"),
                 desktopChooses ? tr("Guardbook hides itself, and your desktop asks which part of the screen "
                                     "is to be captured.")
                                : tr("Guardbook hides itself and takes a picture of the screen. Choose a "
                                     "delay to open a menu or another page first."),
                 tr("Capture"), parent),
      m_part(new QButtonGroup(this)),
      m_screen(new QComboBox),
      m_delay(new QComboBox)
{
    setObjectName(QStringLiteral("captureDialog"));
    const auto add = [&](const QString &text, CaptureWish::Part part) {
        auto *made = new QRadioButton(text);
        m_part->addButton(made, int(part));
        made->setVisible(!desktopChooses);
        fields()->addWidget(made);
    };
    add(tr("&Part of the screen"), CaptureWish::Part::Region);
    add(tr("A &window"), CaptureWish::Part::Window);
    add(tr("The whole &screen"), CaptureWish::Part::Screen);
    m_part->button(int(CaptureWish::Part::Region))->setChecked(true);
    m_screen->addItems(screens);
    m_screen->setCurrentIndex(screen);
    auto *which = new FormField(tr("Which s&creen"), m_screen);
    which->setVisible(screens.size() > 1 && !desktopChooses);
    fields()->addWidget(which);
    m_delay->addItem(tr("At once"), 0);
    for (const int seconds : {3, 5, 10})
        m_delay->addItem(tr("After %n second(s)", nullptr, seconds), seconds);
    fields()->addWidget(new FormField(tr("W&hen"), m_delay));
    if (desktopChooses)
        m_delay->setFocus();
    else
        m_part->button(int(CaptureWish::Part::Region))->setFocus();
}

CaptureWish CaptureDialog::wish() const
{
    return {CaptureWish::Part(m_part->checkedId()), m_screen->currentIndex(), m_delay->currentData().toInt()};
}

} // namespace guardbook::ui
