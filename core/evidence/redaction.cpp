// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/redaction.h"

#include "core/base/textrules.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <map>

namespace guardbook {

namespace {

using Shape = RedactionMark::Shape;

constexpr int furthest = 1'000'000; ///< Pixels: no page is that large, and sums stay within an int.

Error invalid(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, QStringLiteral("marks")};
}

Error wrongMark(int number, const QString &what)
{
    return invalid(QStringLiteral("Mark %1 %2").arg(number).arg(what));
}

bool within(QPoint point)
{
    return qAbs(point.x()) <= furthest && qAbs(point.y()) <= furthest;
}

Result<> checkShape(const RedactionMark &mark, int number)
{
    if (mark.page < 0 || mark.page >= furthest)
        return wrongMark(number, QStringLiteral("names no page. Pages count from 1."));
    if (mark.shape == Shape::Box) {
        if (mark.box.width() < 1 || mark.box.height() < 1 || mark.box.width() > furthest ||
            mark.box.height() > furthest || !within(mark.box.topLeft()))
            return wrongMark(number, QStringLiteral("covers nothing. Give it a width and a height."));
        return {};
    }
    if (mark.points.isEmpty() || mark.width < 1 || mark.width > widestRedactionPen ||
        !std::all_of(mark.points.begin(), mark.points.end(), within))
        return wrongMark(number, QStringLiteral("is no line that can be drawn. Give it points, and a width "
                                                "of 1 to %1 pixels.")
                                     .arg(widestRedactionPen));
    return {};
}

Result<> checkReason(const RedactionMark &mark, int number)
{
    if (mark.reason.trimmed().isEmpty())
        return wrongMark(number, QStringLiteral("has no reason. Say why this part is covered."));
    if (mark.reason.size() > longestRedactionReason)
        return wrongMark(number, QStringLiteral("has a reason of more than %1 characters. Shorten it.")
                                     .arg(longestRedactionReason));
    GUARDBOOK_TRY(acceptText(QStringLiteral("reason"), mark.reason, TextSize::Line));
    return {};
}

QString shapeText(const RedactionMark &mark)
{
    const QRect bounds = boundsOf(mark);
    return QStringLiteral("%1 at %2, %3, %4 x %5 pixels")
        .arg(mark.shape == Shape::Box ? QStringLiteral("box") : QStringLiteral("freehand"))
        .arg(bounds.x())
        .arg(bounds.y())
        .arg(bounds.width())
        .arg(bounds.height());
}

/// Whole numbers of a list of exactly `count`; empty when it is anything else.
QList<int> integers(const QJsonValue &value, int count)
{
    QList<int> numbers;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &item : list) {
        const double number = item.toDouble(double(furthest) * 2);
        if (!item.isDouble() || qAbs(number) > furthest || number != double(int(number)))
            return {};
        numbers.append(int(number));
    }
    return value.isArray() && numbers.size() == count ? numbers : QList<int>();
}

Result<RedactionMark> markFromJson(QJsonObject object, int number)
{
    const Error unreadable = wrongMark(
        number, QStringLiteral("cannot be read. Write it as {\"page\": 1, \"box\": [x, y, width, height], "
                               "\"reason\": \"...\"} or with \"stroke\": [[x, y], ...] and \"width\"."));
    RedactionMark mark;
    const QJsonValue page = object.contains(QStringLiteral("page")) ? object.take(QStringLiteral("page")) : 1;
    if (!page.isDouble() || page.toInt(0) < 1)
        return unreadable;
    mark.page = page.toInt() - 1;
    const QJsonValue reason = object.take(QStringLiteral("reason"));
    if (!reason.isString())
        return unreadable;
    mark.reason = reason.toString();
    if (object.contains(QStringLiteral("box"))) {
        const QList<int> box = integers(object.take(QStringLiteral("box")), 4);
        if (box.isEmpty())
            return unreadable;
        mark.box = QRect(box[0], box[1], box[2], box[3]);
    } else {
        mark.shape = Shape::Freehand;
        const QJsonArray stroke = object.take(QStringLiteral("stroke")).toArray();
        if (stroke.size() > mostRedactionPoints)
            return wrongMark(number, QStringLiteral("has too many points. Draw it in parts."));
        for (const QJsonValue &each : stroke) {
            const QList<int> point = integers(each, 2);
            if (point.isEmpty())
                return unreadable;
            mark.points.append({point[0], point[1]});
        }
        mark.width = object.take(QStringLiteral("width")).toInt();
    }
    if (!object.isEmpty())
        return unreadable;
    return mark;
}

} // namespace

std::vector<RedactionMark> Redaction::onPage(int page) const
{
    std::vector<RedactionMark> found;
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(found),
                 [&](const RedactionMark &mark) { return mark.page == page; });
    return found;
}

QRect boundsOf(const RedactionMark &mark)
{
    if (mark.shape == Shape::Box)
        return mark.box;
    QRect bounds;
    const int reach = mark.width / 2;
    for (const QPoint &point : mark.points)
        bounds |= QRect(point.x() - reach, point.y() - reach, mark.width + 1, mark.width + 1);
    return bounds;
}

RedactionMark movedBy(RedactionMark mark, QPoint by)
{
    mark.box.translate(by);
    for (QPoint &point : mark.points)
        point += by;
    return mark;
}

Result<> checkRedaction(const Redaction &redaction)
{
    if (redaction.marks.empty())
        return invalid(QStringLiteral("Nothing is marked, so there is nothing to cover. Mark a part first."));
    if (redaction.marks.size() > std::size_t(mostRedactionMarks))
        return invalid(
            QStringLiteral("There are more than %1 marks. Cover larger parts.").arg(mostRedactionMarks));
    std::map<int, qsizetype> points;
    int number = 0;
    for (const RedactionMark &mark : redaction.marks) {
        ++number;
        GUARDBOOK_TRY(checkShape(mark, number));
        GUARDBOOK_TRY(checkReason(mark, number));
        points[mark.page] += mark.points.size();
        if (points[mark.page] > mostRedactionPoints)
            return invalid(QStringLiteral("The freehand marks of page %1 are too fine. Use boxes instead.")
                               .arg(mark.page + 1));
    }
    return {};
}

Result<> checkPages(const Redaction &redaction, int pages)
{
    int number = 0;
    for (const RedactionMark &mark : redaction.marks) {
        ++number;
        if (mark.page >= pages)
            return wrongMark(
                number, QStringLiteral("is on page %1, which this item does not have.").arg(mark.page + 1));
    }
    return {};
}

Result<> checkPlaces(const Redaction &redaction, int page, QSize size)
{
    int number = 0;
    for (const RedactionMark &mark : redaction.marks) {
        ++number;
        if (mark.page != page)
            continue;
        bool covers = false;
        forEachCoveredRun(mark, size, [&](int, int, int) { covers = true; });
        if (!covers)
            return wrongMark(number,
                             QStringLiteral("lies outside of its page. Move it onto what it is to cover."));
    }
    return {};
}

QString redactionSchedule(const Redaction &redaction, bool paged)
{
    const auto count = redaction.marks.size();
    QStringList lines{count == 1
                          ? QStringLiteral("Redacted: 1 part is covered in black for good.")
                          : QStringLiteral("Redacted: %1 parts are covered in black for good.").arg(count)};
    int number = 0;
    for (const RedactionMark &mark : redaction.marks) {
        const QString place = paged ? QStringLiteral("page %1, ").arg(mark.page + 1) : QString();
        lines << QStringLiteral("%1. %2%3: %4")
                     .arg(++number)
                     .arg(place, shapeText(mark), mark.reason.simplified());
    }
    return lines.join(u'\n');
}

QJsonArray toJson(const Redaction &redaction)
{
    QJsonArray marks;
    for (const RedactionMark &mark : redaction.marks) {
        QJsonObject object{{QStringLiteral("page"), mark.page + 1}, {QStringLiteral("reason"), mark.reason}};
        if (mark.shape == Shape::Box) {
            object.insert(QStringLiteral("box"),
                          QJsonArray{mark.box.x(), mark.box.y(), mark.box.width(), mark.box.height()});
        } else {
            QJsonArray stroke;
            for (const QPoint &point : mark.points)
                stroke.append(QJsonArray{point.x(), point.y()});
            object.insert(QStringLiteral("stroke"), stroke);
            object.insert(QStringLiteral("width"), mark.width);
        }
        marks.append(object);
    }
    return marks;
}

Result<Redaction> redactionFromJson(const QJsonArray &marks)
{
    if (marks.size() > mostRedactionMarks)
        return invalid(
            QStringLiteral("There are more than %1 marks. Cover larger parts.").arg(mostRedactionMarks));
    Redaction redaction;
    for (const QJsonValue &value : marks) {
        GUARDBOOK_ASSIGN(auto mark, markFromJson(value.toObject(), int(redaction.marks.size()) + 1));
        redaction.marks.push_back(std::move(mark));
    }
    return redaction;
}

} // namespace guardbook
