// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that looks at foreign files inside Guardbook itself: types, picture structure, EXIF, names and
// what the worker answers. Beyond not crashing: a plan stays inside the file, names are safe, and nothing
// hidden stays hidden.

#include "core/evidence/exif.h"
#include "core/evidence/filename.h"
#include "core/evidence/filetype.h"
#include "core/evidence/rasterplan.h"
#include "core/evidence/renderprotocol.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace guardbook;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void tryPlan(QIODevice &device)
{
    const auto plan = planRaster(device);
    if (!plan)
        return;
    for (const RasterSegment &segment : plan->segments)
        require(segment.offset >= 0 && segment.size >= 0 && segment.offset + segment.size <= device.size());
    require(!plan->passesThrough() || (plan->width > 0 && plan->height > 0 && !plan->segments.isEmpty()));
    require(qint64(plan->width) * plan->height <= largestRasterPixels);
    require(plan->orientation >= 1 && plan->orientation <= 8);
}

void tryName(const QString &given)
{
    const QString name = safeFileName(given);
    require(!name.isEmpty() && name.toUtf8().size() <= longestFileName && safeFileName(name) == name);
    require(!name.contains(u'/') && !name.contains(u'\\') && name != u"." && name != u"..");
    for (const char32_t c : visibleText(name).toUcs4())
        require(!isHiddenCharacter(c));
}

void tryExif(QIODevice &device)
{
    const auto facts = readExif(device);
    require(!facts || (facts->orientation >= 1 && facts->orientation <= 8));
    for (const char32_t c : facts ? facts->model.toUcs4() : QList<uint>())
        require(!isHiddenCharacter(c));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    tryPlan(device);
    tryExif(device);
    const QString text = QString::fromUtf8(bytes);
    tryName(text);
    tryName(QString::fromUtf16(reinterpret_cast<const char16_t *>(bytes.constData()), bytes.size() / 2));
    require(!sniffFileType(bytes, text).mime.isEmpty());
    static_cast<void>(decodeReply(bytes));
    static_cast<void>(decodeRequest(bytes));
    return 0;
}
