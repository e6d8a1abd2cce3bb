// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/postpicture.h"

#include "app/demo/canvas.h"

namespace guardbook::demo {

namespace {

constexpr QRectF window(30, 22, 800, 1066);
const QColor ink(0x1c, 0x1e, 0x21);
const QColor faint(0x68, 0x6d, 0x76);
const QColor rule(0xe4, 0xe5, 0xe9);
const QColor accent(0x2f, 0x6f, 0x8f);

void drawShadow(Canvas &canvas)
{
    for (int step = 28; step > 0; --step) {
        const QRectF area = window.adjusted(-step, -step + 6, step, step + 6);
        canvas.box(area, QColor(0, 0, 0, 4), 10 + step);
    }
    canvas.box(window, QColor(0xf5, 0xf6, 0xf8), 10);
}

void drawBrowser(Canvas &canvas, const Story &story)
{
    canvas.box(QRectF(30, 22, 800, 60), QColor(0xe2, 0xe4, 0xe9), 10);
    canvas.box(QRectF(30, 52, 800, 30), QColor(0xe2, 0xe4, 0xe9));
    canvas.disc(QPointF(52, 38), 6, QColor(0xc9, 0xcc, 0xd2));
    canvas.disc(QPointF(72, 38), 6, QColor(0xc9, 0xcc, 0xd2));
    canvas.disc(QPointF(92, 38), 6, QColor(0xc9, 0xcc, 0xd2));
    canvas.box(QRectF(116, 28, 220, 30), QColor(0xf5, 0xf6, 0xf8), 8);
    canvas.text(QRectF(132, 34, 190, 18), QStringLiteral("%1 | %2").arg(story.accountName, story.service),
                {12.5, ink});
    canvas.box(QRectF(30, 56, 800, 38), QColor(0xf5, 0xf6, 0xf8));
    canvas.box(QRectF(130, 61, 600, 27), Qt::white, 13.5);
    canvas.text(QRectF(150, 66, 560, 18), story.postAddress.mid(8), {12.5, ink});
    for (int arrow = 0; arrow < 2; ++arrow) {
        const qreal x = 56 + arrow * 34;
        const qreal tip = arrow == 0 ? -4 : 4;
        canvas.line(QPointF(x - tip / 2, 69), QPointF(x + tip / 2, 74.5), faint, 1.8);
        canvas.line(QPointF(x + tip / 2, 74.5), QPointF(x - tip / 2, 80), faint, 1.8);
    }
    canvas.line(QPointF(31, 94), QPointF(829, 94), rule);
}

void drawSiteHeader(Canvas &canvas, const Story &story)
{
    canvas.box(QRectF(30, 94, 800, 50), Qt::white);
    canvas.disc(QPointF(64, 119), 13, accent);
    canvas.text(QRectF(51, 106, 26, 26), QStringLiteral("g"), {17, Qt::white, QFont::Bold}, Qt::AlignCenter);
    canvas.text(QRectF(86, 108, 140, 24), story.service.toLower(), {18, accent, QFont::Bold});
    canvas.box(QRectF(280, 105, 260, 29), QColor(0xf0, 0xf1, 0xf4), 14.5);
    canvas.text(QRectF(298, 111, 220, 18), QStringLiteral("Search people and posts"), {13, faint});
    canvas.avatar(QPointF(800, 119), 15, QStringLiteral("Ellie P"));
    canvas.line(QPointF(31, 144), QPointF(829, 144), rule);
}

qreal drawPoll(Canvas &canvas, const Story &story, qreal top)
{
    for (qsizetype index = 0; index < story.pollAnswers.size(); ++index) {
        const qreal share = story.pollShares.at(index);
        canvas.box(QRectF(152, top, 556, 34), QColor(0xf0, 0xf1, 0xf4), 8);
        canvas.box(QRectF(152, top, 556 * share / 100, 34), QColor(0xc4, 0xdd, 0xe8), 8);
        canvas.text(QRectF(166, top + 8, 440, 20), story.pollAnswers.at(index), {14, ink, QFont::Medium});
        canvas.text(QRectF(620, top + 8, 74, 20), QStringLiteral("%1 %").arg(share),
                    {14, ink, QFont::DemiBold}, Qt::AlignRight);
        top += 41;
    }
    canvas.text(QRectF(152, top + 2, 556, 18), QStringLiteral("83 votes, 11 hours left"), {13, faint});
    return top + 30;
}

qreal drawComments(Canvas &canvas, const Story &story, qreal top)
{
    for (const Comment &comment : story.comments) {
        const Canvas::Ink body{14.5, ink};
        const QSizeF size = canvas.measure(452, comment.text, body);
        canvas.avatar(QPointF(170, top + 20), 17, comment.author);
        canvas.box(QRectF(198, top, qMax(size.width(), 110.0) + 30, size.height() + 36),
                   QColor(0xf0, 0xf1, 0xf4), 14);
        canvas.text(QRectF(213, top + 8, 300, 18), comment.author, {13.5, ink, QFont::DemiBold});
        canvas.text(QRectF(213, top + 27, 456, size.height()), comment.text, body);
        top += size.height() + 40;
        canvas.text(QRectF(213, top, 300, 16), QStringLiteral("%1     Like     Reply").arg(comment.age),
                    {12, faint, QFont::Medium});
        canvas.text(QRectF(608, top, 100, 16),
                    comment.likes == 1 ? QStringLiteral("1 like")
                                       : QStringLiteral("%1 likes").arg(comment.likes),
                    {12, faint}, Qt::AlignRight);
        top += 26;
    }
    return top;
}

} // namespace

QImage postPicture(const Story &story)
{
    Canvas canvas(QSize(860, 1120), 2, QImage::Format_ARGB32_Premultiplied, Qt::transparent);
    drawShadow(canvas);
    drawBrowser(canvas, story);
    drawSiteHeader(canvas, story);
    canvas.box(QRectF(130, 160, 600, 908), Qt::white, 12);
    canvas.frame(QRectF(130, 160, 600, 908), rule, 12);
    canvas.box(QRectF(152, 178, 44, 44), Qt::white);
    canvas.drawing(QRectF(152, 178, 44, 44));
    canvas.text(QRectF(208, 180, 300, 22), story.accountName, {16, ink, QFont::DemiBold});
    canvas.text(QRectF(208, 202, 400, 18),
                QStringLiteral("@%1   %2").arg(story.account, story.postedAt.toString(u"d MMMM, HH:mm")),
                {13, faint});
    qreal top = 236;
    top += canvas.text(QRectF(152, top, 556, 60), story.postText, {17, ink}) + 16;
    top = drawPoll(canvas, story, top);
    canvas.line(QPointF(152, top), QPointF(708, top), rule);
    canvas.text(QRectF(152, top + 9, 300, 18), QStringLiteral("47 likes     6 comments     12 shares"),
                {13.5, faint, QFont::Medium});
    canvas.line(QPointF(152, top + 36), QPointF(708, top + 36), rule);
    drawComments(canvas, story, top + 50);
    return canvas.finish().convertToFormat(QImage::Format_ARGB32);
}

} // namespace guardbook::demo
