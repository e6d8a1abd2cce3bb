// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/gatedialog.h"

#include "ui/components/button.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

/// The band at the top in the colour of a warning: the dialog is not to be taken for any other.
class Band final : public QWidget {
public:
    Band()
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(space::xl, space::m, space::xl, space::m);
        row->setSpacing(space::m);
        row->addWidget(new IconLabel(icon(QStringLiteral("octagon-alert"), &Tokens::onDanger), 26));
        row->addWidget(new Text(GateDialog::tr("Stop: one question before anything is read"),
                                Type::BodyStrong, &Tokens::onDanger),
                       1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().danger);
    }
};

} // namespace

GateDialog::GateDialog(const QString &what, const QString &position, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("gateDialog"));
    setWindowTitle(tr("Before anything is read"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Band);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::xl, 20, space::xl, 20);
    body->setSpacing(space::m);
    auto *subject = new QHBoxLayout;
    auto *name = wrapped(new Text(what, Type::BodyStrong));
    subject->addWidget(name, 1);
    if (!position.isEmpty())
        subject->addWidget(new Text(position, Type::Caption, &Tokens::muted), 0, Qt::AlignTop);
    body->addLayout(subject);
    auto *question =
        wrapped(new Text(tr("Could this show anyone who may be under 18 nude or semi-nude?"), Type::Title));
    question->setMinimumWidth(lines(34));
    // The question itself holds the keyboard first, so a screen reader speaks it and no key answers it.
    question->setFocusPolicy(Qt::StrongFocus);
    question->setContentsMargins(space::s, space::s, space::s, space::s);
    body->addWidget(question);
    body->addWidget(
        wrapped(new Text(tr("Do not open it to find out. Answer from what you were told. Drawn or "
                            "computer-made pictures count."),
                         Type::Body, &Tokens::muted)));
    body->addSpacing(space::xs);
    body->addWidget(makeAnswers());
    body->addWidget(
        wrapped(new Text(tr("With Yes or Not sure, Guardbook reads no byte of it and opens a sealed item "
                            "instead. Escape leaves it where it is."),
                         Type::Caption, &Tokens::muted)));
    column->addLayout(body);
    question->setFocus(Qt::OtherFocusReason);
}

QWidget *GateDialog::makeAnswers()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    const std::pair<QString, GateAnswer> answers[] = {
        {tr("&Yes"), GateAnswer::Yes}, {tr("Not &sure"), GateAnswer::NotSure}, {tr("&No"), GateAnswer::No}};
    for (const auto &[label, answer] : answers) {
        auto *made = button(label, {}, Variant::Choice);
        made->setAutoDefault(false);
        made->setDefault(false);
        connect(made, &QPushButton::clicked, this, [this, given = answer] {
            accept();
            Q_EMIT answered(given);
        });
        row->addWidget(made, 1);
    }
    return holder;
}

void GateDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept(); // Enter answers nothing.
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace guardbook::ui
