// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/samplecase.h"
#include "tests/ui/support/testwindow.h"
#include "ui/evidence/evidencecarddialog.h"
#include "ui/evidence/evidencedialog.h"
#include "ui/evidence/gatedialog.h"
#include "ui/evidence/sealeddialog.h"
#include "ui/incident/decisiondialog.h"
#include "ui/incident/logincidentdialog.h"
#include "ui/incident/persondialog.h"
#include "ui/report/packdialog.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

/// Pictures for people to look at: written to the folder named by GUARDBOOK_PICTURES, nowhere otherwise.
class Pictures : public testing::TestWithParam<Appearance> {
protected:
    void SetUp() override
    {
        m_folder = qEnvironmentVariable("GUARDBOOK_PICTURES");
        if (m_folder.isEmpty())
            GTEST_SKIP() << "GUARDBOOK_PICTURES names no folder";
        QDir().mkpath(m_folder);
        dress(*qApp, GetParam());
    }
    void TearDown() override { dress(*qApp, Appearance::Light); }
    void keep(QWidget *widget, const QString &name)
    {
        settle();
        EXPECT_TRUE(
            widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, toWord(GetParam()))));
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
    QString m_folder;
};

} // namespace

TEST_P(Pictures, ofTheWindow)
{
    SampleBook book;
    TestWindow window(book);
    keep(window.get(), QStringLiteral("unlock"));
    window.unlock();
    keep(window.get(), QStringLiteral("incident"));
    for (auto *area : window->findChildren<QScrollArea *>())
        if (area->isVisible() && area->verticalScrollBar()->maximum() > 0)
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    keep(window.get(), QStringLiteral("incident-end"));
    window->resize(1024, 700);
    keep(window.get(), QStringLiteral("small"));
    window->resize(1366, 768);
    keep(window.get(), QStringLiteral("laptop"));
    window->resize(1280, 800);
    window->lock();
    keep(window.get(), QStringLiteral("locked"));
    window.unlock(QStringLiteral("wrong"));
    keep(window.get(), QStringLiteral("wrong"));
}

TEST_P(Pictures, ofTheDialogs)
{
    const Profile profile = sampleProfile();
    const QDateTime now = at("2026-03-17T14:30:00+00:00").dateTime();
    const SampleCase sample = sampleCase();
    const QString me = QStringLiteral("Rhian Okafor");
    keepDialog(new LogIncidentDialog(profile, me, now), QStringLiteral("log"));
    keepDialog(new GateDialog(QStringLiteral("chat-1940.png"), QStringLiteral("1 of 3")),
               QStringLiteral("gate"));
    keepDialog(new SealedDialog(me, now), QStringLiteral("sealed"));
    keepDialog(new EvidenceCardDialog(QStringLiteral("chat-1940.png"), {}, now), QStringLiteral("card"));
    keepDialog(new PersonDialog(profile, {}), QStringLiteral("person"));
    keepDialog(new DecisionDialog, QStringLiteral("decision"));
    keepDialog(new SignDialog(sample.sheets[0].decisions[0].decision, me), QStringLiteral("sign"));
    keepDialog(new PackDialog(sample.sheets[0], {QStringLiteral("police")}, QStringLiteral("/media/stick")),
               QStringLiteral("pack"));
    auto *viewer = new EvidenceDialog(sample.sheets[0], sample.sheets[0].evidence[0], true);
    viewer->resize(1100, 700);
    keepDialog(viewer, QStringLiteral("cover"));
}

INSTANTIATE_TEST_SUITE_P(Both, Pictures, testing::Values(Appearance::Light, Appearance::Dark),
                         [](const auto &each) { return each.param == Appearance::Light ? "light" : "dark"; });
