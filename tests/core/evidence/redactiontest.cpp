// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/redaction.h"

#include "core/evidence/namefinder.h"
#include "core/evidence/packchoice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>

#include <gtest/gtest.h>

#include <set>

using namespace guardbook;

namespace {

RedactionMark box(QRect where, const QString &reason = QStringLiteral("Name of a third party"))
{
    RedactionMark mark;
    mark.box = where;
    mark.reason = reason;
    return mark;
}

RedactionMark stroke(const QList<QPoint> &points, int width)
{
    RedactionMark mark;
    mark.shape = RedactionMark::Shape::Freehand;
    mark.points = points;
    mark.width = width;
    mark.reason = QStringLiteral("Face of a third party");
    return mark;
}

std::set<std::pair<int, int>> coveredBy(const RedactionMark &mark, QSize page)
{
    std::set<std::pair<int, int>> pixels;
    forEachCoveredRun(mark, page, [&](int y, int from, int to) {
        EXPECT_GE(y, 0);
        EXPECT_LT(y, page.height());
        EXPECT_GE(from, 0);
        EXPECT_LE(to, page.width());
        for (int x = from; x < to; ++x)
            pixels.insert({x, y});
    });
    return pixels;
}

/// Straight from the definition: a pixel whose middle is within reach of the line.
bool isUnderPen(const RedactionMark &mark, int x, int y)
{
    for (qsizetype i = 0; i < mark.points.size(); ++i) {
        const QPointF a = mark.points[std::max<qsizetype>(i - 1, 0)];
        const QPointF b = mark.points[i];
        const QPointF along = b - a;
        const double length = QPointF::dotProduct(along, along);
        const double t =
            length > 0 ? qBound(0.0, QPointF::dotProduct(QPointF(x, y) - a, along) / length, 1.0) : 0.0;
        const QPointF off = QPointF(x, y) - (a + t * along);
        if (QPointF::dotProduct(off, off) <= mark.width * mark.width / 4.0)
            return true;
    }
    return false;
}

EvidenceItem item(const EvidenceId &from = {})
{
    EvidenceItem made;
    made.id = EvidenceId::create();
    made.derivedFrom = from;
    return made;
}

std::vector<EvidenceId> chosen(const std::vector<EvidenceItem> &items, const PackChoice &choice)
{
    const auto found = choosePackItems(items, choice);
    std::vector<EvidenceId> ids;
    for (const EvidenceItem &each : *found)
        ids.push_back(each.id);
    return ids;
}

} // namespace

TEST(Redaction, aBoxCoversItsPixelsAndNoOther)
{
    const auto covered = coveredBy(box({3, 4, 5, 2}), {20, 20});
    EXPECT_EQ(covered.size(), 10u);
    EXPECT_TRUE(covered.contains({3, 4}));
    EXPECT_TRUE(covered.contains({7, 5}));
    EXPECT_FALSE(covered.contains({8, 5}));
}

TEST(Redaction, aBoxOverTheEdgeCoversWhatIsOnThePage)
{
    EXPECT_EQ(coveredBy(box({-5, -5, 10, 10}), {20, 20}).size(), 25u);
    EXPECT_EQ(coveredBy(box({15, 15, 100, 100}), {20, 20}).size(), 25u);
}

TEST(Redaction, aStrokeCoversEveryPixelUnderThePen)
{
    for (const RedactionMark &mark :
         {stroke({{30, 30}}, 9), stroke({{10, 12}, {50, 40}}, 7), stroke({{40, 5}, {40, 55}, {5, 55}}, 4),
          stroke({{0, 0}, {59, 59}}, 1), stroke({{20, 20}, {20, 20}}, 30)}) {
        const auto covered = coveredBy(mark, {60, 60});
        for (int y = 0; y < 60; ++y) {
            for (int x = 0; x < 60; ++x)
                EXPECT_TRUE(!isUnderPen(mark, x, y) || covered.contains({x, y})) << x << ' ' << y;
        }
        for (const auto &[x, y] : covered)
            EXPECT_TRUE(boundsOf(mark).adjusted(-1, -1, 1, 1).contains(x, y)) << x << ' ' << y;
    }
}

TEST(Redaction, aMarkWithoutAReasonOrAShapeIsRefusedByItsNumber)
{
    EXPECT_FALSE(checkRedaction({}));
    EXPECT_TRUE(checkRedaction(Redaction{{box({1, 1, 5, 5})}}));
    const auto unreasoned = checkRedaction(Redaction{{box({1, 1, 5, 5}), box({1, 1, 5, 5}, {})}});
    ASSERT_FALSE(unreasoned);
    EXPECT_TRUE(unreasoned.error().sentence.startsWith(QStringLiteral("Mark 2 has no reason")));
    EXPECT_FALSE(checkRedaction(Redaction{{box({1, 1, 0, 5})}}));
    EXPECT_FALSE(checkRedaction(Redaction{{stroke({}, 4)}}));
    EXPECT_FALSE(checkRedaction(Redaction{{stroke({{1, 1}}, 0)}}));
    EXPECT_FALSE(checkRedaction(Redaction{{box({1, 1, 5, 5}, QString(300, u'x'))}}));
}

TEST(Redaction, aMarkThatMissesItsPageIsRefused)
{
    RedactionMark second = box({500, 500, 10, 10});
    second.page = 1;
    const Redaction redaction{{box({1, 1, 5, 5}), second}};
    EXPECT_FALSE(checkPages(redaction, 1));
    EXPECT_TRUE(checkPages(redaction, 2));
    EXPECT_TRUE(checkPlaces(redaction, 0, {100, 100}));
    const auto outside = checkPlaces(redaction, 1, {100, 100});
    ASSERT_FALSE(outside);
    EXPECT_TRUE(outside.error().sentence.startsWith(QStringLiteral("Mark 2 lies outside")));
}

TEST(Redaction, jsonSaysTheSameThereAndBack)
{
    RedactionMark second = stroke({{3, 4}, {9, -2}}, 12);
    second.page = 4;
    const Redaction redaction{{box({10, 20, 30, 40}), second}};
    const auto read = redactionFromJson(toJson(redaction));
    ASSERT_TRUE(read) << read.error().sentence.toStdString();
    EXPECT_EQ(*read, redaction);
}

TEST(Redaction, jsonOfAnyOtherShapeIsRefused)
{
    const auto refused = [](const char *json) {
        return !redactionFromJson(QJsonDocument::fromJson(json).array());
    };
    EXPECT_FALSE(refused(R"([{"box":[1,2,3,4],"reason":"x"}])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3],"reason":"x"}])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3,4.5],"reason":"x"}])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3,"4"],"reason":"x"}])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3,4]}])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3,4],"reason":"x","width":3}])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3,4],"reason":"x","page":0}])"));
    EXPECT_TRUE(refused(R"([{"stroke":[[1,2],[3]],"width":3,"reason":"x"}])"));
    EXPECT_TRUE(refused(R"([[1,2,3,4]])"));
    EXPECT_TRUE(refused(R"([{"box":[1,2,3,99999999],"reason":"x"}])"));
}

TEST(Redaction, theScheduleNamesEachMarkItsPageAndItsReason)
{
    RedactionMark second = stroke({{100, 100}}, 20);
    second.page = 2;
    const Redaction redaction{{box({10, 20, 30, 40}), second}};
    const QString schedule = redactionSchedule(redaction, true);
    EXPECT_TRUE(schedule.contains(QStringLiteral("2 parts are covered")));
    EXPECT_TRUE(
        schedule.contains(QStringLiteral("1. page 1, box at 10, 20, 30 x 40 pixels: Name of a third party")));
    EXPECT_TRUE(schedule.contains(QStringLiteral("2. page 3, freehand")));
    EXPECT_FALSE(redactionSchedule(redaction, false).contains(QStringLiteral("page")));
}

TEST(NameFinder, findsEachPartOfANameAsAWordOfItsOwn)
{
    const QString text =
        QStringLiteral("Kim Example wrote to KIM's friend. Mr Example\nknows. Kimberley, exempt.");
    const auto places = findName(text, QStringLiteral("Kim Example"));
    QStringList found;
    for (const TextRange &place : places)
        found << text.mid(place.start, place.length);
    EXPECT_EQ(found,
              QStringList({QStringLiteral("Kim Example"), QStringLiteral("KIM"), QStringLiteral("Example")}));
}

TEST(NameFinder, aNameOverTwoLinesIsOnePlace)
{
    EXPECT_EQ(findName(QStringLiteral("by Zo\u00eb\nO'Neill today"), QStringLiteral("Mrs Zo\u00eb O'Neill")),
              std::vector<TextRange>({{3, 11}}));
}

TEST(NameFinder, titlesAndInitialsAloneFindNothing)
{
    EXPECT_TRUE(findName(QStringLiteral("Mr B said a thing"), QStringLiteral("Mr B")).empty());
    EXPECT_TRUE(findName(QStringLiteral("(.*)+"), QStringLiteral("(.*)+")).empty());
    EXPECT_TRUE(findName(QStringLiteral("anything"), {}).empty());
}

TEST(PackChoice, everythingGoesInUnlessAskedOtherwise)
{
    const EvidenceItem original = item();
    const EvidenceItem copy = item(original.id);
    EXPECT_EQ(chosen({original, copy}, {}), (std::vector{original.id, copy.id}));
    EXPECT_EQ(chosen({original, copy}, {{AnyId::of(original.id)}, false, {}}), std::vector{original.id});
    EXPECT_FALSE(choosePackItems({original}, {{AnyId::create()}, false, {}}));
}

TEST(PackChoice, aCopyStandsForItsOriginalAndNeverBesideIt)
{
    const EvidenceItem alone = item();
    const EvidenceItem original = item();
    const EvidenceItem first = item(original.id);
    const EvidenceItem second = item(original.id);
    const EvidenceItem third = item(second.id);
    const std::vector all{alone, original, first, second, third};
    const auto with = [&](const std::vector<AnyId> &wanted) { return chosen(all, {wanted, true, {}}); };
    EXPECT_EQ(with({}), (std::vector{alone.id, third.id}));
    EXPECT_EQ(with({AnyId::of(original.id)}), std::vector{third.id});
    EXPECT_EQ(with({AnyId::of(original.id), AnyId::of(first.id)}), std::vector{first.id});
    EXPECT_EQ(with({AnyId::of(alone.id)}), std::vector{alone.id});
}

TEST(PackChoice, noLaterConversionBringsBackWhatWasCovered)
{
    const EvidenceItem original = item();
    const EvidenceItem early = item(original.id);
    const EvidenceItem redaction = item(original.id);
    const EvidenceItem ofRedaction = item(redaction.id);
    const EvidenceItem conversion = item(original.id);
    const EvidenceItem ofConversion = item(conversion.id);
    const std::vector all{original, early, redaction, ofRedaction, conversion, ofConversion};
    const auto with = [&](const std::vector<AnyId> &wanted) {
        return chosen(all, {wanted, true, {redaction.id}});
    };
    EXPECT_EQ(with({}), std::vector{ofRedaction.id});
    EXPECT_EQ(with({AnyId::of(original.id)}), std::vector{ofRedaction.id});
    EXPECT_EQ(with({AnyId::of(redaction.id)}), std::vector{redaction.id});
    for (const EvidenceItem &bare : {early, conversion, ofConversion})
        EXPECT_EQ(with({AnyId::of(bare.id)}), std::vector{ofRedaction.id}) << "asked for by its name";
}
