// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/evidenceitem.h"
#include "ui/evidence/evidencedialog.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace guardbook::ui {

class Notice;
class PicturePair;

/// The exhibit that is being viewed beside another one, made larger and scrolled together. The other one is
/// read only when the person asks, which is a view like any other.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    struct Other {
        EvidenceId id;
        QString title; ///< "AB/2, Chat of Tuesday"
    };
    CompareDialog(const QString &title, const QImage &picture, const std::vector<Other> &others,
                  QWidget *parent = nullptr);

    void showOther(const EvidencePage &page);
    void showError(const QString &sentence);

Q_SIGNALS:
    void otherWanted(const guardbook::EvidenceId &id);

private:
    QWidget *makeTools();
    void blur(bool blurred);

    std::vector<Other> m_others;
    QString m_title;
    QComboBox *m_choice;
    QPushButton *m_open;
    QPushButton *m_blur = nullptr;
    PicturePair *m_pair;
    Notice *m_error;
    bool m_blurred = true;
};

} // namespace guardbook::ui
