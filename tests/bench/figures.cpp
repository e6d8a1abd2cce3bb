// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/figures.h"

#include <QDate>
#include <QFile>
#include <QLocale>
#include <QSysInfo>

#include <thread>

#include <stdlib.h>

namespace guardbook::bench {

namespace {

constexpr QByteArrayView beginMarker = "<!-- bench: begin (written by ./dev bench) -->";
constexpr QByteArrayView endMarker = "<!-- bench: end -->";

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString spreadText(const std::optional<Spread> &spread)
{
    return spread ? QStringLiteral("%1 / **%2** / %3")
                        .arg(number(spread->min), number(spread->median), number(spread->max))
                  : QString();
}

/// "model name : Intel(R) ..." of the first processor; empty where there is no such file.
QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines)
        if (line.startsWith(u"model name"))
            return line.section(u':', 1).trimmed();
    return {};
}

QString machine()
{
    return QStringLiteral("%1 processors (%2), %3, %4; %5")
        .arg(std::thread::hardware_concurrency())
        .arg(processorName(), QSysInfo::prettyProductName(), QStringLiteral(GUARDBOOK_BENCH_BUILD),
             QLocale(QLocale::English, QLocale::UnitedKingdom)
                 .toString(QDate::currentDate(), QStringLiteral("d MMMM yyyy")));
}

QString verdict(const Figure &row)
{
    if (!row.met)
        return {};
    return *row.met ? QStringLiteral("yes") : QStringLiteral("**no**");
}

QString rowText(const Figure &row, int &remarks)
{
    const QString mark = row.remark.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(++remarks);
    return QStringLiteral("| %1%2 | %3 | %4 | %5 | %6 | %7 | %8 |\n")
        .arg(row.what, mark, row.ours, row.plain, spreadText(row.ratio), spreadText(row.cpuRatio), row.goal,
             verdict(row));
}

} // namespace

double loadAverage()
{
    double ofLastMinute = 0;
    return getloadavg(&ofLastMinute, 1) == 1 ? ofLastMinute : 0;
}

QString seconds(double value)
{
    if (value >= 1)
        return number(value) + QStringLiteral(" s");
    return value >= 1e-3 ? number(value * 1e3) + QStringLiteral(" ms")
                         : number(value * 1e6) + QStringLiteral(" µs");
}

QString grouped(qint64 value)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value);
}

void Figures::compare(const QString &what, const Pairs &pairs, std::optional<double> goal, JudgedBy by,
                      const QString &remark)
{
    Figure row;
    row.what = what;
    row.ours = seconds(pairs.medianOurs().wall);
    row.plain = seconds(pairs.medianPlain().wall);
    row.ratio = pairs.wallRatio();
    row.cpuRatio = pairs.cpuRatio();
    if (goal) {
        const bool byWall = by == JudgedBy::Wall;
        row.goal = QStringLiteral("at most %1%2")
                       .arg(number(*goal), byWall ? QString() : QStringLiteral(" (processor)"));
        row.met = (byWall ? row.ratio : row.cpuRatio)->median <= *goal;
    }
    row.remark = remark;
    rows.push_back(std::move(row));
}

void Figures::setGrowth(const QString &what, int size, const QString &value)
{
    auto line = std::find_if(growth.begin(), growth.end(), [&](const Growth &g) { return g.what == what; });
    if (line == growth.end())
        line = growth.insert(growth.end(), {what, {}});
    while (line->values.size() < size)
        line->values << QString();
    line->values << value;
}

QString figuresText(const Figures &figures, bool quick)
{
    QString text =
        QStringLiteral("Machine: %1.%2 Load average when the run began: %3. The ratios of work done in turn "
                       "say more than the times.\n\n")
            .arg(machine(), quick ? QStringLiteral(" **A quick run: small sizes.**") : QString())
            .arg(figures.loadAtStart, 0, 'f', 1);
    text += QStringLiteral(
        "| what | Guardbook | plain | time: least / **median** / most | processor time | goal | met |\n"
        "|---|---|---|---|---|---|---|\n");
    int remarks = 0;
    for (const Figure &row : figures.rows)
        text += rowText(row, remarks);
    text += u'\n';
    int remark = 0;
    for (const Figure &row : figures.rows)
        if (!row.remark.isEmpty())
            text += QStringLiteral("%1. %2\n").arg(++remark).arg(row.remark);
    if (figures.growth.empty())
        return text;
    text += QStringLiteral("\nHow it grows: entries in the ledger, with a tenth as many incidents; in "
                           "brackets the processor time.\n\n| what "
                           "| %1 |\n|---|%2\n")
                .arg(figures.sizes.join(QStringLiteral(" | ")),
                     QStringLiteral("---|").repeated(figures.sizes.size()));
    for (const Growth &line : figures.growth)
        text += QStringLiteral("| %1 | %2 |\n").arg(line.what, line.values.join(QStringLiteral(" | ")));
    return text;
}

Result<QByteArray> withFigures(const QByteArray &page, const Figures &figures, bool quick)
{
    const qsizetype begin = page.indexOf(beginMarker);
    const qsizetype end = page.indexOf(endMarker);
    if (begin < 0 || end < begin)
        return Error{ErrorCode::InvalidInput, QStringLiteral("The page has no place for the figures."),
                     QStringLiteral("markers")};
    return page.first(begin + beginMarker.size()) + "\n\n" + figuresText(figures, quick).toUtf8() + '\n' +
           page.sliced(end);
}

} // namespace guardbook::bench
