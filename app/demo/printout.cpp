// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/printout.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <cmath>

namespace guardbook::demo {

namespace {

constexpr int dotsPerInch = 300;
constexpr qreal points = dotsPerInch / 72.0;

QString pageText(const Story &story)
{
    QString html =
        QStringLiteral("<h2>%1</h2><p style='color:#555'>@%2 &nbsp; %3</p><p style='font-size:14pt'>%4</p>")
            .arg(story.accountName.toHtmlEscaped(), story.account.toHtmlEscaped(),
                 story.postedAt.toString(u"d MMMM yyyy, HH:mm"), story.postText.toHtmlEscaped());
    html += QStringLiteral("<table cellpadding='5' width='100%'>");
    for (qsizetype index = 0; index < story.pollAnswers.size(); ++index)
        html += QStringLiteral(
                    "<tr><td bgcolor='#eef1f4'>%1</td><td bgcolor='#eef1f4' align='right'>%2 %</td></tr>")
                    .arg(story.pollAnswers.at(index).toHtmlEscaped())
                    .arg(story.pollShares.at(index));
    html +=
        QStringLiteral(
            "</table><p style='color:#555'>83 votes &nbsp; 47 likes &nbsp; 12 shares</p><h3>%1 comments</h3>")
            .arg(story.comments.size());
    for (const Comment &comment : story.comments)
        html +=
            QStringLiteral("<p><b>%1</b> &nbsp; <span style='color:#555'>%2 ago, likes: %3</span><br>%4</p>")
                .arg(comment.author.toHtmlEscaped(), comment.age)
                .arg(comment.likes)
                .arg(comment.text.toHtmlEscaped());
    const QStringList footer{QStringLiteral("About"),         QStringLiteral("Help"),
                             QStringLiteral("Safety centre"), QStringLiteral("Report this post"),
                             QStringLiteral("Terms"),         QStringLiteral("Privacy")};
    html += QStringLiteral("<hr><p style='color:#555; font-size:9pt'>%1</p>")
                .arg(footer.join(QStringLiteral(" &nbsp; ")));
    return html;
}

void drawPage(QPainter &painter, QTextDocument &document, const QRectF &sheet, const QRectF &body, int page,
              int pages, const Story &story)
{
    QFont small = document.defaultFont();
    small.setPixelSize(qRound(8 * points));
    painter.setFont(small);
    painter.setPen(QColor(0x33, 0x33, 0x33));
    const QRectF above(sheet.left(), sheet.top(), sheet.width(), 14 * points);
    const QRectF below(sheet.left(), sheet.bottom() - 14 * points, sheet.width(), 14 * points);
    painter.drawText(above, Qt::AlignLeft, QStringLiteral("04/03/2026, 20:55"));
    painter.drawText(above, Qt::AlignHCenter,
                     QStringLiteral("%1 | %2").arg(story.accountName, story.service));
    painter.drawText(below, Qt::AlignLeft, story.postAddress);
    painter.drawText(below, Qt::AlignRight, QStringLiteral("%1/%2").arg(page + 1).arg(pages));
    painter.save();
    painter.translate(body.left(), body.top() - page * body.height());
    painter.setClipRect(QRectF(0, page * body.height(), body.width(), body.height()));
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * body.height(), body.width(), body.height());
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

QByteArray printOut(const Story &story)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(12, 10, 12, 10), QPageLayout::Millimeter);
    writer.setTitle(story.accountName);

    const QRectF sheet(0, 0, writer.width(), writer.height());
    const QRectF body = sheet.adjusted(0, 26 * points, 0, -26 * points);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer); // else text comes out at a third of its size
    document.setDefaultFont(QFont(QStringLiteral("Liberation Serif"), 12));
    document.setHtml(pageText(story));
    document.setPageSize(body.size());
    const int pages = document.pageCount();

    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        drawPage(painter, document, sheet, body, page, pages, story);
    }
    painter.end();
    return buffer.data();
}

} // namespace guardbook::demo
