// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/checkpoint.h"

#include "core/ledger/note.h"
#include "ledgervectors.h"

#include <QList>

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::test;

namespace {

Checkpoint vectorCheckpoint()
{
    return {vectorOrigin(), 7, vectorTree().frontier().root()};
}

std::vector<Witness> deputy()
{
    return {{vectorWitness(), witnessKey().verifyingKey()}};
}

Result<OpenedCheckpoint> open(const QByteArray &text, const std::vector<Witness> &known = deputy())
{
    return openCheckpoint(text, vectorOrigin(), logKey().verifyingKey(), known);
}

ErrorCode codeOf(const Result<OpenedCheckpoint> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// The body with a right signature of the log over exactly these bytes.
QByteArray signedBody(const QByteArray &body)
{
    return *formatNote({body, {signNote(body, vectorOrigin(), logKey())}});
}

QByteArray withoutLine(const QByteArray &text, int line)
{
    QList<QByteArray> lines = text.split('\n');
    lines.removeAt(line);
    return lines.join('\n');
}

} // namespace

TEST(Checkpoint, thePinnedNoteComesOutByteForByte)
{
    const QByteArray log = signCheckpoint(vectorCheckpoint(), logKey());
    const auto both = addCosignature(log, vectorWitness(), witnessKey(), 1767225700);
    ASSERT_TRUE(both);
    EXPECT_EQ(*both, vectorNote());
}

TEST(Checkpoint, itOpensWithTheLogsKeyAndTellsWhoCosignedWhen)
{
    const auto opened = open(vectorNote());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->checkpoint, vectorCheckpoint());
    EXPECT_EQ(opened->cosignatures, (std::vector<Cosignature>{{vectorWitness(), 1767225700}}));
    const auto alone = open(vectorNote(), {});
    ASSERT_TRUE(alone);
    EXPECT_TRUE(alone->cosignatures.empty());
}

TEST(Checkpoint, anUnsignedOneIsAFailure)
{
    const QByteArray unsignedNote = withoutLine(vectorNote(), 4);
    const auto opened = open(unsignedNote);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Tampered);
    EXPECT_TRUE(opened.error().sentence.contains(QStringLiteral("not signed by the ledger")));
    EXPECT_EQ(codeOf(open(checkpointBody(vectorCheckpoint()))), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(open(checkpointBody(vectorCheckpoint()) + '\n')), ErrorCode::Corrupt);
}

TEST(Checkpoint, anotherKeyUnderTheLogsNameIsAFailure)
{
    const auto opened = open(signCheckpoint(vectorCheckpoint(), keyOfSeed(9)));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Tampered);
    EXPECT_TRUE(opened.error().sentence.contains(QStringLiteral("another key")));
}

TEST(Checkpoint, anotherLogsCheckpointIsAFailureThoughItsKeyIsRight)
{
    const Checkpoint other{logOrigin(AnyId::create()), 7, vectorCheckpoint().root};
    EXPECT_EQ(codeOf(open(signCheckpoint(other, logKey()))), ErrorCode::Tampered);
    EXPECT_FALSE(openCheckpoint(vectorNote(), other.origin, logKey().verifyingKey()));
    // Also when the line bears the name that was asked for.
    EXPECT_EQ(codeOf(open(signedBody(checkpointBody(other)))), ErrorCode::Tampered);
}

TEST(Checkpoint, linesOfUnknownKeysArePassedOver)
{
    auto note = *parseNote(vectorNote());
    note.signatures.insert(note.signatures.begin(),
                           {QStringLiteral("example.invalid/w"), 7, QByteArray(99, 'x')});
    note.signatures.push_back({vectorOrigin(), 7, QByteArray(64, 'x')}); // the log's name, another id
    note.signatures.push_back({vectorWitness(), 7, QByteArray(64, 'x')});
    const auto opened = open(*formatNote(note));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->cosignatures.size(), 1U);
}

TEST(Checkpoint, noBitOfTheBodyOrOfAKnownLineCanBeChanged)
{
    const QByteArray text = vectorNote();
    for (qsizetype bit = 0; bit < 8 * text.size(); ++bit) {
        const auto opened = open(withBitFlipped(text, bit));
        if (!opened)
            continue;
        // A changed name or key id makes the witness's line a stranger's: then nobody has cosigned.
        EXPECT_EQ(opened->checkpoint, vectorCheckpoint()) << bit;
        EXPECT_TRUE(opened->cosignatures.empty()) << bit;
        EXPECT_GT(bit / 8, text.lastIndexOf(" guardbook.invalid/witness")) << bit;
    }
}

TEST(Checkpoint, aDamagedOrRepeatedKnownLineIsAFailure)
{
    const auto note = *parseNote(vectorNote());
    for (const std::size_t at : {0U, 1U}) {
        auto twice = note;
        twice.signatures.push_back(note.signatures[at]);
        EXPECT_EQ(codeOf(open(*formatNote(twice))), ErrorCode::Tampered) << at;
        auto broken = note;
        broken.signatures[at].bytes = withBitFlipped(broken.signatures[at].bytes, 100);
        EXPECT_EQ(codeOf(open(*formatNote(broken))), ErrorCode::Tampered) << at;
        auto second = broken; // a right line does not make up for a wrong one
        second.signatures.push_back(note.signatures[at]);
        EXPECT_EQ(codeOf(open(*formatNote(second))), ErrorCode::Tampered) << at;
    }
}

TEST(Checkpoint, aSignatureOfAnotherCheckpointDoesNotFit)
{
    const QByteArray six = signCheckpoint({vectorOrigin(), 6, *rootAt(vectorTree(), 6)}, logKey());
    const QByteArray seven = signCheckpoint(vectorCheckpoint(), logKey());
    const QByteArray mixed = six.first(six.indexOf("\n\n")) + seven.sliced(seven.indexOf("\n\n"));
    EXPECT_EQ(codeOf(open(mixed)), ErrorCode::Tampered);
}

TEST(Checkpoint, aSignedBodyThatIsNotExactIsRefused)
{
    const QByteArray good = checkpointBody(vectorCheckpoint());
    ASSERT_TRUE(open(signedBody(good)));
    const auto changed = [&](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    const QList<QByteArray> bodies = {
        changed("\n7\n", "\n07\n"),
        changed("\n7\n", "\n+7\n"),
        changed("\n7\n", "\n 7\n"),
        changed("\n7\n", "\n7 \n"),
        changed("\n7\n", "\n-7\n"),
        changed("\n7\n", "\n\n"),
        changed("\n7\n", "\n9223372036854775808\n"),
        changed("\n7\n", "\n0\n"),
        changed("1IE=", "1IF="),
        changed("1IE=", "1IE"),
        changed("1IE=", "1IE= "),
        changed("Yf/6", ""),
        good + "extension\n",
        good + '\n',
        '\n' + good,
        good.sliced(good.indexOf('\n')),
        good.first(good.indexOf('\n') + 1),
        "two words" + good.sliced(good.indexOf('\n')),
        "a+b" + good.sliced(good.indexOf('\n')),
    };
    for (const QByteArray &body : bodies) {
        ASSERT_NE(body, good);
        EXPECT_EQ(codeOf(open(signedBody(body))), ErrorCode::Corrupt) << body.toStdString();
        EXPECT_FALSE(parseCheckpointBody(body)) << body.toStdString();
    }
}

TEST(Checkpoint, windowsLineEndsAndTrailingDataAreRefused)
{
    EXPECT_EQ(codeOf(open(vectorNote().replace("\n", "\r\n"))), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(open(vectorNote() + '\n')), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(open(vectorNote() + "x\n")), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(open(vectorNote().chopped(1))), ErrorCode::Corrupt);
    EXPECT_EQ(codeOf(open("\xEF\xBB\xBF" + vectorNote())), ErrorCode::Corrupt);
}

TEST(Checkpoint, anEmptyLedgerHasOneToo)
{
    const Checkpoint empty{vectorOrigin(), 0, emptyRoot()};
    const auto opened = open(signCheckpoint(empty, logKey()));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->checkpoint, empty);
    EXPECT_TRUE(signCheckpoint({vectorOrigin(), 0, Digest::of("x")}, logKey()).isEmpty());
    EXPECT_TRUE(signCheckpoint({vectorOrigin(), 1, emptyRoot()}, logKey()).isEmpty());
}

TEST(Checkpoint, whatCouldNotBeReadBackIsNotSigned)
{
    const Digest root = vectorCheckpoint().root;
    EXPECT_TRUE(signCheckpoint({QStringLiteral("a b"), 7, root}, logKey()).isEmpty());
    EXPECT_TRUE(signCheckpoint({QStringLiteral("a\n9"), 7, root}, logKey()).isEmpty());
    EXPECT_TRUE(signCheckpoint({QString(), 7, root}, logKey()).isEmpty());
    EXPECT_TRUE(signCheckpoint({vectorOrigin(), ~std::uint64_t(0), root}, logKey()).isEmpty());
}

TEST(Checkpoint, severalWitnessesCosignAndAreToldInTheOrderAsked)
{
    const QString head = witnessName(QStringLiteral("head"));
    const auto text = addCosignature(vectorNote(), head, keyOfSeed(4), 1767225800);
    ASSERT_TRUE(text);
    const auto opened = open(*text, {{head, keyOfSeed(4).verifyingKey()},
                                     {witnessName(QStringLiteral("chair")), keyOfSeed(5).verifyingKey()},
                                     {vectorWitness(), witnessKey().verifyingKey()}});
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->cosignatures,
              (std::vector<Cosignature>{{head, 1767225800}, {vectorWitness(), 1767225700}}));
}

TEST(Checkpoint, cosigningAgainChangesNothing)
{
    const auto again = addCosignature(vectorNote(), vectorWitness(), witnessKey(), 1767999999);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, vectorNote());
}

TEST(Checkpoint, onlyACheckpointIsCosigned)
{
    const QByteArray body = QByteArrayLiteral("I agree\n");
    const auto note = formatNote({body, {signNote(body, vectorOrigin(), logKey())}});
    ASSERT_TRUE(note);
    EXPECT_FALSE(addCosignature(*note, vectorWitness(), witnessKey(), 1));
    EXPECT_FALSE(addCosignature(checkpointBody(vectorCheckpoint()), vectorWitness(), witnessKey(), 1));
    EXPECT_FALSE(addCosignature(vectorNote(), QStringLiteral("two words"), witnessKey(), 1));
}

TEST(Checkpoint, aForgedLineOfOneselfIsNotTakenForOnesOwn)
{
    auto note = *parseNote(vectorNote());
    note.signatures[1].bytes = withBitFlipped(note.signatures[1].bytes, 200);
    const auto result = addCosignature(*formatNote(note), vectorWitness(), witnessKey(), 1767225700);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Tampered);
}

TEST(Checkpoint, theLogsNameHoldsItsId)
{
    EXPECT_EQ(vectorOrigin(), QStringLiteral("guardbook.invalid/log/00112233445566778899aabbccddeeff"));
}
