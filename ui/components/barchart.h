// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace guardbook::ui {

/// A few numbers side by side, the last one in the accent colour. Its numbers are its description, so that it
/// can be heard.
class BarChart final : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString label;
        int value = 0;
    };
    explicit BarChart(const QString &name, QWidget *parent = nullptr);
    void setBars(QList<Bar> bars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Bar> m_bars;
};

} // namespace guardbook::ui
