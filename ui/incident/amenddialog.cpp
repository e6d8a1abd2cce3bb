// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/amenddialog.h"

#include "ui/components/formfield.h"
#include "ui/components/formvalues.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

enum Editor { LineEditor, TextEditor, ChoiceEditor };

struct Amendable {
    const char *field;
    QString Incident::*member;
    Editor editor;
};
constexpr Amendable amendables[] = {{"account", &Incident::account, TextEditor},
                                    {"childs_words", &Incident::childsWords, TextEditor},
                                    {"title", &Incident::title, LineEditor},
                                    {"platform", &Incident::platform, LineEditor},
                                    {"address", &Incident::address, LineEditor},
                                    {"place", &Incident::place, LineEditor},
                                    {"reported_by", &Incident::reportedBy, LineEditor},
                                    {"area", &Incident::area, ChoiceEditor},
                                    {"replied", nullptr, ChoiceEditor}};

const Amendable &amendableOf(const QString &field)
{
    for (const Amendable &each : amendables)
        if (field == QLatin1String(each.field))
            return each;
    return amendables[0];
}

QPlainTextEdit *textBox(int lineCount)
{
    auto *box = new QPlainTextEdit;
    box->setTabChangesFocus(true);
    box->setMinimumHeight(lines(lineCount) + 12);
    return box;
}

} // namespace

AmendDialog::AmendDialog(const Incident &incident, const Profile &profile, const QString &field,
                         QWidget *parent)
    : FormDialog(tr("Amend %1").arg(incident.reference),
                 tr("What stands there now is kept beside what you write, with your name, the time and the "
                    "reason."),
                 tr("Amend"), parent),
      m_incident(incident),
      m_field(new QComboBox),
      m_editors(new QStackedWidget),
      m_line(new QLineEdit),
      m_text(textBox(5)),
      m_choice(new QComboBox),
      m_reason(textBox(2)),
      m_valueField(new FormField(tr("It shall &say"), m_editors)),
      m_reasonField(new FormField(tr("&Reason (required)"), m_reason)),
      m_profile(profile)
{
    setObjectName(QStringLiteral("amendDialog"));
    for (const Amendable &each : amendables) {
        const QString name = QString::fromLatin1(each.field);
        QString label = IncidentTexts::fieldText(name);
        label[0] = label[0].toUpper();
        m_field->addItem(label, name);
    }
    m_editors->addWidget(m_line);
    m_editors->addWidget(m_text);
    m_editors->addWidget(m_choice);
    m_editors->setFocusPolicy(Qt::NoFocus);
    for (QWidget *editor :
         {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_choice)})
        editor->setAccessibleName(tr("It shall say"));
    fields()->addWidget(new FormField(tr("&What is amended"), m_field));
    fields()->addWidget(m_valueField, 1);
    fields()->addWidget(m_reasonField);
    connect(m_field, &QComboBox::currentIndexChanged, this, &AmendDialog::showField);
    if (const int at = m_field->findData(field); at >= 0)
        m_field->setCurrentIndex(at);
    showField();
    nameField(QStringLiteral("value"), m_valueField);
    nameField(QStringLiteral("reason"), m_reasonField);
    values()->add(QStringLiteral("field"), m_field);
    values()->add(QStringLiteral("line"), m_line);
    values()->add(QStringLiteral("text"), m_text);
    values()->add(QStringLiteral("choice"), m_choice);
    values()->add(QStringLiteral("reason"), m_reason);
    setMinimumWidth(lines(38));
}

void AmendDialog::showField()
{
    const Amendable &chosen = amendableOf(m_field->currentData().toString());
    m_choice->clear();
    if (chosen.editor == ChoiceEditor && chosen.member) {
        for (const Choice &area : m_profile.areas)
            m_choice->addItem(area.label, area.key);
        m_choice->setCurrentIndex(m_choice->findData(m_incident.*chosen.member));
    } else if (chosen.editor == ChoiceEditor) {
        for (const Replied replied : {Replied::NotAsked, Replied::No, Replied::Yes})
            m_choice->addItem(IncidentTexts::repliedText(replied), wordOf(replied));
        m_choice->setCurrentIndex(m_choice->findData(wordOf(m_incident.replied)));
    } else if (chosen.editor == LineEditor) {
        m_line->setText(m_incident.*chosen.member);
    } else {
        m_text->setPlainText(m_incident.*chosen.member);
    }
    m_editors->setCurrentIndex(chosen.editor);
    m_valueField->setFocusProxy(m_editors->currentWidget());
    m_editors->setFocusProxy(m_editors->currentWidget());
}

QString AmendDialog::value() const
{
    switch (m_editors->currentIndex()) {
    case LineEditor:
        return m_line->text().trimmed();
    case TextEditor:
        return m_text->toPlainText().trimmed();
    default:
        return m_choice->currentData().toString();
    }
}

NewAmendment AmendDialog::amendment() const
{
    return {m_field->currentData().toString(), value(), m_reason->toPlainText().trimmed()};
}

bool AmendDialog::check()
{
    if (!m_reason->toPlainText().trimmed().isEmpty())
        return true;
    m_reasonField->setError(tr("Say why the record is amended."));
    return false;
}

} // namespace guardbook::ui
