// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/samplecase.h"
#include "tests/ui/support/testwindow.h"
#include "ui/book/newbookdialog.h"
#include "ui/book/restoredialog.h"
#include "ui/book/trybackupdialog.h"
#include "ui/evidence/capturedialog.h"
#include "ui/evidence/comparedialog.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/evidence/evidencefind.h"
#include "ui/evidence/findbar.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/namesdialog.h"
#include "ui/evidence/redactiondialog.h"
#include "ui/evidence/redactioneditor.h"
#include "ui/evidence/sealeddialog.h"
#include "ui/incident/amenddialog.h"
#include "ui/incident/decisiondialog.h"
#include "ui/incident/logincidentdialog.h"
#include "ui/incident/persondialog.h"
#include "ui/incident/taskdialog.h"
#include "ui/language/language.h"
#include "ui/report/packpreview.h"
#include "ui/report/receiptdialog.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

struct Look {
    const char *name;
    Appearance appearance;
    Language language;
};

class Accessibility : public testing::TestWithParam<Look> {
protected:
    void SetUp() override
    {
        dress(*qApp, GetParam().appearance);
        speak(*qApp, GetParam().language);
    }
    void TearDown() override
    {
        dress(*qApp, Appearance::Light);
        speak(*qApp, Language::English);
    }
    static void judge(QDialog *dialog)
    {
        const std::unique_ptr<QDialog> owner(dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
        settle();
        EXPECT_EQ(lint(dialog), std::string());
        dialog->close();
    }
    const QDateTime now = at("2026-03-17T14:30:00+00:00").dateTime();
    const Profile profile = sampleProfile();
    const SampleCase sample = sampleCase();
};

} // namespace

TEST_P(Accessibility, ofTheUnlockPage)
{
    SampleBook book;
    TestWindow window(book);
    EXPECT_EQ(lint(window.get()), std::string());
}

TEST_P(Accessibility, ofTheIncidents)
{
    SampleBook book;
    TestWindow window(book);
    window.unlock();
    EXPECT_EQ(lint(window.get()), std::string());
}

TEST_P(Accessibility, ofTheFirstPage)
{
    SampleBook book;
    TestWindow window(book, TestWindow::Setting{QStringLiteral("head"), {}, QStringLiteral("home"), {}});
    window.unlock();
    auto *waiting = window.waitFor<QListView>(QStringLiteral("waitingList"));
    ASSERT_NE(waiting, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return waiting->model()->rowCount() > 0; }, 5000));
    settle();
    EXPECT_EQ(lint(window.get()), std::string());
}

TEST_P(Accessibility, ofANewBook)
{
    const FixedClock clock(testTime("2026-03-17T14:30:00+00:00"));
    judge(new NewBookDialog(clock, QStringLiteral("/home"), {}, {}));
}

TEST_P(Accessibility, ofAnAmendment)
{
    judge(new AmendDialog(sample.sheets[0].incident, profile));
}

TEST_P(Accessibility, ofATask)
{
    judge(new TaskDialog({{QStringLiteral("dsl"), QStringLiteral("Anne Brown")}}, now));
}

TEST_P(Accessibility, ofTheShortcuts)
{
    SampleBook book;
    TestWindow window(book);
    judge(new ShortcutSheet(window->menuBar(), nullptr));
}

TEST_P(Accessibility, ofLogging)
{
    judge(new LogIncidentDialog(profile, QStringLiteral("Anne Brown"), now, {}));
}

TEST_P(Accessibility, ofTheGate)
{
    judge(new GateDialog(QStringLiteral("chat.png"), QStringLiteral("1 of 2")));
}

TEST_P(Accessibility, ofTheSealedItem)
{
    judge(new SealedDialog(QStringLiteral("Anne Brown"), now));
}

TEST_P(Accessibility, ofTheCard)
{
    judge(new EvidenceCardDialog(QStringLiteral("chat.png"), {}, now, EvidenceCardDialog::Source::Other));
}

TEST_P(Accessibility, ofTheCardOfACapture)
{
    EvidenceDetails known;
    known.description = QStringLiteral("Chat - Browser");
    judge(
        new EvidenceCardDialog(QStringLiteral("screen.png"), known, now, EvidenceCardDialog::Source::Screen));
}

TEST_P(Accessibility, ofACapture)
{
    judge(new CaptureDialog(false, {QStringLiteral("one"), QStringLiteral("two")}, 0));
}

TEST_P(Accessibility, ofAPerson)
{
    judge(new PersonDialog(profile, {}));
}

TEST_P(Accessibility, ofTheRedactionStudio)
{
    auto *dialog = new RedactionDialog(sample.sheets[0].evidence[0].item);
    dialog->resize(1266, 660);
    QImage picture(900, 600, QImage::Format_RGB32);
    picture.fill(Qt::white);
    dialog->showPage({picture, picture.size(), 0, 3});
    RedactionMark mark;
    mark.box = {100, 100, 200, 40};
    mark.reason = QStringLiteral("Name of a third party");
    dialog->editor()->add(mark);
    judge(dialog);
}

TEST_P(Accessibility, ofTheCheckOfARedactedCopy)
{
    auto *dialog = new RedactionDialog(sample.sheets[0].evidence[0].item);
    dialog->resize(1266, 660);
    QImage picture(900, 600, QImage::Format_RGB32);
    picture.fill(Qt::white);
    dialog->showPage({picture, picture.size(), 0, 3});
    dialog->showCopy({picture, picture.size(), 0, 3});
    judge(dialog);
}

TEST_P(Accessibility, ofNamesOnPages)
{
    RedactionMark mark;
    mark.box = {100, 100, 200, 40};
    judge(new NamesDialog({{QStringLiteral("Kim Example"), {mark}}}));
}

TEST_P(Accessibility, ofTwoExhibitsSideBySide)
{
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::white);
    auto *dialog = new CompareDialog(QStringLiteral("AB/1, The chat"), picture,
                                     {{EvidenceId::create(), QStringLiteral("AB/2, The chat again")}});
    dialog->resize(1266, 660);
    judge(dialog);
}

TEST_P(Accessibility, ofADecision)
{
    judge(new DecisionDialog);
}

TEST_P(Accessibility, ofASignature)
{
    judge(new SignDialog(sample.sheets[0].decisions[0].decision, QStringLiteral("Anne Brown")));
}

TEST_P(Accessibility, ofAPack)
{
    judge(new PackDialog(sample.sheets[0], profile, {QStringLiteral("police")},
                         QStringLiteral("/media/stick")));
}

TEST_P(Accessibility, ofThePagesOfAPack)
{
    PackRequest request;
    request.recipient = QStringLiteral("PC 1234 Example");
    request.purpose = QStringLiteral("Advice");
    request.folder = QStringLiteral("/media/stick");
    EvidencePage page;
    page.pages = 12;
    page.picture = QImage(600, 850, QImage::Format_RGB32);
    page.picture.fill(Qt::white);
    auto *dialog = new PackPreview(request, {QStringLiteral("2026-0001/P1"), 3, page});
    dialog->resize(1100, 700);
    judge(dialog);
}

TEST_P(Accessibility, ofAReceipt)
{
    PackRow pack;
    pack.reference = QStringLiteral("2026-0001/P1");
    pack.recipient = QStringLiteral("PC 1234 Example");
    judge(new ReceiptDialog(pack, now));
}

TEST_P(Accessibility, ofRestoring)
{
    const FixedClock clock(testTime("2026-03-17T14:30:00+00:00"));
    judge(new RestoreDialog({clock, {}, [](const QString &) { return QStringList{QStringLiteral("dsl")}; }},
                            QStringLiteral("/home/school.guardbook"), {}));
}

TEST_P(Accessibility, ofTryingABackupOut)
{
    judge(new TryBackupDialog(QStringLiteral("Anne Brown"), {}, {}));
}

TEST_P(Accessibility, ofThePlaceOfTheBook)
{
    SampleBook book;
    TestWindow window(book, TestWindow::Setting{QStringLiteral("dsl"), {}, QStringLiteral("book"), {}});
    window.unlock();
    auto *users = window.waitFor<QListView>(QStringLiteral("userList"));
    ASSERT_NE(users, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return users->model()->rowCount() > 0; }, 5000));
    settle();
    EXPECT_EQ(lint(window.get()), std::string());
}

TEST_P(Accessibility, ofAnExhibit)
{
    auto *dialog = new EvidenceDialog(sample.sheets[0], sample.sheets[0].evidence[0], true);
    dialog->resize(1100, 700);
    judge(dialog);
}

TEST_P(Accessibility, ofAnEmail)
{
    auto *dialog = new EvidenceDialog(sample.sheets[0], sample.sheets[0].evidence[0], true);
    dialog->resize(1100, 760);
    dialog->offerAttachments();
    EvidencePage page;
    page.email = std::make_shared<const Email>(sampleEmail());
    dialog->showPage(page);
    judge(dialog);
}

TEST_P(Accessibility, ofTheSearchInAnExhibit)
{
    EvidenceLine line = sample.sheets[0].evidence[0];
    line.item.mediaType = QStringLiteral("application/pdf");
    auto *dialog = new EvidenceDialog(sample.sheets[0], line, true);
    dialog->resize(1100, 700);
    QImage picture(600, 850, QImage::Format_RGB32);
    picture.fill(Qt::white);
    dialog->showPage({picture, QStringLiteral("words"), 0, 3});
    dialog->findChild<FindBar *>()->open();
    dialog->search()->showHits({{{0, {0, 5}}}, 3, 3, true, false});
    judge(dialog);
}

INSTANTIATE_TEST_SUITE_P(Looks, Accessibility,
                         testing::Values(Look{"light", Appearance::Light, Language::English},
                                         Look{"dark", Appearance::Dark, Language::English},
                                         Look{"contrast", Appearance::Contrast, Language::English},
                                         Look{"welsh", Appearance::Light, Language::Welsh}),
                         [](const auto &each) { return std::string(each.param.name); });

TEST(Accessibility, nothingIsCutOffAtTwiceTheSize)
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        SampleBook book;
        TestWindow window(book);
        window->resize(1900, 1200);
        window.unlock();
        EXPECT_EQ(cutOffTexts(window.get()).join(u'\n').toStdString(), std::string());
    }
    QApplication::setFont(before);
}

// The lint has to see the faults it is for.

namespace {

class PlantedFault : public testing::Test {
protected:
    void SetUp() override
    {
        column = new QVBoxLayout(&window);
        column->addWidget(new QPushButton(QStringLiteral("Good")));
        window.resize(400, 300);
    }
    std::string faults()
    {
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        settle();
        const std::string found = lint(&window);
        window.close();
        return found;
    }
    QWidget window;
    QVBoxLayout *column = nullptr;
};

} // namespace

TEST_F(PlantedFault, noneIsFoundWhereThereIsNone)
{
    column->addWidget(new QPushButton(QStringLiteral("Also good")));
    EXPECT_EQ(faults(), std::string());
}

TEST_F(PlantedFault, aButtonWithoutAName)
{
    column->addWidget(new QPushButton);
    EXPECT_NE(faults().find("no name"), std::string::npos);
}

TEST_F(PlantedFault, aTargetThatIsTooSmall)
{
    auto *small = new QPushButton(QStringLiteral("x"));
    small->setFixedSize(14, 14);
    column->addWidget(small);
    EXPECT_NE(faults().find("14 x 14"), std::string::npos);
}

TEST_F(PlantedFault, paleText)
{
    auto *pale = new QLabel(QStringLiteral("hardly to be seen"));
    QPalette p = pale->palette();
    p.setColor(QPalette::WindowText, QColor(0xC8CDD2));
    pale->setPalette(p);
    column->addWidget(pale);
    EXPECT_NE(faults().find("contrast"), std::string::npos);
}

TEST_F(PlantedFault, aListOverManyColumns)
{
    auto *model = new QStandardItemModel(1, 3, &window);
    model->setItem(0, 0, new QStandardItem(QStringLiteral("row")));
    auto *list = new QListView;
    list->setAccessibleName(QStringLiteral("List"));
    list->setModel(model);
    column->addWidget(list);
    EXPECT_NE(faults().find("many columns"), std::string::npos);
}

TEST_F(PlantedFault, aButtonThatTabPassesBy)
{
    auto *mouseOnly = new QPushButton(QStringLiteral("By mouse alone"));
    mouseOnly->setFocusPolicy(Qt::NoFocus);
    column->addWidget(mouseOnly);
    EXPECT_NE(faults().find("without the keyboard"), std::string::npos);
}
