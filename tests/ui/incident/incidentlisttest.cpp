// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/samplecase.h"
#include "ui/incident/incidentlistmodel.h"
#include "ui/incident/incidenttexts.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::ui;
using namespace guardbook::ui::test;

namespace {

class IncidentList : public testing::Test {
protected:
    void SetUp() override
    {
        filter.setSourceModel(&model);
        std::vector<IncidentRow> rows;
        for (const IncidentSheet &sheet : sampleCase().sheets)
            rows.push_back(rowOf(sheet));
        std::reverse(rows.begin(), rows.end());
        model.setRows(std::move(rows));
    }
    QStringList references() const
    {
        QStringList found;
        for (int row = 0; row < filter.rowCount(); ++row)
            found << filter.index(row, 0)
                         .data(IncidentListModel::RowRole)
                         .value<IncidentRow>()
                         .incident.reference;
        return found;
    }
    IncidentListModel model;
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::Warning};
    IncidentFilterModel filter;
    QAbstractItemModelTester filterTester{&filter, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_F(IncidentList, beginsWithTheNewest)
{
    EXPECT_EQ(references(), (QStringList{QStringLiteral("2026-0147"), QStringLiteral("2026-0146"),
                                         QStringLiteral("2026-0139")}));
    EXPECT_EQ(model.openCount(), 2);
}

TEST_F(IncidentList, showsWhatIsAskedFor)
{
    filter.setFilter(IncidentFilter::Closed);
    EXPECT_EQ(references(), QStringList{QStringLiteral("2026-0139")});
    filter.setFilter(IncidentFilter::ToSign);
    EXPECT_EQ(references(), QStringList{QStringLiteral("2026-0147")});
}

TEST_F(IncidentList, isSearchedByNameReferenceAndTitle)
{
    filter.setSearch(QStringLiteral("sofia"));
    EXPECT_EQ(references(), QStringList{QStringLiteral("2026-0146")});
    filter.setSearch(QStringLiteral("0139"));
    EXPECT_EQ(references(), QStringList{QStringLiteral("2026-0139")});
    filter.setSearch(QStringLiteral("group unkind"));
    EXPECT_EQ(references(), QStringList{QStringLiteral("2026-0147")});
    filter.setSearch(QStringLiteral("nobody"));
    EXPECT_TRUE(references().isEmpty());
}

TEST_F(IncidentList, alsoShowsWhatTheBookFoundInItsTexts)
{
    filter.setSearch(QStringLiteral("telephone"), {model.row(2).incident.id.text()});
    EXPECT_EQ(references(), QStringList{QStringLiteral("2026-0139")});
}

TEST_F(IncidentList, tellsAScreenReaderWhatTheRowShows)
{
    const QString text = model.index(1).data(Qt::AccessibleTextRole).toString();
    for (const char *part : {"2026-0146", "Sofia Specimen", "Open", "has a sealed item"})
        EXPECT_TRUE(text.contains(QString::fromLatin1(part))) << part;
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
