// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/actionlist.h"
#include "app/demo/chatpicture.h"
#include "app/demo/exports.h"
#include "app/demo/postpicture.h"
#include "app/demo/printout.h"
#include "app/demo/profilepicture.h"
#include "app/demo/story.h"
#include "core/base/durablefile.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QHashSeed>

#include <cstdio>

namespace guardbook::demo {

namespace {

QByteArray encoded(const QImage &image, const char *format, int quality = -1)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? buffer.data() : QByteArray();
}

Result<> writeAll(const QString &folder)
{
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::Io, QStringLiteral("The folder %1 could not be made.").arg(folder),
                     QStringLiteral("demo")};
    const Story story = makeStory();
    const QByteArray profile = encoded(profilePicture(story), "jpg", 88);
    const QList<std::pair<QString, QByteArray>> files{
        {QStringLiteral("chat-1.png"), encoded(chatPicture(story, 0), "png")},
        {QStringLiteral("chat-2.png"), encoded(chatPicture(story, 5), "png")},
        {QStringLiteral("chat-2-redacted.png"),
         encoded(chatPicture(story, 5, {QStringLiteral("Noah W"), QStringLiteral("Ellie P")}), "png")},
        {QStringLiteral("post.png"), encoded(postPicture(story), "png")},
        {QStringLiteral("profile.jpg"), profile},
        {QStringLiteral("print-out.pdf"), printOut(story)},
        {QStringLiteral("chat-export.txt"), chatExport(story)},
        {QStringLiteral("parents-email.eml"), parentsEmail(story, profile)},
        {QStringLiteral("actions.json"), actionList()}};
    for (const auto &[name, bytes] : files) {
        if (bytes.isEmpty())
            return Error{ErrorCode::Internal, QStringLiteral("%1 could not be drawn.").arg(name),
                         QStringLiteral("demo")};
        GUARDBOOK_TRY(writeFileDurably(directory.filePath(name), bytes));
    }
    return {};
}

} // namespace

} // namespace guardbook::demo

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws invented evidence and writes the action list that files it."));
    parser.addHelpOption();
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Folder to write to."),
                                 QStringLiteral("DIR"));
    parser.addOption(out);
    parser.process(application);
    if (!parser.isSet(out)) {
        std::fputs("guardbook-demo: say where to with --out DIR\n", stderr);
        return 2;
    }
    if (const auto written = guardbook::demo::writeAll(parser.value(out)); !written) {
        std::fprintf(stderr, "guardbook-demo: %s\n", qPrintable(written.error().sentence));
        return 1;
    }
    return 0;
}
