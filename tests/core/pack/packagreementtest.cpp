// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/corpus.h"
#include "tests/core/pack/othersverifiers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::test;

namespace {

/// One school and one corpus for all tests here: making it is the long part.
class PackAgreement : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = new QTemporaryDir(scratchTemplate());
        s_school = new School;
        s_cases =
            new std::vector<CorpusCase>(goodPacks(*s_school, s_folder->path() + QStringLiteral("/whole")));
        for (CorpusCase &one : tamperedPacks(*s_school, s_folder->path() + QStringLiteral("/tampered")))
            s_cases->push_back(std::move(one));
        for (CorpusCase &one : attackedPacks(*s_school, s_folder->path() + QStringLiteral("/attacked")))
            s_cases->push_back(std::move(one));
    }
    static void TearDownTestSuite()
    {
        delete s_cases;
        delete s_school;
        delete s_folder;
    }
    static void compare(const std::vector<Spoken> &outcomes, const char *who,
                        const std::function<bool(Seen)> &sees)
    {
        ASSERT_EQ(outcomes.size(), s_cases->size()) << who;
        std::size_t refused = 0;
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            const CorpusCase &one = (*s_cases)[i];
            if (!sees(one.seen))
                continue;
            const QString word = outcomes[i].outcome;
            const bool refusal = word == u"fault" || word == u"error";
            refused += refusal ? 1u : 0u;
            const bool either = refusal && one.outcome == u"refused";
            EXPECT_EQ((either ? one.outcome : word).toStdString(), one.outcome.toStdString())
                << who << ": " << one.name.toStdString() << " (" << outcomes[i].why.toStdString() << ")";
        }
        RecordProperty(who, int(refused));
    }

    static QTemporaryDir *s_folder;
    static School *s_school;
    static std::vector<CorpusCase> *s_cases;
};

QTemporaryDir *PackAgreement::s_folder = nullptr;
School *PackAgreement::s_school = nullptr;
std::vector<CorpusCase> *PackAgreement::s_cases = nullptr;

} // namespace

TEST_F(PackAgreement, theCorpusHoldsHundredsOfPacksAndEveryNameOnce)
{
    QSet<QString> names;
    std::size_t refused = 0;
    for (const CorpusCase &one : *s_cases) {
        refused += one.outcome != u"consistent" && one.outcome != u"verified" ? 1u : 0u;
        names.insert(one.name + one.path);
    }
    EXPECT_EQ(std::size_t(names.size()), s_cases->size());
    EXPECT_GT(refused, 400u);
    EXPECT_GE(s_cases->size() - refused, 40u);
}

TEST_F(PackAgreement, guardbookAcceptsEveryGoodPackAndRefusesEveryTamperedOne)
{
    std::vector<Spoken> outcomes;
    for (const CorpusCase &one : *s_cases)
        outcomes.push_back(verifyInCpp(one.path, one.expected));
    compare(outcomes, "cpp", [](Seen) { return true; });
}

TEST_F(PackAgreement, theScriptAcceptsEveryGoodPackAndRefusesEveryTamperedOne)
{
    compare(verifyInPython(*s_cases, s_folder->path()), "python",
            [](Seen seen) { return seen != Seen::ByCppAlone; });
}

TEST_F(PackAgreement, thePageAcceptsEveryGoodPackRefusesEveryTamperedOneAndAsksTheNetworkForNothing)
{
    if (!haveBrowser())
        GTEST_SKIP() << "there is no Chromium here";
    const BrowserRun run = verifyInBrowser(*s_cases, s_folder->path());
    compare(run.outcomes, "page", [](Seen seen) { return seen == Seen::ByAll; });
    EXPECT_EQ(run.requests, QStringList());
}
