// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/evidenceactions.h"
#include "core/action/namesonpages.h"
#include "ui/evidence/redactionpage.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace guardbook::ui {

class FormField;
class Notice;
class PicturePair;
class RedactionCanvas;
class RedactionEditor;
class RedactionMarkModel;
class Text;

/// The redaction studio: marks over the pages at the left, what is said of them at the right; then the copy
/// beside its original, to be looked at before it is kept. Shows values and asks; makes nothing itself.
class RedactionDialog final : public QDialog {
    Q_OBJECT

public:
    RedactionDialog(const EvidenceItem &item, QWidget *parent = nullptr);

    void showPage(const RedactionPage &page); ///< Of the original.
    void showCopy(const RedactionPage &page); ///< Of the copy that was made: goes over to the check.
    void suggest(const std::vector<NamedOnPages> &names);
    void restore(const QJsonObject &draft);
    void setBusy(bool busy);
    void showError(const Error &error);
    [[nodiscard]] QJsonObject draft() const;
    [[nodiscard]] bool isEmpty() const; ///< Nothing was marked.
    [[nodiscard]] RedactedCopy copy() const;
    [[nodiscard]] RedactionEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void pageWanted(int page);
    void copyPageWanted(int page);
    void namesWanted();
    void copyWanted();  ///< The marks are complete: make the copy.
    void keepWanted();  ///< The copy was looked at.
    void copyDropped(); ///< Back to the marks.
    void changed();     ///< Something that a draft keeps.

protected:
    void reject() override; ///< Asks first when something was marked.

private:
    QWidget *makeStudio(const EvidenceItem &item);
    QWidget *makeTools();
    QWidget *makePages();
    QWidget *makeSide(const EvidenceItem &item);
    QWidget *makeCheck();
    void marksChanged();
    void chosenChanged();
    void setReason(const QString &reason);
    bool check();
    void backToMarks();

    RedactionEditor *m_editor;
    RedactionMarkModel *m_marks;
    RedactionPage m_page;
    QStackedWidget *m_stack;
    RedactionCanvas *m_canvas = nullptr;
    QListView *m_list = nullptr;
    QComboBox *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    QLineEdit *m_description = nullptr;
    FormField *m_descriptionField = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_names = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_previousCopy = nullptr;
    QPushButton *m_nextCopy = nullptr;
    Text *m_position = nullptr;
    Text *m_copyPosition = nullptr;
    Notice *m_error = nullptr;
    Notice *m_checkError = nullptr;
    PicturePair *m_pair = nullptr;
    int m_copyPage = 0;
    bool m_paged;
};

} // namespace guardbook::ui
