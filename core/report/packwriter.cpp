// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packwriter.h"

#include "core/base/durablefile.h"
#include "core/base/stagingfolder.h"
#include "core/report/packplan.h"
#include "core/report/packsink.h"
#include "core/report/verifierpage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace guardbook {

namespace {

constexpr qint64 readSize = qint64(1) << 20;

Error stopped()
{
    return {ErrorCode::Cancelled,
            QStringLiteral("The pack was not made, because you stopped it. Nothing was kept."),
            QStringLiteral("pack")};
}

Result<Digest> hashFile(const QString &path, qint64 &size, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::Io,
                     QStringLiteral("The report could not be read back. Check the disk, then try again."),
                     QStringLiteral("pack/report")};
    Sha256 sha;
    size = 0;
    QByteArray block(readSize, Qt::Uninitialized);
    for (qint64 n = file.read(block.data(), readSize); n != 0; n = file.read(block.data(), readSize)) {
        if (n < 0)
            return Error{ErrorCode::Io,
                         QStringLiteral("The report could not be read back. Check the disk, then try again."),
                         QStringLiteral("pack/report")};
        if (progress.cancelled())
            return stopped();
        sha.add(QByteArrayView(block.constData(), n));
        size += n;
    }
    return sha.finish();
}

OpenBytes openPath(const QString &path)
{
    return [path]() -> Result<std::unique_ptr<QIODevice>> {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io,
                         QStringLiteral("The report could not be read back. Check the disk, then try again."),
                         QStringLiteral("pack/report")};
        return std::unique_ptr<QIODevice>(std::move(file));
    };
}

class Writer {
public:
    Writer(const PackContent &content, const SealingMaterial &material, const PackOptions &options,
           const Progress &progress)
        : m_content(content),
          m_material(material),
          m_options(options),
          m_progress(progress),
          m_base(options.outputFolder + u'/' + packBaseName(content.packReference)),
          m_page(verifierPage())
    {
    }

    Result<PackReceipt> write()
    {
        for (const QString &path : finalPaths())
            if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
                return Error{
                    ErrorCode::Conflict,
                    QStringLiteral("%1 is there already. Choose another folder, or move the old pack away.")
                        .arg(path),
                    QStringLiteral("pack/output")};
        if (m_progress.cancelled())
            return stopped();
        removeAbandoned(m_options.outputFolder);
        m_receipt.paths = finalPaths();
        m_receipt.exhibits = int(m_content.exhibits.size());
        GUARDBOOK_TRY(isPdf() ? writePdf() : writeFiles());
        return std::move(m_receipt);
    }

private:
    [[nodiscard]] bool isPdf() const { return m_options.form == PackOptions::Form::EncryptedPdf; }
    [[nodiscard]] bool wantsFolder() const
    {
        return m_options.form == PackOptions::Form::Folder ||
               m_options.form == PackOptions::Form::FolderAndZip;
    }
    [[nodiscard]] bool wantsZip() const
    {
        return m_options.form == PackOptions::Form::Zip || m_options.form == PackOptions::Form::FolderAndZip;
    }
    [[nodiscard]] QString zipPath() const { return m_base + QStringLiteral(".zip"); }
    [[nodiscard]] QString pdfPath() const { return m_base + QStringLiteral(".pdf"); }
    [[nodiscard]] QString readmePath() const { return m_base + QStringLiteral("-README.txt"); }
    [[nodiscard]] QStringList finalPaths() const
    {
        if (isPdf())
            return {pdfPath(), readmePath()};
        QStringList paths;
        if (wantsFolder())
            paths << m_base;
        if (wantsZip())
            paths << zipPath();
        return paths;
    }

    Result<> writeDocument(const QString &path, std::vector<PackAttachment> attachments,
                           const Secret *passphrase)
    {
        if (!m_options.writeDocument)
            return Error{ErrorCode::Unsupported,
                         QStringLiteral("This build cannot write the report of a pack."),
                         QStringLiteral("pack/report")};
        PackDocumentRequest request;
        request.path = path;
        request.verifierSha256 = Digest::of(m_page);
        request.attachments = std::move(attachments);
        request.passphrase = passphrase;
        return m_options.writeDocument(m_content, m_material, request, m_progress);
    }

    Result<> writeFiles()
    {
        // The report comes first: the manifest holds its hash. The folder is the pack's own, or only for it.
        GUARDBOOK_ASSIGN(auto reportFolder, StagingFolder::create(m_options.outputFolder));
        const QString reportPath = reportFolder.path() + QStringLiteral("/report.pdf");
        GUARDBOOK_TRY(writeDocument(reportPath, {}, nullptr));
        PlannedReport report;
        GUARDBOOK_ASSIGN(report.sha256, hashFile(reportPath, report.size, m_progress));
        report.open = openPath(reportPath);
        GUARDBOOK_ASSIGN(const PackPlan plan, planPack(m_content, m_material, m_page, &report));
        m_receipt.pdfSha256 = report.sha256;
        m_receipt.manifestSha256 = plan.manifestSha256;

        GUARDBOOK_ASSIGN(auto folder, StagingFolder::create(m_options.outputFolder));
        std::optional<DurableFile> zip;
        std::vector<std::unique_ptr<PackSink>> sinks;
        if (wantsFolder())
            sinks.push_back(folderSink(folder.path(), m_content.madeAt));
        if (wantsZip()) {
            GUARDBOOK_ASSIGN(auto file, DurableFile::create(zipPath()));
            zip.emplace(std::move(file));
            sinks.push_back(zipSink(*zip, m_content.madeAt));
        }
        GUARDBOOK_TRY(pour(plan, sinks));
        if (wantsFolder())
            GUARDBOOK_TRY(readBack(folder.path()));
        if (zip)
            GUARDBOOK_TRY(readBack(zip->temporaryPath()));
        if (m_progress.cancelled())
            return stopped();
        return putInPlace(folder, zip);
    }

    Result<> putInPlace(StagingFolder &folder, std::optional<DurableFile> &zip)
    {
        if (wantsFolder())
            GUARDBOOK_TRY(folder.moveTo(m_base));
        if (!zip)
            return {};
        const qint64 size = QFileInfo(zip->temporaryPath()).size();
        auto kept = zip->keep();
        if (!kept && wantsFolder())
            QDir(m_base).removeRecursively(); // both or none
        m_receipt.bytes += size;
        return kept;
    }

    Result<> pour(const PackPlan &plan, const std::vector<std::unique_ptr<PackSink>> &sinks)
    {
        m_total = 2 * plan.bytes;
        for (const PlannedFile &file : plan.files)
            GUARDBOOK_TRY(pourFile(file, sinks));
        for (const auto &sink : sinks)
            GUARDBOOK_TRY(sink->finish());
        if (wantsFolder())
            m_receipt.bytes += plan.bytes;
        return {};
    }

    Result<> pourFile(const PlannedFile &file, const std::vector<std::unique_ptr<PackSink>> &sinks)
    {
        GUARDBOOK_ASSIGN(const auto device, file.reader());
        for (const auto &sink : sinks)
            GUARDBOOK_TRY(sink->begin(file.file));
        Sha256 sha;
        qint64 size = 0;
        QByteArray block(readSize, Qt::Uninitialized);
        for (qint64 n = device->read(block.data(), readSize); n != 0;
             n = device->read(block.data(), readSize)) {
            if (m_progress.cancelled())
                return stopped();
            if (n < 0)
                return Error{ErrorCode::Io,
                             QStringLiteral(
                                 "%1 could not be read from the book. Check the book before you make a pack.")
                                 .arg(file.description),
                             QStringLiteral("pack/original")};
            const QByteArrayView piece(block.constData(), n);
            size += n;
            if (size > file.file.size)
                break;
            sha.add(piece);
            for (const auto &sink : sinks)
                GUARDBOOK_TRY(sink->write(piece));
            m_done += n;
            m_progress.tell(m_done, m_total);
        }
        if (size != file.file.size || sha.finish() != file.file.sha256)
            return Error{
                ErrorCode::Tampered,
                QStringLiteral(
                    "Exhibit %1 is not what the book recorded: its bytes differ. No pack was made. Check "
                    "the book.")
                    .arg(file.description),
                QStringLiteral("pack/original")};
        for (const auto &sink : sinks)
            GUARDBOOK_TRY(sink->end());
        return {};
    }

    /// A pack that its own verifier refuses is never handed out.
    Result<> readBack(const QString &path)
    {
        GUARDBOOK_ASSIGN(const auto source, openPackSource(path, m_options.passphrase));
        VerifyOptions options;
        options.expectedFingerprint = m_content.ledger.logKey.fingerprint();
        options.verifySeal = m_options.verifySeal;
        Progress progress;
        progress.cancel = m_progress.cancel;
        progress.report = [this](qint64 done, qint64) { m_progress.tell(m_done + done, m_total); };
        auto verdict = verifyPack(*source, options, progress);
        if (!verdict && verdict.error().code == ErrorCode::Cancelled)
            return stopped();
        if (!verdict)
            return std::move(verdict).error();
        if (verdict->outcome == PackOutcome::Verified)
            return {};
        QString why;
        for (const PackCheck &check : verdict->checks)
            if (why.isEmpty() && check.state == CheckState::Fault)
                why = check.sentence;
        return Error{
            ErrorCode::Tampered,
            QStringLiteral("The pack was read back and did not hold, so it was not kept: %1").arg(why),
            QStringLiteral("pack/read-back")};
    }

    Result<> writePdf()
    {
        if (m_options.passphrase.isEmpty())
            return Error{ErrorCode::InvalidInput, QStringLiteral("Choose a passphrase for the PDF."),
                         QStringLiteral("pack/passphrase")};
        GUARDBOOK_ASSIGN(const PackPlan plan, planPack(m_content, m_material, m_page, nullptr));
        std::vector<PackAttachment> attachments;
        for (const PlannedFile &file : plan.files)
            attachments.push_back({file.file.path, file.mediaType, file.description, file.file.size,
                                   file.file.sha256, [file] { return file.reader(); }});
        GUARDBOOK_ASSIGN(const auto folder, StagingFolder::create(m_options.outputFolder));
        const QString path = folder.path() + QStringLiteral("/pack.pdf");
        GUARDBOOK_TRY(writeDocument(path, std::move(attachments), &m_options.passphrase));
        GUARDBOOK_TRY(syncFile(path));
        GUARDBOOK_TRY(readBack(path));
        GUARDBOOK_ASSIGN(m_receipt.pdfSha256, hashFile(path, m_receipt.bytes, m_progress));
        m_receipt.manifestSha256 = plan.manifestSha256;
        GUARDBOOK_TRY(writeFileDurably(readmePath(), pdfReadme(), DurableFile::Existing::Refuse));
        m_receipt.bytes += pdfReadme().size();
        auto placed = renameDurably(path, pdfPath());
        if (!placed)
            QFile::remove(readmePath());
        return placed;
    }

    [[nodiscard]] QByteArray pdfReadme() const
    {
        return QStringLiteral(
                   "EVIDENCE PACK %1\n\n"
                   "The PDF beside this file is the pack. It opens with a passphrase that comes to you by "
                   "another way, for\nexample by telephone: never in the same message. Open it in a PDF "
                   "reader "
                   "that shows attachments. The\nexhibits and everything that is needed to check them are "
                   "attached to it; README.txt among them says how.\n\n"
                   "CONFIDENTIAL: CHILD PROTECTION. For the addressee only.\n")
            .arg(m_content.packReference)
            .toUtf8();
    }

    const PackContent &m_content;
    const SealingMaterial &m_material;
    const PackOptions &m_options;
    const Progress &m_progress;
    QString m_base;
    QByteArray m_page;
    PackReceipt m_receipt;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

Result<PackReceipt> writePack(const PackContent &content, const SealingMaterial &material,
                              const PackOptions &options, const Progress &progress)
{
    return Writer(content, material, options, progress).write();
}

} // namespace guardbook
