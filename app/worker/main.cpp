// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// guardbook-render: draws one picture or PDF page that is not ours, and ends. Started by WorkerRenderer,
// which speaks renderprotocol.h with it. Locks itself down before it reads the first byte.

#include "app/worker/channel.h"
#include "app/worker/documents.h"
#include "app/worker/pictures.h"
#include "app/worker/sandbox.h"
#include "app/worker/worddocument.h"
#include "core/evidence/filetype.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QtEndian>

#include <cstdio>
#include <cstdlib>
#include <new>

using namespace guardbook;
using namespace guardbook::worker;

namespace {

enum Exit { Done = 0, Wrong = 2, NoSandbox = 3, Allowed = 4 };

std::optional<RenderRequest> readRequest()
{
    quint32 size = 0;
    if (!readAll(reinterpret_cast<char *>(&size), sizeof(size)))
        return {};
    size = qFromBigEndian(size);
    if (size > quint32(largestRenderRequest))
        return {};
    QByteArray json(qsizetype(size), Qt::Uninitialized);
    if (!readAll(json.data(), json.size()))
        return {};
    auto request = decodeRequest(json);
    return request ? std::optional(*request) : std::nullopt;
}

bool asksForPdf(RenderRequest::Kind kind)
{
    switch (kind) {
    case RenderRequest::Kind::PdfPage:
    case RenderRequest::Kind::PdfPageRaster:
    case RenderRequest::Kind::PdfText:
    case RenderRequest::Kind::PdfTextPlaces:
    case RenderRequest::Kind::PdfPageRedaction:
    case RenderRequest::Kind::DocumentText:
        return true;
    default:
        return false;
    }
}

Answer answer(const RenderRequest &request, QByteArray file, qint64 memoryMiB)
{
    const auto kind = sniffFileType(QByteArrayView(file).first(qMin(file.size(), sniffSize))).kind;
    const bool pdf = kind == MediaKind::Pdf;
    if (pdf && (request.kind == RenderRequest::Kind::Probe || asksForPdf(request.kind)))
        return drawDocument(request, std::move(file));
    if (request.kind == RenderRequest::Kind::DocumentText && !pdf)
        return file.startsWith("PK") ? wordText(std::move(file)) : faulted(RenderFault::WrongKind);
    if (pdf || asksForPdf(request.kind))
        return faulted(RenderFault::WrongKind);
    return drawPicture(request, std::move(file), memoryMiB);
}

Answer serve(qint64 memoryMiB)
{
    try {
        const auto request = readRequest();
        if (!request)
            return faulted(RenderFault::BadRequest);
        QByteArray file(qsizetype(request->size), Qt::Uninitialized);
        if (!readAll(file.data(), file.size()))
            return faulted(RenderFault::BadRequest);
        return answer(*request, std::move(file), memoryMiB);
    } catch (const std::bad_alloc &) {
        return faulted(RenderFault::TooLarge);
    }
}

struct Arguments {
    SandboxLimits limits;
    bool trial = false;
    bool trialOfExecution = false;
    bool valid = true;
};

Arguments readArguments(int argc, char **argv)
{
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        bool ok = true;
        if (word == "--self-test-sandbox") {
            arguments.trial = true;
        } else if (word == "--self-test-execute") {
            arguments.trialOfExecution = true;
        } else if (word == "--memory" && i + 1 < argc) {
            arguments.limits.memoryMiB = QByteArrayView(argv[++i]).toInt(&ok);
            ok = ok && arguments.limits.memoryMiB >= 64 && arguments.limits.memoryMiB <= 16'384;
        } else if (word == "--seconds" && i + 1 < argc) {
            arguments.limits.cpuSeconds = QByteArrayView(argv[++i]).toInt(&ok);
            ok = ok && arguments.limits.cpuSeconds >= 1 && arguments.limits.cpuSeconds <= 600;
        } else {
            ok = false;
        }
        arguments.valid = arguments.valid && ok;
    }
    return arguments;
}

/// What goes wrong inside Qt may quote the file: it is nobody's to read.
void keepQuiet(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

#ifdef __SANITIZE_THREAD__
/// Only Qt makes threads here, and what Qt's own code does in them cannot be seen: it would all be reported.
extern "C" const char *__tsan_default_options();
extern "C" const char *__tsan_default_options()
{
    return "exitcode=0";
}
#endif

int main(int argc, char **argv)
{
    shedInheritance();
    const Arguments arguments = readArguments(argc, argv);
    if (!arguments.valid) {
        std::fputs("guardbook-render is a part of Guardbook and is started by it.\n", stderr);
        return Wrong;
    }
    qputenv("QT_NO_GLIB", "1");
    qInstallMessageHandler(keepQuiet);
    QCoreApplication application(argc, argv);
    loadPictureDecoders();
    loadDocumentDecoder();
    loadWordDecoder();
    if (!lockDown(arguments.limits)) {
        writeAll(encodeReply(faulted(RenderFault::Sandbox).reply));
        std::_Exit(NoSandbox);
    }
    if (arguments.trial)
        std::_Exit(trySandbox() == 0 ? Done : Allowed);
    if (arguments.trialOfExecution) {
        tryExecute();
        std::_Exit(Allowed);
    }
    const Answer result = serve(arguments.limits.memoryMiB);
    const bool told = writeAll(encodeReply(result.reply)) && writeAll(result.bytes);
    std::_Exit(told ? Done : Wrong); // no destructor has anything to do that the end of the process does not
}
