// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/picturepdf.h"

#include "core/evidence/rasterplan.h"
#include "core/report/pdfparts.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace guardbook {

namespace {

using Object = QPDFObjectHandle;

constexpr double pointsPerInch = 72.0;

/// Hands on what qpdf writes. A refusal leaves qpdf by an exception.
class TakingPipeline final : public Pipeline {
public:
    explicit TakingPipeline(const TakeBytes &take) : Pipeline("pages", nullptr), m_take(take) {}

    void write(unsigned char const *data, size_t size) override
    {
        auto taken = m_take(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
        if (taken)
            return;
        m_error = std::move(taken).error();
        throw std::runtime_error("taken no more");
    }
    void finish() override {}
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const TakeBytes &m_take;
    std::optional<Error> m_error;
};

Error notMade(const char *where)
{
    return {ErrorCode::Corrupt, QStringLiteral("The pages could not be bound into a PDF. No copy was made."),
            QStringLiteral("pages/") + QLatin1String(where)};
}

Result<RasterPlan> planOf(const PicturePage &page)
{
    GUARDBOOK_ASSIGN(const auto device, page.png());
    GUARDBOOK_ASSIGN(RasterPlan plan, planRaster(*device));
    const bool plain = plan.coding == RasterPlan::Coding::Png && plan.passesThrough() && plan.bits == 8 &&
                       plan.palette.isEmpty() && plan.icc.isEmpty();
    if (!plain)
        return notMade("picture");
    return plan;
}

void addPage(QPDF &document, const PicturePage &page, const RasterPlan &plan, int number, int dpi,
             pdf::SourceState &state)
{
    const double width = plan.width * pointsPerInch / dpi;
    const double height = plan.height * pointsPerInch / dpi;
    const Object image = pdf::pictureObject(
        document, {plan, page.png, page.size, page.sha256, QStringLiteral("page %1").arg(number)}, state);
    Object objects = Object::newDictionary();
    objects.replaceKey("/Page", image);
    Object resources = Object::newDictionary();
    resources.replaceKey("/XObject", objects);
    Object dictionary = Object::newDictionary();
    dictionary.replaceKey("/Type", Object::newName("/Page"));
    dictionary.replaceKey("/MediaBox", Object::newArray({Object::newInteger(0), Object::newInteger(0),
                                                         Object::newReal(pdf::number(width)),
                                                         Object::newReal(pdf::number(height))}));
    dictionary.replaceKey("/Resources", resources);
    dictionary.replaceKey("/Contents",
                          Object::newStream(&document, pdf::number(width) + " 0 0 " + pdf::number(height) +
                                                           " 0 0 cm /Page Do\n"));
    QPDFPageDocumentHelper(document).addPage(document.makeIndirectObject(dictionary), false);
}

} // namespace

Result<> bindPicturePages(const std::vector<PicturePage> &pages, int dpi, const TakeBytes &take,
                          const Progress &progress)
{
    pdf::SourceState state{progress, 0, 0, {}};
    TakingPipeline pipeline(take);
    try {
        QPDF document;
        document.emptyPDF();
        int number = 0;
        for (const PicturePage &page : pages) {
            GUARDBOOK_ASSIGN(const RasterPlan plan, planOf(page));
            addPage(document, page, plan, ++number, dpi, state);
        }
        QPDFWriter writer(document);
        writer.setOutputPipeline(&pipeline);
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.5");
        writer.write();
    } catch (const std::exception &) {
        if (state.error)
            return *state.error;
        return pipeline.error().value_or(notMade("write"));
    }
    return {};
}

} // namespace guardbook
