// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Evidence on its way in, against reading, hashing, encrypting and writing the same bytes with plain tools.

#include "core/action/evidenceactions.h"
#include "core/action/incidentactions.h"
#include "core/base/digest.h"
#include "core/base/durablefile.h"
#include "tests/bench/bench.h"
#include "tests/bench/screenshots.h"

#include <QFile>

#include <openssl/evp.h>

#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace guardbook::bench {

namespace {

Result<IncidentId> anIncident(Session &session)
{
    IncidentActions::Log log;
    log.title = QStringLiteral("Bench");
    log.area = QStringLiteral("pupil-conduct");
    log.types = {QStringLiteral("cyberbullying")};
    log.account = QStringLiteral("Screenshots were handed in.");
    log.noticedAt = log.reportedAt = session.book().clock().now();
    GUARDBOOK_ASSIGN(const Incident incident, IncidentActions(session).log(log));
    return incident.id;
}

/// Everything that the product does for one file: intake, read back, record, ledger.
Result<> takeIn(Session &session, const IncidentId &incident, const QString &path, EvidenceKind kind)
{
    GUARDBOOK_ASSIGN(const GatePass pass, passGate(GateAnswer::No));
    GUARDBOOK_ASSIGN(const IntakeResult taken,
                     EvidenceIntake(session.book().vault(), nullptr).takeFile(pass, path, {}));
    EvidenceDetails details;
    details.kind = kind;
    details.description = QStringLiteral("As handed in");
    details.occurredSource = QStringLiteral("Not known");
    GUARDBOOK_TRY(EvidenceActions(session).add(incident, taken, details));
    return {};
}

Result<> syncWithFolder(const QString &path)
{
    GUARDBOOK_TRY(syncFile(path));
    return syncDirectory(QFileInfo(path).absolutePath());
}

/// The commands that a technician would type, one after the other.
Result<> byCommands(const QString &path, const QString &sealed)
{
    const QString openssl = QStringLiteral("openssl");
    GUARDBOOK_TRY(runProgram(openssl, {QStringLiteral("dgst"), QStringLiteral("-sha256"), path}));
    GUARDBOOK_TRY(
        runProgram(openssl, {QStringLiteral("enc"), QStringLiteral("-chacha20"), QStringLiteral("-K"),
                             QString(64, u'1'), QStringLiteral("-iv"), QString(32, u'1'),
                             QStringLiteral("-in"), path, QStringLiteral("-out"), sealed}));
    return syncWithFolder(sealed);
}

/// The same by library calls, for files so small that starting a program would be most of the time: one
/// reading, SHA-256 and ChaCha20-Poly1305, one writing, file and folder synced.
Result<> byCalls(const QString &path, const QString &sealed)
{
    QFile source(path);
    QFile target(sealed);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::Io, QStringLiteral("Not readable or not writable."), path};
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(EVP_CIPHER_CTX_new(),
                                                                                 EVP_CIPHER_CTX_free);
    const std::array<unsigned char, 32> key{};
    EVP_EncryptInit_ex(cipher.get(), EVP_chacha20_poly1305(), nullptr, key.data(), key.data());
    Sha256 hash;
    QByteArray plain(1 << 20, Qt::Uninitialized);
    QByteArray coded(1 << 20, Qt::Uninitialized);
    for (qint64 n = source.read(plain.data(), plain.size()); n > 0;
         n = source.read(plain.data(), plain.size())) {
        hash.add(QByteArrayView(plain).first(n));
        int made = 0;
        EVP_EncryptUpdate(cipher.get(), reinterpret_cast<unsigned char *>(coded.data()), &made,
                          reinterpret_cast<const unsigned char *>(plain.constData()), int(n));
        if (target.write(coded.constData(), made) != made)
            return Error{ErrorCode::Io, QStringLiteral("Not writable."), sealed};
    }
    if (hash.finish().isNull())
        return Error{ErrorCode::Io, QStringLiteral("Not readable."), path};
    target.close();
    return syncWithFolder(sealed);
}

} // namespace

Result<> benchIntake(Bench &bench)
{
    GUARDBOOK_ASSIGN(const BenchBook made, BenchBook::at(bench.path(QStringLiteral("intake.guardbook"))));
    GUARDBOOK_ASSIGN(const OpenBench open, OpenBench::of(made));
    Session &session = *open.session;
    GUARDBOOK_ASSIGN(const IncidentId incident, anIncident(session));
    const QString large = bench.path(QStringLiteral("large.bin"));
    GUARDBOOK_TRY(randomFile(large, bench.sizes().largeFile));
    const QString sealed = bench.path(QStringLiteral("sealed"));
    const auto tidy = [&]() -> Result<> {
        QFile::remove(sealed);
        return {};
    };
    GUARDBOOK_ASSIGN(const Pairs one,
                     inTurn(
                         bench.sizes().rounds,
                         [&] { return takeIn(session, incident, large, EvidenceKind::Recording); },
                         [&] { return byCommands(large, sealed); }, tidy));
    bench.figures().compare(
        QStringLiteral("take in a file of %1 MiB, against openssl dgst, openssl enc, sync")
            .arg(bench.sizes().largeFile >> 20),
        one, 1.25, Figures::JudgedBy::Wall,
        QStringLiteral(
            "Guardbook also authenticates every chunk, drops the file from the page cache, reads it back "
            "from the disk, decrypts it, hashes it again, and records it: the plain side does half of that "
            "work. Hashing runs beside the cipher in a second thread, so a machine whose processors are "
            "taken shows a higher ratio."));

    GUARDBOOK_ASSIGN(const QStringList shots,
                     screenshots(bench.path(QStringLiteral("screenshots")), bench.sizes().screenshots));
    GUARDBOOK_ASSIGN(const Pairs many,
                     inTurn(
                         bench.sizes().rounds,
                         [&]() -> Result<> {
                             for (const QString &path : shots)
                                 GUARDBOOK_TRY(takeIn(session, incident, path, EvidenceKind::Screenshot));
                             return {};
                         },
                         [&]() -> Result<> {
                             for (const QString &path : shots)
                                 GUARDBOOK_TRY(byCalls(path, sealed));
                             return {};
                         },
                         tidy));
    bench.figures().compare(
        QStringLiteral("take in %1 screenshots one by one, against the same calls without a record")
            .arg(shots.size()),
        many, {}, Figures::JudgedBy::Wall,
        QStringLiteral(
            "Each screenshot is a commit of its own: Guardbook syncs the object, its folder and the "
            "database's log, and reads the object back from the disk; the plain calls sync file and "
            "folder."));
    return open.book->signOut(session);
}

} // namespace guardbook::bench
