// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace guardbook {

/// What came of one run of guardbook-cli.
struct Ran {
    int code = -1; ///< -1: it crashed or did not end.
    QString out;
    QString err;
    qint64 peakKiB = 0; ///< Most memory that it held at one time.

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// Runs the real program on a real book. The book has the users dsl, deputy, head and staff, and one
/// incident.
class CliTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override; ///< Nothing changed but what the test says, also by what was refused.

    [[nodiscard]] QString path(const QString &name = {}) const;
    [[nodiscard]] QString book() const { return path(QStringLiteral("School.guardbook")); }
    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] Ran run(const QStringList &arguments) const;
    [[nodiscard]] Ran apply(const QByteArray &list) const;
    [[nodiscard]] Ran apply(const QJsonObject &step) const;
    [[nodiscard]] static QJsonObject step(const char *action, const QJsonObject &with,
                                          const char *user = "dsl");
    /// incident.log with these fields in the place of good ones.
    [[nodiscard]] static QJsonObject logStep(const QJsonObject &instead);
    [[nodiscard]] QJsonObject addStep(const QString &file, const char *kind = "document") const;
    [[nodiscard]] QJsonArray records(const char *kind) const;

    /// Refused or failed as people can bear it: the code and one sentence.
    void expectRefused(const Ran &ran, const char *part, int code = 1) const;
    void expectNothingChanged() const;

    QTemporaryDir m_folder;
    QString m_incident;
    qint64 m_incidents = 1;
    qint64 m_items = 0;
    int m_displayPictures = 0; ///< Objects beside the originals: what the worker drew of a PDF.
    bool m_damaged = false;    ///< By the test itself: there is nothing to compare at its end.
    bool m_clockRuns = false;  ///< The computer's own clock, not one that stands.
};

} // namespace guardbook
