// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <string>

namespace guardbook::cli {

namespace {

std::optional<QString> readLine(std::FILE *terminal)
{
    std::string line;
    for (int c = std::fgetc(terminal); c != EOF && c != '\n'; c = std::fgetc(terminal))
        line.push_back(char(c));
    if (line.empty() && std::feof(terminal) != 0)
        return std::nullopt;
    return QString::fromUtf8(line.data(), qsizetype(line.size()));
}

std::optional<QString> ask(const QString &question, bool hidden)
{
    std::FILE *terminal = std::fopen("/dev/tty", "r+e");
    if (terminal == nullptr)
        return std::nullopt;
    std::fputs(qPrintable(question), terminal);
    std::fflush(terminal);
    termios before{};
    const bool changed = hidden && tcgetattr(fileno(terminal), &before) == 0;
    if (changed) {
        termios quiet = before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(fileno(terminal), TCSAFLUSH, &quiet);
    }
    auto line = readLine(terminal);
    if (changed) {
        tcsetattr(fileno(terminal), TCSAFLUSH, &before);
        std::fputs("\n", terminal);
    }
    std::fclose(terminal);
    return line;
}

} // namespace

bool hasTerminal()
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

std::optional<QString> askHidden(const QString &question)
{
    return hasTerminal() ? ask(question, true) : std::nullopt;
}

std::optional<QString> askLine(const QString &question)
{
    return hasTerminal() ? ask(question, false) : std::nullopt;
}

} // namespace guardbook::cli
