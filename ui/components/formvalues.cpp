// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/components/formvalues.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace guardbook::ui {

namespace {

QJsonValue valueOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentText();
    if (const auto *check = qobject_cast<const QCheckBox *>(editor))
        return check->isChecked();
    if (const auto *time = qobject_cast<const QDateTimeEdit *>(editor))
        return time->dateTime().toOffsetFromUtc(time->dateTime().offsetFromUtc()).toString(Qt::ISODate);
    return {};
}

void setValue(QWidget *editor, const QJsonValue &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value.toString());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setPlainText(value.toString());
    } else if (auto *box = qobject_cast<QComboBox *>(editor)) {
        if (const int at = box->findText(value.toString()); at >= 0)
            box->setCurrentIndex(at);
        else if (box->isEditable())
            box->setEditText(value.toString());
    } else if (auto *check = qobject_cast<QCheckBox *>(editor)) {
        check->setChecked(value.toBool());
    } else if (auto *time = qobject_cast<QDateTimeEdit *>(editor)) {
        const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
        if (at.isValid())
            time->setDateTime(at.toLocalTime());
    }
}

} // namespace

void FormValues::add(const QString &name, QWidget *editor)
{
    m_entries.append({name, editor});
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        connect(line, &QLineEdit::textChanged, this, &FormValues::changed);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        connect(text, &QPlainTextEdit::textChanged, this, &FormValues::changed);
    } else if (auto *box = qobject_cast<QComboBox *>(editor)) {
        connect(box, &QComboBox::currentTextChanged, this, &FormValues::changed);
    } else if (auto *check = qobject_cast<QCheckBox *>(editor)) {
        connect(check, &QCheckBox::toggled, this, &FormValues::changed);
    } else if (auto *time = qobject_cast<QDateTimeEdit *>(editor)) {
        connect(time, &QDateTimeEdit::dateTimeChanged, this, &FormValues::changed);
    } else {
        Q_ASSERT_X(false, "FormValues", "an editor of a kind that is not known");
    }
}

QJsonObject FormValues::read() const
{
    QJsonObject values;
    for (const Entry &entry : m_entries)
        if (entry.editor)
            values.insert(entry.name, valueOf(entry.editor));
    return values;
}

void FormValues::write(const QJsonObject &values)
{
    for (const Entry &entry : std::as_const(m_entries))
        if (entry.editor && values.contains(entry.name))
            setValue(entry.editor, values.value(entry.name));
}

} // namespace guardbook::ui
