// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepack.h"

#include "core/base/durablefile.h"
#include "core/keys/schoolcertificate.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/note.h"
#include "core/report/fonts.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace guardbook::sample {

namespace {

Instant at(const char *text)
{
    return *Instant::fromText(QString::fromLatin1(text));
}

/// As outlines, so that no setting of the machine for screen text takes part.
void write(QPainter &painter, QPointF at, const QFont &font, const QColor &colour, const QString &text)
{
    QPainterPath path;
    path.addText(at, font, text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, colour);
}

/// A chat as a phone shows it, of as many bubbles as fit.
QImage chat(int width, int height, QColor ground, QColor left, QColor right, QColor ink)
{
    QImage image(width, height, QImage::Format_RGB888);
    image.fill(ground);
    const auto fonts = loadBundledFonts();
    QPainter painter(&image);
    if (!fonts)
        return image;
    painter.fillRect(0, 0, width, 84, right.darker(130));
    write(painter, {36, 54}, fonts->font(FontSet::sans, 30, true, false), Qt::white,
          QStringLiteral("Y9 group (23)"));
    static constexpr const char *lines[] = {"nobody wants you at the trip",
                                            "who put that picture up?",
                                            "everyone has seen it lol",
                                            "take it down please",
                                            "make me",
                                            "screenshotting this"};
    const QFont font = fonts->font(FontSet::sans, 27, false, false);
    int y = 120;
    for (int i = 0; y < height - 100; ++i, y += 112) {
        const bool mine = i % 3 == 1;
        const int bubble = width * 6 / 10;
        const int x = mine ? width - bubble - 36 : 36;
        painter.setBrush(mine ? right : left);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(x, y, bubble, 84, 18, 18);
        write(painter, QPointF(x + 24, y + 51), font, ink,
              QStringLiteral("%1  %2").arg(QString::fromLatin1(lines[i % 6])).arg(i + 1));
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

PackCustodyEvent custody(const char *when, const char *event, const char *detail, std::uint64_t index)
{
    return {at(when), QString::fromLatin1(event), QStringLiteral("Anne Brown, Designated Safeguarding Lead"),
            QString::fromLatin1(detail), index};
}

void fillLedger(PackContent &content, std::uint64_t size)
{
    const SigningKey log = *SigningKey::fromSeed(QByteArray(32, '\1'));
    content.ledger.origin = QStringLiteral("guardbook.invalid/log/00112233445566778899aabbccddeeff");
    content.ledger.logKey = log.verifyingKey();
    content.ledger.size = size;
    content.ledger.root = Digest::of("root");
    content.ledger.note = signCheckpoint({content.ledger.origin, size, content.ledger.root}, log);
    const SigningKey dsl = *SigningKey::fromSeed(QByteArray(32, '\2'));
    content.ledger.actors = {
        {QStringLiteral("Anne Brown, Designated Safeguarding Lead"),
         vkeyText({QStringLiteral("guardbook.invalid/user/dsl"), NoteKeyType::Ed25519, dsl.verifyingKey()})}};
    content.ledger.witnesses = {
        {QStringLiteral("Deputy DSL"), vkeyText({witnessName(QStringLiteral("deputy-dsl")),
                                                 NoteKeyType::Cosignature, dsl.verifyingKey()})}};
}

PackContent frame()
{
    PackContent content;
    content.packReference = QStringLiteral("2026-0042/P1");
    content.madeAt = at("2026-03-06T09:30:00+00:00");
    content.school = {QStringLiteral("Example Vale School"),
                      QStringLiteral("1 School Lane, Example Vale EX1 1EX"), QStringLiteral("123456"),
                      QStringLiteral("01632 960000, office@example-vale.example")};
    content.purpose = {
        QStringLiteral("police"), QStringLiteral("PC 1234 Sam Example, Example Police"),
        QStringLiteral("Advice on threats made in a group chat, and preservation of the account's data by "
                       "the platform."),
        QStringLiteral("UK GDPR Article 6(1)(e); Data Protection Act 2018, Schedule 1, paragraph 18"),
        QStringLiteral("EP/2026/004711")};
    content.producer = {QStringLiteral("Anne Brown"), QStringLiteral("Designated Safeguarding Lead"),
                        QStringLiteral("AB")};
    content.preparedBy = QStringLiteral("Anne Brown, Designated Safeguarding Lead");
    content.program = QStringLiteral("Guardbook 0.1.0");
    content.incidentReference = QStringLiteral("2026-0042");
    content.area = QStringLiteral("Conduct: child-on-child abuse");
    content.types = {QStringLiteral("Cyberbullying: threats"), QStringLiteral("image humiliation")};
    content.platform = QStringLiteral("Group chat \u201cY9 group\u201d");
    content.address = QStringLiteral("https://chat.example/group/8f2c?view=thread");
    content.place = QStringLiteral("Outside school, in the evening");
    content.noticedAt = at("2026-03-03T20:10:00+00:00");
    content.reportedAt = at("2026-03-04T08:25:00+00:00");
    content.loggedAt = at("2026-03-04T08:50:00+00:00");
    content.account = QStringLiteral("On the evening of 3 March a picture of A, taken at school without "
                                     "consent, was posted in a group chat of 23 pupils. "
                                     "In the hour that followed B and an account that nobody at school knows "
                                     "wrote several messages that A must not come on "
                                     "the trip, or would be \u201csorted out\u201d. A told form tutor C the "
                                     "next morning at registration.\n\n"
                                     "The affidavit office of the chat's operator has not been written to.");
    content.childsWords = QString::fromUtf8("I didn't sleep. Everyone has seen it now \xF0\x9F\x98\xAD and "
                                            "they said I'd get sorted out if I came.");
    content.summaryOfAction = QStringLiteral(
        "Parents of A and of B told by telephone on 4 March. A is seen each morning by the pastoral lead. "
        "B's phone was not looked through. Reported to the platform.");
    content.people = {
        {QStringLiteral("A"),
         QStringLiteral("Maya Demo"),
         QStringLiteral("child affected"),
         QStringLiteral("pupil"),
         QStringLiteral("14/05/2012"),
         QStringLiteral("Year 9"),
         {},
         QStringLiteral("Mother: Rina Demo, 01632 960001")},
        {QStringLiteral("B"), QStringLiteral("Lee Sample"), QStringLiteral("alleged perpetrator"),
         QStringLiteral("pupil"), QStringLiteral("02/11/2011"), QStringLiteral("Year 9"),
         QStringLiteral("Has a social worker"), QStringLiteral("Father: Kim Sample, 01632 960002")},
        {QStringLiteral("C"),
         QStringLiteral("Pat Placeholder"),
         QStringLiteral("reporter"),
         QStringLiteral("staff"),
         {},
         {},
         {},
         {}}};
    content.chronology = {
        {at("2026-03-03T20:10:00+00:00"), QStringLiteral("A picture of A is posted in the group chat."),
         QStringLiteral("A; screenshot"), QStringLiteral("AB/1"),
         QStringLiteral("No action: not known to the school until the next day.")},
        {at("2026-03-03T20:25:00+00:00"), QStringLiteral("B writes that A will be \u201csorted out\u201d."),
         QStringLiteral("Screenshot"), QStringLiteral("AB/2"), QStringLiteral("No action: as above.")},
        {at("2026-03-04T08:25:00+00:00"),
         QStringLiteral("A tells C at registration."),
         QStringLiteral("C"),
         {},
         QStringLiteral("C brings A to the DSL.")},
        {at("2026-03-04T08:50:00+00:00"),
         QStringLiteral("A shows the messages on the phone; two screenshots are taken by A and handed over."),
         QStringLiteral("Anne Brown"), QStringLiteral("AB/1"), QStringLiteral("Taken in; parents called.")},
        {at("2026-03-05T14:00:00+00:00"),
         QStringLiteral("Strategy call with the MASH."),
         QStringLiteral("Anne Brown"),
         {},
         QStringLiteral("Police to be told.")}};
    content.decisions = {
        {at("2026-03-05T15:10:00+00:00"),
         QStringLiteral("Refer to police"),
         QStringLiteral("Threats of violence against a child; an unknown adult account may be involved; the "
                        "MASH agreed."),
         QStringLiteral("Anne Brown, Designated Safeguarding Lead"),
         {QStringLiteral("Headteacher D. Example, 05/03/2026 15:30 (UTC+00:00), key 1a2b 3c4d 5e6f 7081")}}};
    fillLedger(content, 118);
    return content;
}

} // namespace

OpenBytes bytesSource(const QByteArray &bytes)
{
    return [bytes]() -> Result<std::unique_ptr<QIODevice>> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    };
}

QByteArray chatJpeg(int quality, int width, int height)
{
    return encoded(chat(width, height, QColor(0xef, 0xea, 0xe2), Qt::white, QColor(0xd6, 0xf5, 0xc8),
                        QColor(0x20, 0x20, 0x20)),
                   "JPEG", quality);
}

QByteArray chatPng(int width, int height)
{
    return encoded(chat(width, height, QColor(0x12, 0x18, 0x20), QColor(0x2a, 0x33, 0x3d),
                        QColor(0x1d, 0x5b, 0x4f), QColor(0xee, 0xee, 0xee)),
                   "PNG", -1);
}

QByteArray longPng()
{
    return chatPng(700, 6400);
}

QByteArray widePng()
{
    QImage image(3840, 1080, QImage::Format_RGB888);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(1920, 0, 1920, 1080, Qt::blue);
    painter.end();
    return encoded(image, "PNG", -1);
}

QByteArray turnedJpeg(int orientation)
{
    const QByteArray jpeg = chatJpeg(90, 640, 420);
    // APP1: "Exif", a TIFF header in Motorola order, one entry: tag 0x0112, SHORT, one value.
    QByteArray exif = QByteArray::fromHex("457869660000"
                                          "4d4d002a00000008"
                                          "0001"
                                          "0112000300000001");
    exif += QByteArray::fromHex("00") + char(orientation) + QByteArray::fromHex("000000000000");
    QByteArray segment = QByteArray::fromHex("ffe1");
    segment += char((exif.size() + 2) >> 8);
    segment += char((exif.size() + 2) & 0xff);
    segment += exif;
    return jpeg.left(2) + segment + jpeg.mid(2);
}

QByteArray pdfPagePng(int page)
{
    QImage image(1240, 1754, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter painter(&image);
    if (const auto fonts = loadBundledFonts()) {
        write(painter, {140, 220}, fonts->font(FontSet::sans, 44, true, false), Qt::black,
              QStringLiteral("Letter to parents, page %1").arg(page));
        const QFont font = fonts->font(FontSet::sans, 28, false, false);
        for (int i = 0; i < 24; ++i)
            painter.drawText(
                QPointF(140, 320 + i * 52),
                QStringLiteral("A line of an ordinary letter that was sent home, number %1.").arg(i));
    }
    painter.end();
    return encoded(image, "PNG", -1);
}

PackExhibit exhibit(int number, const QString &fileName, const QString &mediaType, const QByteArray &bytes,
                    const QString &description)
{
    PackExhibit made;
    made.id = *AnyId::fromText(QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0')));
    made.reference = QStringLiteral("AB/%1").arg(number);
    made.fileName = fileName;
    made.originalName = fileName;
    made.mediaType = mediaType;
    made.size = bytes.size();
    made.sha256 = Digest::of(bytes);
    made.original = bytesSource(bytes);
    made.description = description;
    made.kind = QStringLiteral("screenshot");
    made.occurredAt = at("2026-03-03T20:25:00+00:00");
    made.occurredSource = QStringLiteral("shown on screen");
    made.capturedAt = at("2026-03-04T08:52:00+00:00");
    made.address =
        QStringLiteral("https://chat.example/group/8f2c?view=thread#message-%1").arg(1000 + number);
    made.capturedBy = QStringLiteral("Maya Demo");
    made.device = QStringLiteral("A's phone, Android 14");
    made.clock = QStringLiteral("Synchronised");
    made.originalPlace = QStringLiteral("on A's phone, in the group chat");
    made.intake.index = std::uint64_t(10 + number);
    made.custody = {
        custody("2026-03-04T08:55:00+00:00", "taken in", "From A, by cable", std::uint64_t(10 + number)),
        custody("2026-03-04T09:20:00+00:00", "viewed", "Assessment", std::uint64_t(40 + number)),
        custody("2026-03-06T09:30:00+00:00", "exported", "For Example Police, pack 2026-0042/P1", 117)};
    return made;
}

PackContent pack()
{
    PackContent content = frame();
    const auto add = [&](const char *name, const char *type, const QByteArray &bytes,
                         const char *description) -> PackExhibit & {
        content.exhibits.push_back(exhibit(int(content.exhibits.size()) + 1, QString::fromLatin1(name),
                                           QString::fromLatin1(type), bytes,
                                           QString::fromLatin1(description)));
        return content.exhibits.back();
    };
    add("IMG-20260303-2025.jpg", "image/jpeg", chatJpeg(),
        "Screenshot of the group chat with the picture of A");
    add("Screenshot_2026-03-03.png", "image/png", chatPng(), "Screenshot of the group chat: \"sorted out\"");
    add("scroll.png", "image/png", longPng(), "The whole thread as one long screenshot");
    add("turned.jpg", "image/jpeg", turnedJpeg(6), "Photograph of the phone, taken on its side");
    PackExhibit &text =
        add("chat-export.txt", "text/plain", "placeholder", "The chat as exported by the phone");
    const QByteArray words =
        QByteArray(
            "[03/03/2026, 20:10] Lee: who took this \xF0\x9F\x98\x82\n[03/03/2026, 20:22] Mei: "
            "\xE4\xBD\xA0\xE5\xA5\xBD, \xED\x95\x9C\xEA\xB5\xAD\xEC\x96\xB4\n[03/03/2026, 20:25] Lee: she'll "
            "get sorted out\n") +
        "[03/03/2026, 20:31] +44 7700 900123: \xE2\x80\xAEtxt.exe\n[03/03/2026, 20:33] Sana: "
        "\xD8\xAA\xD9\x88\xD9\x82\xD9\x81\n";
    text.size = words.size();
    text.sha256 = Digest::of(words);
    text.original = bytesSource(words);
    text.text = QString::fromUtf8(words);
    PackExhibit &letter =
        add("letter.pdf", "application/pdf", QByteArray("%PDF-1.4 not really"), "Letter sent home");
    letter.display = {{bytesSource(pdfPagePng(1))}, {bytesSource(pdfPagePng(2))}};
    add("voice-note.ogg", "audio/ogg", QByteArray("OggS").repeated(3000), "Voice note in the chat");
    add("phone-backup.zip", "application/zip", QByteArray("PK\3\4").repeated(2000),
        "Export made by the phone's own tool");
    PackExhibit &copy = add("IMG-20260303-2025-redacted.png", "image/png", chatPng(800, 500),
                            "The first screenshot with other pupils' names covered");
    copy.derivedFrom = QStringLiteral("AB/1");
    copy.derivation = QStringLiteral("three boxes covered in black");
    add("two-screens.png", "image/png", widePng(), "Screenshot of a computer with two screens");
    content.sealedItems = {{QStringLiteral("S/1"),
                            QStringLiteral("Pupil's phone, black, cracked corner, in flight mode"),
                            QStringLiteral("Safe in the headteacher's office"),
                            QStringLiteral("Headteacher D. Example"),
                            QStringLiteral("A0012345"),
                            at("2026-03-04T09:05:00+00:00"),
                            QStringLiteral("Anne Brown"),
                            {custody("2026-03-04T09:05:00+00:00", "sealed", "Not looked at", 61)}}};
    return content;
}

PackContent packOf(int count)
{
    PackContent content = frame();
    QList<QByteArray> pictures;
    for (int i = 0; i < 10; ++i) {
        pictures.append(chatJpeg(80 + i, 1080, 1400));
        pictures.append(chatPng(1280 + 16 * i, 800));
    }
    for (int i = 0; i < count; ++i) {
        const bool jpeg = i % 2 == 0;
        content.exhibits.push_back(exhibit(i + 1,
                                           QStringLiteral("screenshot-%1.%2")
                                               .arg(i + 1, 4, 10, QLatin1Char('0'))
                                               .arg(jpeg ? QStringLiteral("jpg") : QStringLiteral("png")),
                                           jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"),
                                           pictures[i % pictures.size()],
                                           QStringLiteral("Screenshot %1 of the group chat").arg(i + 1)));
    }
    return content;
}

Result<SealingMaterial> sealingMaterial(const QString &folder)
{
    const auto path = [&](const char *name) { return folder + QLatin1Char('/') + QString::fromLatin1(name); };
    if (!QFile::exists(path("root.der"))) {
        const Instant from = at("2026-01-05T00:00:00+00:00");
        GUARDBOOK_ASSIGN(const CertifiedKey root,
                         makeSchoolRoot(QStringLiteral("Example Vale School"), from));
        GUARDBOOK_ASSIGN(
            const CertifiedKey leaf,
            issueSigningCertificate(root, QStringLiteral("Example Vale School documents"), from));
        GUARDBOOK_TRY(writeFileDurably(path("key.der"), leaf.privateKey.view()));
        GUARDBOOK_TRY(writeFileDurably(path("leaf.der"), leaf.certificate));
        GUARDBOOK_TRY(writeFileDurably(path("root.der"), root.certificate));
    }
    SealingMaterial material;
    GUARDBOOK_ASSIGN(const QByteArray key, readSmallFile(path("key.der"), 1 << 16));
    GUARDBOOK_ASSIGN(material.leafCertificateDer, readSmallFile(path("leaf.der"), 1 << 16));
    GUARDBOOK_ASSIGN(material.rootCertificateDer, readSmallFile(path("root.der"), 1 << 16));
    material.leafKeyDer = Secret(key);
    material.logKey = *SigningKey::fromSeed(QByteArray(32, '\1'));
    return material;
}

} // namespace guardbook::sample
