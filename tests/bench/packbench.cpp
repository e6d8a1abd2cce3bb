// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Packs: the report with its originals, the whole pack, and checking one.

#include "core/action/evidenceactions.h"
#include "core/action/incidentactions.h"
#include "core/action/packactions.h"
#include "core/report/makepack.h"
#include "core/report/packdocument.h"
#include "tests/bench/bench.h"
#include "tests/bench/screenshots.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

namespace guardbook::bench {

namespace {

Result<IncidentId> incidentWith(Session &session, const QStringList &pictures)
{
    IncidentActions::Log log;
    log.title = QStringLiteral("Pictures in a group chat");
    log.area = QStringLiteral("pupil-conduct");
    log.types = {QStringLiteral("cyberbullying")};
    log.account = QStringLiteral("Screenshots were handed in.");
    log.noticedAt = log.reportedAt = session.book().clock().now();
    GUARDBOOK_ASSIGN(const Incident incident, IncidentActions(session).log(log));
    GUARDBOOK_ASSIGN(const GatePass pass, passGate(GateAnswer::No));
    const EvidenceIntake intake(session.book().vault(), nullptr);
    for (const QString &path : pictures) {
        GUARDBOOK_ASSIGN(const IntakeResult taken, intake.takeFile(pass, path, {}));
        EvidenceDetails details;
        details.description = QStringLiteral("Screenshot of the chat");
        details.occurredSource = QStringLiteral("Shown beside each message");
        GUARDBOOK_TRY(EvidenceActions(session).add(incident.id, taken, details));
    }
    return incident.id;
}

PackActions::Request requestFor(const IncidentId &incident)
{
    PackActions::Request request;
    request.incident = incident;
    request.kind = QStringLiteral("police");
    request.recipient = QStringLiteral("PC 1234, Example Police");
    request.purpose = QStringLiteral("Investigation");
    return request;
}

Result<> writeReport(const PreparedPack &prepared, const QString &path)
{
    DocumentOptions options;
    options.originals = DocumentOptions::Originals::Attached;
    GUARDBOOK_TRY(writePackDocument(prepared.content, path, prepared.keys, options));
    return {};
}

Result<> benchReport(Bench &bench, Session &session, const IncidentId &incident, const QStringList &pictures)
{
    GUARDBOOK_ASSIGN(const PreparedPack prepared, PackActions(session).prepare(requestFor(incident)));
    const QString pdf = bench.path(QStringLiteral("report.pdf"));
    const QString copies = bench.path(QStringLiteral("copy"));
    GUARDBOOK_ASSIGN(const Pairs pairs,
                     inTurn(
                         bench.sizes().rounds, [&] { return writeReport(prepared, pdf); },
                         [&] { return readHashWrite(pictures, copies, 2); },
                         [&]() -> Result<> {
                             for (const QString &path : {pdf, copies + u'0', copies + u'1'})
                                 QFile::remove(path);
                             return {};
                         }));
    bench.figures().compare(
        QStringLiteral(
            "report of %1 screenshots, originals attached and signed, against reading, hashing and writing "
            "their bytes twice")
            .arg(pictures.size()),
        pairs, 2.0, Figures::JudgedBy::Wall,
        QStringLiteral(
            "Guardbook decrypts each picture three times (its form, its page, its attachment) and hashes it "
            "twice, hashes the whole file to sign it, and reads it back and hashes it twice more before "
            "anybody hears of it: five times the hashing of the plain side, beside three hundred pages that "
            "are set and drawn. Where the disk is slower than that, waiting for it is most of both."));
    return {};
}

Result<> benchMemory(Bench &bench, const BenchBook &book, const IncidentId &incident, int count)
{
    const QString pdf = bench.path(QStringLiteral("many.pdf"));
    QProcess alone;
    const Meter meter;
    alone.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--write-pack-alone"), book.path(), incident.text(), pdf});
    if (!alone.waitForFinished(-1) || alone.exitCode() != 0)
        return Error{ErrorCode::Io, QString::fromUtf8(alone.readAllStandardError()),
                     QStringLiteral("pack alone")};
    const qint64 bytes = alone.readAllStandardOutput().trimmed().toLongLong();
    Figure row;
    row.what = QStringLiteral("memory at its highest, report of %1 screenshots (%2 MB)")
                   .arg(grouped(count))
                   .arg(QFile(pdf).size() / 1'000'000);
    row.ours = QStringLiteral("%1 MB, %2").arg(bytes / 1'000'000).arg(seconds(meter.read().wall));
    row.goal = QStringLiteral("under 150 MB");
    row.met = bytes > 0 && bytes < 150'000'000;
    row.remark = QStringLiteral(
        "The whole process, 50 MB of it the program and its fonts. It grows with the number of exhibits and "
        "not with their bytes: the PDF library keeps an object for every page, picture, link, bookmark and "
        "attachment until the file is written.");
    bench.figures().rows.push_back(std::move(row));
    QFile::remove(pdf);
    return {};
}

Result<> benchVerify(Bench &bench, const QString &pack)
{
    GUARDBOOK_ASSIGN(const QString cli, bench.program(QStringLiteral("guardbook-cli")));
    const QString sums = QStringLiteral("manifest-sha256.txt");
    const auto verify = [&] { return runProgram(cli, {QStringLiteral("verify"), pack}); };
    GUARDBOOK_ASSIGN(const Pairs pairs, inTurn(bench.sizes().rounds, verify, [&] {
                         return runProgram(QStringLiteral("sha256sum"),
                                           {QStringLiteral("--check"), QStringLiteral("--quiet"), sums},
                                           pack);
                     }));
    bench.figures().compare(
        QStringLiteral("guardbook-cli verify PACK against sha256sum --check of the same files"), pairs, 1.3,
        Figures::JudgedBy::Wall,
        QStringLiteral(
            "Guardbook also checks every signature and proof, and hashes the report a second time for its "
            "own signature; it hashes in as many threads as there are processors."));
    GUARDBOOK_ASSIGN(const Pairs quick, inTurn(bench.sizes().rounds, verify, [&] {
                         return runProgram(
                             QStringLiteral("sh"),
                             {QStringLiteral("-c"),
                              QStringLiteral("find . -type f -print0 | xargs -0 openssl dgst -sha256")},
                             pack);
                     }));
    bench.figures().compare(
        QStringLiteral("the same against openssl dgst -sha256, which uses the processor's own SHA"), quick,
        {}, Figures::JudgedBy::Wall, {});
    return {};
}

} // namespace

Result<> benchPacks(Bench &bench)
{
    GUARDBOOK_ASSIGN(const QStringList pictures,
                     screenshots(bench.path(QStringLiteral("screenshots")),
                                 std::max(bench.sizes().screenshots, bench.sizes().manyScreenshots)));
    GUARDBOOK_ASSIGN(const BenchBook book, BenchBook::at(bench.path(QStringLiteral("packs.guardbook"))));
    IncidentId many;
    {
        GUARDBOOK_ASSIGN(const OpenBench open, OpenBench::of(book));
        const QStringList few = pictures.first(bench.sizes().screenshots);
        GUARDBOOK_ASSIGN(const IncidentId incident, incidentWith(*open.session, few));
        GUARDBOOK_TRY(benchReport(bench, *open.session, incident, few));

        const QString folder = bench.path(QStringLiteral("packs"));
        QDir(folder).removeRecursively();
        PackForm form;
        form.zip = false;
        const Meter meter;
        GUARDBOOK_ASSIGN(
            const WrittenPack pack,
            PackActions(*open.session).exportPack(requestFor(incident), folder, form, makePack, {}));
        Figure whole;
        whole.what =
            QStringLiteral("the whole pack of %1 screenshots as a folder, from the request to the record")
                .arg(few.size());
        whole.ours = seconds(meter.read().wall);
        whole.remark = QStringLiteral("%1 MB, read back and verified before it is handed out.")
                           .arg(pack.bytes / 1'000'000);
        bench.figures().rows.push_back(std::move(whole));
        GUARDBOOK_TRY(benchVerify(bench, pack.paths.constFirst()));

        GUARDBOOK_ASSIGN(many, incidentWith(*open.session, pictures.first(bench.sizes().manyScreenshots)));
        GUARDBOOK_TRY(open.book->signOut(*open.session));
    }
    return benchMemory(bench, book, many, bench.sizes().manyScreenshots);
}

Result<> writePackAlone(const QString &path, const QString &incident, const QString &pdf)
{
    GUARDBOOK_ASSIGN(const BenchBook book, BenchBook::at(path));
    GUARDBOOK_ASSIGN(const OpenBench open, OpenBench::of(book));
    const auto id = IncidentId::fromText(incident);
    GUARDBOOK_ASSIGN(const PreparedPack prepared,
                     PackActions(*open.session).prepare(requestFor(id.value_or(IncidentId()))));
    GUARDBOOK_TRY(writeReport(prepared, pdf));
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Unsupported, QStringLiteral("This system does not say how much memory was used."), {}};
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (line.startsWith("VmHWM:"))
            std::printf("%lld\n", line.sliced(6).simplified().split(' ').constFirst().toLongLong() * 1024);
    return {};
}

} // namespace guardbook::bench
