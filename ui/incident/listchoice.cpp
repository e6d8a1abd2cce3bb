// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/incident/listchoice.h"

#include <array>

namespace guardbook::ui {

namespace {

template <typename T>
struct Named {
    T value;
    const char *word;
};

constexpr std::array<Named<CaseFilter>, 5> filters{{{CaseFilter::All, "all"},
                                                    {CaseFilter::Open, "open"},
                                                    {CaseFilter::ToSign, "to-sign"},
                                                    {CaseFilter::Overdue, "overdue"},
                                                    {CaseFilter::Closed, "closed"}}};
constexpr std::array<Named<CaseOrder>, 4> orders{{{CaseOrder::LoggedNewest, "logged-newest"},
                                                  {CaseOrder::LoggedOldest, "logged-oldest"},
                                                  {CaseOrder::NoticedNewest, "noticed-newest"},
                                                  {CaseOrder::Title, "title"}}};

template <typename T, std::size_t N>
QString wordOf(const std::array<Named<T>, N> &all, T value)
{
    for (const auto &each : all)
        if (each.value == value)
            return QString::fromLatin1(each.word);
    return {};
}

template <typename T, std::size_t N>
T valueOf(const std::array<Named<T>, N> &all, const QString &word)
{
    for (const auto &each : all)
        if (word == QLatin1String(each.word))
            return each.value;
    return all.front().value;
}

} // namespace

QStringList listDetails()
{
    return {QStringLiteral("people"), QStringLiteral("type"), QStringLiteral("area"),
            QStringLiteral("platform"), QStringLiteral("reference")};
}

QString toWord(CaseFilter filter)
{
    return wordOf(filters, filter);
}

QString toWord(CaseOrder order)
{
    return wordOf(orders, order);
}

CaseFilter filterFromWord(const QString &word)
{
    return valueOf(filters, word);
}

CaseOrder orderFromWord(const QString &word)
{
    return valueOf(orders, word);
}

} // namespace guardbook::ui
