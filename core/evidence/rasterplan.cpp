// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/rasterplan.h"

#include "core/base/bytes.h"
#include "core/evidence/exif.h"
#include "core/evidence/picturestructure.h"

#include <QMap>

namespace guardbook {

namespace {

constexpr qsizetype largestProfile = 4 << 20; // printing profiles have 1 to 2 MiB

Result<> withinLimits(qint64 width, qint64 height)
{
    if (width <= 0 || height <= 0)
        return damagedPicture("picture size");
    if (width > largestRasterSide || height > largestRasterSide || width * height > largestRasterPixels)
        return Error{ErrorCode::Unsupported,
                     QStringLiteral(
                         "This picture says that it is %1 by %2 pixels, which is more than can be shown. The "
                         "file itself is kept untouched.")
                         .arg(width)
                         .arg(height),
                     QStringLiteral("picture size")};
    return {};
}

/// The header of an ICC profile (ICC.1 section 7.2) says which colours it is for.
bool profileFits(const QByteArray &profile, int components)
{
    if (profile.size() < 132 || profile.sliced(36, 4) != "acsp")
        return false;
    const QByteArray space = profile.sliced(16, 4);
    return (components == 1 && space == "GRAY") || (components == 3 && space == "RGB ") ||
           (components == 4 && space == "CMYK");
}

/// What a walk over a JPEG's segments gathers.
struct JpegHeaders {
    RasterPlan plan;
    bool frame = false;
    bool scan = false;
    bool jfif = false;
    bool adobe = false;
    QByteArray componentIds;
    int profileParts = 0;
    QMap<int, QByteArray> profile; ///< Part number, from 1, to its bytes: they may stand in any order.
};

bool isFrame(std::uint32_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

Result<> readFrame(JpegHeaders &headers, std::uint32_t marker, const QByteArray &bytes)
{
    if (headers.frame)
        return damagedPicture("second jpeg frame");
    headers.frame = true;
    ByteReader reader(bytes);
    headers.plan.bits = reader.u8();
    headers.plan.height = reader.u16();
    headers.plan.width = reader.u16();
    headers.plan.components = reader.u8();
    for (int i = 0; i < headers.plan.components; ++i) {
        headers.componentIds.append(char(reader.u8()));
        reader.raw(2);
    }
    if (!reader.atEnd() || headers.plan.components == 0)
        return damagedPicture("jpeg frame header");
    if (headers.plan.bits != 8)
        headers.plan.need = RasterNeed::Depth;
    else if (marker > 0xc2 ||
             headers.plan.height == 0) // a height of 0 is told after the scan: rare, and read differently
        headers.plan.need = RasterNeed::Encoding;
    return {};
}

void readProfilePart(JpegHeaders &headers, const QByteArray &bytes)
{
    if (bytes.size() < 15 || !bytes.startsWith(QByteArrayView("ICC_PROFILE\0", 12)))
        return;
    headers.profileParts = std::uint8_t(bytes[13]);
    headers.profile.insert(std::uint8_t(bytes[12]), bytes.sliced(14));
}

/// The parts put together; nothing unless each from 1 to the number stated is there.
QByteArray joinedProfile(const JpegHeaders &headers)
{
    QByteArray whole;
    if (headers.profile.size() != headers.profileParts)
        return {};
    for (int part = 1; part <= headers.profileParts; ++part) {
        if (!headers.profile.contains(part))
            return {};
        whole += headers.profile.value(part);
    }
    return whole.size() <= largestProfile && profileFits(whole, headers.plan.components) ? whole
                                                                                         : QByteArray();
}

/// Without JFIF or Adobe markers, components named R, G, B are RGB to libjpeg and YCbCr to PDF.
bool readersDisagree(const JpegHeaders &headers)
{
    if (headers.plan.components == 3)
        return !headers.jfif && !headers.adobe && headers.componentIds == "RGB";
    return headers.plan.components != 1 && headers.plan.components != 4;
}

Result<bool> readSegment(QIODevice &device, JpegHeaders &headers, const StructurePiece &piece)
{
    const auto payload = [&] { return readExactly(device, piece.offset, piece.size); };
    if (isFrame(piece.tag)) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, payload());
        GUARDBOOK_TRY(readFrame(headers, piece.tag, bytes));
    } else if (piece.tag == 0xe0) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, payload());
        headers.jfif = headers.jfif || bytes.startsWith(QByteArrayView("JFIF\0", 5));
    } else if (piece.tag == 0xe1 && !headers.frame) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, payload());
        if (bytes.startsWith(QByteArrayView("Exif\0\0", 6))) {
            const auto facts = parseExif(QByteArrayView(bytes).sliced(6));
            headers.plan.orientation = facts ? facts->orientation : 1;
        }
    } else if (piece.tag == 0xe2 && headers.profile.size() < 256) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, payload());
        readProfilePart(headers, bytes);
    } else if (piece.tag == 0xee) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, payload());
        headers.adobe = headers.adobe || (bytes.size() >= 12 && bytes.startsWith("Adobe"));
    } else if (piece.tag == 0xda) {
        headers.scan = true;
    }
    return true;
}

Result<RasterPlan> planJpeg(QIODevice &device)
{
    JpegHeaders headers;
    headers.plan.coding = RasterPlan::Coding::Jpeg;
    GUARDBOOK_TRY(
        walkJpeg(device, [&](const StructurePiece &piece) { return readSegment(device, headers, piece); }));
    if (!headers.frame || !headers.scan)
        return damagedPicture("jpeg without a frame");
    RasterPlan plan = headers.plan;
    if (plan.need == RasterNeed::Encoding && plan.height == 0)
        return plan;
    GUARDBOOK_TRY(withinLimits(plan.width, plan.height));
    if (plan.need == RasterNeed::None && readersDisagree(headers))
        plan.need = RasterNeed::Encoding;
    plan.icc = joinedProfile(headers);
    plan.cmykInverted = plan.components == 4 && headers.adobe;
    plan.segments = {{0, device.size()}};
    return plan;
}

/// IHDR: PNG section 11.2.1. Depths and colour types that do not go together are damage.
Result<> readImageHeader(RasterPlan &plan, const QByteArray &bytes)
{
    ByteReader reader(bytes);
    const std::uint32_t width = reader.u32();
    const std::uint32_t height = reader.u32();
    const int bits = reader.u8();
    const int colour = reader.u8();
    const int compression = reader.u8();
    const int filter = reader.u8();
    const int interlace = reader.u8();
    if (!reader.atEnd() || compression != 0 || filter != 0 || interlace > 1)
        return damagedPicture("png header");
    const bool lowDepth = bits == 1 || bits == 2 || bits == 4;
    const bool depthFits =
        bits == 8 || (bits == 16 && colour != 3) || (lowDepth && (colour == 0 || colour == 3));
    if (!depthFits || (colour != 0 && colour != 2 && colour != 3 && colour != 4 && colour != 6))
        return damagedPicture("png colour type");
    GUARDBOOK_TRY(withinLimits(width, height));
    plan.width = int(width);
    plan.height = int(height);
    plan.bits = bits;
    plan.components = colour == 2 || colour == 6 ? 3 : 1;
    if (colour == 4 || colour == 6)
        plan.need = RasterNeed::Alpha;
    else if (bits == 16)
        plan.need = RasterNeed::Depth;
    else if (interlace == 1)
        plan.need = RasterNeed::Interlaced;
    return {};
}

/// iCCP: a name of 1 to 79 bytes, NUL, method 0, then a zlib stream, which is what /FlateDecode wants. It is
/// not inflated here, so whether it fits the colours is only known to whoever does.
void readDeflatedProfile(RasterPlan &plan, const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    if (end < 1 || end > 79 || bytes.size() < end + 3 || bytes[end + 1] != 0)
        return;
    plan.icc = bytes.sliced(end + 2);
    plan.iccDeflated = true;
}

struct PngState {
    RasterPlan plan;
    bool header = false;
    bool paletted = false;
    bool dataEnded = false;
    bool ended = false;
};

Result<> readPalette(PngState &state, QByteArray bytes)
{
    if (bytes.isEmpty() || bytes.size() % 3 != 0 || !state.plan.segments.isEmpty() ||
        !state.plan.palette.isEmpty())
        return damagedPicture("png palette");
    if (state.paletted)
        state.plan.palette = std::move(bytes);
    return {};
}

Result<bool> readChunk(QIODevice &device, PngState &state, const StructurePiece &piece)
{
    if (!state.header) {
        if (piece.tag != pieceTag("IHDR") || piece.size != 13)
            return damagedPicture("png without header");
        state.header = true;
        GUARDBOOK_ASSIGN(const QByteArray bytes, readExactly(device, piece.offset, piece.size));
        state.paletted = bytes[9] == 3;
        GUARDBOOK_TRY(readImageHeader(state.plan, bytes));
        return true;
    }
    if (piece.tag == pieceTag("IDAT")) {
        if (state.dataEnded)
            return damagedPicture("png data in two places");
        state.plan.segments.append({piece.offset, piece.size});
        return true;
    }
    state.dataEnded = !state.plan.segments.isEmpty();
    if (piece.tag == pieceTag("IHDR"))
        return damagedPicture("second png header");
    if (piece.tag == pieceTag("PLTE")) {
        if (piece.size > 768)
            return damagedPicture("png palette");
        GUARDBOOK_ASSIGN(QByteArray bytes, readExactly(device, piece.offset, piece.size));
        GUARDBOOK_TRY(readPalette(state, std::move(bytes)));
    } else if (piece.tag == pieceTag("tRNS")) {
        if (state.plan.need == RasterNeed::None)
            state.plan.need = RasterNeed::Alpha;
    } else if (piece.tag == pieceTag("iCCP") && piece.size <= largestProfile && !state.dataEnded) {
        GUARDBOOK_ASSIGN(const QByteArray bytes, readExactly(device, piece.offset, piece.size));
        readDeflatedProfile(state.plan, bytes);
    } else if (piece.tag == pieceTag("IEND")) {
        state.ended = true;
    }
    return true;
}

Result<RasterPlan> planPng(QIODevice &device)
{
    PngState state;
    state.plan.coding = RasterPlan::Coding::Png;
    GUARDBOOK_TRY(
        walkPng(device, [&](const StructurePiece &piece) { return readChunk(device, state, piece); }));
    if (!state.ended || state.plan.segments.isEmpty())
        return damagedPicture("png without picture data");
    if (state.paletted && state.plan.palette.isEmpty())
        return damagedPicture("png without palette");
    if (state.plan.palette.size() / 3 > (qsizetype(1) << state.plan.bits))
        return damagedPicture("png palette");
    return std::move(state.plan);
}

} // namespace

QString toWord(RasterNeed need)
{
    switch (need) {
    case RasterNeed::None:
        return QStringLiteral("none");
    case RasterNeed::Alpha:
        return QStringLiteral("alpha");
    case RasterNeed::Depth:
        return QStringLiteral("depth");
    case RasterNeed::Interlaced:
        return QStringLiteral("interlaced");
    case RasterNeed::Encoding:
        return QStringLiteral("encoding");
    case RasterNeed::Format:
        return QStringLiteral("format");
    }
    Q_UNREACHABLE();
}

Result<RasterPlan> planRaster(QIODevice &device)
{
    GUARDBOOK_ASSIGN(const PictureFormat format, pictureFormat(device));
    if (format == PictureFormat::Jpeg)
        return planJpeg(device);
    if (format == PictureFormat::Png)
        return planPng(device);
    RasterPlan plan;
    plan.need = RasterNeed::Format;
    return plan;
}

} // namespace guardbook
