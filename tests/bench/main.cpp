// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ./dev bench: every figure of docs/figures.md in one run.

#include "core/base/secret.h"
#include "tests/bench/bench.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace guardbook;
using namespace guardbook::bench;

namespace {

constexpr std::array<BenchGroup, 5> groups{{{"intake", benchIntake},
                                            {"packs", benchPacks},
                                            {"queries", benchQueries},
                                            {"start", benchStart},
                                            {"growth", benchGrowth}}};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

int fail(const Error &error)
{
    std::fprintf(stderr, "guardbook-bench: %s (%s)\n", qPrintable(error.sentence), qPrintable(error.where));
    return 1;
}

/// A size that is given on the command line, for a machine that has less time.
struct SizeOption {
    const char *name;
    const char *meaning;
    void (*set)(Sizes &, int);
};

std::vector<SizeOption> allSizeOptions()
{
    return {{"entries", "The largest ledger (1000000).",
             [](Sizes &sizes, int most) {
                 std::erase_if(sizes.ledgers, [most](int size) { return size > most; });
             }},
            {"screenshots", "In a pack, and ten times as many for the memory (200).",
             [](Sizes &sizes, int count) {
                 sizes.screenshots = count;
                 sizes.manyScreenshots = 10 * count;
             }},
            {"megabytes", "Of the large file that is taken in (512).",
             [](Sizes &sizes, int count) { sizes.largeFile = qint64(count) << 20; }},
            {"rounds", "Of each comparison (5).", [](Sizes &sizes, int count) { sizes.rounds = count; }}};
}

Result<> run(Bench &bench, const QStringList &wanted)
{
    for (const BenchGroup &group : groups) {
        if (!wanted.isEmpty() && !wanted.contains(s(group.name)))
            continue;
        std::fprintf(stderr, "bench: %s\n", group.name);
        GUARDBOOK_TRY(group.run(bench));
    }
    return {};
}

Result<> writePage(const QString &path, const Figures &figures, bool quick)
{
    QFile page(path);
    if (!page.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, s("The page for the figures is not there."), path};
    GUARDBOOK_ASSIGN(const QByteArray text, withFigures(page.readAll(), figures, quick));
    page.close();
    if (!page.open(QIODevice::WriteOnly | QIODevice::Truncate) || page.write(text) != text.size())
        return Error{ErrorCode::ReadOnly, s("The page for the figures cannot be written."), path};
    return {};
}

QStringList groupNames()
{
    QStringList names;
    for (const BenchGroup &group : groups)
        names << s(group.name);
    return names;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (!startCrypto())
        return 2;
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-pack-alone") {
        const auto written = writePackAlone(arguments.value(2), arguments.value(3), arguments.value(4));
        return written ? 0 : fail(written.error());
    }

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption quick(s("quick"),
                                   s("Small sizes: under a minute, to see that every row is made."));
    const QCommandLineOption data(
        s("data"), s("Keep the books and files here, and take those of an earlier run."), s("folder"));
    const QCommandLineOption page(s("figures"), s("Write the table into this page, between its markers."),
                                  s("file"));
    const std::vector<SizeOption> sizeOptions = allSizeOptions();
    parser.addOptions({quick, data, page});
    for (const SizeOption &size : sizeOptions)
        parser.addOption(QCommandLineOption(s(size.name), s(size.meaning), s("number")));
    parser.addPositionalArgument(s("groups"), s("Only these: %1.").arg(groupNames().join(s(", "))),
                                 s("[groups ...]"));
    parser.process(application);
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted)
        if (!groupNames().contains(name))
            return fail(
                {ErrorCode::InvalidInput, s("There is no group \"%1\".").arg(name), groupNames().join(u' ')});

    const QTemporaryDir passing;
    const QString folder = parser.isSet(data) ? QDir(parser.value(data)).absolutePath() : passing.path();
    QDir().mkpath(folder);
    Sizes sizes = parser.isSet(quick) ? Sizes::quick() : Sizes();
    for (const SizeOption &size : sizeOptions)
        if (parser.isSet(s(size.name)))
            size.set(sizes, std::max(1, parser.value(s(size.name)).toInt()));
    if (sizes.ledgers.empty())
        return fail({ErrorCode::InvalidInput, s("--entries: at least 1000."), s("--entries")});
    Bench bench(std::move(sizes), folder, QCoreApplication::applicationDirPath());
    if (const auto ran = run(bench, wanted); !ran)
        return fail(ran.error());
    std::fputs(figuresText(bench.figures(), parser.isSet(quick)).toUtf8().constData(), stdout);
    if (parser.isSet(page))
        if (const auto written = writePage(parser.value(page), bench.figures(), parser.isSet(quick));
            !written)
            return fail(written.error());
    return 0;
}
