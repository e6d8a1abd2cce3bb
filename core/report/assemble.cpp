// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/assemble.h"

#include "core/report/pdfparts.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstring>
#include <functional>

namespace guardbook {

namespace {

using Object = QPDFObjectHandle;

/// The /ByteRange that stands in for the true one. Its digits depend on the document's id, so nobody can have
/// put the same bytes into a file that is attached.
std::string rangePlaceholder(const QByteArray &id)
{
    std::string text = "/ByteRange [ 0";
    for (qsizetype part = 0; part < 3; ++part) {
        std::uint64_t value = 0;
        for (qsizetype i = 0; i < 5; ++i)
            value = (value << 8) | std::uint8_t(id[part * 5 + i]);
        text += " 9" + QByteArray::number(qulonglong(value)).rightJustified(13, '0').toStdString();
    }
    return text + " ]";
}

/// qpdf's fixed second half of /ID, which is replaced by the document's own.
const QByteArray fixedId = QByteArrayLiteral("<31415926535897932384626433832795>");

using WriteBytes = std::function<Result<>(QByteArrayView)>;

/// Hands on what is written, and remembers where the signature goes.
class SeekingPipeline final : public Pipeline {
public:
    SeekingPipeline(WriteBytes put, std::string sought)
        : Pipeline("document", nullptr), m_put(std::move(put)), m_sought(QByteArray::fromStdString(sought))
    {
    }

    void write(unsigned char const *data, std::size_t count) override
    {
        m_buffer.append(reinterpret_cast<const char *>(data), qsizetype(count));
        if (m_buffer.size() - m_kept >= blockSize)
            flush(false);
    }
    void finish() override {}

    /// What is left; then offsets are final.
    void end() { flush(true); }

    std::optional<Error> error;
    qint64 size = 0;       ///< Bytes written.
    qint64 soughtAt = -1;  ///< Of the first place where the sought text stands.
    qint64 fixedIdAt = -1; ///< Of the last place of qpdf's fixed id.

private:
    static constexpr qsizetype blockSize = 1 << 20;

    /// Writes the buffer, keeping its tail so that a text across two blocks is found.
    void flush(bool last)
    {
        const qint64 start = size - m_kept;
        if (!m_sought.isEmpty() && soughtAt < 0) {
            const qsizetype at = m_buffer.indexOf(m_sought);
            soughtAt = at < 0 ? -1 : start + at;
        }
        if (last) {
            const qsizetype at = m_buffer.lastIndexOf(fixedId);
            fixedIdAt = at < 0 ? -1 : start + at;
        }
        if (auto written = m_put(QByteArrayView(m_buffer).sliced(m_kept)); !written) {
            error = written.error();
            throw std::runtime_error("write");
        }
        size += m_buffer.size() - m_kept;
        m_buffer = m_buffer.last(std::min<qsizetype>(m_buffer.size(), 4096));
        m_kept = m_buffer.size();
    }

    WriteBytes m_put;
    QByteArray m_sought;
    QByteArray m_buffer;
    qsizetype m_kept = 0; ///< Bytes at the front of the buffer that are in the file already.
};

/// An invisible signature field on the first page, with room for the signature; the signed document allows no
/// change (DocMDP, P 1).
void addHole(QPDF &document, QPDFPageObjectHelper &first, const DocumentInfo &info, const std::string &range)
{
    Object signature = document.makeIndirectObject(
        Object::parse("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached " + range +
                      " /Reference [ << /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type "
                      "/TransformParams /P 1 "
                      "/V /1.2 >> >> ] >>"));
    signature.replaceKey("/Contents", Object::newString(std::string(std::size_t(signatureHoleBytes), '\0')));
    signature.replaceKey("/Name", pdf::unicode(info.author));
    signature.replaceKey("/Reason", pdf::unicode(QStringLiteral("Sealed by the school")));
    signature.replaceKey("/M", pdf::date(info.madeAt));

    Object appearance = Object::newStream(&document, "\n");
    appearance.getDict().replaceKey("/Type", Object::newName("/XObject"));
    appearance.getDict().replaceKey("/Subtype", Object::newName("/Form"));
    appearance.getDict().replaceKey("/BBox", Object::parse("[0 0 0 0]"));
    Object field = document.makeIndirectObject(
        Object::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (SchoolSeal) /Rect [0 0 0 0] /F 132 >>"));
    field.replaceKey("/V", signature);
    field.replaceKey("/P", first.getObjectHandle());
    Object faces = Object::newDictionary();
    faces.replaceKey("/N", appearance);
    field.replaceKey("/AP", faces);

    Object page = first.getObjectHandle();
    if (!page.hasKey("/Annots"))
        page.replaceKey("/Annots", Object::newArray());
    page.getKey("/Annots").appendItem(field);
    Object form = Object::newDictionary();
    form.replaceKey("/Fields", Object::newArray({field}));
    form.replaceKey("/SigFlags", Object::newInteger(3));
    document.getRoot().replaceKey("/AcroForm", document.makeIndirectObject(form));
    Object permissions = Object::newDictionary();
    permissions.replaceKey("/DocMDP", signature);
    document.getRoot().replaceKey("/Perms", permissions);
}

void compose(QPDF &document, const Assembly &assembly, pdf::SourceState &state, const std::string &range)
{
    pdf::repairToUnicode(document);
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    if (pages.size() != assembly.laid.pages.size())
        throw std::runtime_error("pages");
    pdf::MarkedContent content;
    content.nodes.resize(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i)
        pdf::markPage(document, pages[i], assembly.laid, assembly.painted.stretches[i], content.nodes[i]);
    pdf::addPictures(document, assembly.laid, assembly.pictures, pages, content, state);
    if (assembly.laid.nodes.size() <= mostTaggedNodes)
        pdf::addStructure(document, assembly.laid, pages, content);
    pdf::addBookmarks(document, assembly.laid, pages);
    pdf::addLinks(document, assembly.laid, pages);
    pdf::addAttachments(document, assembly.attachments, state);
    pdf::addMetadata(document, assembly.info);
    if (assembly.hole)
        addHole(document, pages.front(), assembly.info, range);
}

void encrypt(QPDFWriter &writer, const Secret &passphrase)
{
    const std::string user(reinterpret_cast<const char *>(passphrase.data()), passphrase.size());
    // Nobody needs an owner's password: a random one makes the permissions hold for everyone.
    const Secret owner = Secret::random(24);
    writer.setR6EncryptionParameters(user.c_str(), owner.view().toByteArray().toHex().constData(), true, true,
                                     false, false, false, false, qpdf_r3p_full, true);
}

void writeDocument(QPDF &document, const Assembly &assembly, SeekingPipeline &pipeline)
{
    document.getTrailer().removeKey("/ID");
    Object id = Object::newString(assembly.info.id.toStdString());
    document.getTrailer().replaceKey("/ID", Object::newArray({id, id}));
    QPDFWriter writer(document);
    writer.setOutputPipeline(&pipeline);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_disable); // archives, and the trailer stands in plain text
    writer.setNewlineBeforeEndstream(true);
    writer.setStaticID(true);
    if (assembly.passphrase != nullptr)
        encrypt(writer, *assembly.passphrase);
    writer.write();
    pipeline.end();
}

Error assembleError(const char *where)
{
    return {ErrorCode::Internal,
            QStringLiteral("The document could not be put together, so none was made. Please report this."),
            QStringLiteral("assemble/") + QString::fromLatin1(where)};
}

} // namespace

namespace {

/// Writes all of the document through the pipeline.
Result<> compose(const Assembly &assembly, const std::string &range, SeekingPipeline &pipeline,
                 const Progress &progress)
{
    pdf::SourceState state{progress, 0, 0, std::nullopt};
    try {
        QPDF document;
        document.processMemoryFile("pages", assembly.painted.pdf.constData(),
                                   std::size_t(assembly.painted.pdf.size()));
        compose(document, assembly, state, range);
        writeDocument(document, assembly, pipeline);
    } catch (const std::exception &failure) {
        if (state.error)
            return *state.error;
        if (pipeline.error)
            return *pipeline.error;
        return assembleError(failure.what());
    }
    return {};
}

QByteArray idText(const Assembly &assembly)
{
    return '<' + assembly.info.id.toHex() + '>';
}

} // namespace

Result<SignatureHole> assemble(const Assembly &assembly, DurableFile &file, const Progress &progress)
{
    if (assembly.info.id.size() != 16)
        return assembleError("id");
    const std::string range = rangePlaceholder(assembly.info.id);
    SeekingPipeline pipeline([&file](QByteArrayView bytes) { return file.write(bytes); },
                             assembly.hole ? range : std::string());
    GUARDBOOK_TRY(compose(assembly, range, pipeline, progress));
    SignatureHole hole;
    hole.fileSize = pipeline.size;
    if (pipeline.fixedIdAt >= 0)
        GUARDBOOK_TRY(file.writeAt(pipeline.fixedIdAt, idText(assembly)));
    if (!assembly.hole)
        return hole;
    if (pipeline.soughtAt < 0)
        return assembleError("hole");
    hole.rangeAt = pipeline.soughtAt;
    hole.rangeSize = qint64(range.size());
    hole.contentsAt = hole.rangeAt + hole.rangeSize + qint64(std::strlen(" /Contents "));
    hole.contentsEnd = hole.contentsAt + 2 + 2 * signatureHoleBytes;
    return hole;
}

Result<QByteArray> assembleInMemory(const Assembly &assembly, const Progress &progress)
{
    if (assembly.info.id.size() != 16 || assembly.hole)
        return assembleError("in memory");
    QByteArray document;
    const auto append = [&document](QByteArrayView bytes) -> Result<> {
        document.append(bytes);
        return {};
    };
    SeekingPipeline pipeline(append, {});
    GUARDBOOK_TRY(compose(assembly, {}, pipeline, progress));
    if (pipeline.fixedIdAt >= 0) {
        const QByteArray id = idText(assembly);
        document.replace(qsizetype(pipeline.fixedIdAt), id.size(), id);
    }
    return document;
}

} // namespace guardbook
