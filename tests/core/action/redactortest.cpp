// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/redactor.h"

#include "core/action/evidenceactions.h"
#include "core/storage/evidencetables.h"
#include "tests/support/testbook.h"

#include <QBuffer>

using namespace guardbook;

namespace {

/// A worker in foreign hands, or one with a mistake in it.
class PretendedRenderer final : public Renderer {
public:
    Result<ProbedFile> probe(QIODevice &, const Progress &) override { return ProbedFile{false, 20, 10, 1}; }
    Result<RenderedPage> picture(QIODevice &, RenderSize, const Progress &) override
    {
        RenderedPage page{20, 10, true, QByteArray(200, '\xff')};
        if (covers)
            page.pixels.fill('\0');
        return page;
    }
    Result<DisplayRaster> redactedPicture(QIODevice &, const std::vector<RedactionMark> &,
                                          const Progress &) override
    {
        return DisplayRaster{20, 10, "pretended"};
    }
    Result<DisplayRaster> displayRaster(QIODevice &, const Progress &) override { return none(); }
    Result<int> pdfPageCount(QIODevice &, const Progress &) override { return none(); }
    Result<RenderedPage> pdfPage(QIODevice &, int, RenderSize, const Progress &) override { return none(); }
    Result<DisplayRaster> pdfPageRaster(QIODevice &, int, RenderSize, const Progress &) override
    {
        return none();
    }
    Result<QString> pdfText(QIODevice &, int, const Progress &) override { return none(); }
    Result<std::vector<QList<QRect>>> pdfTextPlaces(QIODevice &, int, const std::vector<TextRange> &,
                                                    RenderSize, const Progress &) override
    {
        return none();
    }
    Result<DisplayRaster> redactedPdfPage(QIODevice &, int, const std::vector<RedactionMark> &,
                                          const Progress &) override
    {
        return none();
    }
    bool covers = true;

private:
    static Error none() { return {ErrorCode::Unsupported, QStringLiteral("Not pretended."), {}}; }
};

class RedactorTest : public BookTest {
protected:
    Result<IntakeResult> make(PretendedRenderer &renderer)
    {
        QByteArray bytes("any");
        QBuffer original(&bytes);
        original.open(QIODevice::ReadOnly);
        return Redactor(book().vault(), renderer, {})
            .make(original, QStringLiteral("image/png"), marks(), {});
    }
    static Redaction marks()
    {
        RedactionMark mark;
        mark.box = {2, 2, 5, 5};
        mark.reason = QStringLiteral("Name of a third party");
        return {{mark}};
    }
    Result<EvidenceItem> original(const Incident &incident)
    {
        const EvidenceIntake intake(book().vault(), nullptr);
        GUARDBOOK_ASSIGN(
            const IntakeResult taken,
            intake.takeBytes(*passGate(GateAnswer::No), QStringLiteral("Kim's note.txt"), "Kim said so", {}));
        EvidenceDetails details;
        details.kind = EvidenceKind::Document;
        details.description = QStringLiteral("What Kim wrote");
        details.occurredSource = QStringLiteral("Told by Kim");
        details.device = QStringLiteral("Kim's phone");
        details.address = QStringLiteral("https://chat.example.invalid/kim");
        return EvidenceActions(dsl()).add(incident.id, taken, details);
    }
};

} // namespace

TEST_F(RedactorTest, aWorkerThatDoesNotCoverIsFoundOutAndNothingIsKept)
{
    PretendedRenderer renderer;
    renderer.covers = false;
    const auto made = make(renderer);
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().sentence.contains(QStringLiteral("not black in the copy")));
    EXPECT_TRUE(book().vault().list()->empty());
}

TEST_F(RedactorTest, ofTheOriginalsWordsNoneGoesAlongThatWasNotGiven)
{
    const auto source = original(givenIncident());
    ASSERT_TRUE(source) << source.error().sentence.toStdString();
    PretendedRenderer renderer;
    const auto made = make(renderer);
    ASSERT_TRUE(made) << made.error().sentence.toStdString();
    const auto copy =
        EvidenceActions(dsl()).redact(source->id, *made, {QStringLiteral("A note"), {}, marks()});
    ASSERT_TRUE(copy) << copy.error().sentence.toStdString();
    for (const QString &words : {copy->description, copy->originalName, copy->occurredSource, copy->device,
                                 copy->address, copy->derivation, copy->originalPlace, copy->capturedBy})
        EXPECT_FALSE(words.contains(QStringLiteral("Kim"), Qt::CaseInsensitive)) << words.toStdString();
    EXPECT_EQ(copy->derivedFrom, source->id);
}

TEST_F(RedactorTest, bothItemsTellOfTheCopyAndTheLedgerDoes)
{
    const auto source = original(givenIncident());
    PretendedRenderer renderer;
    const auto made = make(renderer);
    const auto copy =
        EvidenceActions(dsl()).redact(source->id, *made, {QStringLiteral("A note"), {}, marks()});
    ASSERT_TRUE(copy);
    const auto ofSource = CustodyTable(book().database()).ofSubject(AnyId::of(source->id));
    const auto ofCopy = CustodyTable(book().database()).ofSubject(AnyId::of(copy->id));
    ASSERT_EQ(ofSource->size(), 2u);
    ASSERT_EQ(ofCopy->size(), 1u);
    EXPECT_EQ(ofSource->back().kind, CustodyKind::CopyMade);
    EXPECT_TRUE(ofSource->back().detail.contains(copy->reference));
    EXPECT_EQ(ofCopy->front().kind, CustodyKind::Derived);
    EXPECT_EQ(ofSource->back().seq, ofCopy->front().seq) << "one entry for both";
}

TEST_F(RedactorTest, aCopyWithoutADescriptionOrAReasonIsRefusedBeforeItIsMade)
{
    const auto source = original(givenIncident());
    const EvidenceActions actions(dsl());
    EXPECT_FALSE(actions.mayRedact(source->id, {QStringLiteral(" "), {}, marks()}));
    EXPECT_FALSE(actions.mayRedact(source->id, {QStringLiteral("A note"), {}, {}}));
    EXPECT_TRUE(actions.mayRedact(source->id, {QStringLiteral("A note"), {}, marks()}));
}
