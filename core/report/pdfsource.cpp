// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packlayout.h"
#include "core/report/packsource.h"

#include <QFile>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>

#include <sodium.h>

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

class PdfSource final : public PackSource {
public:
    explicit PdfSource(const QString &path) : m_path(path) { m_pdf.setSuppressWarnings(true); }

    Result<> open(const Secret &passphrase)
    {
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
        return [path = m_path]() -> Result<std::unique_ptr<QIODevice>> {
            auto file = std::make_unique<QFile>(path);
            if (!file->open(QIODevice::ReadOnly))
                return damaged();
            return std::unique_ptr<QIODevice>(std::move(file));
        };
    }

private:
    Result<> tryOpen(const std::string &password)
    {
        try {
            m_pdf.processFile(QFile::encodeName(m_path).constData(), password.c_str());
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
    QPDF m_pdf;
    std::map<QString, QPDFObjectHandle> m_streams;
};

} // namespace

Result<std::unique_ptr<PackSource>> pdfSource(const QString &path, const Secret &passphrase)
{
    auto source = std::make_unique<PdfSource>(path);
    GUARDBOOK_TRY(source->open(passphrase));
    return std::unique_ptr<PackSource>(std::move(source));
}

} // namespace guardbook
