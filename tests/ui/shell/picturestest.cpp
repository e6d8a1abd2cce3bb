// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes pictures of every page and dialog for people to look at: tools/pictures runs it on the demo book.

#include "core/action/workerrenderer.h"
#include "core/keys/recoverykey.h"
#include "core/report/makepack.h"
#include "tests/ui/support/samplebook.h"
#include "tests/ui/support/samplecase.h"
#include "tests/ui/support/testwindow.h"
#include "ui/book/newbookdialog.h"
#include "ui/book/restoredialog.h"
#include "ui/book/trybackupdialog.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/evidence/evidencefind.h"
#include "ui/evidence/findbar.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/redactioncanvas.h"
#include "ui/evidence/redactiondialog.h"
#include "ui/evidence/sealeddialog.h"
#include "ui/incident/amenddialog.h"
#include "ui/incident/decisiondialog.h"
#include "ui/incident/logincidentdialog.h"
#include "ui/incident/persondialog.h"
#include "ui/incident/taskdialog.h"
#include "ui/language/language.h"
#include "ui/report/packdialog.h"
#include "ui/report/packpreview.h"
#include "ui/report/receiptdialog.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

/// The book of the tests with a picture beside its text.
std::unique_ptr<SampleBook> sampleWithPicture()
{
    auto book = std::make_unique<SampleBook>();
    QImage picture(800, 600, QImage::Format_RGB32);
    picture.fill(QColor(200, 220, 240));
    QBuffer png;
    (void)png.open(QIODevice::WriteOnly);
    EXPECT_TRUE(picture.save(&png, "PNG"));
    EvidenceDetails details;
    details.kind = EvidenceKind::Photograph;
    details.description = QStringLiteral("The screen of the evening");
    details.occurredSource = QStringLiteral("Told by the parent");
    const auto at = book->desk();
    EXPECT_TRUE(at->addBytes(book->incident(), *passGate(GateAnswer::No), QStringLiteral("screen.png"),
                             png.data(), details, {}));
    at->signOut();
    return book;
}

struct Look {
    const char *name;
    Appearance appearance;
    int textSize;
    Language language = Language::English;
};

class Pictures : public testing::TestWithParam<Look> {
protected:
    void SetUp() override
    {
        // Without a folder they are drawn all the same: each page and dialog must come up in every look.
        m_folder = qEnvironmentVariable("GUARDBOOK_PICTURES", m_temporary.path());
        QDir().mkpath(m_folder);
        dress(*qApp, GetParam().appearance);
        speak(*qApp, GetParam().language);
        setTextSize(*qApp, GetParam().textSize);
    }
    void TearDown() override
    {
        setTextSize(*qApp, 100);
        dress(*qApp, Appearance::Light);
        speak(*qApp, Language::English);
    }
    void keep(QWidget *widget, const QString &name)
    {
        QTest::qWait(150); // Rows and sheets come from the book's thread.
        settle();
        const QString file =
            QStringLiteral("%1/%2-%3.png").arg(m_folder, name, QString::fromLatin1(GetParam().name));
        EXPECT_TRUE(widget->grab().save(file)) << qPrintable(file);
    }
    void keepAtBothSizes(TestWindow &window, const QString &name)
    {
        for (const QSize size : {QSize(1366, 768), QSize(1024, 700)}) {
            window->resize(size);
            keep(window.get(), QStringLiteral("%1-%2").arg(name).arg(size.width()));
        }
    }
    void keepDialog(QDialog *dialog, const QString &name)
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        (void)QTest::qWaitForWindowActive(dialog);
        keep(dialog, name);
        dialog->close();
        delete dialog;
    }
    /// To the window, after a dialog went.
    static void comeBack(TestWindow &window)
    {
        settle();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    /// A page of a PDF on which words were found.
    static EvidenceDialog *searched(const IncidentSheet &sheet)
    {
        EvidenceLine line = sheet.evidence[0];
        line.item.mediaType = QStringLiteral("application/pdf");
        line.item.originalName = QStringLiteral("letter.pdf");
        auto *dialog = new EvidenceDialog(sheet, line, true);
        dialog->resize(1266, 688);
        QImage picture(1240, 900, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QFont letters = QApplication::font();
        letters.setPixelSize(30);
        painter.setFont(letters);
        painter.drawText(100, 140, QStringLiteral("Dear Mrs Marsh,"));
        painter.drawText(100, 220,
                         QStringLiteral("My daughter was taken out of the group chat and added again."));
        painter.drawText(100, 270, QStringLiteral("She has left every group chat of the class since then."));
        const QFontMetrics size(letters);
        const auto place = [&](const char *before, int y) {
            const int x = 100 + size.horizontalAdvance(QString::fromLatin1(before));
            return QList<QRect>{QRect(x, y - size.ascent(),
                                      size.horizontalAdvance(QStringLiteral("group chat")), size.height())};
        };
        painter.end();
        dialog->showPage({picture, QStringLiteral("words"), 0, 3});
        dialog->findChild<FindBar *>()->open();
        dialog->findChild<QLineEdit *>(QStringLiteral("findWords"))->setText(QStringLiteral("group chat"));
        dialog->search()->showHits({{{0, {0, 10}}, {0, {20, 10}}}, 3, 3, true, false});
        dialog->search()->showPlaces(
            0, {place("My daughter was taken out of the ", 220), place("She has left every ", 270)});
        return dialog;
    }
    static void scrollToTheEnd(QWidget *window)
    {
        for (auto *area : window->findChildren<QScrollArea *>())
            if (area->isVisible() && area->verticalScrollBar()->maximum() > 0)
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    }
    QTemporaryDir m_temporary;
    QString m_folder;
};

} // namespace

TEST_P(Pictures, ofTheWindow)
{
    // Without a book to take pictures of, every page comes up over the book of the tests.
    const QString demo = qEnvironmentVariable("GUARDBOOK_PICTURE_BOOK");
    const std::unique_ptr<SampleBook> sample = demo.isEmpty() ? sampleWithPicture() : nullptr;
    const FixedClock clock(testTime("2026-03-12T14:20:00+00:00"));
    WorkerRenderer renderer(defaultWorkerPath());
    BookTools tools =
        sample ? sample->tools() : BookTools{clock, demo + QStringLiteral(".machine"), &renderer, {}};
    tools.renderer = &renderer;
    tools.drawPack = drawPack;
    TestWindow window(
        sample ? sample->path() : demo, tools,
        {sample ? QStringLiteral("dsl") : QStringLiteral("h.marsh"), {}, QStringLiteral("home"), {}});
    keepAtBothSizes(window, QStringLiteral("unlock"));
    window.unlock(sample ? testPassphrase : qEnvironmentVariable("GUARDBOOK_PICTURE_PASSPHRASE"));
    ASSERT_NE(window.waitFor<QLabel>(QStringLiteral("Waiting for you")), nullptr);
    keepAtBothSizes(window, QStringLiteral("home"));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *list = window.waitFor<QListView>(QStringLiteral("incidentList"));
    ASSERT_NE(list, nullptr);
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    keepAtBothSizes(window, QStringLiteral("incident"));
    scrollToTheEnd(window.get());
    keepAtBothSizes(window, QStringLiteral("incident-end"));
    window->resize(1366, 768);
    auto *evidence = window.find<QListView>(QStringLiteral("evidenceList"));
    ASSERT_NE(evidence, nullptr);
    Q_EMIT evidence->activated(evidence->model()->index(1, 0));
    auto *exhibit = window.waitFor<EvidenceDialog>(QStringLiteral("evidenceDialog"));
    ASSERT_NE(exhibit, nullptr);
    keep(exhibit, QStringLiteral("exhibit-closed"));
    window.waitFor<QPushButton>(QStringLiteral("View"))->click();
    (void)QTest::qWaitFor([&] { return window.find<QWidget>(QStringLiteral("exhibitPicture")); }, 20'000);
    keep(exhibit, QStringLiteral("exhibit-blurred"));
    if (auto *clear = window.find<QPushButton>(QStringLiteral("Show clearly")))
        clear->click();
    keep(exhibit, QStringLiteral("exhibit"));
    window.waitFor<QPushButton>(QStringLiteral("Redact a copy"))->click();
    auto *studio = window.waitFor<RedactionDialog>(QStringLiteral("redactionDialog"));
    auto *canvas = window.waitFor<RedactionCanvas>(QStringLiteral("redactionCanvas"));
    ASSERT_NE(canvas, nullptr);
    (void)QTest::qWaitFor([&] { return canvas->toPage({400, 400}) != QPoint(0, 0); }, 20'000);
    QTest::keyClick(canvas, Qt::Key_Return); // one mark
    keep(studio, QStringLiteral("redaction"));
    studio->done(QDialog::Rejected); // the exhibit's own dialog went when the studio came
    comeBack(window);
    QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *pack = window.waitFor<PackDialog>(QStringLiteral("packDialog"));
    ASSERT_NE(pack, nullptr);
    window.find<QLineEdit>(QStringLiteral("Recipient, by name and role (required)"))
        ->setText(QStringLiteral("PC 4471 Rudd"));
    window.find<QLineEdit>(QStringLiteral("Purpose (required)"))
        ->setText(QStringLiteral("Advice on harassment"));
    window.find<QLineEdit>(QStringLiteral("Write it to the folder"))->setText(QStringLiteral("/media/stick"));
    window.find<QPushButton>(QStringLiteral("Show the pages…"))->click();
    auto *pages = window.waitFor<PackPreview>(QStringLiteral("packPreview"), 60'000);
    ASSERT_NE(pages, nullptr);
    keep(pages, QStringLiteral("pack-pages"));
    pages->done(QDialog::Rejected);
    settle();
    pack->done(QDialog::Rejected);
    comeBack(window);
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    if (auto *palette = window.waitFor<QDialog>(QStringLiteral("commandPalette"))) {
        keep(palette, QStringLiteral("palette"));
        palette->close();
    }
    comeBack(window);
    QTest::keyClick(window.get(), Qt::Key_F1);
    if (auto *sheet = window.waitFor<QDialog>(QStringLiteral("shortcutSheet"))) {
        keep(sheet, QStringLiteral("shortcuts"));
        sheet->close();
    }
    comeBack(window);
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    EXPECT_NE(window.waitFor<QWidget>(QStringLiteral("Who works in the book")), nullptr);
    keepAtBothSizes(window, QStringLiteral("book"));
    window->lock();
    window.unlock(QStringLiteral("wrong"));
    keepAtBothSizes(window, QStringLiteral("wrong"));
}

TEST_P(Pictures, ofTheDialogs)
{
    const Profile profile = sampleProfile();
    const QDateTime now = at("2026-03-17T14:30:00+00:00").dateTime();
    const SampleCase sample = sampleCase();
    const IncidentSheet &sheet = sample.sheets[0];
    const QString me = QStringLiteral("Rhian Okafor");
    const FixedClock clock(testTime("2026-03-17T14:30:00+00:00"));
    keepDialog(new NewBookDialog(clock, QStringLiteral("/home/office/Documents"), {}, {}),
               QStringLiteral("new-book"));
    keepDialog(new LogIncidentDialog(profile, me, now, {}), QStringLiteral("log"));
    keepDialog(new GateDialog(QStringLiteral("chat-1940.png"), QStringLiteral("1 of 3")),
               QStringLiteral("gate"));
    keepDialog(new SealedDialog(me, now), QStringLiteral("sealed"));
    keepDialog(
        new EvidenceCardDialog(QStringLiteral("chat-1940.png"), {}, now, EvidenceCardDialog::Source::Other),
        QStringLiteral("card"));
    keepDialog(new PersonDialog(profile, {}), QStringLiteral("person"));
    keepDialog(new DecisionDialog, QStringLiteral("decision"));
    keepDialog(new SignDialog(sheet.decisions[0].decision, me), QStringLiteral("sign"));
    keepDialog(new AmendDialog(sheet.incident, profile), QStringLiteral("amend"));
    keepDialog(new TaskDialog({{QStringLiteral("dsl"), QStringLiteral("Rhian Okafor")}}, now),
               QStringLiteral("task"));
    keepDialog(new PackDialog(sheet, profile, {QStringLiteral("police")}, QStringLiteral("/media/stick")),
               QStringLiteral("pack"));
    PackRow handedOver;
    handedOver.reference = QStringLiteral("2026-0001/P1");
    handedOver.recipient = QStringLiteral("PC 4471 Rudd");
    keepDialog(new ReceiptDialog(handedOver, now), QStringLiteral("receipt"));
    EvidenceLine mail = sheet.evidence[0];
    mail.item.kind = EvidenceKind::Email;
    mail.item.mediaType = QStringLiteral("message/rfc822");
    mail.item.originalName = QStringLiteral("from the tutor.eml");
    mail.item.description = QStringLiteral("E-mail of the form tutor");
    auto *email = new EvidenceDialog(sheet, mail, true);
    email->resize(1266, 688);
    email->offerAttachments();
    EvidencePage shown;
    shown.email = std::make_shared<const Email>(sampleEmail());
    email->showPage(shown);
    keepDialog(email, QStringLiteral("exhibit-email"));
    keepDialog(searched(sheet), QStringLiteral("exhibit-search"));
    keepDialog(new TryBackupDialog(me, {}, {}), QStringLiteral("try-backup"));
    keepDialog(
        new RestoreDialog({clock, {}, [](const QString &) { return QStringList{QStringLiteral("dsl")}; }},
                          QStringLiteral("/home/office/School.guardbook"), {}),
        QStringLiteral("restore"));
}

INSTANTIATE_TEST_SUITE_P(Looks, Pictures,
                         testing::Values(Look{"light", Appearance::Light, 100},
                                         Look{"dark", Appearance::Dark, 100},
                                         Look{"contrast", Appearance::Contrast, 100},
                                         Look{"large", Appearance::Light, 200},
                                         Look{"welsh", Appearance::Light, 100, Language::Welsh}),
                         [](const auto &each) { return std::string(each.param.name); });
