// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/evidenceactions.h"

#include "core/action/packactions.h"
#include "core/storage/evidencetables.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QDirIterator>

using namespace guardbook;

class EvidenceActionsTest : public BookTest {
protected:
    EvidenceDetails details() const
    {
        EvidenceDetails given;
        given.kind = EvidenceKind::Document;
        given.description = QStringLiteral("Chat with the words");
        given.occurredAt = testTime("2026-03-04T15:00:00+00:00");
        given.capturedAt = testTime("2026-03-04T15:10:00+00:00");
        given.address = QStringLiteral("https://chat.example.invalid/1");
        return given;
    }
    Result<EvidenceItem> add(const Incident &incident, const QByteArray &bytes,
                             const QString &name = QStringLiteral("note.txt"))
    {
        const EvidenceIntake intake(book().vault(), nullptr);
        GUARDBOOK_ASSIGN(const GatePass pass, passGate(GateAnswer::No));
        GUARDBOOK_ASSIGN(const IntakeResult taken, intake.takeFile(pass, m_book.file(name, bytes), {}));
        return EvidenceActions(dsl()).add(incident.id, taken, details());
    }
    int vaultObjects() const
    {
        int count = 0;
        QDirIterator files(m_book.path() + QStringLiteral("/vault"), {QStringLiteral("*.gbe")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }
};

TEST_F(EvidenceActionsTest, onlyNoOpensTheGate)
{
    EXPECT_TRUE(passGate(GateAnswer::No));
    EXPECT_FALSE(passGate(GateAnswer::Yes));
    EXPECT_FALSE(passGate(GateAnswer::NotSure));
}

TEST_F(EvidenceActionsTest, bytesComeOutAsTheyWentInUnderTheProducersInitials)
{
    const QByteArray bytes = "He wrote: nobody likes you.\n";
    const Incident incident = givenIncident();
    const auto first = add(incident, bytes);
    ASSERT_TRUE(first) << first.error().sentence.toStdString();
    EXPECT_EQ(first->reference, QStringLiteral("AB/1"));
    EXPECT_EQ(first->sha256, Digest::of(bytes));
    EXPECT_EQ(*book().vault().read(VaultObjectId::of(first->vaultObject), Secret(first->vaultKey), 1000),
              bytes);
    EXPECT_EQ(add(incident, "more", QStringLiteral("b.txt"))->reference, QStringLiteral("AB/2"));
    const auto custody = CustodyTable(book().database()).ofSubject(AnyId::of(first->id));
    ASSERT_EQ(custody->size(), 1u);
    EXPECT_EQ(custody->front().kind, CustodyKind::TakenIn);
}

TEST_F(EvidenceActionsTest, noPlainByteOfTheEvidenceLiesInTheBook)
{
    const QByteArray marker = "marker-3f9a-in-plain-text";
    ASSERT_TRUE(add(givenIncident(QString::fromLatin1(marker)), marker));
    close();
    QDirIterator files(m_book.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(marker)) << file.fileName().toStdString();
        ++looked;
    }
    EXPECT_GE(looked, 4);
}

TEST_F(EvidenceActionsTest, aScreenshotMustBeAReadablePicture)
{
    const EvidenceIntake intake(book().vault(), nullptr);
    const auto taken =
        intake.takeFile(*passGate(GateAnswer::No), m_book.file(QStringLiteral("x.png"), "not a picture"), {});
    ASSERT_TRUE(taken);
    EvidenceDetails given = details();
    given.kind = EvidenceKind::Screenshot;
    const auto refused = EvidenceActions(dsl()).add(givenIncident().id, *taken, given);
    ASSERT_FALSE(refused);
    intake.keepNothing(*taken, refused.error());
    EXPECT_EQ(vaultObjects(), 0);
}

TEST_F(EvidenceActionsTest, emptyFilesFoldersAndMissingFilesAreRefusedAndLeaveNothing)
{
    const EvidenceIntake intake(book().vault(), nullptr);
    const GatePass pass = *passGate(GateAnswer::No);
    EXPECT_FALSE(intake.takeFile(pass, m_book.file(QStringLiteral("empty.png"), {}), {}));
    EXPECT_FALSE(intake.takeFile(pass, m_book.folder(), {}));
    EXPECT_FALSE(intake.takeFile(pass, QStringLiteral("/dev/zero"), {}));
    EXPECT_FALSE(intake.takeFile(pass, m_book.folder() + QStringLiteral("/nothing"), {}));
    EXPECT_EQ(vaultObjects(), 0);
}

TEST_F(EvidenceActionsTest, aCancelledIntakeLeavesNothing)
{
    std::atomic<bool> cancel = true;
    const EvidenceIntake intake(book().vault(), nullptr);
    const auto taken =
        intake.takeFile(*passGate(GateAnswer::No),
                        m_book.file(QStringLiteral("big.bin"), QByteArray(3 << 20, 'x')), {{}, &cancel});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(vaultObjects(), 0);
}

TEST_F(EvidenceActionsTest, aChangedVaultObjectIsFoundAndNoted)
{
    const auto item = add(givenIncident(), QByteArray(200000, 'q'));
    ASSERT_TRUE(item);
    EXPECT_TRUE(EvidenceActions(dsl()).verify(item->id, {}));
    QFile object(book().vault().pathOf(VaultObjectId::of(item->vaultObject)));
    ASSERT_TRUE(object.open(QIODevice::ReadWrite));
    ASSERT_TRUE(object.seek(100000));
    ASSERT_TRUE(object.putChar('!'));
    object.close();
    const auto verified = EvidenceActions(dsl()).verify(item->id, {});
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().code, ErrorCode::Tampered);
    EXPECT_EQ(CustodyTable(book().database()).ofSubject(AnyId::of(item->id))->back().kind,
              CustodyKind::VerifyFailed);
}

TEST_F(EvidenceActionsTest, whatAPackIsMadeOfIsProvedByItsCheckpoint)
{
    const Incident incident = givenIncident();
    ASSERT_TRUE(add(incident, "one", QStringLiteral("a.txt")));
    ASSERT_TRUE(add(incident, "two", QStringLiteral("a.txt")));
    PackActions::Request request;
    request.incident = incident.id;
    request.kind = QStringLiteral("police");
    request.recipient = QStringLiteral("PC Example");
    request.purpose = QStringLiteral("Investigation");
    const auto prepared = PackActions(dsl()).prepare(request);
    ASSERT_TRUE(prepared) << prepared.error().sentence.toStdString();
    const PackContent &content = prepared->content;
    ASSERT_EQ(content.exhibits.size(), 2u);
    EXPECT_NE(content.exhibits[0].fileName, content.exhibits[1].fileName);
    EXPECT_TRUE(openCheckpoint(content.ledger.note, content.ledger.origin, content.ledger.logKey));
    for (const PackExhibit &exhibit : content.exhibits) {
        EXPECT_TRUE(verifyInclusion(leafHash(exhibit.intake.entry), exhibit.intake.index, content.ledger.size,
                                    exhibit.intake.inclusion, content.ledger.root));
        EXPECT_TRUE(exhibit.intake.payload.contains(exhibit.sha256.hex().toLatin1()));
        EXPECT_EQ(payloadCommitment(exhibit.intake.salt, exhibit.intake.payload),
                  openLeaf(exhibit.intake.entry, exhibit.intake.actor)->commitment);
    }
}
