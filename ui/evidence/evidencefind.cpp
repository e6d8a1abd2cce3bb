// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidencefind.h"

#include "ui/evidence/findbar.h"
#include "ui/evidence/pictureview.h"
#include "ui/theme/tokens.h"

#include <QPlainTextEdit>
#include <QTextCursor>

#include <algorithm>

namespace guardbook::ui {

EvidenceFind::EvidenceFind(FindBar *bar, PictureView *pages, QObject *parent)
    : QObject(parent), m_bar(bar), m_pages(pages)
{
    connect(bar, &FindBar::searched, this, &EvidenceFind::search);
    connect(bar, &FindBar::stepped, this, &EvidenceFind::step);
    connect(bar, &FindBar::closed, this, &EvidenceFind::close);
}

void EvidenceFind::setText(QPlainTextEdit *shown)
{
    m_text = shown;
}

void EvidenceFind::search(const QString &words)
{
    m_hit = -1;
    m_found = {};
    m_bar->setStepping(false);
    if (m_text) {
        showHits(findInPages({m_text->toPlainText()}, 1, words));
        return;
    }
    m_bar->say(tr("Looking through the pages…"));
    Q_EMIT searchWanted(words);
}

void EvidenceFind::showHits(const PageHits &found)
{
    m_found = found;
    m_places.clear();
    m_bar->setStepping(!found.hits.empty());
    if (found.hits.empty()) {
        m_hit = -1;
        m_pages->setMarks({}, -1);
        markText();
        tell();
        return;
    }
    // Goes on from where the person is.
    const auto next = std::find_if(found.hits.begin(), found.hits.end(),
                                   [this](const PageHit &hit) { return m_text || hit.page >= m_page; });
    goTo(next == found.hits.end() ? 0 : int(next - found.hits.begin()));
}

void EvidenceFind::step(int by)
{
    const int count = int(m_found.hits.size());
    if (count > 0)
        goTo((m_hit + by + count) % count);
}

void EvidenceFind::goTo(int hit)
{
    m_hit = hit;
    tell();
    if (m_text) {
        markText();
        return;
    }
    const int page = m_found.hits[std::size_t(hit)].page;
    if (page == m_page && !m_places.empty())
        showPlaces(page, m_places);
    else if (page == m_page)
        setPage(page);
    else
        Q_EMIT pageWanted(page);
}

void EvidenceFind::setPage(int page)
{
    m_page = page;
    m_places.clear();
    m_pages->setMarks({}, -1);
    std::vector<TextRange> ranges;
    for (const PageHit &hit : m_found.hits)
        if (hit.page == page)
            ranges.push_back(hit.range);
    if (!ranges.empty())
        Q_EMIT placesWanted(page, ranges);
}

void EvidenceFind::showPlaces(int page, const std::vector<QList<QRect>> &places)
{
    if (page != m_page)
        return;
    m_places = places;
    const auto first = std::find_if(m_found.hits.begin(), m_found.hits.end(),
                                    [page](const PageHit &hit) { return hit.page == page; });
    const int chosen = m_hit - int(first - m_found.hits.begin());
    m_pages->setMarks(places, chosen < int(places.size()) ? chosen : -1);
}

void EvidenceFind::markText()
{
    if (!m_text)
        return;
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t at = 0; at < m_found.hits.size(); ++at) {
        const TextRange &range = m_found.hits[at].range;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(range.start);
        mark.cursor.setPosition(range.start + range.length, QTextCursor::KeepAnchor);
        const Tone tone = int(at) == m_hit ? tokens().blue : tokens().amber;
        mark.format.setBackground(tone.bg);
        mark.format.setForeground(tone.fg);
        mark.format.setFontUnderline(int(at) == m_hit); // not by colour alone
        if (int(at) == m_hit) {
            QTextCursor there = mark.cursor;
            there.clearSelection();
            m_text->setTextCursor(there);
            m_text->ensureCursorVisible();
        }
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void EvidenceFind::tell()
{
    const auto count = m_found.hits.size();
    if (count > 0) {
        const QString of = m_found.more ? tr("more than %1").arg(count) : QString::number(count);
        m_bar->say(m_text ? tr("%1 of %2").arg(m_hit + 1).arg(of)
                          : tr("%1 of %2, on page %3")
                                .arg(m_hit + 1)
                                .arg(of)
                                .arg(m_found.hits[std::size_t(m_hit)].page + 1));
        return;
    }
    const QString unread = m_found.searched < m_found.pages
                               ? u' ' + tr("Only the first %1 pages were searched.").arg(m_found.searched)
                               : QString();
    m_bar->say((m_found.hasText ? tr("These words do not stand here.")
                                : tr("There is no text to search: the pages are pictures. Look through them "
                                     "yourself.")) +
               unread);
}

void EvidenceFind::showError(const QString &sentence)
{
    m_bar->say(sentence);
}

void EvidenceFind::close()
{
    m_found = {};
    m_hit = -1;
    m_bar->setStepping(false);
    m_bar->say({});
    m_bar->hide();
    m_pages->setMarks({}, -1);
    markText();
    (m_text ? static_cast<QWidget *>(m_text) : m_pages)->setFocus(Qt::OtherFocusReason);
}

} // namespace guardbook::ui
