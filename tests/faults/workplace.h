// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "tests/faults/tracedprogram.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace guardbook::faults {

/// A folder with all that an operation needs: a real encrypted book made by the real program, what this
/// machine saw of it, a backup, files to take in, action lists, and places for packs and temporary files.
struct Workplace {
    QString folder;

    [[nodiscard]] QString book() const { return folder + QStringLiteral("/School.guardbook"); }
    [[nodiscard]] QString machineFolder() const { return folder + QStringLiteral("/machine"); }
    [[nodiscard]] QString backup() const { return folder + QStringLiteral("/safe/kept.guardbook"); }
    [[nodiscard]] QString newBackups() const { return folder + QStringLiteral("/stick"); }
    [[nodiscard]] QString packs() const { return folder + QStringLiteral("/packs"); }
    [[nodiscard]] QString temporary() const { return folder + QStringLiteral("/tmp"); }
    [[nodiscard]] QString given(const QString &name) const
    {
        return folder + QStringLiteral("/given/") + name;
    }
    [[nodiscard]] QString passphrases() const { return given(QStringLiteral("passphrases")); }
};

/// Stands in every text and file that goes into the book; found in the clear, it is a leak.
inline const QByteArray secretMark = "Quillfeather";
/// Of every user, for zxcvbn's sake a long one.
inline const QString everyonesPassphrase = QStringLiteral("quiet lantern over seven fields");
inline const QString changedPassphrase = QStringLiteral("amber kettle under nine bridges");
/// When the operations happen, after all that was there before.
[[nodiscard]] Instant operationTime();

/// The real command line.
class Program {
public:
    Program(QString path, QString home) : m_path(std::move(path)), m_home(std::move(home)) {}

    /// With the options that every run has; folders as in `place`.
    [[nodiscard]] TracedRun run(const Workplace &place, const QStringList &arguments,
                                const Fault &fault = {}) const;
    [[nodiscard]] std::unique_ptr<WaitingProgram> wait(const Workplace &place,
                                                       const QStringList &arguments) const;

private:
    [[nodiscard]] QStringList command(const Workplace &place, const QStringList &arguments) const;
    [[nodiscard]] QStringList environment(const Workplace &place) const;
    QString m_path;
    QString m_home;
};

/// Makes the book of which every run gets a copy.
[[nodiscard]] Result<Workplace> makeWorkplace(const Program &program, const QString &folder,
                                              const QString &profile);
[[nodiscard]] Result<Workplace> copyWorkplace(const Workplace &from, const QString &folder);
void removeTree(const QString &folder);

/// The objects that a run with --json printed, a line each. A line cut off by a kill is left out.
[[nodiscard]] std::vector<QJsonObject> printedObjects(const QByteArray &out);

} // namespace guardbook::faults
