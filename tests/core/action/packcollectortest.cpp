// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/casereader.h"
#include "core/action/evidenceactions.h"
#include "core/action/evidenceintake.h"
#include "core/action/homereader.h"
#include "core/action/ledger.h"
#include "core/action/packactions.h"
#include "core/ledger/note.h"
#include "core/ledger/witnessedstate.h"
#include "core/storage/ledgertables.h"
#include "core/storage/transaction.h"
#include "tests/support/testbook.h"

using namespace guardbook;

namespace {

class PackCollectorTest : public BookTest {
protected:
    void add(const Incident &incident, const QByteArray &bytes, const QString &name)
    {
        EvidenceDetails details;
        details.kind = EvidenceKind::Document;
        details.description = QStringLiteral("Chat with the words");
        details.occurredSource = QStringLiteral("Told");
        const EvidenceIntake intake(book().vault(), nullptr);
        const auto taken = intake.takeFile(*passGate(GateAnswer::No), m_book.file(name, bytes), {});
        ASSERT_TRUE(taken) << taken.error().sentence.toStdString();
        const auto item = EvidenceActions(dsl()).add(incident.id, *taken, details);
        ASSERT_TRUE(item) << item.error().sentence.toStdString();
    }
    Result<PreparedPack> prepare(const Incident &incident)
    {
        PackActions::Request request;
        request.incident = incident.id;
        request.kind = QStringLiteral("police");
        request.recipient = QStringLiteral("PC Example");
        request.purpose = QStringLiteral("Investigation");
        return PackActions(dsl()).prepare(request);
    }
    PackExhibit onlyExhibitOf(const QByteArray &bytes, const QString &name)
    {
        const Incident incident = givenIncident();
        add(incident, bytes, name);
        const auto prepared = prepare(incident);
        EXPECT_TRUE(prepared) << (prepared ? "" : prepared.error().sentence.toStdString());
        return prepared && !prepared->content.exhibits.empty() ? prepared->content.exhibits.front()
                                                               : PackExhibit();
    }
};

} // namespace

TEST_F(PackCollectorTest, whatOthersSignedGoesIntoThePackWithTheProofThatTheLedgerGoesOn)
{
    const Incident incident = givenIncident();
    add(incident, "one", QStringLiteral("a.txt"));
    const auto deputy = signIn(QStringLiteral("deputy"));
    add(incident, "two", QStringLiteral("b.txt"));
    const auto prepared = prepare(incident);
    ASSERT_TRUE(prepared) << prepared.error().sentence.toStdString();
    const PackLedger &ledger = prepared->content.ledger;
    ASSERT_EQ(prepared->content.exhibits.size(), 2u);
    ASSERT_EQ(ledger.witnesses.size(), 2u); // who exports signs the pack's own checkpoint
    ASSERT_EQ(ledger.witnessed.size(), 1u);
    const PackWitnessed &state = ledger.witnessed.front();
    EXPECT_EQ(state.vkey, ledger.witnesses[1].vkey);
    EXPECT_TRUE(ledger.witnesses[1].holder.contains(QStringLiteral("Colin Dale")));
    EXPECT_GT(state.size, prepared->content.exhibits[0].intake.index);
    EXPECT_LE(state.size, prepared->content.exhibits[1].intake.index);
    const auto key = parseVkey(state.vkey);
    const auto opened =
        verifyWitnessedState({state.consistency, state.note}, {ledger.origin, ledger.size, ledger.root},
                             ledger.logKey, {key->name, deputy->user().signingKey});
    ASSERT_TRUE(opened) << opened.error().sentence.toStdString();
    EXPECT_EQ(opened->checkpoint.size, state.size);
}

TEST_F(PackCollectorTest, theReceiptIsAwaitedUntilItCameBack)
{
    const Incident incident = givenIncident();
    add(incident, "one", QStringLiteral("a.txt"));
    const auto prepared = prepare(incident);
    ASSERT_TRUE(prepared);
    PackActions packs(dsl());
    const auto waiting = [&] {
        const auto sheet = HomeReader(dsl()).read();
        return sheet ? sheet->receipts.size() : 99U;
    };
    const ReturnedReceipt receipt{QStringLiteral("PC 1234 Example"), m_book.clock().now(),
                                  QStringLiteral("Signed page, by hand")};
    const auto early = packs.receipt(prepared->row.id, receipt);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, ErrorCode::Refused) << "it never left";
    EXPECT_EQ(waiting(), 0U);

    WrittenPack written;
    written.manifestSha256 = Digest::of("manifest");
    written.pdfSha256 = Digest::of("report");
    ASSERT_TRUE(packs.exported(*prepared, written));
    EXPECT_EQ(waiting(), 1U);
    const auto sheet = CaseReader(dsl()).sheet(incident.id);
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->packs.size(), 1U);
    EXPECT_FALSE(sheet->packs[0].receipt);

    ReturnedReceipt wrong = receipt;
    wrong.signedBy.clear();
    EXPECT_EQ(packs.receipt(prepared->row.id, wrong).error().where, QStringLiteral("signed_by"));
    wrong = receipt;
    wrong.receivedAt.utcMs -= 60'000;
    EXPECT_EQ(packs.receipt(prepared->row.id, wrong).error().where, QStringLiteral("received_at"));
    wrong.receivedAt.utcMs += 120'000;
    EXPECT_EQ(packs.receipt(prepared->row.id, wrong).error().where, QStringLiteral("received_at"));
    EXPECT_EQ(waiting(), 1U) << "what is refused leaves nothing";

    ASSERT_TRUE(packs.receipt(prepared->row.id, receipt));
    EXPECT_EQ(waiting(), 0U);
    const auto told = CaseReader(dsl()).sheet(incident.id);
    ASSERT_TRUE(told && told->packs[0].receipt);
    EXPECT_EQ(told->packs[0].receipt->signedBy, receipt.signedBy);
    EXPECT_EQ(told->packs[0].receipt->receivedAt, receipt.receivedAt);
    EXPECT_EQ(told->packs[0].receipt->note, receipt.note);
    EXPECT_FALSE(packs.receipt(prepared->row.id, receipt)) << "once";
}

TEST_F(PackCollectorTest, aLedgerThatDoesNotContinueWhatSomeoneSignedGoesIntoNoPack)
{
    const Incident incident = givenIncident();
    const auto deputy = signIn(QStringLiteral("deputy"));
    LedgerTables::Witnessed seen;
    const auto witnesses = book().ledger().tables().witnesses();
    ASSERT_TRUE(witnesses);
    for (const LedgerTables::Witnessed &one : *witnesses) {
        if (one.user == AnyId::of(deputy->user().id))
            seen = one;
    }
    ASSERT_GT(seen.size, 0u);
    seen.root = Digest::of("another history");
    seen.note = *addCosignature(
        signCheckpoint({book().ledger().origin(), seen.size, seen.root}, book().ledger().logKey()),
        witnessNameOf(deputy->user()), deputy->identity().signing, 1772640000);
    auto change = Change::begin(book().database());
    ASSERT_TRUE(change);
    ASSERT_TRUE(book().ledger().tables().putWitnessed(*change, seen));
    ASSERT_TRUE(change->commit());
    const auto prepared = prepare(incident);
    ASSERT_FALSE(prepared);
    EXPECT_EQ(prepared.error().code, ErrorCode::Tampered);
    EXPECT_TRUE(prepared.error().sentence.contains(QStringLiteral("Colin Dale")));
}

TEST_F(PackCollectorTest, textIsReadInTheEncodingOfItsFile)
{
    const QString words = QStringLiteral("\u201cNobody likes you\u201d \u2013 caf\u00e9");
    QByteArray utf16("\xff\xfe", 2);
    utf16.append(reinterpret_cast<const char *>(words.utf16()), words.size() * 2);
    const PackExhibit wide = onlyExhibitOf(utf16, QStringLiteral("wide.txt"));
    EXPECT_EQ(wide.text, words);
    EXPECT_EQ(wide.textEncoding, QStringLiteral("UTF-16"));
    EXPECT_FALSE(wide.textIsCut);
    const PackExhibit old = onlyExhibitOf("\x93Nobody likes you\x94 \x96 caf\xe9", QStringLiteral("old.txt"));
    EXPECT_EQ(old.text, words);
    EXPECT_EQ(old.textEncoding, QStringLiteral("Windows-1252"));
}

TEST_F(PackCollectorTest, aLongTextSaysThatItGoesOn)
{
    const PackExhibit exhibit = onlyExhibitOf(
        QByteArray("a line of a chat that goes on and on\n").repeated(10000), QStringLiteral("long.txt"));
    EXPECT_TRUE(exhibit.textIsCut);
    EXPECT_LT(exhibit.text.size(), 30000);
    EXPECT_GT(exhibit.text.size(), 10000);
}
