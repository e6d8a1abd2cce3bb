// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/chatpicture.h"

#include "app/demo/canvas.h"

#include <algorithm>

namespace guardbook::demo {

namespace {

constexpr QSize screen(390, 844);
const QColor paper(0xf4, 0xf2, 0xee);
const QColor head(0x24, 0x4b, 0x5a);
const QColor faint(0x6b, 0x70, 0x76);
const QColor mine(0xd5, 0xec, 0xdf);
const Canvas::Ink body{15.5};

void drawHeader(Canvas &canvas, const Story &story)
{
    canvas.box(QRectF(0, 0, screen.width(), 104), head);
    canvas.statusBar(QStringLiteral("19:21"), Qt::white);
    canvas.line(QPointF(26, 68), QPointF(18, 76), Qt::white, 2.2);
    canvas.line(QPointF(18, 76), QPointF(26, 84), Qt::white, 2.2);
    canvas.avatar(QPointF(60, 76), 19, QStringLiteral("B N"));
    canvas.text(QRectF(90, 58, 240, 22), story.chatName, {17, Qt::white, QFont::DemiBold});
    canvas.text(QRectF(90, 79, 240, 18), QStringLiteral("%1 members, 9 online").arg(story.chatMembers),
                {12.5, QColor(0xc9, 0xd9, 0xde)});
    for (int dot = 0; dot < 3; ++dot)
        canvas.disc(QPointF(366, 69 + dot * 7), 1.9, Qt::white);
}

/// Where one writes; who has been removed is told so instead.
void drawInput(Canvas &canvas, bool removed)
{
    canvas.box(QRectF(0, 770, screen.width(), 74), QColor(0xfb, 0xfa, 0xf8));
    canvas.box(QRectF(128, 832, 134, 5), QColor(0x1c, 0x1e, 0x21), 2.5);
    if (removed) {
        canvas.text(QRectF(30, 780, 330, 44),
                    QStringLiteral("You are no longer in this group, so you cannot send messages to it."),
                    {13.5, faint}, Qt::AlignHCenter);
        return;
    }
    canvas.box(QRectF(52, 779, 280, 36), Qt::white, 18);
    canvas.frame(QRectF(52, 779, 280, 36), QColor(0xdd, 0xdb, 0xd6), 18);
    canvas.text(QRectF(68, 787, 200, 20), QStringLiteral("Message"), {15, QColor(0xa0, 0xa3, 0xa8)});
    canvas.line(QPointF(20, 797), QPointF(36, 797), head, 2.2);
    canvas.line(QPointF(28, 789), QPointF(28, 805), head, 2.2);
    canvas.disc(QPointF(358, 797), 17, head);
    canvas.line(QPointF(351, 797), QPointF(365, 797), Qt::white, 2.2);
    canvas.line(QPointF(359, 791), QPointF(365, 797), Qt::white, 2.2);
    canvas.line(QPointF(359, 803), QPointF(365, 797), Qt::white, 2.2);
}

qreal drawNotice(Canvas &canvas, qreal top, const QString &text, bool hide = false)
{
    const QSizeF size = canvas.measure(300, text, {12.5});
    const QRectF area((screen.width() - size.width() - 24) / 2, top, size.width() + 24, 23);
    if (hide) {
        canvas.box(area, Qt::black);
        return area.bottom() + 7;
    }
    canvas.box(area, QColor(0xe3, 0xe0, 0xd9), 11.5);
    canvas.text(area, text, {12.5, faint}, Qt::AlignCenter);
    return area.bottom() + 7;
}

/// Draws one bubble and returns where the next begins. The name stands only over the first of a run.
qreal drawBubble(Canvas &canvas, qreal top, const Message &message, bool firstOfRun, bool hide)
{
    const bool own = message.kind == Message::Kind::Mine;
    const bool picture = message.kind == Message::Kind::Drawing;
    const bool named = firstOfRun && !own;
    const QSizeF text = picture ? QSizeF(150, 150) : canvas.measure(222, message.text, body);
    const qreal nameHeight = named ? 18 : 0;
    const qreal width = qMax(text.width() + 24 + (picture ? 0 : 38), named ? 110.0 : 0.0);
    const qreal height = text.height() + 15 + nameHeight + (picture ? 14 : 0);
    const qreal left = own ? screen.width() - width - 12 : 50;
    canvas.box(QRectF(left, top, width, height), own ? mine : QColor(Qt::white), 13);
    if (named && hide) {
        canvas.box(QRectF(13, top + 1, 30, 30), Qt::black);
        canvas.box(QRectF(left + 10, top + 5, 90, 18), Qt::black);
    } else if (named) {
        canvas.avatar(QPointF(28, top + 16), 15, message.author);
        canvas.text(QRectF(left + 12, top + 6, 200, 18), message.author,
                    {12.5, QColor(0x9a, 0x4a, 0x2c), QFont::DemiBold});
    }
    const QRectF inside(left + 12, top + 7 + nameHeight, text.width() + 4, text.height());
    if (picture)
        canvas.drawing(QRectF(inside.topLeft(), text));
    else
        canvas.text(inside, message.text, body);
    canvas.text(QRectF(left + width - 48, top + height - 18, 38, 14), message.at.toString(u"HH:mm"),
                {10.5, QColor(0x8d, 0x92, 0x98)}, Qt::AlignRight);
    return top + height + 5;
}

} // namespace

QImage chatPicture(const Story &story, qsizetype first, const QStringList &hidden)
{
    Canvas canvas(screen, 3, QImage::Format_RGB32, paper);
    drawHeader(canvas, story);
    qreal top = first == 0 ? drawNotice(canvas, 112, QStringLiteral("Today")) : 116;
    QString before;
    bool removed = false;
    for (const Message &message : story.chat.mid(first)) {
        if (top > screen.height())
            break;
        if (message.kind == Message::Kind::Notice) {
            top = drawNotice(canvas, top + 3, message.text,
                             std::any_of(hidden.begin(), hidden.end(),
                                         [&](const QString &name) { return message.text.contains(name); }));
            before.clear();
            removed = true;
            continue;
        }
        const bool firstOfRun = message.author != before;
        top = drawBubble(canvas, top + (firstOfRun ? 2 : 0), message, firstOfRun,
                         hidden.contains(message.author));
        before = message.author;
    }
    drawInput(canvas, removed);
    return canvas.finish();
}

} // namespace guardbook::demo
