// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/renderprotocol.h"

#include "core/base/bytes.h"
#include "core/base/canonicaljson.h"

#include <array>
#include <utility>

namespace guardbook {

namespace {

using Kind = RenderRequest::Kind;

const std::array<std::pair<Kind, QLatin1StringView>, 6> kindWords{{
    {Kind::Probe, QLatin1StringView("probe")},
    {Kind::Picture, QLatin1StringView("picture")},
    {Kind::PictureRaster, QLatin1StringView("picture-raster")},
    {Kind::PdfPage, QLatin1StringView("pdf-page")},
    {Kind::PdfPageRaster, QLatin1StringView("pdf-page-raster")},
    {Kind::PdfText, QLatin1StringView("pdf-text")},
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
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    [[nodiscard]] bool allTaken() const { return m_ok && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_ok = true;
};

} // namespace

QByteArray encodeRequest(const RenderRequest &request)
{
    return framed({{QStringLiteral("kind"), wordOf(kindWords, request.kind)},
                   {QStringLiteral("size"), request.size},
                   {QStringLiteral("page"), request.page},
                   {QStringLiteral("edge"), request.longestEdge},
                   {QStringLiteral("dpi"), request.dpi}});
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
    GUARDBOOK_ASSIGN(QJsonObject object, parseStrictJson(json, 2));
    Members members(std::move(object));
    RenderRequest request;
    request.kind = members.word(QStringLiteral("kind"), kindWords);
    request.size = members.number(QStringLiteral("size"), largestRenderInput);
    request.page = int(members.number(QStringLiteral("page"), 1'000'000));
    request.longestEdge = int(members.number(QStringLiteral("edge"), largestRenderEdge));
    request.dpi = int(members.number(QStringLiteral("dpi"), 2'400));
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

QString toWord(RenderFault fault)
{
    return wordOf(faultWords, fault);
}

} // namespace guardbook
