// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/redactiondialog.h"

#include "ui/components/formfield.h"
#include "ui/components/messagedialog.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/evidence/namesdialog.h"
#include "ui/evidence/picturepair.h"
#include "ui/evidence/redactioncanvas.h"
#include "ui/evidence/redactioneditor.h"
#include "ui/evidence/redactionmarkmodel.h"
#include "ui/language/coresentences.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {
enum Step { Marks, Check };
} // namespace

RedactionDialog::RedactionDialog(const EvidenceItem &item, QWidget *parent)
    : QDialog(parent),
      m_editor(new RedactionEditor(this)),
      m_marks(new RedactionMarkModel(item.mediaType == u"application/pdf", this)),
      m_stack(new QStackedWidget),
      m_paged(item.mediaType == u"application/pdf")
{
    setObjectName(QStringLiteral("redactionDialog"));
    setWindowTitle(tr("Redact exhibit %1").arg(item.reference));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(makeStudio(item));
    m_stack->addWidget(makeCheck());
    column->addWidget(m_stack);
    connect(m_editor, &RedactionEditor::changed, this, &RedactionDialog::marksChanged);
    connect(m_editor, &RedactionEditor::chosenChanged, this, &RedactionDialog::chosenChanged);
    connect(m_canvas, &RedactionCanvas::pageWanted, this, &RedactionDialog::pageWanted);
    if (parent)
        resize(parent->window()->size() - QSize(60, 50));
    marksChanged();
    chosenChanged();
    m_canvas->setFocus();
}

void RedactionDialog::marksChanged()
{
    m_marks->setMarks(m_editor->redaction());
    m_make->setEnabled(!isEmpty());
    Q_EMIT changed();
}

void RedactionDialog::chosenChanged()
{
    const RedactionMark *mark = m_editor->chosenMark();
    const QModelIndex row = mark ? m_marks->index(m_editor->chosen()) : QModelIndex();
    m_list->setCurrentIndex(row);
    m_remove->setEnabled(mark);
    m_reason->setEnabled(mark);
    m_reasonField->clearError();
    const QSignalBlocker still(m_reason);
    if (!mark)
        m_reason->setEditText({});
    else if (mark->reason != m_reason->currentText())
        m_reason->setEditText(mark->reason);
}

void RedactionDialog::setReason(const QString &reason)
{
    const RedactionMark *mark = m_editor->chosenMark();
    if (!mark || mark->reason == reason)
        return;
    RedactionMark changed = *mark;
    changed.reason = reason;
    m_editor->change(changed, RedactionEditor::Change::Reason);
}

void RedactionDialog::showPage(const RedactionPage &page)
{
    m_page = page;
    m_canvas->setPage(page.page, page.picture, page.size);
    m_position->setText(page.pages > 1 ? tr("Page %1 of %2").arg(page.page + 1).arg(page.pages) : QString());
    m_previous->setVisible(page.pages > 1);
    m_next->setVisible(page.pages > 1);
    m_previous->setEnabled(page.page > 0);
    m_next->setEnabled(page.page + 1 < page.pages);
    if (m_stack->currentIndex() == Check)
        m_pair->setLeft(page.picture);
}

void RedactionDialog::showCopy(const RedactionPage &page)
{
    setBusy(false);
    m_copyPage = page.page;
    m_copyPosition->setText(page.pages > 1 ? tr("Page %1 of %2").arg(page.page + 1).arg(page.pages)
                                           : QString());
    m_previousCopy->setVisible(page.pages > 1);
    m_nextCopy->setVisible(page.pages > 1);
    m_previousCopy->setEnabled(page.page > 0);
    m_nextCopy->setEnabled(page.page + 1 < page.pages);
    m_pair->setRight(page.picture);
    if (page.page == m_page.page)
        m_pair->setLeft(m_page.picture);
    const bool first = m_stack->currentIndex() != Check;
    m_stack->setCurrentIndex(Check);
    if (page.page != m_page.page)
        Q_EMIT pageWanted(page.page);
    if (first)
        m_keep->setFocus();
}

void RedactionDialog::suggest(const std::vector<NamedOnPages> &names)
{
    setBusy(false);
    if (names.empty()) {
        m_error->say(
            tr("No name of the people in this book was found in the text of these pages. Pictures of "
               "text are not read: look through them yourself."));
        return;
    }
    auto *dialog = new NamesDialog(names, this);
    connect(dialog, &NamesDialog::submitted, this, [this, dialog] {
        m_editor->add(dialog->marks());
        dialog->done(QDialog::Accepted);
        m_canvas->setFocus();
    });
    dialog->open();
}

void RedactionDialog::setBusy(bool busy)
{
    m_make->setEnabled(!busy && !isEmpty());
    m_names->setEnabled(!busy);
    m_keep->setEnabled(!busy);
    if (busy) {
        m_error->say({});
        m_checkError->say({});
    }
}

void RedactionDialog::showError(const Error &error)
{
    setBusy(false);
    (m_stack->currentIndex() == Check ? m_checkError : m_error)->say(inWindowLanguage(error.sentence));
}

bool RedactionDialog::check()
{
    const auto &marks = m_editor->redaction().marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!marks[i].reason.trimmed().isEmpty())
            continue;
        m_editor->choose(int(i));
        m_reasonField->setError(tr("Say why this part is covered. The reason is printed beside the copy."));
        return false;
    }
    if (m_description->text().trimmed().isEmpty()) {
        m_descriptionField->setError(tr("Describe the copy in words that may leave the school with it."));
        return false;
    }
    m_descriptionField->clearError();
    return true;
}

void RedactionDialog::backToMarks()
{
    m_stack->setCurrentIndex(Marks);
    m_canvas->setFocus();
    Q_EMIT copyDropped();
}

bool RedactionDialog::isEmpty() const
{
    return m_editor->redaction().marks.empty();
}

RedactedCopy RedactionDialog::copy() const
{
    return {m_description->text().trimmed(), m_address->text().trimmed(), m_editor->redaction()};
}

QJsonObject RedactionDialog::draft() const
{
    return {{QStringLiteral("marks"), toJson(m_editor->redaction())},
            {QStringLiteral("description"), m_description->text()},
            {QStringLiteral("address"), m_address->text()}};
}

void RedactionDialog::restore(const QJsonObject &draft)
{
    if (const auto marks = redactionFromJson(draft.value(QStringLiteral("marks")).toArray()))
        m_editor->start(*marks);
    m_description->setText(draft.value(QStringLiteral("description")).toString());
    m_address->setText(draft.value(QStringLiteral("address")).toString());
}

void RedactionDialog::reject()
{
    if (isEmpty()) {
        QDialog::reject();
        return;
    }
    MessageDialog::ask(
        this, tr("Close without a copy?"),
        tr("Your marks are kept as a draft: they are there when you redact this exhibit again."),
        {{tr("Close and keep the &draft"), [this] { QDialog::reject(); }, Variant::Primary},
         {tr("&Stay here"), [] {}}});
}

} // namespace guardbook::ui
