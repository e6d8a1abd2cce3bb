// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"
#include "core/report/packsource.h"

#include <QFile>
#include <QFileInfo>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>

#include <sodium.h>

#include <cstdio>
#include <exception>

namespace guardbook {

namespace {

Error damaged()
{
    return {ErrorCode::Corrupt,
            QStringLiteral("This PDF is damaged, or its attachments are. Ask for the pack again."),
            QStringLiteral("pack/pdf")};
}

/// Hands a stream's bytes on as qpdf decodes them. A refusal leaves qpdf by an exception, so that no more
/// than one piece of a stream that swells is ever made.
class SinkPipeline final : public Pipeline {
public:
    struct Stopped : std::exception {};

    explicit SinkPipeline(const ByteSink &sink) : Pipeline("pack", nullptr), m_sink(sink) {}

    void write(unsigned char const *data, size_t size) override
    {
        auto taken = m_sink(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
        if (taken)
            return;
        m_error = std::move(taken).error();
        throw Stopped();
    }
    void finish() override {}
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const ByteSink &m_sink;
    std::optional<Error> m_error;
};

struct CloseFile {
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

/// The bytes of a file that is open already and stays so.
class HeldFile final : public QIODevice {
public:
    HeldFile(std::FILE *file, qint64 size) : m_file(file), m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isSequential() const override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (::fseeko(m_file, off_t(pos()), SEEK_SET) != 0)
            return -1;
        const std::size_t got = std::fread(data, 1, std::size_t(maxSize), m_file);
        return got == 0 && std::ferror(m_file) != 0 ? -1 : qint64(got);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::FILE *m_file;
    qint64 m_size;
};

class PdfSource final : public PackSource {
public:
    explicit PdfSource(const QString &path) : m_path(path) { m_pdf.setSuppressWarnings(true); }

    Result<> open(const Secret &passphrase, const BeforePdf &beforePdf)
    {
        const QByteArray name = QFile::encodeName(m_path);
        m_size = QFileInfo(m_path).size();
        m_forPdf.reset(std::fopen(name.constData(), "rb"));
        m_forReport.reset(std::fopen(name.constData(), "rb"));
        if (!m_forPdf || !m_forReport)
            return damaged();
        if (beforePdf)
            GUARDBOOK_TRY(beforePdf());
        std::string password(passphrase.view().data(), passphrase.size());
        const auto result = tryOpen(password);
        sodium_memzero(password.data(), password.size());
        return result;
    }

    [[nodiscard]] Kind kind() const override { return Kind::Pdf; }
    [[nodiscard]] bool concurrent() const override { return false; }

    Result<std::vector<PackEntry>> entries() override
    {
        try {
            std::vector<PackEntry> found;
            m_streams.clear();
            QPDFEmbeddedFileDocumentHelper helper(m_pdf);
            for (const auto &[key, spec] : helper.getEmbeddedFiles()) {
                const QString path = QString::fromUtf8(QByteArray::fromStdString(key));
                QPDFObjectHandle stream = spec->getEmbeddedFileStream();
                if (!stream.isStream() || found.size() > std::size_t(maxPackFiles) + 2)
                    return damaged();
                const auto size = QPDFEFStreamObjectHelper(stream).getSize();
                found.push_back({path, qint64(size), false, std::nullopt});
                m_streams.insert_or_assign(path, stream);
            }
            return found;
        } catch (const std::exception &) {
            return damaged();
        }
    }

    Result<> read(const PackEntry &entry, const ByteSink &sink) override
    {
        const auto at = m_streams.find(entry.path);
        if (at == m_streams.end())
            return damaged();
        SinkPipeline pipeline(sink);
        try {
            if (!at->second.pipeStreamData(&pipeline, 0, qpdf_dl_generalized, true))
                return damaged();
        } catch (const std::exception &) {
            return pipeline.error().value_or(damaged());
        }
        return {};
    }

    OpenBytes openReport(const PackEntry *) override
    {
        return [file = m_forReport.get(), size = m_size]() -> Result<std::unique_ptr<QIODevice>> {
            return std::unique_ptr<QIODevice>(std::make_unique<HeldFile>(file, size));
        };
    }

private:
    Result<> tryOpen(const std::string &password)
    {
        try {
            m_pdf.processFile("pack", m_forPdf.get(), false, password.c_str());
            return {};
        } catch (const QPDFExc &problem) {
            if (problem.getErrorCode() == qpdf_e_password)
                return Error{
                    ErrorCode::WrongPassphrase,
                    QStringLiteral("The PDF does not open with this passphrase. It comes separately from the "
                                   "PDF: check it and type it again."),
                    QStringLiteral("pack/pdf")};
            return damaged();
        } catch (const std::exception &) {
            return damaged();
        }
    }

    QString m_path;
    qint64 m_size = 0;
    OpenFile m_forPdf; // outlives m_pdf, which reads from it
    OpenFile m_forReport;
    QPDF m_pdf;
    std::map<QString, QPDFObjectHandle> m_streams;
};

} // namespace

Result<std::unique_ptr<PackSource>> pdfSource(const QString &path, const Secret &passphrase,
                                              const BeforePdf &beforePdf)
{
    auto source = std::make_unique<PdfSource>(path);
    GUARDBOOK_TRY(source->open(passphrase, beforePdf));
    return std::unique_ptr<PackSource>(std::move(source));
}

} // namespace guardbook
