// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/workerrenderer.h"
#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/report/makepack.h"
#include "core/report/picturepdf.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/singleinstance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>

using namespace guardbook;

namespace {

/// What the command line asks for.
struct Asked {
    QString book;
    std::optional<ui::Appearance> appearance;
    std::optional<ui::Language> language;
    std::optional<std::chrono::milliseconds> idle;
};

Asked readCommandLine(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate(
        "main", "Safeguarding incidents, evidence and sign-off in one encrypted book."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption colours(QStringLiteral("colours"),
                                     QApplication::translate("main", "Colours: system, light or dark."),
                                     QStringLiteral("which"));
    const QCommandLineOption idle(
        QStringLiteral("idle-lock"),
        QApplication::translate("main", "Lock after this many seconds without use."),
        QStringLiteral("seconds"));
    const QCommandLineOption language(
        QStringLiteral("language"),
        QApplication::translate("main", "Language of the window: system, en or cy."),
        QStringLiteral("which"));
    parser.addOptions({colours, idle, language});
    parser.addPositionalArgument(QStringLiteral("book"),
                                 QApplication::translate("main", "The folder of a book."));
    parser.process(app);
    Asked asked;
    asked.book = parser.positionalArguments().value(0);
    if (parser.isSet(colours))
        asked.appearance = ui::appearanceFromWord(parser.value(colours));
    if (parser.isSet(language))
        asked.language = ui::languageFromWord(parser.value(language));
    if (const int seconds = parser.value(idle).toInt(); seconds > 0)
        asked.idle = std::chrono::seconds(seconds);
    return asked;
}

/// A book is a folder; a file manager opens it by the file of its key slots.
QString bookFolderOf(const QString &given)
{
    const QFileInfo file(given);
    return file.isFile() && file.fileName() == u"keyslots" ? file.absolutePath() : QDir(given).absolutePath();
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Guardbook"));
    QApplication::setApplicationName(QStringLiteral("guardbook"));
    QApplication::setApplicationDisplayName(QStringLiteral("Guardbook"));
    QApplication::setApplicationVersion(QStringLiteral(GUARDBOOK_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/guardbook/org.guardbook.Guardbook.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.guardbook.Guardbook"));
    if (!startCrypto()) {
        std::fputs("guardbook: this computer offers no secure source of random numbers\n", stderr);
        return 1;
    }
    ui::WindowSettings settings = ui::WindowSettings::load();
    ui::speak(app, settings.language);
    const Asked asked = readCommandLine(app);
    if (asked.appearance)
        settings.appearance = *asked.appearance;
    if (asked.language) {
        settings.language = *asked.language;
        ui::speak(app, settings.language);
    }
    if (settings.packFolder.isEmpty())
        settings.packFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    ui::dress(app, settings.appearance);
    ui::setTextSize(app, settings.textSize);

    const QString book = asked.book.isEmpty() ? settings.lastBook : bookFolderOf(asked.book);
    if (ui::SingleInstance::raiseOther(QFileInfo(book).canonicalFilePath()))
        return 0;
    ui::SingleInstance instance;
    instance.serve(QFileInfo(book).canonicalFilePath());

    const SystemClock clock;
    WorkerRenderer renderer(defaultWorkerPath());
    const QString machineFolder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    ui::MainWindow window(
        {{clock, machineFolder, &renderer, makePack, drawPack, bindPicturePages},
         settings,
         [](const ui::WindowSettings &changed) { changed.save(); },
         [&app](ui::Appearance appearance) { ui::dress(app, appearance); },
         [&app](int percent) { ui::setTextSize(app, percent); },
         asked.idle,
         QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
         {},
         [&instance](const QString &shown) { instance.serve(QFileInfo(shown).canonicalFilePath()); },
         [&app](ui::Language language) { ui::speak(app, language); }});
    QObject::connect(&instance, &ui::SingleInstance::wanted, &window, &ui::MainWindow::comeForward);
    if (!asked.book.isEmpty())
        window.offerBook(book);
    window.show();
    return QApplication::exec();
}
