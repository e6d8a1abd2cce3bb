// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "tests/bench/measure.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace guardbook::bench {

/// One row: something that Guardbook does, beside the plain operation that it is held against.
struct Figure {
    QString what;
    QString ours;                   ///< "0.42 s", "1.8 / 4.1 ms"
    QString plain;                  ///< The same of the plain operation; empty if there is none.
    std::optional<Spread> ratio;    ///< By the wall clock.
    std::optional<Spread> cpuRatio; ///< By processor time.
    QString goal;                   ///< "at most 1.25"; empty: none was set.
    std::optional<bool> met;
    QString remark; ///< Why a goal is missed, or what the row includes.
};

/// How one operation grows with the book.
struct Growth {
    QString what;
    QStringList values; ///< One for each size of Figures::sizes.
};

/// Programs that wanted a processor in the last minute, on average.
[[nodiscard]] double loadAverage();

/// All that one run has measured.
struct Figures {
    double loadAtStart = loadAverage();
    std::vector<Figure> rows;
    QStringList sizes; ///< "1,000", ...
    std::vector<Growth> growth;

    /// A row whose goal is a ratio, judged by the wall clock's median, or by processor time where that says
    /// more: work in memory, of one thread.
    enum class JudgedBy { Wall, Cpu };
    void compare(const QString &what, const Pairs &pairs, std::optional<double> goal, JudgedBy by,
                 const QString &remark);
    void setGrowth(const QString &what, int size, const QString &value);
};

[[nodiscard]] QString seconds(double value); ///< "0.42 s", "3.1 ms", "12 µs"
[[nodiscard]] QString grouped(qint64 value); ///< "1,000,000"

/// The page's text with what stands between the markers replaced by these figures; an error if it has none.
[[nodiscard]] Result<QByteArray> withFigures(const QByteArray &page, const Figures &figures, bool quick);
[[nodiscard]] QString figuresText(const Figures &figures, bool quick);

} // namespace guardbook::bench
