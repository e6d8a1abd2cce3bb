// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/book/placecontext.h"

#include <QWidget>

namespace guardbook::ui {

class HomePage;

/// The place of the first page: reads it anew whenever it is shown or the book has changed.
class HomePlace final : public QWidget {
    Q_OBJECT

public:
    explicit HomePlace(PlaceContext context, QWidget *parent = nullptr);
    [[nodiscard]] HomePage *page() const { return m_page; }
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    PlaceContext m_context;
    HomePage *m_page;
};

} // namespace guardbook::ui
