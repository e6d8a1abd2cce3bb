// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/secret.h"
#include "tests/ui/support/testwindow.h"
#include "ui/language/language.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStandardPaths>
#include <QTimer>

#include <gtest/gtest.h>

namespace {

QStringList warnings;

void collect(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg || message.contains(u"This plugin does not support"))
        return;
    warnings << message;
}

/// No test may leave a window or make Qt complain.
class Watch final : public testing::EmptyTestEventListener {
    void OnTestStart(const testing::TestInfo &) override { warnings.clear(); }
    void OnTestEnd(const testing::TestInfo &) override
    {
        guardbook::ui::test::settle();
        for (QWidget *window : QApplication::topLevelWidgets())
            if (window->isVisible())
                ADD_FAILURE() << "a window was left: " << window->metaObject()->className();
        for (const QString &warning : warnings)
            ADD_FAILURE() << "Qt warned: " << qPrintable(warning);
    }
};

} // namespace

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_FONT_DPI", "96");
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    guardbook::ui::speak(app, guardbook::ui::Language::English);
    QApplication::setCursorFlashTime(0);
    if (!guardbook::startCrypto())
        return 2;
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(10);
    font.setHintingPreference(QFont::PreferNoHinting);
    QApplication::setFont(font);
    guardbook::ui::dress(app, guardbook::ui::Appearance::Light);
    qInstallMessageHandler(collect);
    testing::UnitTest::GetInstance()->listeners().Append(new Watch);
    return RUN_ALL_TESTS();
}
