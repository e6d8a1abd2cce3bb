// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

constexpr int fewestLetters = 2;

enum Role { ActionRole = Qt::UserRole + 1, ShortcutRole, FoundRole };

class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {lines(20), lineHeight() + 22};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens t = tokens();
        const QRect r = option.rect.adjusted(6, 1, -6, -1);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.accentSoft);
            painter->drawRoundedRect(r, controlRadius, controlRadius);
        }
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(r.left() + 10, r.center().y() - 8, 17, 17));
        painter->setFont(font(Type::Body));
        painter->setPen(selected ? t.accentText : t.text);
        painter->drawText(r.adjusted(38, 0, -10, 0), Qt::AlignVCenter, index.data().toString());
        painter->setFont(font(Type::Caption));
        painter->setPen(t.muted);
        painter->drawText(r.adjusted(38, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight,
                          index.data(ShortcutRole).toString());
        painter->restore();
    }
};

QStandardItem *itemOf(QAction *action)
{
    QString name = action->text();
    name.remove(u'&');
    const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
    auto *item = new QStandardItem(action->icon(), name);
    item->setData(QVariant::fromValue<QObject *>(action), ActionRole);
    item->setData(shortcut, ShortcutRole);
    item->setData(shortcut.isEmpty() ? name : CommandPalette::tr("%1, shortcut %2").arg(name, shortcut),
                  Qt::AccessibleTextRole);
    item->setEditable(false);
    return item;
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, Finder finder, QWidget *window)
    : QDialog(window, Qt::FramelessWindowHint | Qt::Dialog),
      m_actions(actions),
      m_finder(std::move(finder)),
      m_edit(new QLineEdit),
      m_list(new QListView),
      m_model(new QStandardItemModel(this))
{
    // Square: rounded corners need a compositor, and are black without one.
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Commands"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(lines(33), lines(23));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    m_edit->setPlaceholderText(m_finder ? tr("Type a command, an incident or a name") : tr("Type a command"));
    m_edit->setAccessibleName(tr("Find a command"));
    m_edit->setMaxLength(300);
    m_edit->addAction(icon(QStringLiteral("search"), &Tokens::muted), QLineEdit::LeadingPosition);
    m_edit->setFont(ui::font(Type::Section));
    column->addWidget(m_edit);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Matching commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_list);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &CommandPalette::askTheBook);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &words) {
        listCommands(words.trimmed());
        m_soon.start();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_edit->installEventFilter(this);
    listCommands({});
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 90)));
}

void CommandPalette::listCommands(const QString &words)
{
    m_model->clear();
    m_foundThere.clear();
    for (QAction *action : std::as_const(m_actions)) {
        QStandardItem *item = itemOf(action);
        if (item->text().contains(words, Qt::CaseInsensitive))
            m_model->appendRow(item);
        else
            delete item;
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::askTheBook()
{
    const QString words = m_edit->text().trimmed();
    if (!m_finder || words.size() < fewestLetters)
        return;
    m_finder(words, [self = QPointer(this), words](QList<Found> found) {
        if (!self || self->m_edit->text().trimmed() != words)
            return; // Closed, or typed on.
        self->m_foundThere = std::move(found);
        for (qsizetype at = 0; at < self->m_foundThere.size(); ++at) {
            const Found &each = self->m_foundThere[at];
            auto *item = new QStandardItem(icon(each.icon), each.text);
            item->setData(each.about, ShortcutRole);
            item->setData(int(at), FoundRole);
            item->setData(tr("%1, %2").arg(each.text, each.about), Qt::AccessibleTextRole);
            item->setEditable(false);
            self->m_model->appendRow(item);
        }
        if (!self->m_list->currentIndex().isValid())
            self->m_list->setCurrentIndex(self->m_model->index(0, 0));
    });
}

void CommandPalette::step(int by)
{
    const int count = m_model->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + by + count) % count, 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    const QPointer<QObject> action = index.data(ActionRole).value<QObject *>();
    const QVariant number = index.data(FoundRole);
    const std::function<void()> go = number.isValid() ? m_foundThere.value(number.toInt()).go : nullptr;
    QWidget *window = parentWidget();
    accept();
    if (auto *chosen = qobject_cast<QAction *>(action))
        QMetaObject::invokeMethod(chosen, &QAction::trigger, Qt::QueuedConnection);
    else if (go)
        QMetaObject::invokeMethod(window, go, Qt::QueuedConnection);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokens().controlBorder);
    painter.setBrush(tokens().surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace guardbook::ui
