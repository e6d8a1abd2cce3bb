// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the viewer of an exhibit is built of; what it does is in evidencedialog.cpp.

#include "ui/evidence/evidencedialog.h"

#include "ui/components/button.h"
#include "ui/components/factgrid.h"
#include "ui/components/formfield.h"
#include "ui/components/ground.h"
#include "ui/components/iconlabel.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/components/timeline.h"
#include "ui/evidence/emailview.h"
#include "ui/evidence/evidencefind.h"
#include "ui/evidence/evidencemodel.h"
#include "ui/evidence/findbar.h"
#include "ui/evidence/pictureview.h"
#include "ui/evidence/zoomtools.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QString timeOr(const std::optional<Instant> &time, const QString &otherwise)
{
    return time ? time->displayText() : otherwise;
}

} // namespace

QWidget *EvidenceDialog::makeContent(bool mayView)
{
    auto *holder = new Ground(&Tokens::sidebar, Ground::Edge::Right);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_error = new Notice(&Tokens::red, QStringLiteral("circle-alert"), {});
    m_error->hide();
    column->addWidget(m_error);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeCover(mayView));
    m_picture = new PictureView;
    m_picture->setObjectName(QStringLiteral("exhibitPicture"));
    m_picture->setAccessibleName(tr("Picture of the exhibit"));
    m_stack->addWidget(m_picture);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the exhibit"));
    m_stack->addWidget(m_text);
    m_email = new EmailView;
    connect(m_email, &EmailView::attachmentsWanted, this, &EvidenceDialog::attachmentsRequested);
    m_stack->addWidget(m_email);
    column->addWidget(m_stack, 1);
    m_bar = new FindBar;
    m_find = new EvidenceFind(m_bar, m_picture, this);
    connect(m_find, &EvidenceFind::pageWanted, this, &EvidenceDialog::pageRequested);
    column->addWidget(m_bar);
    column->addWidget(makePager());
    return holder;
}

QWidget *EvidenceDialog::makePager()
{
    m_pager = new QWidget;
    auto *row = new QHBoxLayout(m_pager);
    row->setContentsMargins(0, 0, 0, 0);
    m_previous = button(tr("Previous page"), QStringLiteral("chevron-left"));
    m_next = button(tr("Next page"), QStringLiteral("chevron-right"));
    m_position = new Text({}, Type::Caption, &Tokens::muted);
    m_blur = button({}, {});
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_page.page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_page.page + 1); });
    connect(m_blur, &QPushButton::clicked, this, [this] { blur(!m_picture->isBlurred()); });
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_position);
    row->addWidget(m_blur);
    m_compare = button(tr("Side by s&ide"), QStringLiteral("columns-2"));
    m_compare->hide();
    connect(m_compare, &QPushButton::clicked, this, &EvidenceDialog::comparisonRequested);
    row->addWidget(m_compare);
    row->addStretch();
    m_startFind = iconButton(QStringLiteral("search"), tr("Find words"), QKeySequence::Find);
    connect(m_startFind, &QToolButton::clicked, this, &EvidenceDialog::startFind);
    row->addWidget(m_startFind);
    row->addWidget(makePictureTools());
    m_pager->hide();
    return m_pager;
}

QWidget *EvidenceDialog::makePictureTools()
{
    m_pictureTools = new QWidget;
    auto *row = new QHBoxLayout(m_pictureTools);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *iconName, const QString &name, const QKeySequence &keys, auto act) {
        auto *made = iconButton(QString::fromLatin1(iconName), name, keys);
        connect(made, &QToolButton::clicked, this, act);
        row->addWidget(made);
    };
    add("rotate-ccw", tr("Turn left, for viewing only"), Qt::CTRL | Qt::Key_Left,
        [this] { m_picture->turn(-1); });
    add("rotate-cw", tr("Turn right, for viewing only"), Qt::CTRL | Qt::Key_Right,
        [this] { m_picture->turn(1); });
    addZoomTools(row, m_picture, tr("The whole picture"));
    return m_pictureTools;
}

QWidget *EvidenceDialog::makeCover(bool mayView)
{
    auto *cover = new QWidget;
    auto *column = new QVBoxLayout(cover);
    column->addStretch(2);
    column->addWidget(new IconLabel(icon(QStringLiteral("eye-off"), &Tokens::muted), 44), 0,
                      Qt::AlignHCenter);
    auto *head = wrapped(new Text(tr("Not opened"), Type::Section));
    head->setAlignment(Qt::AlignCenter);
    column->addWidget(head);
    auto *text =
        wrapped(new Text(mayView ? tr("Viewing is written into the custody log with your name and the time.")
                                 : tr("This book is open for reading only, so a view could not be written "
                                      "into the custody log. Evidence stays closed."),
                         Type::Body, &Tokens::muted));
    text->setAlignment(Qt::AlignCenter);
    column->addWidget(text);
    column->addSpacing(space::m);
    m_purpose = new QLineEdit(tr("Case work"));
    m_view = button(tr("&View"), QStringLiteral("eye"), Variant::Primary);
    auto *ask = new QWidget;
    auto *asked = new QVBoxLayout(ask);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(space::m);
    asked->addWidget(new FormField(tr("&Why you are viewing it"), m_purpose));
    asked->addWidget(m_view);
    ask->setMaximumWidth(lines(20));
    ask->setVisible(mayView);
    m_view->setDefault(true);
    connect(m_view, &QPushButton::clicked, this, [this] {
        m_view->setEnabled(false);
        m_error->say({});
        Q_EMIT viewRequested(m_purpose->text().trimmed());
    });
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(ask, 1);
    middle->addStretch();
    column->addLayout(middle);
    column->addStretch(3);
    return cover;
}

QWidget *EvidenceDialog::makeFacts(const EvidenceItem &item)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(lines(24));
    auto *side = new Ground(&Tokens::surface);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(20, space::l, 20, space::l);
    column->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->addWidget(new Pill({item.reference, &Tokens::blue}));
    head->addStretch();
    column->addLayout(head);
    auto *title = new Text(item.description.isEmpty() ? item.originalName : item.description, Type::Section);
    title->setReadable();
    column->addWidget(title);
    auto *facts = new FactGrid(1);
    const QString unknown = tr("Not known");
    facts->setFacts(
        {{tr("Kind"), IncidentTexts::evidenceKindText(item.kind)},
         {tr("Shown on it or told"), timeOr(item.occurredAt, unknown)},
         {tr("How that is known"), item.occurredSource},
         {tr("Captured or received"), timeOr(item.capturedAt, unknown)},
         {tr("Address or account"), item.address},
         {tr("Captured by"), item.capturedBy},
         {tr("Device"), item.device},
         {tr("Where the original is"), item.originalPlace},
         {tr("File"), QStringLiteral("%1 (%2)").arg(item.originalName, IncidentTexts::sizeText(item.size))},
         {tr("Taken in"), item.addedAt.displayText()},
         {tr("Clock of this computer then"), IncidentTexts::clockText(item.clock)},
         {tr("How this copy was made"), item.derivation}});
    column->addWidget(facts);
    column->addWidget(new Text(tr("SHA-256 of the file"), Type::Caption, &Tokens::muted));
    QString hex = item.sha256.hex();
    for (qsizetype at = 32; at > 0; at -= 32)
        hex.insert(at, u'\n');
    auto *hash = new Text(hex, Type::Mono);
    hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(hash);
    auto *acts = new QHBoxLayout;
    auto *copy = button(tr("&Copy"), QStringLiteral("copy"));
    copy->setAccessibleName(tr("Copy SHA-256"));
    auto *verify = button(tr("Chec&k now"), QStringLiteral("fingerprint"));
    verify->setAccessibleName(tr("Check the file against its SHA-256 now"));
    connect(copy, &QPushButton::clicked, this, [this, full = item.sha256.hex()] { Q_EMIT hashCopied(full); });
    connect(verify, &QPushButton::clicked, this, &EvidenceDialog::verifyRequested);
    acts->addWidget(copy);
    acts->addWidget(verify);
    acts->addStretch();
    column->addLayout(acts);
    m_redact = button(tr("&Redact a copy"), QStringLiteral("square-dashed"));
    m_redact->hide();
    connect(m_redact, &QPushButton::clicked, this, &EvidenceDialog::redactionRequested);
    column->addWidget(m_redact, 0, Qt::AlignLeft);
    m_good = new Notice(&Tokens::green, QStringLiteral("circle-check"), {});
    m_good->hide();
    column->addWidget(m_good);
    column->addWidget(new Rule);
    column->addWidget(new Text(tr("Custody log"), Type::Section));
    column->addWidget(m_custody);
    column->addStretch();
    auto *close = button(tr("C&lose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(close);
    scroll->setWidget(side);
    return scroll;
}

} // namespace guardbook::ui
