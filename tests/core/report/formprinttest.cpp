// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/formprint.h"
#include "core/form/builtinforms.h"
#include "core/form/papercode.h"
#include "tools.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace guardbook {
namespace {

FormPrint filled()
{
    FormPrint print;
    FormSheet &sheet = print.sheet;
    sheet.form = *builtInForm(QStringLiteral("F01"));
    sheet.record.id = *FormRecordId::fromText(QStringLiteral("00112233445566778899aabbccddeeff"));
    sheet.record.reference = QStringLiteral("F01-2026-0001");
    sheet.record.answers = QJsonObject{{QStringLiteral("approved"), QStringLiteral("yes")}};
    sheet.state = QStringLiteral("Approved");
    sheet.schoolName = QStringLiteral("St Example's School");
    const Instant at = *Instant::fromText(QStringLiteral("2026-03-06T10:00:00+00:00"));
    const auto line = [&](const char *field, const char *text) {
        sheet.lines.push_back({QString::fromLatin1(field), QString::fromLatin1(text), true});
    };
    line("teacher", "Gale Hart");
    line("url", "https://museum.example/great-fire");
    line("content", "A museum's page on the Great Fire of London, with pictures of the time.");
    line("reasons", "Year 2 history. The book that we have is out of print.");
    line("risks", "None that we know of: no chat, no adverts.");
    line("reason", "Fits the curriculum.");
    line("ict_comment", "Caught by the category Weapons.");
    line("filter_scope", "");
    line("filter_changed", "");
    FormSheet::Signed signature;
    signature.slot = QStringLiteral("Headteacher");
    signature.name = QStringLiteral("Erin Frost");
    signature.role = QStringLiteral("Headteacher");
    signature.statement = QStringLiteral("I have decided on this request as it stands here.");
    signature.at = at;
    signature.key = QString(64, u'a');
    signature.raw.slot = QStringLiteral("head");
    sheet.signatures.push_back(signature);
    for (const char *what : {"Begun", "Submit", "Receive", "Approve"})
        sheet.steps.push_back({at,
                               QString::fromLatin1(what),
                               QStringLiteral("Submitted"),
                               QStringLiteral("Gale Hart, Member of Staff"),
                               {}});
    print.printedBy = QStringLiteral("Anne Brown");
    print.printedAt = at;
    print.program = QStringLiteral("Guardbook");
    return print;
}

QString textOf(const QString &path)
{
    return QString::fromUtf8(
        test::run("pdftotext", {QStringLiteral("-layout"), path, QStringLiteral("-")}).output);
}

/// The texts stand in this order.
testing::AssertionResult inOrder(const QString &text, const QStringList &pieces)
{
    qsizetype at = 0;
    for (const QString &piece : pieces) {
        const qsizetype found = text.indexOf(piece, at);
        if (found < 0)
            return testing::AssertionFailure()
                   << piece.toStdString() << " is not there after what stands before it:\n"
                   << text.toStdString();
        at = found + piece.size();
    }
    return testing::AssertionSuccess();
}

QStringList labels(const FormDefinition &form, bool office)
{
    QStringList all;
    for (const FormPart &part : form.parts) {
        for (const FormField &field : part.fields) {
            if (part.office == office)
                all << field.label;
        }
    }
    return all;
}

TEST(FormPrint, printsTheFieldsInTheOrderOfThePaperFormAndTheOfficeBlockApart)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f01.pdf"));
    const auto printed = writeFormPdf(filled(), path);
    ASSERT_TRUE(printed) << printed.error().sentence.toStdString();
    const QString text = textOf(path);
    const QStringList seed{QStringLiteral("Blocked website content access request form"),
                           QStringLiteral("Teacher name:"),
                           QStringLiteral("Full URL:"),
                           QStringLiteral("Site content:"),
                           QStringLiteral("Reasons:"),
                           QStringLiteral("Risks:"),
                           QStringLiteral("Approved"),
                           QStringLiteral("Yes"),
                           QStringLiteral("No"),
                           QStringLiteral("Reason:"),
                           QStringLiteral("Erin Frost, Headteacher"),
                           QStringLiteral("Office use"),
                           QStringLiteral("ICT comment:")};
    EXPECT_TRUE(inOrder(text, seed));
    EXPECT_TRUE(text.contains(QStringLiteral("Page 1 of %1").arg(printed->pages))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("No image content included")));
    EXPECT_TRUE(text.contains(QStringLiteral("Yes (chosen)")));
    EXPECT_FALSE(text.contains(QStringLiteral("No (chosen)")));
}

TEST(FormPrint, saysInRedThatASignatureIsNotValid)
{
    FormPrint print = filled();
    print.sheet.signatures.front().invalid = QStringLiteral("An answer was changed after it.");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f01.pdf"));
    ASSERT_TRUE(writeFormPdf(print, path));
    EXPECT_TRUE(textOf(path).contains(QStringLiteral("NOT VALID. An answer was changed after it.")));
}

TEST(FormPrint, printsEveryFormEmptyWithItsCode)
{
    QTemporaryDir folder;
    for (const FormDefinition &form : builtInForms()) {
        FormPrint print;
        print.blank = true;
        print.sheet.form = form;
        print.paperCode = newPaperCode(form);
        print.printedAt = *Instant::fromText(QStringLiteral("2026-03-06T10:00:00+00:00"));
        const QString path = folder.filePath(form.key + QStringLiteral(".pdf"));
        const auto printed = writeFormPdf(print, path);
        ASSERT_TRUE(printed) << form.key.toStdString() << ": " << printed.error().sentence.toStdString();
        EXPECT_FALSE(writeFormPdf(print, path)) << "nothing is written over";
        if (form.key == u"F01" || form.key == u"F02") {
            const QString text = textOf(path);
            EXPECT_TRUE(inOrder(text, labels(form, false)));
            EXPECT_TRUE(text.contains(print.paperCode)) << text.toStdString();
            EXPECT_FALSE(text.contains(QStringLiteral("(chosen)")));
        }
    }
}

TEST(FormPrint, carriesALongAnswerOverPages)
{
    FormPrint print = filled();
    QString words;
    for (int i = 0; i < 8000; ++i)
        words += QStringLiteral("word%1 ").arg(i);
    print.sheet.lines[2].text = words;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f01.pdf"));
    const auto printed = writeFormPdf(print, path);
    ASSERT_TRUE(printed);
    EXPECT_GT(printed->pages, 5);
    EXPECT_TRUE(textOf(path).contains(QStringLiteral("word7999")));
}

} // namespace
} // namespace guardbook
