// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

class QBoxLayout;

namespace guardbook::ui {

class PictureView;
class Text;

/// Two pictures side by side that are made larger, turned and scrolled together, so that the same part of
/// both is seen.
class PicturePair final : public QWidget {
    Q_OBJECT

public:
    PicturePair(const QString &leftTitle, const QString &rightTitle, QWidget *parent = nullptr);

    void setLeft(const QImage &picture);
    void setRight(const QImage &picture);
    void setTitles(const QString &left, const QString &right);
    /// The buttons that make both smaller, larger or whole, at the end of a row.
    void addTools(QBoxLayout *row);
    void setBlurred(bool blurred);
    void turn(int quarters);
    void zoom(double factor);
    void fit();
    [[nodiscard]] PictureView *left() const { return m_left; }
    [[nodiscard]] PictureView *right() const { return m_right; }

private:
    void tie(PictureView *from, PictureView *to);

    PictureView *m_left;
    PictureView *m_right;
    Text *m_leftTitle;
    Text *m_rightTitle;
    bool m_following = false; ///< One is being scrolled by the other.
};

} // namespace guardbook::ui
