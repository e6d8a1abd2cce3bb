// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/othersverifiers.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <gtest/gtest.h>

namespace guardbook::test {

namespace {

constexpr int patience = 800000;

QString writeCases(const std::vector<CorpusCase> &cases, const QString &scratch)
{
    QJsonArray array;
    for (const CorpusCase &one : cases)
        array.append(
            QJsonObject{{QStringLiteral("path"), one.path}, {QStringLiteral("expected"), one.expected}});
    const QString path = scratch + QStringLiteral("/cases.json");
    writeAll(path, QJsonDocument(array).toJson());
    return path;
}

QJsonObject run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(patience)) << program.toStdString();
    EXPECT_EQ(process.exitCode(), 0);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

std::vector<Spoken> outcomesOf(const QJsonObject &answer)
{
    std::vector<Spoken> outcomes;
    for (const QJsonValue &value : answer[QStringLiteral("results")].toArray()) {
        Spoken spoken{value[QStringLiteral("outcome")].toString(),
                      value[QStringLiteral("message")].toString()};
        for (const QJsonValue &check : value[QStringLiteral("checks")].toArray())
            if (spoken.why.isEmpty() && check[QStringLiteral("state")] == QStringLiteral("fault"))
                spoken.why = check[QStringLiteral("sentence")].toString();
        outcomes.push_back(spoken);
    }
    return outcomes;
}

} // namespace

std::vector<Spoken> verifyInPython(const std::vector<CorpusCase> &cases, const QString &scratch)
{
    const QString driver = QStringLiteral(GUARDBOOK_PACK_TESTS "/runpython.py");
    return outcomesOf(
        run(QStringLiteral(GUARDBOOK_PYTHON),
            {QStringLiteral("-B"), driver, QStringLiteral(GUARDBOOK_VERIFY_PY), writeCases(cases, scratch)}));
}

bool haveBrowser()
{
    return QFileInfo::exists(QStringLiteral(GUARDBOOK_CHROMIUM));
}

BrowserRun verifyInBrowser(const std::vector<CorpusCase> &cases, const QString &scratch)
{
    const QJsonObject answer = run(QStringLiteral(GUARDBOOK_NODE),
                                   {QStringLiteral(GUARDBOOK_PACK_TESTS "/runbrowser.mjs"),
                                    QStringLiteral(GUARDBOOK_CHROMIUM), QStringLiteral(GUARDBOOK_VERIFY_HTML),
                                    scratch + QStringLiteral("/profile"), writeCases(cases, scratch)});
    BrowserRun browser{outcomesOf(answer), {}};
    for (const QJsonValue &request : answer[QStringLiteral("requests")].toArray())
        browser.requests << request.toString();
    return browser;
}

} // namespace guardbook::test
