// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/form/formfixture.h"

#include <QDir>

namespace guardbook {
namespace {

/// Every file in tests/scenarios/forms/ is a list of actions that ends as its steps expect: what a clause of
/// the policies asks for, and each thing that it refuses. The file is named after the form and its clauses.
class FormClauses : public FormBook, public testing::WithParamInterface<std::string> {};

QString scenarioFolder()
{
    return QStringLiteral(GUARDBOOK_SOURCE_DIR "/tests/scenarios/forms");
}

std::vector<std::string> scenarios()
{
    std::vector<std::string> names;
    const QStringList files =
        QDir(scenarioFolder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.push_back(file.chopped(5).toStdString());
    return names;
}

TEST_P(FormClauses, areKept)
{
    const QString file =
        scenarioFolder() + u'/' + QString::fromStdString(GetParam()) + QStringLiteral(".json");
    EXPECT_EQ(applyFile(file).toStdString(), "");
}

INSTANTIATE_TEST_SUITE_P(Forms, FormClauses, testing::ValuesIn(scenarios()),
                         [](const testing::TestParamInfo<std::string> &scenario) { return scenario.param; });

} // namespace
} // namespace guardbook
