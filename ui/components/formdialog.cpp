// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/formdialog.h"

#include "ui/components/button.h"
#include "ui/components/formfield.h"
#include "ui/components/formvalues.h"
#include "ui/components/ground.h"
#include "ui/components/messagedialog.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/components/timefield.h"
#include "ui/language/coresentences.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

namespace {

/// As tall as its content while the screen has room.
class FieldArea final : public QScrollArea {
public:
    FieldArea()
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize inner = widget() ? widget()->sizeHint() : QSize();
        return {inner.width() + verticalScrollBar()->sizeHint().width() + 4, inner.height() + 4};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget() ? widget()->minimumSizeHint().width() + 16 : 200, 120};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        // A scroll area keeps Return to itself; in a form it belongs to the verb.
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->ignore();
        else
            QScrollArea::keyPressEvent(event);
    }
};

} // namespace

FormDialog::FormDialog(const QString &title, const QString &guidance, const QString &verb, QWidget *parent)
    : QDialog(parent),
      m_area(new FieldArea),
      m_fields(new QVBoxLayout),
      m_error(new Notice(&Tokens::red, QStringLiteral("circle-alert"), {})),
      m_kept(new Text({}, Type::Caption, &Tokens::muted)),
      m_values(new FormValues(this)),
      m_verb(button(verb, {}, Variant::Primary))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::xl, 20, space::xl, space::m);
    head->setSpacing(space::xs);
    head->addWidget(wrapped(new Text(title, Type::Title)));
    if (!guidance.isEmpty())
        head->addWidget(wrapped(new Text(guidance, Type::Body, &Tokens::muted)));
    column->addLayout(head);

    auto *content = new Ground(&Tokens::window);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(space::xl, space::xs, space::xl, space::l);
    inner->setSpacing(space::m);
    m_fields->setSpacing(space::m);
    inner->addLayout(m_fields, 1);
    static_cast<FieldArea *>(m_area)->setWidget(content);
    column->addWidget(m_area, 1);

    auto *errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(space::xl, 0, space::xl, space::s);
    errorRow->addWidget(m_error);
    column->addLayout(errorRow);
    m_error->hide();

    auto *foot = new Ground(&Tokens::sidebar, Ground::Edge::Top);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(space::xl, space::m, space::xl, space::m);
    buttons->addWidget(m_kept);
    buttons->addStretch();
    auto *cancel = button(tr("Cancel"));
    buttons->addWidget(m_verb);
    buttons->addWidget(cancel);
    column->addWidget(foot);
    m_verb->setDefault(true);
    connect(m_verb, &QPushButton::clicked, this, &FormDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void FormDialog::accept()
{
    clearErrors();
    if (m_verb->isEnabled() && check())
        Q_EMIT submitted();
}

void FormDialog::sayKept(const QString &text)
{
    m_kept->setText(text);
}

void FormDialog::reject()
{
    if (!m_changed) {
        QDialog::reject();
        return;
    }
    const auto close = [this](auto signal) {
        return [this, signal] {
            Q_EMIT(this->*signal)();
            m_changed = false;
            QDialog::reject();
        };
    };
    MessageDialog::ask(this, tr("Keep what you wrote?"),
                       tr("A draft stays in the book, encrypted, for you alone. It is no record until it is "
                          "saved."),
                       {{tr("&Keep draft"), close(&FormDialog::draftKept), Variant::Primary},
                        {tr("&Discard"), close(&FormDialog::discarded)},
                        {tr("&Go on writing"), {}}});
}

void FormDialog::showDraft(const QJsonObject &fields, const QString &when)
{
    m_empty = m_values->read();
    m_values->write(fields);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(new Notice(&Tokens::blue, QStringLiteral("pen-line"), tr("Your draft of %1.").arg(when)),
                   1);
    auto *afresh = button(tr("Start afresh"));
    row->addWidget(afresh);
    m_fields->insertWidget(0, holder);
    connect(afresh, &QPushButton::clicked, this, [this, holder] {
        m_values->write(m_empty);
        m_changed = false;
        holder->deleteLater();
        Q_EMIT startedAfresh();
        focusNextChild();
    });
}

void FormDialog::nameField(const QString &word, FormField *field)
{
    m_fieldOf.insert(word, field);
}

void FormDialog::nameField(const QString &word, TimeField *field)
{
    nameField(word, field->field());
}

void FormDialog::clearErrors()
{
    m_error->say({});
    for (FormField *field : std::as_const(m_fieldOf))
        field->clearError();
}

void FormDialog::showEvent(QShowEvent *event)
{
    // Qt would stop at two thirds of the screen and hide fields that have room.
    m_area->updateGeometry(); // Its size was asked for before the fields were there.
    layout()->activate();
    const QSize room = screen()->availableSize() - QSize(40, 60);
    const int width = std::max(this->width(), minimumWidth());
    const int tall = std::max(sizeHint().height(), layout()->totalHeightForWidth(width));
    resize(std::min(width, room.width()), std::min(tall, room.height()));
    QDialog::showEvent(event);
}

void FormDialog::setBusy(bool busy)
{
    m_verb->setEnabled(!busy);
}

void FormDialog::showError(const Error &error)
{
    setBusy(false);
    if (FormField *field = m_fieldOf.value(error.where.section(u'/', -1)))
        field->setError(inWindowLanguage(error.sentence));
    else
        m_error->say(inWindowLanguage(error.sentence));
}

} // namespace guardbook::ui
