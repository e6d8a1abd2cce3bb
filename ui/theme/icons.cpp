// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace guardbook::ui {

namespace {

QByteArray drawing(const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

/// Replaces `currentColor` of a drawing by a colour of the theme; one pixmap a size and colour is kept, so
/// that a long list does not read the drawing once a row.
class TintedEngine final : public QIconEngine {
public:
    TintedEngine(QString name, Colour colour, ToneName tone)
        : m_name(std::move(name)), m_colour(colour), m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap image = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const Tokens t = tokens();
        const QColor colour = mode == QIcon::Disabled ? t.controlBorder
                              : m_tone                ? (t.*m_tone).fg
                                                      : t.*m_colour;
        const QString key = QStringLiteral("guardbook/%1/%2/%3x%4")
                                .arg(m_name, colour.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap image;
        if (QPixmapCache::find(key, &image))
            return image;
        image = QPixmap(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QSvgRenderer(drawing(m_name, colour)).render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.end();
        QPixmapCache::insert(key, image);
        return image;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedEngine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("guardbook-tinted"); }
    bool isNull() override { return false; }

private:
    QString m_name;
    Colour m_colour;
    ToneName m_tone;
};

} // namespace

QIcon icon(const QString &name, Colour colour)
{
    return QIcon(new TintedEngine(name, colour, nullptr));
}

QIcon icon(const QString &name, ToneName tone)
{
    return QIcon(new TintedEngine(name, &Tokens::text, tone));
}

} // namespace guardbook::ui
