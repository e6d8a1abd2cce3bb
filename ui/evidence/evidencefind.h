// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/wordfinder.h"

#include <QObject>
#include <QRect>

class QPlainTextEdit;

namespace guardbook::ui {

class FindBar;
class PictureView;

/// Looks for words in an exhibit that is open: in the pages of a PDF, which are read elsewhere, or in a text
/// that is shown here. Counts the places and goes from one to the next.
class EvidenceFind final : public QObject {
    Q_OBJECT

public:
    EvidenceFind(FindBar *bar, PictureView *pages, QObject *parent);

    void setPage(int page);              ///< The page of a PDF that is shown now.
    void setText(QPlainTextEdit *shown); ///< Look in this from now on; null: in pages.
    void showHits(const PageHits &found);
    /// Where the places of a page stand on its picture: one list for each that was asked for.
    void showPlaces(int page, const std::vector<QList<QRect>> &places);
    void showError(const QString &sentence);

Q_SIGNALS:
    void searchWanted(const QString &words); ///< Of all pages. Answer with showHits().
    void pageWanted(int page);
    void placesWanted(int page, const std::vector<guardbook::TextRange> &ranges);

private:
    void search(const QString &words);
    void step(int by);
    void goTo(int hit);
    void close();
    void markText();
    void tell();

    FindBar *m_bar;
    PictureView *m_pages;
    QPlainTextEdit *m_text = nullptr;
    PageHits m_found;
    int m_hit = -1;
    int m_page = 0;
    std::vector<QList<QRect>> m_places; ///< Of the hits of m_page, once they are known.
};

} // namespace guardbook::ui
