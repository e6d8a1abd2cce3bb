// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the redaction studio is built of; what it does is in redactiondialog.cpp.

#include "ui/components/button.h"
#include "ui/components/formfield.h"
#include "ui/components/ground.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/evidence/picturepair.h"
#include "ui/evidence/redactioncanvas.h"
#include "ui/evidence/redactiondialog.h"
#include "ui/evidence/redactioneditor.h"
#include "ui/evidence/redactionmarkmodel.h"
#include "ui/evidence/zoomtools.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QStringList usualReasons()
{
    return {RedactionDialog::tr("Name of a third party"),
            RedactionDialog::tr("Picture of a third party"),
            RedactionDialog::tr("Contact details"),
            RedactionDialog::tr("Information about another child"),
            RedactionDialog::tr("Other personal data of a third party"),
            RedactionDialog::tr("Legal privilege")};
}

} // namespace

QWidget *RedactionDialog::makeStudio(const EvidenceItem &item)
{
    auto *studio = new QWidget;
    auto *row = new QHBoxLayout(studio);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *work = new Ground(&Tokens::sidebar, Ground::Edge::Right);
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    m_canvas = new RedactionCanvas(m_editor);
    m_canvas->setObjectName(QStringLiteral("redactionCanvas"));
    m_canvas->setAccessibleName(tr("Page with its marks"));
    m_canvas->setAccessibleDescription(
        tr("Return makes a box or begins and ends a line. Arrows move the mark, Shift and arrows change its "
           "size, Control makes small steps, Delete removes it."));
    column->addWidget(makeTools());
    column->addWidget(m_canvas, 1);
    column->addWidget(makePages());
    row->addWidget(work, 1);
    row->addWidget(makeSide(item));
    return studio;
}

QWidget *RedactionDialog::makeTools()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    auto *group = new QButtonGroup(bar);
    const auto addTool = [&](const QString &name, RedactionCanvas::Tool which) {
        auto *made = button(name, {}, Variant::Chip);
        made->setCheckable(true);
        made->setChecked(which == m_canvas->tool());
        group->addButton(made, int(which));
        row->addWidget(made);
    };
    addTool(tr("&Box"), RedactionCanvas::Tool::Box);
    addTool(tr("&Freehand"), RedactionCanvas::Tool::Freehand);
    addTool(tr("M&ove"), RedactionCanvas::Tool::Choose);
    auto *pen = new QSpinBox;
    pen->setRange(4, widestRedactionPen);
    pen->setSingleStep(4);
    pen->setValue(24);
    pen->setSuffix(tr(" px"));
    pen->setAccessibleName(tr("Width of the freehand pen"));
    pen->setToolTip(pen->accessibleName());
    pen->setEnabled(false);
    row->addWidget(pen);
    connect(group, &QButtonGroup::idClicked, this, [this, pen](int id) {
        m_canvas->setTool(RedactionCanvas::Tool(id));
        pen->setEnabled(m_canvas->tool() == RedactionCanvas::Tool::Freehand);
        m_canvas->setFocus();
    });
    connect(pen, &QSpinBox::valueChanged, m_canvas, &RedactionCanvas::setPen);
    row->addStretch();
    QUndoStack *history = m_editor->history();
    const auto add = [&](const char *iconName, const QString &name, const QKeySequence &keys, auto act) {
        auto *made = iconButton(QString::fromLatin1(iconName), name, keys);
        connect(made, &QToolButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    auto *undo = add("undo-2", tr("Undo"), QKeySequence::Undo, [history] { history->undo(); });
    auto *redo = add("redo-2", tr("Redo"), QKeySequence::Redo, [history] { history->redo(); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(history, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    addZoomTools(row, m_canvas, tr("The whole page"));
    return bar;
}

QWidget *RedactionDialog::makePages()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_previous = button(tr("&Previous page"), QStringLiteral("chevron-left"));
    m_next = button(tr("&Next page"), QStringLiteral("chevron-right"));
    m_position = new Text({}, Type::Caption, &Tokens::muted);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(m_page.page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(m_page.page + 1); });
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_position);
    m_previous->hide();
    m_next->hide();
    auto *keys =
        wrapped(new Text(tr("Drag over what is to be covered. By keyboard: Return makes a mark, arrows "
                            "move it, Shift and arrows size it, Ctrl for small steps, Delete removes."),
                         Type::Caption, &Tokens::muted));
    row->addWidget(keys, 1);
    return bar;
}

QWidget *RedactionDialog::makeSide(const EvidenceItem &item)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(lines(22));
    auto *side = new Ground(&Tokens::surface);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(20, space::l, 20, space::l);
    column->setSpacing(space::m);
    auto *title = new Text(tr("Marks"), Type::Section);
    column->addWidget(title);
    m_list = new QListView;
    m_list->setModel(m_marks);
    m_list->setAccessibleName(tr("Marks"));
    m_list->setMinimumHeight(lines(6));
    m_list->setWordWrap(true);
    QPalette readable = m_list->palette(); // The chosen row has a light ground.
    readable.setColor(QPalette::HighlightedText, readable.color(QPalette::Text));
    m_list->setPalette(readable);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &row) { m_editor->choose(row.isValid() ? row.row() : -1); });
    column->addWidget(m_list, 1);
    m_reason = new QComboBox;
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems(usualReasons());
    m_reason->setEditText({});
    m_reason->lineEdit()->setMaxLength(longestRedactionReason);
    m_reason->lineEdit()->setAccessibleName(tr("Why this part is covered"));
    connect(m_reason, &QComboBox::editTextChanged, this, &RedactionDialog::setReason);
    m_reasonField = new FormField(tr("&Why this part is covered (required)"), m_reason,
                                  tr("Printed beside the copy. Name nobody here."));
    column->addWidget(m_reasonField);
    auto *acts = new QHBoxLayout;
    m_remove = button(tr("&Remove"), QStringLiteral("trash-2"));
    m_remove->setAccessibleName(tr("Remove this mark"));
    m_names = button(tr("Find na&mes"), QStringLiteral("users"));
    m_names->setVisible(m_paged);
    connect(m_remove, &QPushButton::clicked, m_editor, &RedactionEditor::removeChosen);
    connect(m_names, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT namesWanted();
    });
    acts->addWidget(m_remove);
    acts->addWidget(m_names);
    acts->addStretch();
    column->addLayout(acts);
    column->addWidget(new Rule);
    m_description = new QLineEdit(item.description);
    m_descriptionField = new FormField(tr("What the copy s&hows (required)"), m_description,
                                       tr("Leaves the school with the copy: take names out."));
    m_address = new QLineEdit(item.address);
    column->addWidget(m_descriptionField);
    column->addWidget(
        new FormField(tr("&Address or account"), m_address, tr("Leaves the school with the copy, too.")));
    connect(m_description, &QLineEdit::textChanged, this, &RedactionDialog::changed);
    connect(m_address, &QLineEdit::textChanged, this, &RedactionDialog::changed);
    m_error = new Notice(&Tokens::red, QStringLiteral("circle-alert"), {});
    m_error->hide();
    column->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    auto *close = button(tr("C&lose"));
    m_make = button(tr("Chec&k the copy"), QStringLiteral("columns-2"), Variant::Primary);
    connect(close, &QPushButton::clicked, this, &RedactionDialog::reject);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (!check())
            return;
        setBusy(true);
        Q_EMIT copyWanted();
    });
    foot->addWidget(close);
    foot->addStretch();
    foot->addWidget(m_make);
    column->addLayout(foot);
    scroll->setWidget(side);
    return scroll;
}

QWidget *RedactionDialog::makeCheck()
{
    auto *page = new Ground(&Tokens::sidebar);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Text(tr("Look at every page before the copy is kept"), Type::Section));
    column->addWidget(wrapped(new Text(
        tr("This is the very file that would leave the school. Names can stand in pictures, in file names "
           "that are shown, and in the corner of a screen. The original stays in the book unchanged."),
        Type::Body, &Tokens::muted)));
    m_pair = new PicturePair(tr("Original: stays in the book"), tr("Copy: can leave the school"));
    column->addWidget(m_pair, 1);
    m_checkError = new Notice(&Tokens::red, QStringLiteral("circle-alert"), {});
    m_checkError->hide();
    column->addWidget(m_checkError);
    auto *row = new QHBoxLayout;
    m_previousCopy = button(tr("&Previous page"), QStringLiteral("chevron-left"));
    m_nextCopy = button(tr("&Next page"), QStringLiteral("chevron-right"));
    m_copyPosition = new Text({}, Type::Caption, &Tokens::muted);
    connect(m_previousCopy, &QPushButton::clicked, this, [this] { Q_EMIT copyPageWanted(m_copyPage - 1); });
    connect(m_nextCopy, &QPushButton::clicked, this, [this] { Q_EMIT copyPageWanted(m_copyPage + 1); });
    row->addWidget(m_previousCopy);
    row->addWidget(m_nextCopy);
    row->addWidget(m_copyPosition);
    m_pair->addTools(row);
    row->addStretch();
    auto *back = button(tr("&Back to the marks"), QStringLiteral("pen-line"));
    m_keep = button(tr("&Keep the copy"), QStringLiteral("check"), Variant::Primary);
    connect(back, &QPushButton::clicked, this, &RedactionDialog::backToMarks);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT keepWanted();
    });
    row->addWidget(back);
    row->addWidget(m_keep);
    column->addLayout(row);
    return page;
}

} // namespace guardbook::ui
