// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

namespace guardbook::ui {

/// A decorative icon. It has no accessible name: the words beside it say the same.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    IconLabel(QIcon icon, int size, QWidget *parent = nullptr);
    void setIcon(QIcon icon);

    [[nodiscard]] QSize sizeHint() const override; ///< `size`, or more beside larger text.
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size;
};

/// The program's sign: a shield on the accent colour.
class Logo final : public QWidget {
    Q_OBJECT

public:
    explicit Logo(int size, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
};

/// A person's initials in a disc.
class Avatar final : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(const QString &name, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace guardbook::ui
