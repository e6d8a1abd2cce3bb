// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/samplecase.h"
#include "ui/incident/incidentdelegate.h"
#include "ui/incident/incidentlistmodel.h"
#include "ui/incident/incidenttexts.h"

#include <QAbstractItemModelTester>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

class IncidentList : public testing::Test {
protected:
    void SetUp() override
    {
        for (const IncidentSheet &sheet : sampleCase().sheets) {
            rows.push_back(rowOf(sheet));
            ids.push_back(sheet.incident.id);
        }
        QObject::connect(&model, &IncidentListModel::rowsWanted,
                         [this](const std::vector<IncidentId> &wanted) { asked.push_back(wanted); });
    }
    QString said(int row) const { return model.index(row).data(Qt::AccessibleTextRole).toString(); }

    std::vector<IncidentRow> rows;
    std::vector<IncidentId> ids;
    std::vector<std::vector<IncidentId>> asked;
    IncidentListModel model;
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

std::vector<IncidentId> manyIds(int count)
{
    std::vector<IncidentId> many;
    for (int i = 0; i < count; ++i)
        many.push_back(IncidentId::create());
    return many;
}

} // namespace

TEST_F(IncidentList, tellsAScreenReaderWhatTheRowShows)
{
    model.setIds(ids);
    model.putRows(rows);
    for (const char *part : {"2026-0146", "Sofia Specimen", "Open", "has a sealed item"})
        EXPECT_TRUE(said(1).contains(QString::fromLatin1(part))) << part;
}

TEST_F(IncidentList, showsTheDayThatItGoesBy)
{
    rows[0].incident.noticedAt = at("2025-11-03T09:00:00+00:00");
    rows[0].incident.loggedAt = at("2026-03-17T09:00:00+00:00");
    model.setIds(ids);
    model.putRows(rows);
    IncidentDelegate delegate(sampleProfile(), 2026);
    const auto painted = [&] {
        QImage image(500, 120, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        delegate.paint(&painter, option, model.index(0));
        return image;
    };
    const QImage byLogged = painted();
    EXPECT_TRUE(said(0).contains(u"17 Mar")) << said(0).toStdString();
    model.setOrder(CaseOrder::NoticedNewest);
    EXPECT_TRUE(said(0).contains(u"3 Nov")) << said(0).toStdString();
    EXPECT_FALSE(said(0).contains(u"17 Mar")) << said(0).toStdString();
    EXPECT_NE(painted(), byLogged);
}

TEST_F(IncidentList, asksForRowsThatAreLookedAtAndShowsThemWhenTheyCome)
{
    model.setIds(ids);
    EXPECT_EQ(said(0), QStringLiteral("Reading…"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !asked.empty(); }, 2000));
    EXPECT_EQ(asked.front(), ids) << "the whole block at once";
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.putRows(rows);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(said(0).contains(u"2026-0147"));
}

TEST_F(IncidentList, readsOnlyWhatIsShownOfManyThousands)
{
    model.setIds(manyIds(100'000));
    asked.clear();
    for (int row = 0; row < 100'000; row += 50) // Dragged through.
        (void)said(row);
    (void)said(99'990);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !asked.empty(); }, 2000));
    EXPECT_LE(asked.front().size(), 3U * 64U) << "what scrolled past is not read";
    EXPECT_EQ(asked.front().back(),
              IncidentId::fromText(model.index(99'999).data(IncidentListModel::IdRole).toString()));
}

TEST_F(IncidentList, readsAgainWhatHasChanged)
{
    model.setIds(ids);
    model.putRows(rows);
    asked.clear();
    model.forget(ids[1]);
    EXPECT_EQ(said(1), QStringLiteral("Reading…"));
    EXPECT_TRUE(said(0).contains(u"2026-0147")) << "the others stay";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !asked.empty(); }, 2000));
}

TEST_F(IncidentList, keepsRowsThatItKnowsWhenTheListIsNarrowed)
{
    model.setIds(ids);
    model.putRows(rows);
    model.setIds({ids[2]});
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_TRUE(said(0).contains(u"2026-0139"));
    EXPECT_FALSE(model.indexOf(ids[0]).isValid());
}

TEST(Chronology, isNewestFirstAndLeavesViewsToTheCustodyLog)
{
    const IncidentSheet sheet = sampleCase().sheets[0];
    const auto entries = IncidentTexts::chronology(sheet, sampleProfile());
    ASSERT_FALSE(entries.isEmpty());
    EXPECT_TRUE(
        std::is_sorted(entries.begin(), entries.end(),
                       [](const TimelineEntry &a, const TimelineEntry &b) { return a.when > b.when; }));
    for (const TimelineEntry &entry : entries)
        EXPECT_FALSE(entry.what.contains(u"Viewed")) << qPrintable(entry.what);
    EXPECT_TRUE(entries.first().what.startsWith(u"Decision"));
    EXPECT_EQ(entries.last().what, QStringLiteral("Noticed"));
}
