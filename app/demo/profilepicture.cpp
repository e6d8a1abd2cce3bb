// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/profilepicture.h"

#include "app/demo/canvas.h"

#include <QLinearGradient>

namespace guardbook::demo {

namespace {

const QColor ink(0x1c, 0x1e, 0x21);
const QColor faint(0x68, 0x6d, 0x76);
const QColor accent(0x2f, 0x6f, 0x8f);

void drawFigures(Canvas &canvas, qreal top)
{
    const QList<std::pair<QString, QString>> figures{{QStringLiteral("9"), QStringLiteral("posts")},
                                                     {QStringLiteral("61"), QStringLiteral("followers")},
                                                     {QStringLiteral("0"), QStringLiteral("following")}};
    qreal left = 24;
    for (const auto &[number, name] : figures) {
        canvas.text(QRectF(left, top, 80, 22), number, {18, ink, QFont::Bold});
        canvas.text(QRectF(left, top + 22, 80, 18), name, {13, faint});
        left += 100;
    }
}

void drawTile(Canvas &canvas, const QRectF &area, const QString &text, const QColor &ground)
{
    if (text.isEmpty()) {
        canvas.drawing(area);
        return;
    }
    canvas.box(area, ground, 3);
    canvas.text(area.adjusted(10, 10, -10, -10), text, {14, Qt::white, QFont::DemiBold}, Qt::AlignCenter);
}

void drawTiles(Canvas &canvas, qreal top)
{
    const QStringList texts{QStringLiteral("best cry of the week? vote"),
                            {},
                            QStringLiteral("day 3 of nobody saving me a seat"),
                            QStringLiteral("\"is this right miss\""),
                            QStringLiteral("free tissues at table 6"),
                            {},
                            QStringLiteral("sad o meter: 11"),
                            QStringLiteral("pe teams: last again"),
                            QStringLiteral("follow if you are in 8B")};
    const QList<QColor> grounds{QColor(0x2f, 0x6f, 0x8f), QColor(0x55, 0x4a, 0x78), QColor(0x8a, 0x54, 0x5c)};
    for (int tile = 0; tile < 9; ++tile) {
        const QRectF area(2 + (tile % 3) * 119.4, top + (tile / 3) * 119.4, 117, 117);
        drawTile(canvas, area, texts.at(tile), grounds.at((tile * 2 + tile / 3) % 3));
    }
}

} // namespace

QImage profilePicture(const Story &story)
{
    Canvas canvas(QSize(360, 720), 3, QImage::Format_RGB32, Qt::white);
    QLinearGradient sky(0, 0, 360, 190);
    sky.setColorAt(0, QColor(0x6d, 0x8f, 0xb0));
    sky.setColorAt(0.6, QColor(0x9a, 0xb3, 0xc6));
    sky.setColorAt(1, QColor(0xc7, 0xcf, 0xd4));
    canvas.painter().fillRect(QRectF(0, 0, 360, 138), sky);
    for (int drop = 0; drop < 60; ++drop) {
        const qreal x = (drop * 67) % 360;
        const qreal y = 40 + (drop * 41) % 90;
        canvas.line(QPointF(x, y), QPointF(x - 3, y + 9), QColor(0xff, 0xff, 0xff, 110), 1.2);
    }
    canvas.statusBar(QStringLiteral("20:31"), Qt::white);
    canvas.line(QPointF(24, 54), QPointF(17, 61), Qt::white, 2.2);
    canvas.line(QPointF(17, 61), QPointF(24, 68), Qt::white, 2.2);
    canvas.text(QRectF(40, 51, 240, 22), story.account, {16, Qt::white, QFont::DemiBold});

    canvas.disc(QPointF(64, 142), 42, Qt::white);
    canvas.box(QRectF(31, 109, 66, 66), QColor(0xfd, 0xfb, 0xf3), 33);
    canvas.drawing(QRectF(41, 119, 46, 46));
    canvas.box(QRectF(232, 152, 108, 34), accent, 17);
    canvas.text(QRectF(232, 152, 108, 34), QStringLiteral("Follow"), {14.5, Qt::white, QFont::DemiBold},
                Qt::AlignCenter);

    canvas.text(QRectF(24, 194, 300, 26), story.accountName, {21, ink, QFont::Bold});
    canvas.text(QRectF(24, 220, 300, 18), QStringLiteral("@%1").arg(story.account), {14, faint});
    const qreal height = canvas.text(QRectF(24, 244, 312, 70), story.accountText, {15, ink});
    canvas.text(QRectF(24, 250 + height, 312, 18), QStringLiteral("Joined March 2026"), {13, faint});
    drawFigures(canvas, 276 + height);
    const qreal tiles = 330 + height;
    canvas.line(QPointF(0, tiles - 6), QPointF(360, tiles - 6), QColor(0xe4, 0xe5, 0xe9));
    drawTiles(canvas, tiles);
    return canvas.finish();
}

} // namespace guardbook::demo
