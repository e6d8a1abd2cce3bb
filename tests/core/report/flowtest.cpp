// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/flow.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace guardbook;

TEST(Flow, paints)
{
    auto fonts = loadBundledFonts();
    ASSERT_TRUE(fonts) << qPrintable(fonts.error().where);
    qInfo("%s", qPrintable(fonts->printable(QString::fromUtf8(
                    "Hi 😀 ❤️ 👨‍👩‍👧 \u202egnp.exe 𝓗𝓮𝓵𝓵𝓸 你好 "
                    "© 1️⃣ नमस्ते"))));
    Flow flow(*fonts, PageSpec{});
    flow.heading(1, QStringLiteral("Chronology"), QStringLiteral("chrono"));
    for (int i = 0; i < 6; ++i)
        flow.paragraph(
            plain(QString::fromUtf8("The affidavit office received this file. It was raining العربية নমস্কার "
                                    "நன்றி and the quick brown fox jumped over the lazy dog. ")
                      .repeated(3)));
    flow.heading(2, QStringLiteral("A table"));
    Table t;
    t.columns = {{QStringLiteral("No."), 0.5},
                 {QStringLiteral("Event"), 4},
                 {QStringLiteral("Safeguarding"), 0.4},
                 {QStringLiteral("SHA-256"), 2, true}};
    for (int i = 0; i < 60; ++i)
        t.rows.push_back(
            {plain(QString::number(i)),
             plain(QStringLiteral("Something happened here and was noted down. ").repeated(1 + i % 4)),
             linked(QStringLiteral("AB/1"), QStringLiteral("chrono")),
             plain(QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))});
    flow.table(t);
    Laid laid = flow.finish();
    auto painted =
        paint(*fonts, laid,
              {QStringLiteral("Evidence pack 2026-0001/P1"), QStringLiteral("CONFIDENTIAL: CHILD PROTECTION"),
               QStringLiteral("St Example School")});
    ASSERT_TRUE(painted);
    QFile f(QStringLiteral("/tmp/pdfx/flow.pdf"));
    ASSERT_TRUE(f.open(QIODevice::WriteOnly));
    f.write(painted->pdf);
}
