// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pdfbytes.h"
#include "tests/worker/workertest.h"

#include <archive.h>
#include <archive_entry.h>

#include <vector>

using namespace guardbook;
using namespace guardbook::testing;

namespace {

/// A ZIP of parts, as Word packs them.
QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>> &parts)
{
    QByteArray bytes(64 << 20, '\0');
    std::size_t used = 0;
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_open_memory(zip, bytes.data(), std::size_t(bytes.size()), &used);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(zip, entry);
        archive_write_data(zip, content.constData(), std::size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_free(zip);
    bytes.truncate(qsizetype(used));
    return bytes;
}

QByteArray word(const QByteArray &body)
{
    return "<?xml version=\"1.0\"?><w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
           body + "</w:body></w:document>";
}

QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

constexpr const char *numbering = "<w:numbering xmlns:w=\"x\"><w:abstractNum w:abstractNumId=\"4\">"
                                  "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
                                  "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                                  "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
                                  "w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum>"
                                  "<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:numFmt "
                                  "w:val=\"bullet\"/></w:lvl></w:abstractNum>"
                                  "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num><w:num "
                                  "w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";

QByteArray inList(const char *list, const char *level)
{
    return "<w:numPr><w:ilvl w:val=\"" + QByteArray(level) + "\"/><w:numId w:val=\"" + QByteArray(list) +
           "\"/></w:numPr>";
}

class WordDocumentTest : public WorkerTest {
protected:
    QString refusal(const QByteArray &bytes)
    {
        const auto read = renderer.documentText(file(bytes));
        EXPECT_FALSE(read);
        return read ? QString() : read.error().sentence;
    }
};

} // namespace

TEST_F(WordDocumentTest, headingsListsAndTablesAreReadAsTheyStand)
{
    const QByteArray document = word(
        paragraph("Social Media Policy", "<w:pStyle w:val=\"Heading1\"/>") +
        paragraph("Staff must ask.", inList("1", "0")) + paragraph("in writing", inList("1", "1")) +
        paragraph("in time", inList("1", "1")) + paragraph("Staff must wait.", inList("1", "0")) +
        paragraph("a point", inList("2", "0")) +
        "<w:p><w:r><w:t xml:space=\"preserve\">Kept "
        "</w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>added</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc>" +
        paragraph("Date of policy") + "</w:tc><w:tc>" + paragraph("Spring 2021") + "</w:tc></w:tr></w:tbl>");
    const auto read = renderer.documentText(file(zipped({{"[Content_Types].xml", "<x/>"},
                                                         {"word/document.xml", document},
                                                         {"word/numbering.xml", numbering}})));
    ASSERT_TRUE(read) << read.error().sentence.toStdString() << read.error().where.toStdString();
    EXPECT_EQ(read->text.toStdString(), "# Social Media Policy\n\n1. Staff must ask.\n\na) in writing\n\nb) "
                                        "in time\n\n2. Staff must wait.\n\n- a point\n\n"
                                        "Kept added\n\nDate of policy \tSpring 2021\n\n");
}

TEST_F(WordDocumentTest, aDocumentTypeIsNeverRead)
{
    const QByteArray bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" +
        word(paragraph("&b;")).sliced(21);
    EXPECT_TRUE(refusal(zipped({{"word/document.xml", bomb}})).contains(u"damaged"));
}

TEST_F(WordDocumentTest, aPartThatUnpacksToTooMuchIsRefused)
{
    const QByteArray large = zipped(
        {{"word/document.xml", word("<w:p><w:r><w:t>" + QByteArray(60 << 20, 'a') + "</w:t></w:r></w:p>")}});
    EXPECT_LT(large.size(), 1 << 20) << "a bomb is small";
    EXPECT_TRUE(refusal(large).contains(u"too long"));
}

TEST_F(WordDocumentTest, whatIsNoWordDocumentSaysWhatToDo)
{
    EXPECT_TRUE(
        refusal(zipped({{"xl/workbook.xml", "<x/>"}})).contains(u"neither a PDF nor a Word document"));
    EXPECT_TRUE(refusal(QByteArray("PK\x03\x04 cut off", 12)).contains(u"damaged"));
    EXPECT_TRUE(refusal("just text").contains(u"neither a PDF nor a Word document"));
    QByteArray cut = zipped({{"word/document.xml", word(paragraph("text"))}});
    cut.truncate(cut.size() / 3);
    EXPECT_FALSE(refusal(cut).isEmpty());
}

#ifdef GUARDBOOK_PDF_VIEW
TEST_F(WordDocumentTest, everyPageOfAPdfIsReadAndALongOneRefused)
{
    const auto made = [](int pages) {
        QByteArray kids;
        QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>",
                                  {},
                                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                                  stream({}, "BT /F 12 Tf 20 100 Td (Staff must ask) Tj ET")};
        for (int i = 0; i < pages; ++i) {
            objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F 3 0 "
                           "R>>>>/Contents 4 0 R>>");
            kids += QByteArray::number(objects.size()) + " 0 R ";
        }
        objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages) + ">>";
        return pdf(objects);
    };
    const auto read = renderer.documentText(file(made(2)));
    ASSERT_TRUE(read) << read.error().sentence.toStdString();
    EXPECT_EQ(read->pages, 2);
    EXPECT_EQ(read->text.count(QStringLiteral("Staff must ask")), 2);
    EXPECT_TRUE(refusal(made(2'000)).contains(u"up to 500 pages"));
    QByteArray cut = made(2);
    cut.truncate(100);
    EXPECT_TRUE(refusal(cut).contains(u"damaged"));
}
#endif
