// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/unlockpage.h"

#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/formfield.h"
#include "ui/components/iconlabel.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

UnlockPage::UnlockPage(UsersOf usersOf, QWidget *parent)
    : QWidget(parent),
      m_usersOf(std::move(usersOf)),
      m_title(wrapped(new Text({}, Type::Title))),
      m_guidance(wrapped(new Text({}, Type::Body, &Tokens::muted))),
      m_folder(new QLineEdit),
      m_user(new QComboBox),
      m_passphrase(new QLineEdit),
      m_error(new Notice(&Tokens::red, QStringLiteral("circle-alert"), {})),
      m_unlock(button(tr("Unlock"), QStringLiteral("lock-open"), Variant::Primary))
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->addStretch(2);
    auto *row = new QHBoxLayout; // Not an alignment: that would forget heights that follow from widths.
    row->addStretch();
    row->addWidget(makeCard());
    row->addStretch();
    column->addLayout(row);
    column->addStretch(3);
    scroll->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setLocked(false);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_folder, &QLineEdit::editingFinished, this, &UnlockPage::listUsers);
}

QWidget *UnlockPage::makeCard()
{
    auto *card = new Card;
    card->setFixedWidth(lines(28));
    QVBoxLayout *column = card->body();
    column->setContentsMargins(space::xxl, 28, space::xxl, 28);
    column->setSpacing(space::m);
    column->addWidget(new Logo(48), 0, Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_guidance->setAlignment(Qt::AlignCenter);
    column->addWidget(m_title);
    column->addWidget(m_guidance);
    column->addSpacing(space::xs);
    column->addWidget(makeFolderRow());
    m_user->setEditable(true);
    m_user->setInsertPolicy(QComboBox::NoInsert);
    m_userField = new FormField(tr("&Name in the book"), m_user);
    column->addWidget(m_userField);
    column->addWidget(makePassphraseRow());
    m_error->hide();
    column->addWidget(m_error);
    column->addSpacing(space::xs);
    column->addWidget(m_unlock);
    m_fresh = button(tr("Make a &new book for a school…"), {}, Variant::Quiet);
    connect(m_fresh, &QPushButton::clicked, this, &UnlockPage::newBookRequested);
    column->addWidget(m_fresh);
    m_restore = button(tr("&Restore a backup…"), {}, Variant::Quiet);
    connect(m_restore, &QPushButton::clicked, this, &UnlockPage::restoreRequested);
    column->addWidget(m_restore);
    return card;
}

QWidget *UnlockPage::makeFolderRow()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_folderField = new FormField(tr("&Book"), m_folder);
    row->addWidget(m_folderField, 1);
    auto *browse = iconButton(QStringLiteral("folder-open"), tr("Choose the book's folder"));
    connect(browse, &QToolButton::clicked, this, &UnlockPage::browse);
    row->addWidget(browse, 0, Qt::AlignBottom);
    return holder;
}

QWidget *UnlockPage::makePassphraseRow()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(1024);
    column->addWidget(new FormField(tr("&Passphrase"), m_passphrase));
    auto *show = new QCheckBox(tr("&Show the passphrase"));
    connect(show, &QCheckBox::toggled, this, [this](bool shown) {
        m_passphrase->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    column->addWidget(show);
    return holder;
}

void UnlockPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose the book's folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(folder);
        listUsers();
        m_user->setFocus();
    });
    dialog->open();
}

void UnlockPage::listUsers()
{
    const QString typed = m_user->currentText();
    m_user->clear();
    m_user->addItems(m_usersOf(m_folder->text().trimmed()));
    if (!typed.isEmpty())
        m_user->setCurrentText(typed);
}

void UnlockPage::setBook(const QString &folder, const QString &user)
{
    m_folder->setText(folder);
    listUsers();
    if (!user.isEmpty())
        m_user->setCurrentText(user);
}

void UnlockPage::setLocked(bool locked)
{
    m_title->setText(locked ? tr("Guardbook is locked") : tr("Open a book"));
    m_guidance->setText(locked ? tr("Nothing was lost. Your work was saved before locking.")
                               : tr("Everything in it is encrypted with your passphrase."));
}

void UnlockPage::setBusy(bool busy)
{
    m_unlock->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Unlocking…") : tr("Unlock"));
    m_passphrase->setReadOnly(busy);
    m_fresh->setEnabled(!busy); // The page goes when the book opens.
    m_restore->setEnabled(!busy);
}

bool UnlockPage::isBusy() const
{
    return !m_unlock->isEnabled();
}

void UnlockPage::showError(const QString &sentence)
{
    setBusy(false);
    m_error->say(sentence);
    m_passphrase->clear();
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::focusPassphrase()
{
    (m_folder->text().isEmpty() ? static_cast<QWidget *>(m_folder) : m_passphrase)
        ->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::submit()
{
    m_error->say({});
    m_folderField->clearError();
    m_userField->clearError();
    if (m_folder->text().trimmed().isEmpty()) {
        m_folderField->setError(tr("Choose the folder of the book; its name ends in .guardbook."));
        return;
    }
    if (m_user->currentText().trimmed().isEmpty()) {
        m_userField->setError(tr("Give the name you have in this book."));
        return;
    }
    setBusy(true);
    Q_EMIT unlockRequested(m_folder->text().trimmed(), m_user->currentText().trimmed(), m_passphrase->text());
}

} // namespace guardbook::ui
