// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/sandbox.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <functional>

namespace guardbook::worker {

namespace {

int allowed = 0;

/// `attempt` returns what a system call does: below zero when refused.
void attempt(const char *name, const std::function<long()> &tried)
{
    const bool refused = tried() < 0;
    allowed += refused ? 0 : 1;
    char line[96];
    const int size = std::snprintf(line, sizeof(line), "%s %s\n", refused ? "refused" : "ALLOWED", name);
    if (::write(STDOUT_FILENO, line, std::size_t(size)) < 0)
        ++allowed;
}

long mapped(int protection)
{
    void *memory = ::mmap(nullptr, 4'096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : 0;
}

long allMemory()
{
    constexpr std::size_t muchMemory = std::size_t(64) << 30;
    void *memory = ::mmap(nullptr, muchMemory, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? -1 : 0;
}

long turnedIntoCode()
{
    void *memory = ::mmap(nullptr, 4'096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : ::mprotect(memory, 4'096, PROT_READ | PROT_EXEC);
}

long raisedLimit()
{
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return ::setrlimit(RLIMIT_AS, &more);
}

} // namespace

int trySandbox()
{
    allowed = 0;
    attempt("internet socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); });
    attempt("datagram socket", [] { return ::socket(AF_INET6, SOCK_DGRAM, 0); });
    attempt("local socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
    attempt("socket pair", [] {
        int pair[2];
        return ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    });
    attempt("read a system file", [] { return ::open("/etc/passwd", O_RDONLY | O_CLOEXEC); });
    attempt("read itself", [] { return ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC); });
    attempt("list the root folder", [] { return ::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    attempt("make a file",
            [] { return ::open("/tmp/guardbook-trial", O_WRONLY | O_CREAT | O_CLOEXEC, 0600); });
    attempt("make a nameless file", [] { return ::open("/tmp", O_RDWR | O_TMPFILE | O_CLOEXEC, 0600); });
    attempt("write to a font folder",
            [] { return ::open("/usr/share/fonts/x", O_WRONLY | O_CREAT | O_CLOEXEC, 0600); });
    attempt("make a folder", [] { return ::mkdir("/tmp/guardbook-trial", 0700); });
    attempt("remove a file", [] { return ::unlink("/tmp/guardbook-trial"); });
    attempt("rename a file", [] { return ::rename("/tmp/guardbook-trial", "/tmp/guardbook-trial-2"); });
    attempt("signal the program that started it", [] { return ::kill(::getppid(), 0); });
    attempt("start a process", [] { return ::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0); });
    attempt("start a process the new way", [] { return ::syscall(SYS_clone3, nullptr, 0); });
    attempt("memory for code", [] { return mapped(PROT_READ | PROT_WRITE | PROT_EXEC); });
    attempt("memory turned into code", [] { return turnedIntoCode(); });
    if (limitsMemory())
        attempt("take all memory", [] { return allMemory(); });
    attempt("raise its limits", [] { return raisedLimit(); });
    attempt("become somebody else", [] { return ::setuid(65'534); });
    attempt("leave for another folder", [] { return ::chdir("/"); });
#ifdef SYS_openat2
    attempt("open the new way", [] { return ::syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", nullptr, 0); });
#endif
    return allowed;
}

void tryExecute()
{
    const char *const arguments[] = {"/bin/true", nullptr};
    ::execv(arguments[0], const_cast<char *const *>(arguments));
}

} // namespace guardbook::worker
