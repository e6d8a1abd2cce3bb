// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/redaction.h"

#include <QAbstractListModel>

namespace guardbook::ui {

/// The marks of a redaction in the order they were made, each as a line of text.
class RedactionMarkModel final : public QAbstractListModel {
    Q_OBJECT

public:
    RedactionMarkModel(bool paged, QObject *parent);

    void setMarks(const Redaction &redaction);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    Redaction m_redaction;
    bool m_paged; ///< Says the page too.
};

} // namespace guardbook::ui
