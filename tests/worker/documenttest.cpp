// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/worker/workertest.h"

#include "tests/support/pdfbytes.h"

using namespace guardbook;
using namespace guardbook::testing;

namespace {

class DocumentTest : public WorkerTest {
protected:
    void SetUp() override
    {
#ifndef GUARDBOOK_PDF_VIEW
        GTEST_SKIP() << "built without QtPdf";
#endif
    }
};

QByteArray threePages()
{
    return pdf({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]/Rotate 90>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>"});
}

} // namespace

TEST_F(DocumentTest, pagesAreCounted)
{
    const auto count = renderer.pdfPageCount(file(threePages()));
    ASSERT_TRUE(count);
    EXPECT_EQ(*count, 3);
    const auto probe = renderer.probe(file(threePages()));
    ASSERT_TRUE(probe);
    EXPECT_TRUE(probe->pdf);
}

TEST_F(DocumentTest, aPageIsDrawnOnWhiteAtTheSizeAsked)
{
    const auto page = renderer.pdfPage(file(onePage()), 0, {.longestEdge = 400});
    ASSERT_TRUE(page) << page.error().where.toStdString();
    EXPECT_EQ(page->width, 400);
    EXPECT_EQ(page->height, 200);
    const QImage image = imageOf(*page);
    EXPECT_EQ(image.pixel(50, 150), qRgb(0, 0, 0));
    EXPECT_EQ(image.pixel(50, 50), qRgb(255, 255, 255));
    EXPECT_EQ(image.pixel(395, 5), qRgb(255, 255, 255));
    const auto byDpi = renderer.pdfPage(file(onePage()), 0, {.dpi = 144});
    ASSERT_TRUE(byDpi);
    EXPECT_EQ(byDpi->width, 400);
}

TEST_F(DocumentTest, aTurnedPageIsShownTurned)
{
    const auto page = renderer.pdfPage(file(threePages()), 1, {.dpi = 72});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->width, 200);
    EXPECT_EQ(page->height, 100);
}

TEST_F(DocumentTest, aPageRasterHasThePixelsOfThePage)
{
    const auto page = renderer.pdfPage(file(onePage()), 0, {.dpi = 100});
    const auto raster = renderer.pdfPageRaster(file(onePage()), 0, {.dpi = 100});
    ASSERT_TRUE(page);
    ASSERT_TRUE(raster);
    EXPECT_EQ(QImage::fromData(raster->png, "png").convertToFormat(QImage::Format_RGB32), imageOf(*page));
}

TEST_F(DocumentTest, textIsRead)
{
    const auto text = renderer.pdfText(file(onePage()), 0);
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->contains(QStringLiteral("affidavit office"))) << text->toStdString();
}

TEST_F(DocumentTest, aPageThatIsNotThereIsNotFound)
{
    const auto page = renderer.pdfPage(file(onePage()), 1, {});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().code, ErrorCode::NotFound);
}

TEST_F(DocumentTest, picturesAndDocumentsAreNotTakenForEachOther)
{
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    EXPECT_FALSE(renderer.pdfPage(file(encoded(image, "png")), 0, {}));
    EXPECT_FALSE(renderer.pdfPageCount(file(encoded(image, "png"))));
    EXPECT_FALSE(renderer.picture(file(onePage()), {}));
}
