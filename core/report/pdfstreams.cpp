// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/pdfparts.h"

#include "core/base/hashbeside.h"

#include <qpdf/Pipeline.hh>

#include <algorithm>
#include <array>
#include <set>

namespace guardbook::pdf {

using Object = QPDFObjectHandle;

namespace {

/// Streams a source into the document while it is written, reading all of it and hashing what it reads.
class SourceProvider final : public Object::StreamDataProvider {
public:
    /// `segments` empty: the whole source goes into the stream.
    SourceProvider(SourceState &state, OpenBytes open, qint64 size, const Digest &sha256, QString reference,
                   QList<RasterSegment> segments)
        : m_state(state),
          m_open(std::move(open)),
          m_size(size),
          m_sha256(sha256),
          m_reference(std::move(reference)),
          m_segments(std::move(segments))
    {
        if (m_segments.isEmpty())
            m_segments.append({0, size});
    }

    void provideStreamData(QPDFObjGen const &, Pipeline *out) override
    {
        auto device = m_open();
        if (!device)
            stop(device.error());
        QByteArray buffer(qsizetype(1) << 20, Qt::Uninitialized);
        Sha256 hash;
        qint64 at = 0;
        for (;;) {
            if (m_state.progress.cancelled())
                stop({ErrorCode::Cancelled, QStringLiteral("Stopped. No document was made."),
                      QStringLiteral("assemble")});
            const qint64 got = (*device)->read(buffer.data(), buffer.size());
            if (got < 0)
                stop(
                    {ErrorCode::Io,
                     QStringLiteral("Exhibit %1 could not be read to its end, so no document was made. Check "
                                    "the disk, then try again.")
                         .arg(m_reference),
                     QStringLiteral("assemble/read")});
            if (got == 0)
                break;
            const QByteArrayView bytes = QByteArrayView(buffer).first(got);
            const auto hashing = hashBeside(hash, bytes);
            forward(bytes, at, out);
            hashing.wait();
            at += got;
            m_state.done += got;
            m_state.progress.tell(m_state.done, m_state.total);
        }
        if (at != m_size || (!m_sha256.isNull() && hash.finish() != m_sha256))
            stop({ErrorCode::Tampered,
                  QStringLiteral(
                      "The file of exhibit %1 is not the one that was recorded: its SHA-256 value is "
                      "another. No document was made. Verify the book's evidence.")
                      .arg(m_reference),
                  QStringLiteral("assemble/sha256")});
        out->finish();
    }

private:
    /// What of the bytes at `at` lies in one of the segments.
    void forward(QByteArrayView bytes, qint64 at, Pipeline *out)
    {
        const qint64 end = at + bytes.size();
        for (const RasterSegment &segment : m_segments) {
            const qint64 from = std::max(at, segment.offset);
            const qint64 to = std::min(end, segment.offset + segment.size);
            if (from < to)
                out->write(reinterpret_cast<const unsigned char *>(bytes.data() + (from - at)),
                           std::size_t(to - from));
        }
    }
    [[noreturn]] void stop(const Error &error)
    {
        m_state.error = error;
        throw std::runtime_error("source");
    }

    SourceState &m_state;
    OpenBytes m_open;
    qint64 m_size;
    Digest m_sha256;
    QString m_reference;
    QList<RasterSegment> m_segments;
};

void stream(SourceState &state, Object target, const OpenBytes &open, qint64 size, const Digest &sha256,
            const QString &reference, const QList<RasterSegment> &segments, const Object &filter,
            const Object &parameters)
{
    std::shared_ptr<Object::StreamDataProvider> provider =
        std::make_shared<SourceProvider>(state, open, size, sha256, reference, segments);
    target.replaceStreamData(provider, filter, parameters);
    target.setFilterOnWrite(false); // or qpdf would deflate a JPEG a second time
    state.total += size;
}

Object colourSpace(QPDF &document, const RasterPlan &plan)
{
    const char *device = plan.components == 1   ? "/DeviceGray"
                         : plan.components == 3 ? "/DeviceRGB"
                                                : "/DeviceCMYK";
    if (!plan.palette.isEmpty())
        return Object::newArray({Object::newName("/Indexed"), Object::newName("/DeviceRGB"),
                                 Object::newInteger(plan.palette.size() / 3 - 1),
                                 Object::newString(plan.palette.toStdString())});
    // A deflated profile of a PNG has not been looked into: a wrong one would spoil the page.
    if (plan.icc.isEmpty() || plan.iccDeflated)
        return Object::newName(device);
    Object profile = Object::newStream(&document, plan.icc.toStdString());
    profile.getDict().replaceKey("/N", Object::newInteger(plan.components));
    profile.getDict().replaceKey("/Alternate", Object::newName(device));
    return Object::newArray({Object::newName("/ICCBased"), profile});
}

/// From the unit square of the stored picture to the unit square of the upright one, for each EXIF
/// orientation.
const std::array<std::array<double, 6>, 9> uprightMatrix = {{{1, 0, 0, 1, 0, 0},
                                                             {1, 0, 0, 1, 0, 0},
                                                             {-1, 0, 0, 1, 1, 0},
                                                             {-1, 0, 0, -1, 1, 1},
                                                             {1, 0, 0, -1, 0, 1},
                                                             {0, -1, -1, 0, 1, 1},
                                                             {0, -1, 1, 0, 0, 1},
                                                             {0, 1, 1, 0, 0, 0},
                                                             {0, 1, -1, 0, 1, 0}}};

std::string drawPicture(const PictureItem &item, int orientation, double pageHeight, const std::string &name)
{
    const auto &m = uprightMatrix[std::size_t(std::clamp(orientation, 1, 8))];
    const double width = item.area.width() / item.part.width();
    const double height = item.area.height() / item.part.height();
    const double x = item.area.left() - item.part.left() * width;
    const double y = pageHeight - (item.area.top() - item.part.top() * height) - height;
    std::string out = "q\n";
    if (item.part != QRectF(0, 0, 1, 1))
        out += number(item.area.left()) + " " + number(pageHeight - item.area.bottom()) + " " +
               number(item.area.width()) + " " + number(item.area.height()) + " re W n\n";
    out += number(m[0] * width) + " " + number(m[1] * height) + " " + number(m[2] * width) + " " +
           number(m[3] * height) + " " + number(x + m[4] * width) + " " + number(y + m[5] * height) +
           " cm\n/" + name + " Do\nQ\n";
    return out;
}

Object attachedStream(QPDF &document, const AttachedFile &file, SourceState &state)
{
    Object embedded = Object::newStream(&document);
    embedded.getDict().replaceKey("/Type", Object::newName("/EmbeddedFile"));
    embedded.getDict().replaceKey("/Subtype", Object::newName("/" + file.mediaType.toStdString()));
    Object parameters = Object::newDictionary();
    parameters.replaceKey("/Size", Object::newInteger(file.size));
    embedded.getDict().replaceKey("/Params", parameters);
    stream(state, embedded, file.open, file.size, file.sha256, file.reference, {}, Object::newNull(),
           Object::newNull());
    return embedded;
}

} // namespace

Object pictureObject(QPDF &document, const PagePicture &picture, SourceState &state)
{
    const RasterPlan &plan = picture.plan;
    Object image = Object::newStream(&document);
    Object dictionary = image.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Image"));
    dictionary.replaceKey("/Width", Object::newInteger(plan.width));
    dictionary.replaceKey("/Height", Object::newInteger(plan.height));
    dictionary.replaceKey("/BitsPerComponent", Object::newInteger(plan.bits));
    dictionary.replaceKey("/ColorSpace", colourSpace(document, plan));
    Object filter = Object::newName("/DCTDecode");
    Object parameters = Object::newNull();
    if (plan.coding == RasterPlan::Coding::Png) {
        filter = Object::newName("/FlateDecode");
        parameters = Object::newDictionary();
        parameters.replaceKey("/Predictor", Object::newInteger(15));
        parameters.replaceKey("/Colors", Object::newInteger(plan.components));
        parameters.replaceKey("/BitsPerComponent", Object::newInteger(plan.bits));
        parameters.replaceKey("/Columns", Object::newInteger(plan.width));
    } else if (plan.cmykInverted) {
        dictionary.replaceKey("/Decode", Object::parse("[1 0 1 0 1 0 1 0]"));
    }
    stream(state, image, picture.open, picture.size, picture.sha256, picture.reference, plan.segments, filter,
           parameters);
    return image;
}

void addPictures(QPDF &document, const Laid &laid, const std::vector<PagePicture> &pictures,
                 std::vector<QPDFPageObjectHelper> &pages, MarkedContent &content, SourceState &state)
{
    std::map<int, Object> images;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        std::string drawn;
        Object objects = Object::newDictionary();
        for (const PageItem &item : laid.pages[page].items) {
            const auto *place = std::get_if<PictureItem>(&item);
            if (place == nullptr)
                continue;
            const PagePicture &picture = pictures.at(std::size_t(place->picture));
            auto image = images.find(place->picture);
            if (image == images.end())
                image = images.emplace(place->picture, pictureObject(document, picture, state)).first;
            const std::string name = "GbPicture" + std::to_string(place->picture);
            objects.replaceKey("/" + name, image->second);
            drawn += "/Figure <</MCID " + std::to_string(content.nodes[page].size()) + ">> BDC\n" +
                     drawPicture(*place, picture.plan.orientation, laid.page.size.height(), name) + "EMC\n";
            content.nodes[page].push_back(place->node);
        }
        if (drawn.empty())
            continue;
        Object handle = pages[page].getObjectHandle();
        Object resources =
            pages[page].getAttribute("/Resources", true).shallowCopy(); // pages may share theirs
        resources.replaceKey("/XObject", objects);
        handle.replaceKey("/Resources", resources);
        pages[page].addPageContents(Object::newStream(&document, drawn), false);
    }
}

void addAttachments(QPDF &document, const std::vector<AttachedFile> &attachments, SourceState &state)
{
    if (attachments.empty())
        return;
    std::map<std::string, Object> byName; // a name tree is sorted
    Object associated = Object::newArray();
    for (const AttachedFile &file : attachments) {
        Object data = attachedStream(document, file, state);
        Object specification = document.makeIndirectObject(Object::newDictionary());
        specification.replaceKey("/Type", Object::newName("/Filespec"));
        specification.replaceKey("/F", unicode(file.name));
        specification.replaceKey("/UF", unicode(file.name));
        specification.replaceKey("/Desc", unicode(file.description));
        specification.replaceKey("/AFRelationship", Object::newName("/Source"));
        Object embedded = Object::newDictionary();
        embedded.replaceKey("/F", data);
        embedded.replaceKey("/UF", data);
        specification.replaceKey("/EF", embedded);
        if (!byName.emplace(unicode(file.name).getStringValue(), specification).second)
            throw std::runtime_error("two attachments have one name");
        associated.appendItem(specification);
    }
    Object items = Object::newArray();
    for (const auto &[name, specification] : byName) {
        items.appendItem(Object::newString(name));
        items.appendItem(specification);
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Names", items);
    Object names = Object::newDictionary();
    names.replaceKey("/EmbeddedFiles", document.makeIndirectObject(tree));
    document.getRoot().replaceKey("/Names", names);
    document.getRoot().replaceKey("/AF", document.makeIndirectObject(associated));
}

} // namespace guardbook::pdf
