// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"
#include "core/report/fonts.h"

#include <QGuiApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

/// For programs that draw: no display is needed, and no font of the machine is looked at.
int main(int argc, char **argv)
{
    guardbook::makeDeterministic();
    testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    if (!guardbook::startCrypto())
        return 2;
    return RUN_ALL_TESTS();
}
