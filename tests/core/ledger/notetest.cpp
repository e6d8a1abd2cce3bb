// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger/note.h"

#include "core/base/bytes.h"
#include "ledgervectors.h"

#include <gtest/gtest.h>

using namespace guardbook;
using namespace guardbook::test;

namespace {

const QByteArray dash = QByteArrayLiteral("\xE2\x80\x94 ");

NoteKey logLineKey()
{
    return {vectorOrigin(), NoteKeyType::Ed25519, logKey().verifyingKey()};
}

NoteKey witnessLineKey()
{
    return {vectorWitness(), NoteKeyType::Cosignature, witnessKey().verifyingKey()};
}

LineVerdict verdictOf(const SignedNote &note, const NoteKey &key)
{
    return checkLine(note, key).verdict;
}

} // namespace

TEST(NoteKey, thePublishedKeysComeOut)
{
    EXPECT_EQ(noteKeyId(logLineKey()), 0xce1a48a2U);
    EXPECT_EQ(vkeyText(logLineKey()),
              QStringLiteral("guardbook.invalid/log/00112233445566778899aabbccddeeff+ce1a48a2+"
                             "AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c"));
    EXPECT_EQ(vkeyText(witnessLineKey()), QStringLiteral("guardbook.invalid/witness/deputy-dsl+e47d555e+"
                                                         "BO1JKMYo0cLG6ukDOJBZlWEpWSc6XGP5NjbBRhSshzfR"));
}

TEST(NoteKey, aVkeyReadsBackAlsoWithAPlusInItsBase64)
{
    int withPlus = 0;
    for (char seed = 1; seed < 60; ++seed) {
        const NoteKey key{QStringLiteral("example.invalid/k"), NoteKeyType::Cosignature,
                          keyOfSeed(seed).verifyingKey()};
        const QString text = vkeyText(key);
        withPlus += text.count(QLatin1Char('+')) > 2 ? 1 : 0;
        const auto read = parseVkey(text);
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, key);
    }
    EXPECT_GT(withPlus, 0);
}

TEST(NoteKey, aVkeyWhosePartsDoNotFitIsRefused)
{
    const QString good = vkeyText(logLineKey());
    ASSERT_TRUE(parseVkey(good));
    const auto changed = [&](const char16_t *from, const char16_t *to) {
        QString text = good;
        return text.replace(QString::fromUtf16(from), QString::fromUtf16(to));
    };
    EXPECT_FALSE(parseVkey(changed(u"ce1a48a2", u"ce1a48a3")));
    EXPECT_FALSE(parseVkey(changed(u"ce1a48a2", u"CE1A48A2")));
    EXPECT_FALSE(parseVkey(changed(u"ddeeff", u"ddeefe")));
    EXPECT_FALSE(parseVkey(changed(u"AYqI", u"AoqI"))); // a type that is not ours
    EXPECT_FALSE(parseVkey(changed(u"AYqI", u"BIqI"))); // the type decides the key id
    EXPECT_FALSE(parseVkey(good + QLatin1Char('\n')));
    EXPECT_FALSE(parseVkey(QLatin1Char(' ') + good));
    EXPECT_FALSE(parseVkey(good.chopped(1)));
    EXPECT_FALSE(parseVkey(good.section(QLatin1Char('+'), 0, 1)));
    EXPECT_FALSE(parseVkey({}));
    EXPECT_FALSE(parseVkey(vkeyText({QString(), NoteKeyType::Ed25519, logKey().verifyingKey()})));
}

TEST(NoteKey, namesHoldNoSpaceNoPlusAndNoControl)
{
    EXPECT_TRUE(isKeyName(QStringLiteral("guardbook.invalid/witness/ysgol-gynradd")));
    EXPECT_TRUE(isKeyName(QStringLiteral("gwyliwr/t\u0177")));
    for (const QString &bad : {QString(), QStringLiteral("a b"), QStringLiteral("a+b"),
                               QStringLiteral("a\tb"), QStringLiteral("a\nb"), QStringLiteral("a\u00a0b"),
                               QStringLiteral("a\u2003b"), QStringLiteral("a\u3000"),
                               QStringLiteral("a\u0001"), QStringLiteral("a\u0085b"), QString(QChar(0xd800))})
        EXPECT_FALSE(isKeyName(bad)) << bad.toStdString();
}

TEST(Note, anotherProgramsNoteVerifies)
{
    // The example that the Go package golang.org/x/mod/sumdb/note documents.
    const auto key =
        parseVkey(QStringLiteral("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
    ASSERT_TRUE(key);
    const auto note =
        parseNote(QByteArrayLiteral("If you think cryptography is the answer to your problem,\n"
                                    "then you don't know what your problem is.\n\n") +
                  dash +
                  "PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
                  "qdngotpRZb6KE6RyyBwJnAM=\n");
    ASSERT_TRUE(note);
    EXPECT_EQ(verdictOf(*note, *key), LineVerdict::Right);
}

TEST(Note, linesOfKeysThatAreNotOursParseAndArePassedOver)
{
    // The example of c2sp.org/tlog-cosignature.
    const QByteArray text =
        QByteArrayLiteral("example.com/behind-the-sofa\n20852163\n"
                          "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n") +
        dash +
        "example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
        "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n" +
        dash +
        "witness.example.com/w1 "
        "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0x"
        "Ue+mbIUBkBIfZ+qnA==\n";
    const auto note = parseNote(text);
    ASSERT_TRUE(note);
    ASSERT_EQ(note->signatures.size(), 2U);
    EXPECT_EQ(note->signatures[0].keyId, 0x033de0aeU);
    EXPECT_EQ(note->signatures[1].name, QStringLiteral("witness.example.com/w1"));
    EXPECT_EQ(ByteReader(note->signatures[1].bytes).u64(), 1679315147U);
    EXPECT_EQ(verdictOf(*note, logLineKey()), LineVerdict::Missing);
    EXPECT_EQ(*formatNote(*note), text);
}

TEST(Note, thePinnedNoteParsesVerifiesAndFormatsBack)
{
    const auto note = parseNote(vectorNote());
    ASSERT_TRUE(note);
    ASSERT_EQ(note->signatures.size(), 2U);
    EXPECT_TRUE(note->body.endsWith("f1IE=\n"));
    EXPECT_EQ(verdictOf(*note, logLineKey()), LineVerdict::Right);
    const LineCheck cosigned = checkLine(*note, witnessLineKey());
    EXPECT_EQ(cosigned.verdict, LineVerdict::Right);
    EXPECT_EQ(cosigned.posixSeconds, 1767225700U);
    EXPECT_EQ(*formatNote(*note), vectorNote());
}

TEST(Note, theBodyMayHoldEmptyLines)
{
    const SignedNote note{QByteArrayLiteral("one\n\ntwo\n\n"),
                          {signNote("one\n\ntwo\n\n", QStringLiteral("k"), logKey())}};
    const auto text = formatNote(note);
    ASSERT_TRUE(text);
    const auto read = parseNote(*text);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, note);
}

TEST(Note, textThatIsNoNoteIsRefused)
{
    const QByteArray line = dash + "k AAAAAAA=\n"; // four bytes of key id, one of signature
    ASSERT_TRUE(parseNote("body\n\n" + line));
    const auto refused = [](const QByteArray &text) {
        const auto note = parseNote(text);
        return !note && note.error().code == ErrorCode::Corrupt;
    };
    EXPECT_TRUE(refused({}));
    EXPECT_TRUE(refused("\n\n"));
    EXPECT_TRUE(refused("body\n"));
    EXPECT_TRUE(refused("body\n\n"));
    EXPECT_TRUE(refused("body\n" + line));
    EXPECT_TRUE(refused("body\n\n" + line + '\n'));
    EXPECT_TRUE(refused("body\n\n" + line + "trailing"));
    EXPECT_TRUE(refused("body\n\n" + line + "trailing\n"));
    EXPECT_TRUE(refused("body\n\n" + line.chopped(1)));
    EXPECT_TRUE(refused("body\n\n" + line + '\0'));
    EXPECT_TRUE(refused("bo\tdy\n\n" + line));
    EXPECT_TRUE(refused("bo\xFF"
                        "dy\n\n" +
                        line));
    EXPECT_TRUE(refused("bo\xED\xA0\x80"
                        "dy\n\n" +
                        line)); // a lone surrogate
    EXPECT_TRUE(refused("bo\xC0\xAF"
                        "dy\n\n" +
                        line)); // an overlong slash
    EXPECT_TRUE(refused(QByteArray("body\n\n" + line).replace("\n", "\r\n")));
    EXPECT_TRUE(refused("body\r\n\n" + line));
    EXPECT_TRUE(refused("body\n\n- k AAAAAAA=\n"));
    EXPECT_TRUE(refused("body\n\n\xE2\x80\x93 k AAAAAAA=\n")); // an en dash
    EXPECT_TRUE(refused("body\n\n" + dash + "k\n"));
    EXPECT_TRUE(refused("body\n\n" + dash + " AAAAAAA=\n"));
    EXPECT_TRUE(refused("body\n\n" + dash + "k+ AAAAAAA=\n"));
    EXPECT_TRUE(refused("body\n\n" + dash + "k  AAAAAAA=\n"));
    EXPECT_TRUE(refused("body\n\n" + dash + "k AAAAAAA= \n"));
    EXPECT_TRUE(refused("body\n\n" + dash + "k AAAAAA==\n")); // a key id and nothing
    EXPECT_TRUE(refused("body\n\n" + dash + "k AAAAAAA\n"));
    EXPECT_TRUE(refused("body\n\n" + dash + "k AAAAAAB=\n")); // unused bits
    EXPECT_TRUE(refused("body\n\n" + dash + "\xEF\xBB\xBFk AAAAAAA=\n"));
    EXPECT_TRUE(refused("body\n\n" + dash + "k\xC2\xA0x AAAAAAA=\n"));
}

TEST(Note, sixteenSignaturesFitAndTooManyDoNot)
{
    const QByteArray line = dash + "k " + QByteArray(4 + 2424, 'A').toBase64() + '\n';
    EXPECT_TRUE(parseNote("body\n\n" + line.repeated(16)));
    const QByteArray small = dash + "k AAAAAAA=\n";
    EXPECT_TRUE(parseNote("body\n\n" + small.repeated(maxNoteSignatures)));
    EXPECT_FALSE(parseNote("body\n\n" + small.repeated(maxNoteSignatures + 1)));
    const QByteArray head = QByteArray(maxNoteSize - small.size() - 2, 'a') + "\n\n";
    EXPECT_TRUE(parseNote(head + small));
    EXPECT_FALSE(parseNote('a' + head + small));
}

TEST(Note, whatCouldNotBeReadBackIsNotWritten)
{
    const QByteArray body = QByteArrayLiteral("body\n");
    const NoteSignature line = signNote(body, QStringLiteral("k"), logKey());
    EXPECT_TRUE(formatNote({body, {line}}));
    EXPECT_FALSE(formatNote({body, {}}));
    EXPECT_FALSE(formatNote({"body", {line}}));
    EXPECT_FALSE(formatNote({"bo\rdy\n", {line}}));
    EXPECT_FALSE(formatNote({body, {signNote(body, QStringLiteral("two words"), logKey())}}));
    EXPECT_FALSE(formatNote({body, {signNote(body, QStringLiteral("k\nx"), logKey())}}));
    EXPECT_FALSE(formatNote({body, {{QStringLiteral("k"), 1, {}}}}));
    EXPECT_FALSE(formatNote({body, std::vector<NoteSignature>(maxNoteSignatures + 1, line)}));
}

TEST(Note, aLineCountsForItsOwnKeyNameAndTypeOnly)
{
    const auto note = parseNote(vectorNote());
    ASSERT_TRUE(note);
    const auto missing = [&](const NoteKey &key) { return verdictOf(*note, key) == LineVerdict::Missing; };
    EXPECT_TRUE(missing({vectorOrigin(), NoteKeyType::Ed25519, witnessKey().verifyingKey()}));
    EXPECT_TRUE(missing({vectorOrigin(), NoteKeyType::Cosignature, logKey().verifyingKey()}));
    EXPECT_TRUE(missing({vectorWitness(), NoteKeyType::Ed25519, witnessKey().verifyingKey()}));
    EXPECT_TRUE(missing({vectorWitness(), NoteKeyType::Cosignature, logKey().verifyingKey()}));
}

TEST(Note, aKnownKeysLineThatIsDamagedOrRepeatedIsToldApart)
{
    auto note = *parseNote(vectorNote());
    const NoteSignature good = note.signatures[0];
    for (qsizetype bit = 0; bit < 8 * good.bytes.size(); ++bit) {
        note.signatures[0].bytes = withBitFlipped(good.bytes, bit);
        ASSERT_EQ(verdictOf(note, logLineKey()), LineVerdict::Wrong) << bit;
    }
    for (const QByteArray &bytes :
         {good.bytes.first(63), QByteArray(good.bytes + 'x'), good.bytes.first(1)}) {
        note.signatures[0].bytes = bytes;
        EXPECT_EQ(verdictOf(note, logLineKey()), LineVerdict::Wrong);
    }
    note.signatures[0] = good;
    note.signatures.push_back(good);
    EXPECT_EQ(verdictOf(note, logLineKey()), LineVerdict::Repeated);
    note.signatures.erase(note.signatures.begin());
    EXPECT_EQ(verdictOf(note, logLineKey()), LineVerdict::Right); // order does not matter
}

TEST(Note, aCosignaturesTimeIsSigned)
{
    auto note = *parseNote(vectorNote());
    const QByteArray good = note.signatures[1].bytes;
    for (qsizetype bit = 0; bit < 8 * good.size(); ++bit) {
        note.signatures[1].bytes = withBitFlipped(good, bit);
        ASSERT_EQ(verdictOf(note, witnessLineKey()), LineVerdict::Wrong) << bit;
    }
    for (const qsizetype size : {1, 7, 8, 64, 71}) {
        note.signatures[1].bytes = good.first(size);
        EXPECT_EQ(verdictOf(note, witnessLineKey()), LineVerdict::Wrong) << size;
    }
}

TEST(Note, aTimeBeyondTheSpecificationIsRefusedThoughSigned)
{
    const QByteArray body = QByteArrayLiteral("body\n");
    const NoteKey key{QStringLiteral("w"), NoteKeyType::Cosignature, witnessKey().verifyingKey()};
    const std::uint64_t last = (std::uint64_t(1) << 63) - 1;
    EXPECT_EQ(verdictOf({body, {cosignNote(body, key.name, witnessKey(), last)}}, key), LineVerdict::Right);
    EXPECT_EQ(verdictOf({body, {cosignNote(body, key.name, witnessKey(), last + 1)}}, key),
              LineVerdict::Wrong);
}
