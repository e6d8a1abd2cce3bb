// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/evidenceintake.h"
#include "core/action/workerrenderer.h"
#include "tests/ui/support/samplepicture.h"
#include "tests/ui/support/testwindow.h"
#include "ui/components/messagedialog.h"
#include "ui/evidence/comparedialog.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/evidence/namesdialog.h"
#include "ui/evidence/picturepair.h"
#include "ui/evidence/pictureview.h"
#include "ui/evidence/redactioncanvas.h"
#include "ui/evidence/redactiondialog.h"
#include "ui/evidence/redactioneditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

RedactionPage whitePage(QSize size, int page = 0, int pages = 1)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    return {image, size, page, pages};
}

class Canvas : public testing::Test {
protected:
    void SetUp() override
    {
        canvas.resize(500, 400);
        canvas.setPage(0, whitePage({400, 300}).picture, {400, 300});
        canvas.show();
        (void)QTest::qWaitForWindowExposed(&canvas);
        canvas.setFocus();
    }
    void TearDown() override { canvas.close(); }
    void drag(QPoint from, QPoint to)
    {
        const auto at = [&](QPoint page) { return canvas.toView(QRect(page, QSize(1, 1))).topLeft(); };
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, at(from));
        QTest::mouseMove(canvas.viewport(), at((from + to) / 2));
        QTest::mouseMove(canvas.viewport(), at(to));
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, at(to));
    }
    const std::vector<RedactionMark> &marks() const { return editor.redaction().marks; }
    RedactionEditor editor;
    RedactionCanvas canvas{&editor};
};

class Studio : public testing::Test {
protected:
    void SetUp() override { window.unlock(); }
    /// Takes a picture in as AB/2, before any window has the book.
    SampleBook &withPicture()
    {
        const auto desk = book.desk();
        EvidenceDetails details;
        details.description = QStringLiteral("The chat with a name in it");
        details.occurredSource = QStringLiteral("Nobody knows");
        const auto added = desk->addBytes(book.incident(), *passGate(GateAnswer::No),
                                          QStringLiteral("chat.png"), samplePng(), details, {});
        EXPECT_TRUE(added) << qPrintable(added ? QString() : added.error().sentence);
        return book;
    }
    static BookTools withWorker(BookTools tools, Renderer *renderer)
    {
        tools.renderer = renderer;
        return tools;
    }
    RedactionDialog *openStudio()
    {
        auto *list = window.find<QListView>(QStringLiteral("evidenceList"));
        Q_EMIT list->activated(list->model()->index(1, 0));
        if (!window.waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog")))
            return nullptr;
        window.waitFor<QPushButton>(QStringLiteral("Redact a copy"))->click();
        auto *dialog = window.waitFor<RedactionDialog>(QStringLiteral("redactionDialog"));
        auto *canvas = window.waitFor<RedactionCanvas>(QStringLiteral("redactionCanvas"));
        EXPECT_TRUE(QTest::qWaitFor([&] { return canvas->toPage({400, 400}) != QPoint(0, 0); }, 10'000));
        return dialog;
    }
    void press(const QString &name) { window.waitFor<QPushButton>(name)->click(); }

    SampleBook book;
    WorkerRenderer renderer{defaultWorkerPath()};
    TestWindow window{
        withPicture(),
        {QStringLiteral("dsl"), {}, QStringLiteral("incidents"), withWorker(book.tools(), &renderer)}};
};

} // namespace

TEST_F(Canvas, aBoxIsDrawnByThePointer)
{
    drag({50, 60}, {149, 99});
    ASSERT_EQ(marks().size(), 1u);
    EXPECT_EQ(marks()[0].box, QRect(50, 60, 100, 40));
    EXPECT_EQ(editor.chosen(), 0);
    drag({10, 10}, {10, 10});
    EXPECT_EQ(marks().size(), 1u) << "a click is no mark";
}

TEST_F(Canvas, aLineIsDrawnByThePointer)
{
    canvas.setTool(RedactionCanvas::Tool::Freehand);
    canvas.setPen(30);
    drag({50, 60}, {150, 100});
    ASSERT_EQ(marks().size(), 1u);
    EXPECT_EQ(marks()[0].shape, RedactionMark::Shape::Freehand);
    EXPECT_EQ(marks()[0].width, 30);
    EXPECT_EQ(marks()[0].points.first(), QPoint(50, 60));
    EXPECT_EQ(marks()[0].points.last(), QPoint(150, 100));
}

TEST_F(Canvas, aBoxIsMadeMovedSizedAndRemovedByKeysAlone)
{
    QTest::keyClick(&canvas, Qt::Key_Return);
    ASSERT_EQ(marks().size(), 1u);
    const QRect made = marks()[0].box;
    EXPECT_TRUE(QRect(0, 0, 400, 300).contains(made));
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(marks()[0].box, made.translated(10, -1));
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(marks()[0].box.height(), made.height() + 10);
    QTest::keyClick(&canvas, Qt::Key_Delete);
    EXPECT_TRUE(marks().empty());
}

TEST_F(Canvas, aLineIsDrawnByKeysAlone)
{
    canvas.setTool(RedactionCanvas::Tool::Freehand);
    QTest::keyClick(&canvas, Qt::Key_Return);
    EXPECT_TRUE(marks().empty()) << "it has only begun";
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Down);
    QTest::keyClick(&canvas, Qt::Key_Return);
    ASSERT_EQ(marks().size(), 1u);
    ASSERT_EQ(marks()[0].points.size(), 3);
    EXPECT_EQ(marks()[0].points[2] - marks()[0].points[0], QPoint(10, 10));
}

TEST_F(Canvas, aMarkIsNeverMovedOutOfItsPage)
{
    QTest::keyClick(&canvas, Qt::Key_Return);
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&canvas, Qt::Key_Left);
    EXPECT_TRUE(marks()[0].box.intersects(QRect(0, 0, 400, 300)));
}

TEST_F(Canvas, everyStepGoesBackAndForthAgain)
{
    drag({50, 60}, {149, 99});
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Right);
    const Redaction moved = editor.redaction();
    editor.history()->undo();
    EXPECT_EQ(marks()[0].box, QRect(50, 60, 100, 40)) << "moves in a row are one step";
    editor.history()->undo();
    EXPECT_TRUE(marks().empty());
    editor.history()->redo();
    editor.history()->redo();
    EXPECT_EQ(editor.redaction(), moved);
}

TEST(Editor, aNewMarkTakesTheReasonThatWasGivenLast)
{
    RedactionEditor editor;
    RedactionMark mark;
    mark.box = {1, 1, 5, 5};
    editor.add(mark);
    mark.reason = QStringLiteral("Contact details");
    editor.change(mark, RedactionEditor::Change::Reason);
    mark.reason.clear();
    editor.add(mark);
    EXPECT_EQ(editor.redaction().marks[1].reason, QStringLiteral("Contact details"));
}

TEST(Names, nobodyIsTickedAndWhoIsTickedIsMarkedWithAReason)
{
    RedactionMark place;
    place.box = {1, 2, 3, 4};
    NamesDialog dialog({{QStringLiteral("Kim"), {place, place}}, {QStringLiteral("Ali"), {place}}});
    EXPECT_TRUE(dialog.marks().empty());
    dialog.findChildren<QCheckBox *>().first()->setChecked(true);
    ASSERT_EQ(dialog.marks().size(), 2u);
    EXPECT_FALSE(dialog.marks()[0].reason.isEmpty());
}

TEST(Pair, bothAreMadeLargerAndScrolledTogether)
{
    PicturePair pair(QStringLiteral("left"), QStringLiteral("right"));
    pair.resize(600, 300);
    pair.setLeft(whitePage({400, 300}).picture);
    pair.setRight(whitePage({400, 300}).picture);
    pair.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&pair));
    pair.zoom(6);
    EXPECT_EQ(pair.left()->shownSize(), pair.right()->shownSize());
    pair.left()->verticalScrollBar()->setValue(pair.left()->verticalScrollBar()->maximum());
    EXPECT_EQ(pair.right()->verticalScrollBar()->value(), pair.right()->verticalScrollBar()->maximum());
    pair.close();
}

TEST_F(Studio, aCopyIsMadeLookedAtAndKeptByKeysAlone)
{
    auto *dialog = openStudio();
    ASSERT_NE(dialog, nullptr);
    auto *canvas = window.find<RedactionCanvas>(QStringLiteral("redactionCanvas"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return canvas->hasFocus(); }, 5'000));
    QTest::keyClick(canvas, Qt::Key_Return);
    QTest::keyClick(canvas, Qt::Key_Right);
    press(QStringLiteral("Check the copy"));
    auto *reason = window.find<QComboBox>(QStringLiteral("Why this part is covered"));
    EXPECT_NE(window.waitFor<QLabel>(
                  QStringLiteral("Say why this part is covered. The reason is printed beside the copy.")),
              nullptr);
    (void)reason;
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Name of a third party"));
    press(QStringLiteral("Check the copy"));
    auto *pair = [&] {
        PicturePair *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                found = dialog->findChild<PicturePair *>();
                return found->isVisible();
            },
            20'000))
            << qPrintable(accessibleTextOf(dialog));
        return found;
    }();
    ASSERT_TRUE(pair->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Keep the copy
    EXPECT_TRUE(window.waitGone<RedactionDialog>(QStringLiteral("redactionDialog")))
        << qPrintable(accessibleTextOf(dialog));
    window.close();
    const IncidentSheet sheet = book.sheet();
    ASSERT_EQ(sheet.evidence.size(), 3u);
    const EvidenceItem &copy = sheet.evidence[2].item;
    EXPECT_EQ(copy.derivedFrom, sheet.evidence[1].item.id);
    EXPECT_TRUE(copy.derivation.contains(QStringLiteral("Name of a third party")));
    EXPECT_EQ(sheet.evidence[1].item.sha256, Digest::of(samplePng()));
    const auto &custody = sheet.evidence[1].custody;
    EXPECT_EQ(custody.back().kind, CustodyKind::CopyMade);
    EXPECT_EQ(custody[custody.size() - 2].kind, CustodyKind::Viewed) << "who redacts has looked";
}

TEST_F(Studio, marksAreThereAgainAfterTheStudioWasClosed)
{
    auto *dialog = openStudio();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClick(window.find<RedactionCanvas>(QStringLiteral("redactionCanvas")), Qt::Key_Return);
    const Redaction before = dialog->editor()->redaction();
    dialog->close();
    press(QStringLiteral("Close and keep the draft"));
    ASSERT_TRUE(window.waitGone<RedactionDialog>(QStringLiteral("redactionDialog")));
    dialog = openStudio();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->editor()->redaction(), before);
}

TEST_F(Studio, aCopyThatIsNotWantedLeavesNothing)
{
    auto *dialog = openStudio();
    ASSERT_NE(dialog, nullptr);
    RedactionMark mark;
    mark.box = {10, 10, 50, 20};
    mark.reason = QStringLiteral("Contact details");
    dialog->editor()->add(mark);
    press(QStringLiteral("Check the copy"));
    press(QStringLiteral("Back to the marks"));
    EXPECT_NE(window.waitFor<RedactionCanvas>(QStringLiteral("redactionCanvas")), nullptr);
    window.close();
    EXPECT_EQ(book.sheet().evidence.size(), 2u);
}

TEST_F(Studio, anotherExhibitIsPutBesideOneAndItsViewIsLogged)
{
    auto *list = window.find<QListView>(QStringLiteral("evidenceList"));
    Q_EMIT list->activated(list->model()->index(1, 0));
    ASSERT_NE(window.waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog")), nullptr);
    EXPECT_EQ(window.find<QPushButton>(QStringLiteral("Side by side")), nullptr)
        << "there is no other picture in this incident";
}
