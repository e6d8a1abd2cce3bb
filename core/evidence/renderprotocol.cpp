// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/renderprotocol.h"

#include "core/base/bytes.h"
#include "core/base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <optional>
#include <utility>

namespace guardbook {

namespace {

using Kind = RenderRequest::Kind;

const std::array<std::pair<Kind, QLatin1StringView>, 10> kindWords{{
    {Kind::Probe, QLatin1StringView("probe")},
    {Kind::Picture, QLatin1StringView("picture")},
    {Kind::PictureRaster, QLatin1StringView("picture-raster")},
    {Kind::PdfPage, QLatin1StringView("pdf-page")},
    {Kind::PdfPageRaster, QLatin1StringView("pdf-page-raster")},
    {Kind::PdfText, QLatin1StringView("pdf-text")},
    {Kind::PdfTextPlaces, QLatin1StringView("pdf-text-places")},
    {Kind::PictureRedaction, QLatin1StringView("picture-redaction")},
    {Kind::PdfPageRedaction, QLatin1StringView("pdf-page-redaction")},
    {Kind::DocumentText, QLatin1StringView("document-text")},
}};

const std::array<std::pair<RenderFault, QLatin1StringView>, 8> faultWords{{
    {RenderFault::TooLarge, QLatin1StringView("too-large")},
    {RenderFault::Damaged, QLatin1StringView("damaged")},
    {RenderFault::WrongKind, QLatin1StringView("wrong-kind")},
    {RenderFault::Locked, QLatin1StringView("locked")},
    {RenderFault::NoSuchPage, QLatin1StringView("no-such-page")},
    {RenderFault::NotBuilt, QLatin1StringView("not-built")},
    {RenderFault::Sandbox, QLatin1StringView("sandbox")},
    {RenderFault::BadRequest, QLatin1StringView("bad-request")},
}};

template <typename Table, typename Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[one, word] : table) {
        if (one == value)
            return word;
    }
    Q_UNREACHABLE();
}

Error broken()
{
    return {ErrorCode::Corrupt,
            QStringLiteral("This file could not be shown safely. The original is kept untouched."),
            QStringLiteral("render protocol")};
}

QByteArray framed(const QJsonObject &object)
{
    const auto json = canonicalJson(object);
    ByteWriter writer;
    writer.sized(json ? *json : QByteArray()); // whole numbers and ASCII words only: cannot fail
    return writer.bytes();
}

/// Takes members out of an object; whatever is missing, of another type, out of bounds or left over is a
/// fault.
class Members {
public:
    explicit Members(QJsonObject object) : m_object(std::move(object)) {}

    qint64 number(const QString &name, qint64 largest)
    {
        const QJsonValue value = m_object.take(name);
        const double read = value.toDouble(-1);
        if (!value.isDouble() || read < 0 || read > double(largest) || read != double(qint64(read))) {
            m_ok = false;
            return 0;
        }
        return qint64(read);
    }
    bool truth(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        m_ok = m_ok && value.isBool();
        return value.toBool();
    }
    template <typename Table>
    auto word(const QString &name, const Table &table)
    {
        const QString text = m_object.take(name).toString();
        for (const auto &[value, known] : table) {
            if (text == known)
                return value;
        }
        m_ok = false;
        return table.front().first;
    }
    QJsonArray list(const QString &name, int most)
    {
        const QJsonValue value = m_object.take(name);
        m_ok = m_ok && value.isArray() && value.toArray().size() <= most;
        return m_ok ? value.toArray() : QJsonArray();
    }
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    [[nodiscard]] bool allTaken() const { return m_ok && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_ok = true;
};

bool redacts(Kind kind)
{
    return kind == Kind::PictureRedaction || kind == Kind::PdfPageRedaction;
}

QJsonArray withoutReasons(std::vector<RedactionMark> marks)
{
    for (RedactionMark &mark : marks)
        mark.reason.clear();
    return toJson(Redaction{std::move(marks)});
}

/// Four whole numbers at most `largest` in size, or two.
std::optional<QList<int>> numbersOf(const QJsonValue &value, int count, int largest)
{
    const QJsonArray list = value.toArray();
    QList<int> numbers;
    for (const QJsonValue &item : list) {
        const double number = item.toDouble(-1);
        if (number < 0 || number > largest || number != double(int(number)))
            return {};
        numbers.append(int(number));
    }
    return value.isArray() && numbers.size() == count ? std::optional(numbers) : std::nullopt;
}

Result<std::vector<TextRange>> rangesOf(const QJsonArray &list)
{
    std::vector<TextRange> ranges;
    for (const QJsonValue &item : list) {
        const auto numbers = numbersOf(item, 2, int(largestRenderText));
        if (!numbers)
            return broken();
        ranges.push_back({numbers->at(0), numbers->at(1)});
    }
    return ranges;
}

} // namespace

QByteArray encodeRequest(const RenderRequest &request)
{
    QJsonObject object{{QStringLiteral("kind"), wordOf(kindWords, request.kind)},
                       {QStringLiteral("size"), request.size},
                       {QStringLiteral("page"), request.page},
                       {QStringLiteral("edge"), request.longestEdge},
                       {QStringLiteral("dpi"), request.dpi}};
    if (redacts(request.kind))
        object.insert(QStringLiteral("marks"), withoutReasons(request.marks));
    if (request.kind == Kind::PdfTextPlaces) {
        QJsonArray ranges;
        for (const TextRange &range : request.ranges)
            ranges.append(QJsonArray{range.start, range.length});
        object.insert(QStringLiteral("ranges"), ranges);
    }
    return framed(object);
}

QByteArray encodeReply(const RenderReply &reply)
{
    if (reply.fault)
        return framed({{QStringLiteral("fault"), toWord(*reply.fault)}});
    return framed({{QStringLiteral("pdf"), reply.pdf},
                   {QStringLiteral("grey"), reply.grey},
                   {QStringLiteral("width"), reply.width},
                   {QStringLiteral("height"), reply.height},
                   {QStringLiteral("pages"), reply.pages},
                   {QStringLiteral("size"), reply.size}});
}

Result<RenderRequest> decodeRequest(QByteArrayView json)
{
    GUARDBOOK_ASSIGN(QJsonObject object, parseStrictJson(json, 6));
    Members members(std::move(object));
    RenderRequest request;
    request.kind = members.word(QStringLiteral("kind"), kindWords);
    request.size = members.number(QStringLiteral("size"), largestRenderInput);
    request.page = int(members.number(QStringLiteral("page"), 1'000'000));
    request.longestEdge = int(members.number(QStringLiteral("edge"), largestRenderEdge));
    request.dpi = int(members.number(QStringLiteral("dpi"), 2'400));
    if (redacts(request.kind)) {
        GUARDBOOK_ASSIGN(Redaction redaction,
                         redactionFromJson(members.list(QStringLiteral("marks"), mostRedactionMarks)));
        request.marks = std::move(redaction.marks);
    }
    if (request.kind == Kind::PdfTextPlaces) {
        GUARDBOOK_ASSIGN(request.ranges, rangesOf(members.list(QStringLiteral("ranges"), mostTextRanges)));
    }
    if (!members.allTaken())
        return broken();
    return request;
}

Result<RenderReply> decodeReply(QByteArrayView json)
{
    GUARDBOOK_ASSIGN(QJsonObject object, parseStrictJson(json, 2));
    Members members(std::move(object));
    RenderReply reply;
    if (members.has(QStringLiteral("fault"))) {
        reply.fault = members.word(QStringLiteral("fault"), faultWords);
    } else {
        reply.pdf = members.truth(QStringLiteral("pdf"));
        reply.grey = members.truth(QStringLiteral("grey"));
        reply.width = int(members.number(QStringLiteral("width"), 1'000'000));
        reply.height = int(members.number(QStringLiteral("height"), 1'000'000));
        reply.pages = int(members.number(QStringLiteral("pages"), 1'000'000));
        reply.size = members.number(QStringLiteral("size"), 3 * largestRenderPixels);
    }
    if (!members.allTaken())
        return broken();
    return reply;
}

QByteArray encodeTextPlaces(const std::vector<QList<QRect>> &places)
{
    QJsonArray ranges;
    for (const QList<QRect> &lines : places) {
        QJsonArray rectangles;
        for (const QRect &line : lines)
            rectangles.append(QJsonArray{line.x(), line.y(), line.width(), line.height()});
        ranges.append(rectangles);
    }
    const auto json = canonicalJson(QJsonObject{{QStringLiteral("places"), ranges}});
    return json ? *json : QByteArray(); // whole numbers only: cannot fail
}

Result<std::vector<QList<QRect>>> decodeTextPlaces(QByteArrayView json, std::size_t expected)
{
    GUARDBOOK_ASSIGN(const QJsonObject object, parseStrictJson(json, 5));
    const QJsonArray ranges = object.value(QStringLiteral("places")).toArray();
    if (object.size() != 1 || std::size_t(ranges.size()) != expected)
        return broken();
    std::vector<QList<QRect>> places;
    for (const QJsonValue &range : ranges) {
        if (!range.isArray())
            return broken();
        QList<QRect> lines;
        const QJsonArray rectangles = range.toArray();
        for (const QJsonValue &rectangle : rectangles) {
            const auto numbers = numbersOf(rectangle, 4, largestRenderEdge);
            if (!numbers)
                return broken();
            lines.append(QRect(numbers->at(0), numbers->at(1), numbers->at(2), numbers->at(3)));
        }
        places.push_back(lines);
    }
    return places;
}

QString toWord(RenderFault fault)
{
    return wordOf(faultWords, fault);
}

} // namespace guardbook
