// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace guardbook::worker {

struct SandboxLimits {
    qint64 memoryMiB = 1'024; ///< Address space of the whole process.
    int cpuSeconds = 10;
    qint64 outputMiB = 0; ///< May be written to a file that is open already; the worker writes to none.
};

/// First thing in main(): closes every inherited handle but the three standard ones, forbids core dumps and
/// being looked into, and ends with the program that started it.
void shedInheritance();

/// Gives up for good everything that drawing does not need. After it, this process cannot open a connection,
/// start a program or a process, write or make a file, or map new code; it reads files in the font folders at
/// most, and only where the kernel can hold it to those (Landlock). Memory and processor time are limited.
/// Libraries and plugins have to be loaded before. False if any part could not be put in place: then nothing
/// foreign may be read.
[[nodiscard]] bool lockDown(const SandboxLimits &limits);

/// False in builds with a sanitizer, which maps terabytes for itself.
[[nodiscard]] bool limitsMemory();

/// Tries each thing that lockDown() takes away and prints one line each, "refused NAME" or "ALLOWED NAME".
/// Returns how many were allowed. For the tests and for whoever wants to see it on their machine.
[[nodiscard]] int trySandbox();

/// Tries to start a program, which ends this process by a signal when the sandbox stands.
void tryExecute();

} // namespace guardbook::worker
