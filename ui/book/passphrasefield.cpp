// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/passphrasefield.h"

#include "core/keys/passphrase.h"
#include "ui/components/button.h"
#include "ui/components/formfield.h"
#include "ui/components/text.h"
#include "ui/language/coresentences.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

namespace {
constexpr int mostCharacters = 1024;
} // namespace

PassphraseField::PassphraseField(const QString &label, QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit),
      m_again(new QLineEdit),
      m_strength(new QProgressBar),
      m_verdict(wrapped(new Text({}, Type::Caption, &Tokens::muted))),
      m_field(new FormField(label, m_edit)),
      m_againField(new FormField(tr("The same a&gain"), m_again))
{
    for (QLineEdit *edit : {m_edit, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(mostCharacters);
    }
    m_strength->setTextVisible(false);
    m_strength->setRange(0, 100);
    m_strength->setFixedHeight(6);
    m_strength->setAccessibleName(tr("Strength of the passphrase"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_field, 1, Qt::AlignTop);
    row->addWidget(m_againField, 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_strength);
    column->addWidget(m_verdict);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::m);
    auto *show = new QCheckBox(tr("Sho&w it"));
    show->setObjectName(QStringLiteral("showPassphrase"));
    auto *made = button(tr("S&uggest one"));
    ways->addWidget(show);
    ways->addWidget(made);
    ways->addStretch();
    column->addLayout(ways);
    connect(m_edit, &QLineEdit::textChanged, this, &PassphraseField::judge);
    connect(show, &QCheckBox::toggled, this, [this](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_againField->setVisible(!shown);
    });
    connect(made, &QPushButton::clicked, this, [this, show] {
        show->setChecked(true);
        suggest();
    });
    setFocusProxy(m_edit);
    judge();
}

void PassphraseField::setKnownWords(const QStringList &words)
{
    m_words = words;
    judge();
}

void PassphraseField::suggest()
{
    m_edit->setText(generatePassphrase());
    m_edit->setFocus();
    m_edit->selectAll();
}

QString PassphraseField::passphrase() const
{
    return m_edit->text();
}

void PassphraseField::judge()
{
    if (m_edit->text().isEmpty()) {
        m_strength->setValue(0);
        m_verdict->setText(tr("Four or five words that do not belong together are strong and easy to keep. "
                              "Write it down at home, not at school."));
        return;
    }
    const PassphraseJudgement judgement = judgePassphrase(m_edit->text(), m_words);
    m_strength->setValue(int(std::min(1.0, judgement.log10Guesses / minimumLog10Guesses) * 100));
    m_verdict->setText(judgement.accepted ? tr("Strong enough.") : inWindowLanguage(judgement.sentence));
}

bool PassphraseField::check()
{
    m_field->clearError();
    m_againField->clearError();
    const PassphraseJudgement judgement = judgePassphrase(m_edit->text(), m_words);
    if (m_edit->text().isEmpty() || !judgement.accepted) {
        m_field->setError(m_edit->text().isEmpty() ? tr("Choose a passphrase, or have one suggested.")
                                                   : inWindowLanguage(judgement.sentence));
        return false;
    }
    if (m_edit->echoMode() == QLineEdit::Password && m_again->text() != m_edit->text()) {
        m_againField->setError(tr("The two are not the same. Type it again."));
        return false;
    }
    return true;
}

} // namespace guardbook::ui
