// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/namesonpages.h"
#include "ui/components/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace guardbook::ui {

/// The people who are named on the pages: which of them are to be covered, and why. Nobody is ticked before
/// the person does it.
class NamesDialog final : public FormDialog {
    Q_OBJECT

public:
    explicit NamesDialog(std::vector<NamedOnPages> names, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<RedactionMark> marks() const;

protected:
    [[nodiscard]] bool check() override;

private:
    std::vector<NamedOnPages> m_names;
    QList<QCheckBox *> m_boxes;
    QLineEdit *m_reason;
    FormField *m_reasonField;
};

} // namespace guardbook::ui
