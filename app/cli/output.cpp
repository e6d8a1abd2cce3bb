// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace guardbook::cli {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

void printLine(const QString &text)
{
    write(stdout, text.toUtf8());
}

void printNote(const QString &sentence)
{
    if (!sentence.isEmpty())
        write(stderr, sentence.toUtf8());
}

void printJson(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

int done(const QString &warning, bool json)
{
    if (warning.isEmpty())
        return Done;
    if (json)
        printJson({{QStringLiteral("warning"), warning}});
    printNote(warning);
    return DoneButWarned;
}

int fail(const Error &error, bool json)
{
    if (json)
        printJson({{QStringLiteral("error"), toWord(error.code)},
                   {QStringLiteral("sentence"), error.sentence},
                   {QStringLiteral("where"), error.where}});
    write(stderr, error.sentence.toUtf8());
    return error.code == ErrorCode::Tampered || error.code == ErrorCode::Corrupt ? FaultFound : Failed;
}

int tell(const Result<QJsonObject> &result, bool json)
{
    if (!result) {
        const int code = fail(result.error(), json);
        return result.error().where == u"usage" ? WrongUsage : code;
    }
    QJsonObject told = *result;
    const QString said = told.take(QStringLiteral("said")).toString();
    json ? printJson(told) : printLine(said);
    return Done;
}

} // namespace guardbook::cli
