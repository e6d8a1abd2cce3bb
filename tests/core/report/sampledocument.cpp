// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"
#include "core/report/fonts.h"
#include "core/report/packdocument.h"
#include "samplepack.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

/// sampledocument KEYS OUT.pdf [COUNT]: writes a sample pack's document. A program of its own, so that a test
/// can run it under another hash seed, time zone or set of fonts.
int main(int argc, char **argv)
{
    guardbook::makeDeterministic();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3 || !guardbook::startCrypto())
        return 2;
    const auto keys = guardbook::sample::sealingMaterial(arguments[1]);
    const int count = arguments.value(3).toInt();
    const guardbook::PackContent content =
        count > 0 ? guardbook::sample::packOf(count) : guardbook::sample::pack();
    QElapsedTimer timer;
    timer.start();
    const auto written = keys ? guardbook::writePackDocument(content, arguments[2], *keys)
                              : guardbook::Result<guardbook::DocumentResult>(keys.error());
    if (!written) {
        std::fprintf(stderr, "%s (%s)\n", qPrintable(written.error().sentence),
                     qPrintable(written.error().where));
        return 1;
    }
    std::printf("%s %d pages %lld bytes %lld ms\n", qPrintable(written->sha256.hex()), written->pages,
                static_cast<long long>(written->size), static_cast<long long>(timer.elapsed()));
    return 0;
}
