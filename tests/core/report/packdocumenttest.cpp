// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packdocument.h"

#include "core/report/seal.h"
#include "samplepack.h"
#include "tools.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <qpdf/QPDF.hh>

#include <gtest/gtest.h>

#include <set>

using namespace guardbook;
using test::run;

namespace {

/// One pack for all tests that only read it.
struct Written {
    QTemporaryDir folder;
    PackContent content = sample::pack();
    QString path;
    std::optional<DocumentResult> result;
    QString error;

    Written()
    {
        path = folder.filePath(QStringLiteral("report.pdf"));
        const auto keys = sample::sealingMaterial(folder.path());
        const auto made =
            keys ? writePackDocument(content, path, *keys) : Result<DocumentResult>(keys.error());
        if (made)
            result = *made;
        else
            error = made.error().sentence + made.error().where;
    }
};

const Written &written()
{
    static const Written pack;
    return pack;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

QString textOf(const QString &path, const QStringList &more = {QStringLiteral("-raw")})
{
    return QString::fromUtf8(run("pdftotext", more + QStringList{path, QStringLiteral("-")}).output);
}

/// Lines of the text without breaks and spaces, to find what wraps.
QString squeezed(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s+")));
}

class PackDocument : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(written().result) << qPrintable(written().error); }
};

} // namespace

TEST_F(PackDocument, isSoundToOtherReaders)
{
    const auto check = run("qpdf", {QStringLiteral("--check"), written().path});
    EXPECT_EQ(check.exit, 0) << check.output.constData() << check.errors.constData();
    const QString info = QString::fromUtf8(run("pdfinfo", {written().path}).output);
    EXPECT_TRUE(
        info.contains(QRegularExpression(QStringLiteral("Pages: +%1\\n").arg(written().result->pages))))
        << qPrintable(info);
    EXPECT_TRUE(info.contains(QStringLiteral("Evidence pack 2026-0042/P1")));
    EXPECT_TRUE(info.contains(QRegularExpression(QStringLiteral("Tagged: +yes"))));
    EXPECT_TRUE(info.contains(QRegularExpression(QStringLiteral("JavaScript: +no"))));
}

TEST_F(PackDocument, everyPageIsNumbered)
{
    const QStringList pages = textOf(written().path).split(QLatin1Char('\f'));
    ASSERT_EQ(pages.size(), written().result->pages + 1);
    for (int i = 0; i < written().result->pages; ++i)
        EXPECT_TRUE(
            pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(written().result->pages)));
    for (int i = 1; i < written().result->pages; ++i)
        EXPECT_TRUE(pages[i].contains(QStringLiteral("CONFIDENTIAL: CHILD PROTECTION"))) << i;
}

TEST_F(PackDocument, eachPageOfTheStatementAndNoOtherHasALineToSignIt)
{
    int statementPages = 0;
    for (const QString &page : textOf(written().path).split(QLatin1Char('\f'))) {
        const bool ofStatement =
            page.contains(QStringLiteral("Production statement CONFIDENTIAL")); // the page's head
        statementPages += ofStatement ? 1 : 0;
        EXPECT_EQ(page.contains(QStringLiteral("Signature witnessed by")), ofStatement) << qPrintable(page);
    }
    EXPECT_GT(statementPages, 1);
}

TEST_F(PackDocument, everyExhibitIsFoundByItsWordsAndItsHash)
{
    const QString text = textOf(written().path);
    const QString tight = squeezed(text);
    for (const PackExhibit &exhibit : written().content.exhibits) {
        EXPECT_TRUE(text.contains(QStringLiteral("EXHIBIT %1").arg(exhibit.reference)))
            << qPrintable(exhibit.reference);
        EXPECT_TRUE(text.contains(exhibit.sha256.hex())) << "on one line: " << qPrintable(exhibit.reference);
        EXPECT_TRUE(tight.contains(squeezed(exhibit.description))) << qPrintable(exhibit.description);
        EXPECT_TRUE(tight.contains(squeezed(exhibit.address))) << qPrintable(exhibit.address);
    }
    EXPECT_TRUE(text.contains(QStringLiteral("affidavit office")));
}

TEST_F(PackDocument, copiedTextHasNoTabsAndNoLigatures)
{
    const QString text = textOf(written().path);
    EXPECT_FALSE(text.contains(QLatin1Char('\t')));
    EXPECT_FALSE(text.contains(QRegularExpression(QStringLiteral("[\\x{FB00}-\\x{FB06}]"))));
    EXPECT_TRUE(text.contains(QStringLiteral("[U+1F62D loudly crying face]")));
    EXPECT_TRUE(text.contains(QStringLiteral("[U+202E right-to-left override]")));
    EXPECT_TRUE(text.contains(QString::fromUtf8("\u4f60\u597d, \ud55c\uad6d\uc5b4")));
}

TEST_F(PackDocument, inMemoryItHasTheSamePagesToTheLastPixel)
{
    const QTemporaryDir folder;
    const auto keys = sample::sealingMaterial(folder.path());
    ASSERT_TRUE(keys);
    const auto drawn = drawPackDocument(written().content, *keys);
    ASSERT_TRUE(drawn) << qPrintable(drawn.error().sentence);
    const QString sealed = folder.filePath(QStringLiteral("sealed.pdf"));
    const auto made = writePackDocument(written().content, sealed, *keys);
    ASSERT_TRUE(made) << qPrintable(made.error().sentence);
    const QString inMemory = folder.filePath(QStringLiteral("memory.pdf"));
    QFile file(inMemory);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(*drawn) == drawn->size());
    file.close();
    for (const QString &each : {sealed, inMemory})
        ASSERT_EQ(run("pdftoppm", {QStringLiteral("-r"), QStringLiteral("20"), QStringLiteral("-png"), each,
                                   each.chopped(4)})
                      .exit,
                  0);
    const auto shown = QDir(folder.path()).entryList({QStringLiteral("memory-*.png")}, QDir::Files);
    EXPECT_EQ(shown.size(), made->pages);
    for (const QString &page : shown)
        EXPECT_EQ(contentOf(folder.filePath(page)),
                  contentOf(folder.filePath(QStringLiteral("sealed") + page.mid(6))))
            << qPrintable(page);
}

TEST_F(PackDocument, aJpegStandsOnThePageInItsOwnBytes)
{
    QTemporaryDir out;
    ASSERT_EQ(
        run("pdfimages", {QStringLiteral("-all"), written().path, out.filePath(QStringLiteral("i"))}).exit,
        0);
    std::set<Digest> found;
    for (const QFileInfo &file : QDir(out.path()).entryInfoList(QDir::Files))
        found.insert(Digest::of(contentOf(file.filePath())));
    int jpegs = 0;
    for (const PackExhibit &exhibit : written().content.exhibits) {
        if (exhibit.mediaType != QStringLiteral("image/jpeg"))
            continue;
        ++jpegs;
        EXPECT_TRUE(found.contains(exhibit.sha256)) << qPrintable(exhibit.fileName);
    }
    EXPECT_EQ(jpegs, 2);
}

TEST_F(PackDocument, aPngStandsOnThePagePixelForPixel)
{
    QTemporaryDir out;
    ASSERT_EQ(
        run("pdfimages", {QStringLiteral("-png"), written().path, out.filePath(QStringLiteral("i"))}).exit,
        0);
    QList<QImage> images;
    for (const QFileInfo &file : QDir(out.path()).entryInfoList(QDir::Files))
        images.append(QImage(file.filePath()).convertToFormat(QImage::Format_RGB888));
    for (const QByteArray &png : {sample::chatPng(), sample::longPng(), sample::pdfPagePng(2)}) {
        const QImage original = QImage::fromData(png).convertToFormat(QImage::Format_RGB888);
        EXPECT_TRUE(images.contains(original));
    }
}

TEST_F(PackDocument, aPictureOfTwoScreensIsShownWholeAndInLegibleParts)
{
    const QStringList pages = textOf(written().path).split(QLatin1Char('\f'));
    int red = 0;
    int blue = 0;
    QString text;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (!pages[i].contains(QStringLiteral("Exhibit AB/10 CONFIDENTIAL"))) // the page's head
            continue;
        text += pages[i];
        const QString number = QString::number(i + 1);
        QTemporaryDir out;
        run("pdftoppm",
            {QStringLiteral("-r"), QStringLiteral("36"), QStringLiteral("-png"), QStringLiteral("-f"), number,
             QStringLiteral("-l"), number, QStringLiteral("-singlefile"), written().path,
             out.filePath(QStringLiteral("page"))});
        const QImage page(out.filePath(QStringLiteral("page.png")));
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                red += page.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
                blue += page.pixelColor(x, y) == QColor(Qt::blue) ? 1 : 0;
            }
        }
    }
    EXPECT_TRUE(text.contains(QStringLiteral("part 1 of 2: columns 1 to 1950 of 3840")));
    EXPECT_TRUE(text.contains(QStringLiteral("part 2 of 2: columns 1891 to 3840 of 3840")));
    const int whole = 243 * 243 * 1080 / 3840; // pixels that the whole picture has on the page
    EXPECT_GT(red + blue, 4 * whole) << "the whole once, and each half at twice its size";
    EXPECT_NEAR(red, blue, whole / 4) << "one part shows the left screen, the other the right one";
}

TEST_F(PackDocument, originalsAreAttachedByteForByte)
{
    QTemporaryDir out;
    ASSERT_EQ(
        run("pdfdetach", {QStringLiteral("-saveall"), QStringLiteral("-o"), out.path(), written().path}).exit,
        0);
    int attached = 0;
    for (const PackExhibit &exhibit : written().content.exhibits) {
        const QString path = out.filePath(exhibit.fileName);
        if (written().result->notAttached.contains(exhibit.reference)) {
            EXPECT_FALSE(QFile::exists(path));
            continue;
        }
        ++attached;
        EXPECT_EQ(Digest::of(contentOf(path)).hex(), exhibit.sha256.hex());
    }
    EXPECT_EQ(attached, 9);
    EXPECT_EQ(written().result->notAttached, QStringList{QStringLiteral("AB/8")})
        << "an archive stays in the folder";
    EXPECT_EQ(written().result->notShown, (QStringList{QStringLiteral("AB/7"), QStringLiteral("AB/8")}));
}

namespace {

void collectNames(QPDFObjectHandle object, std::set<std::string> &names)
{
    if (object.isStream())
        object = object.getDict();
    if (object.isArray()) {
        for (QPDFObjectHandle item : object.getArrayAsVector()) {
            if (!item.isIndirect())
                collectNames(item, names);
        }
    } else if (object.isDictionary()) {
        for (const auto &[key, value] : object.getDictAsMap()) {
            names.insert(key);
            if (!value.isIndirect())
                collectNames(value, names);
        }
    } else if (object.isName()) {
        names.insert(object.getName());
    }
}

} // namespace

TEST_F(PackDocument, nothingInItRunsOrLeadsOutside)
{
    QPDF pdf;
    pdf.processFile(written().path.toUtf8().constData());
    std::set<std::string> names;
    for (const QPDFObjectHandle &object : pdf.getAllObjects())
        collectNames(object, names);
    for (const char *forbidden : {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/XFA", "/RichMedia",
                                  "/URI", "/GoToR", "/SubmitForm", "/ImportData"})
        EXPECT_FALSE(names.contains(forbidden)) << forbidden;
    EXPECT_TRUE(names.contains("/Link")) << "links inside the document are there";
}

TEST_F(PackDocument, bookmarksLeadToEveryChapterAndExhibit)
{
    const QByteArray json =
        run("qpdf", {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), written().path}).output;
    for (const char *title :
         {"Cover", "Contents", "Handling and legal note", "Summary", "People", "Chronology", "Exhibit list",
          "Exhibits", "Continuity", "Decisions", "Production statement", "How to check this pack", "Receipt"})
        EXPECT_TRUE(json.contains(QByteArray("\"title\": \"") + title + '"')) << title;
    for (const PackExhibit &exhibit : written().content.exhibits)
        EXPECT_TRUE(json.contains("\"title\": \"Exhibit " + exhibit.reference.toUtf8() + ": "))
            << qPrintable(exhibit.reference);
    EXPECT_FALSE(json.contains("/Fit"));
}

namespace {

/// Types of the structure elements in reading order, with the depth of each.
void walkStructure(QPDFObjectHandle element, QStringList &types)
{
    if (!element.isDictionary() || !element.hasKey("/S"))
        return;
    types.append(QString::fromStdString(element.getKey("/S").getName()));
    QPDFObjectHandle kids = element.getKey("/K");
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i)
        walkStructure(kids.getArrayItem(i), types);
}

} // namespace

TEST_F(PackDocument, itsStructureIsReadInOrder)
{
    QPDF pdf;
    pdf.processFile(written().path.toUtf8().constData());
    QStringList types;
    walkStructure(pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"), types);
    EXPECT_EQ(types.value(0), QStringLiteral("/Document"));
    EXPECT_EQ(types.count(QStringLiteral("/Figure")), 15)
        << "4 whole pictures, 5 parts of a long one, 2 pages of a PDF, a wide picture and its 2 parts, and a "
           "code";
    EXPECT_GE(types.count(QStringLiteral("/H2")), written().content.exhibits.size());
    EXPECT_GT(types.count(QStringLiteral("/TH")), 20);
    EXPECT_LT(types.indexOf(QStringLiteral("/H1")), types.indexOf(QStringLiteral("/Table")));
}

TEST_F(PackDocument, saysInPlainWordsWhatItDoesNotShow)
{
    const QString text = squeezed(textOf(written().path));
    for (const char *words :
         {"It does not show that the screenshot is a true picture of what was online, who wrote the message, "
          "or that "
          "nothing was left out.",
          "could have invented the whole ledger",
          "No imagery of anyone under 18 in a state of undress is held in or with this pack.",
          "liable to prosecution", "certutil -hashfile"})
        EXPECT_TRUE(text.contains(squeezed(QString::fromLatin1(words)))) << words;
    EXPECT_TRUE(text.contains(written().content.ledger.root.hex()));
    EXPECT_TRUE(text.contains(written().result->rootFingerprint.hex()));
}

TEST_F(PackDocument, contactDetailsStandOnAPageOfTheirOwn)
{
    const QStringList pages = textOf(written().path).split(QLatin1Char('\f'));
    for (int i = 0; i < written().result->pages; ++i)
        EXPECT_EQ(pages[i].contains(QStringLiteral("01632 960001")), i == written().result->pages - 1) << i;
}

TEST_F(PackDocument, aPictureTakenSidewaysStandsUpright)
{
    // In the turned sample the head of the chat is on the right when it stands upright.
    const QStringList pages = textOf(written().path).split(QLatin1Char('\f'));
    int page = 0;
    while (page < pages.size() && !pages[page].contains(QStringLiteral("EXHIBIT AB/4")))
        ++page;
    QTemporaryDir out;
    const QString number = QString::number(page + 1);
    ASSERT_EQ(run("pdftoppm",
                  {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"), QStringLiteral("-f"),
                   number, QStringLiteral("-l"), number, written().path, out.filePath(QStringLiteral("p"))})
                  .exit,
              0);
    const QImage image(QDir(out.path()).entryInfoList(QDir::Files).value(0).filePath());
    ASSERT_FALSE(image.isNull());
    const QRgb head = QColor(0xd6, 0xf5, 0xc8).darker(130).rgb();
    qint64 sum = 0;
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (std::abs(qRed(pixel) - qRed(head)) + std::abs(qGreen(pixel) - qGreen(head)) +
                    std::abs(qBlue(pixel) - qBlue(head)) <
                24) {
                sum += x;
                ++count;
            }
        }
    }
    ASSERT_GT(count, 100);
    EXPECT_GT(sum / count, image.width() / 2);
}

TEST_F(PackDocument, isTheSameInEveryProcess)
{
    QTemporaryDir out;
    QByteArray first;
    int number = 0;
    for (const auto &[seed, zone, locale] :
         {std::tuple{"1", "UTC", "C"}, std::tuple{"4242", "Asia/Tokyo", "tr_TR.UTF-8"}}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_HASH_SEED"), QString::fromLatin1(seed));
        environment.insert(QStringLiteral("TZ"), QString::fromLatin1(zone));
        environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
        const QString path = out.filePath(QStringLiteral("%1.pdf").arg(++number));
        const auto made =
            run(QStringLiteral(GUARDBOOK_SAMPLEDOCUMENT), {written().folder.path(), path}, environment);
        ASSERT_EQ(made.exit, 0) << made.errors.constData();
        const QByteArray bytes = contentOf(path);
        if (first.isEmpty())
            first = bytes;
        EXPECT_EQ(Digest::of(bytes), Digest::of(first)) << seed;
    }
    EXPECT_EQ(Digest::of(first), written().result->sha256);
}

TEST_F(PackDocument, needsNoFontOfTheMachine)
{
    QTemporaryDir out;
    QFile configuration(out.filePath(QStringLiteral("fonts.conf")));
    ASSERT_TRUE(configuration.open(QIODevice::WriteOnly));
    configuration.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>");
    configuration.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FONTCONFIG_FILE"), configuration.fileName());
    const QString path = out.filePath(QStringLiteral("report.pdf"));
    const auto made =
        run(QStringLiteral(GUARDBOOK_SAMPLEDOCUMENT), {written().folder.path(), path}, environment);
    ASSERT_EQ(made.exit, 0) << made.errors.constData();
    // The sample's drawn pictures, and so their hashes, follow the machine's settings for screen text.
    const auto words = [](const QString &file) {
        return textOf(file).remove(QRegularExpression(QStringLiteral("[0-9a-f\\s]{2,}|[0-9]")));
    };
    EXPECT_GT(words(path).size(), 5000);
    EXPECT_TRUE(words(path) == words(written().path));
}

namespace {

class PackDocumentFailure : public testing::Test {
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("report.pdf"));

    Result<DocumentResult> write(const PackContent &content, const DocumentOptions &options = {},
                                 const Progress &progress = {})
    {
        const auto keys = sample::sealingMaterial(written().folder.path());
        return keys ? writePackDocument(content, path, *keys, options, progress)
                    : Result<DocumentResult>(keys.error());
    }
    [[nodiscard]] QStringList left() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    }
};

} // namespace

TEST_F(PackDocumentFailure, anExhibitThatIsNotTheRecordedOneStopsItAndLeavesNothing)
{
    for (const std::size_t which : {std::size_t(0), std::size_t(1), std::size_t(4)}) {
        PackContent content = sample::pack();
        QByteArray other = sample::chatPng();
        other[other.size() / 2] = char(other[other.size() / 2] ^ 1);
        if (which == 0)
            other = sample::chatJpeg(87);
        if (which == 4)
            other = QByteArray("other words");
        content.exhibits[which].original = sample::bytesSource(other);
        const auto made = write(content);
        ASSERT_FALSE(made) << which;
        EXPECT_EQ(made.error().code, ErrorCode::Tampered) << qPrintable(made.error().sentence);
        EXPECT_TRUE(made.error().sentence.contains(content.exhibits[which].reference));
        EXPECT_EQ(left(), QStringList()) << which;
    }
}

TEST_F(PackDocumentFailure, aPictureOnThePageIsCheckedEvenWhenItIsNotAttached)
{
    PackContent content = sample::pack();
    content.exhibits[0].original = sample::bytesSource(sample::chatJpeg(87));
    const auto made = write(content, {.originals = DocumentOptions::Originals::InFolder});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Tampered);
}

TEST_F(PackDocumentFailure, asksToStopAreHeard)
{
    std::atomic<bool> stop = false;
    const Progress progress{[&](qint64 done, qint64 total) { stop = done > total / 3; }, &stop};
    const auto made = write(sample::pack(), {}, progress);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(left(), QStringList());
}

TEST_F(PackDocumentFailure, aFileThatIsThereStays)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto made = write(sample::packOf(1));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Conflict);
    EXPECT_EQ(contentOf(path), "mine");
    EXPECT_EQ(left(), QStringList{QStringLiteral("report.pdf")});
}

TEST_F(PackDocumentFailure, aDamagedPictureIsSaidToBeOneAndStillAttached)
{
    PackContent content = sample::pack();
    const QByteArray cut = sample::chatPng().left(900);
    content.exhibits[1] = sample::exhibit(2, QStringLiteral("cut.png"), QStringLiteral("image/png"), cut,
                                          QStringLiteral("Cut short"));
    const auto made = write(content);
    ASSERT_TRUE(made) << qPrintable(made.error().sentence);
    EXPECT_TRUE(made->notShown.contains(QStringLiteral("AB/2")));
    EXPECT_FALSE(made->notAttached.contains(QStringLiteral("AB/2")));
}

TEST_F(PackDocumentFailure, aPackWithoutAnythingStillIsADocument)
{
    PackContent content;
    content.packReference = QStringLiteral("2026-0001/P1");
    content.madeAt = sample::pack().madeAt;
    const auto made = write(content);
    ASSERT_TRUE(made) << qPrintable(made.error().sentence);
    EXPECT_EQ(run("qpdf", {QStringLiteral("--check"), path}).exit, 0);
}

TEST_F(PackDocumentFailure, aPassphraseHidesEverythingAndTheSealStillHolds)
{
    const Secret passphrase(QByteArrayView("correct horse battery"));
    const PackContent content = sample::pack();
    const auto made = write(content, {.passphrase = &passphrase});
    ASSERT_TRUE(made) << qPrintable(made.error().sentence);
    const QByteArray bytes = contentOf(path);
    for (const char *plainText : {"sorted out", "EXHIBIT", "Maya", "letter.pdf"})
        EXPECT_FALSE(bytes.contains(plainText)) << plainText;
    EXPECT_NE(run("pdftotext", {path, QStringLiteral("-")}).exit, 0);
    const QString text = textOf(
        path, {QStringLiteral("-raw"), QStringLiteral("-upw"), QStringLiteral("correct horse battery")});
    EXPECT_TRUE(text.contains(QStringLiteral("EXHIBIT AB/1")));
    const auto state = verifySeal(path, made->rootFingerprint);
    ASSERT_TRUE(state);
    EXPECT_TRUE(state->consistent());
    EXPECT_TRUE(state->rootExpected);
}
