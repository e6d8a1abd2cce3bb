// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <initializer_list>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define GUARDBOOK_SHADOW_MEMORY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define GUARDBOOK_SHADOW_MEMORY
#endif
#endif

namespace guardbook::worker {

namespace {

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit values{soft, hard};
    return ::setrlimit(resource, &values) == 0;
}

bool limitResources(const SandboxLimits &limits)
{
    const auto bytes = rlim_t(limits.memoryMiB) << 20;
    const auto output = rlim_t(limits.outputMiB) << 20;
    return limit(RLIMIT_FSIZE, output, output) && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NOFILE, 32, 32) &&
           limit(RLIMIT_CPU, rlim_t(limits.cpuSeconds), rlim_t(limits.cpuSeconds) + 1) &&
           (!limitsMemory() || limit(RLIMIT_AS, bytes, bytes));
}

/// Every file right this kernel knows how to withhold, by version of its interface.
std::uint64_t withheldRights(long version)
{
    std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // version 1: everything up to MAKE_SYM
    if (version >= 2)
        rights |= 1ULL << 13; // REFER
    if (version >= 3)
        rights |= 1ULL << 14; // TRUNCATE
    if (version >= 5)
        rights |= 1ULL << 15; // IOCTL_DEV
    return rights;
}

/// Holds all opening of files to reading in the font folders. False where the kernel cannot.
bool confineToFonts()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = withheldRights(version);
    const int ruleset = int(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0));
    if (ruleset < 0)
        return false;
    for (const char *folder : {"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts"}) {
        landlock_path_beneath_attr beneath{};
        beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        beneath.parent_fd = ::open(folder, O_PATH | O_CLOEXEC | O_DIRECTORY);
        if (beneath.parent_fd < 0)
            continue; // no such folder: nothing to allow
        ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        ::close(beneath.parent_fd);
    }
    const bool confined = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return confined;
}

/// A filter of system calls under construction: an allow-list, everything else fails with EPERM.
class Filter {
public:
    Filter() : m_context(::seccomp_init(SCMP_ACT_ERRNO(EPERM))) { m_ok = m_context != nullptr; }
    Filter(const Filter &) = delete;
    Filter &operator=(const Filter &) = delete;
    ~Filter() { ::seccomp_release(m_context); }

    void all(std::uint32_t action, std::initializer_list<int> calls)
    {
        for (const int call : calls)
            add(action, call, {});
    }
    void allowIf(int call, std::initializer_list<scmp_arg_cmp> conditions)
    {
        add(SCMP_ACT_ALLOW, call, conditions);
    }
    /// Threads made later are covered too; those that exist already are brought in by TSYNC.
    bool load()
    {
        return m_ok && ::seccomp_attr_set(m_context, SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
               ::seccomp_load(m_context) == 0;
    }

private:
    void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions)
    {
        if (!m_ok || call == __NR_SCMP_ERROR)
            return;
        const int rc = ::seccomp_rule_add_array(m_context, action, call, unsigned(conditions.size()),
                                                conditions.size() == 0 ? nullptr : conditions.begin());
        // -EDOM: a call that this architecture does not have.
        m_ok = rc == 0 || rc == -EDOM;
    }
    scmp_filter_ctx m_context;
    bool m_ok = false;
};

constexpr scmp_arg_cmp masked(unsigned argument, scmp_datum_t mask, scmp_datum_t value)
{
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}
constexpr scmp_arg_cmp equals(unsigned argument, scmp_datum_t value)
{
    return {argument, SCMP_CMP_EQ, value, 0};
}

void allowComputing(Filter &filter)
{
    filter.all(SCMP_ACT_ALLOW, {SCMP_SYS(read),
                                SCMP_SYS(write),
                                SCMP_SYS(writev),
                                SCMP_SYS(close),
                                SCMP_SYS(lseek),
                                SCMP_SYS(pread64),
                                SCMP_SYS(fstat),
                                SCMP_SYS(poll),
                                SCMP_SYS(ppoll),
                                SCMP_SYS(munmap),
                                SCMP_SYS(mremap),
                                SCMP_SYS(brk),
                                SCMP_SYS(madvise),
                                SCMP_SYS(futex),
                                SCMP_SYS(rt_sigaction),
                                SCMP_SYS(rt_sigprocmask),
                                SCMP_SYS(rt_sigreturn),
                                SCMP_SYS(sigaltstack),
                                SCMP_SYS(clock_gettime),
                                SCMP_SYS(clock_getres),
                                SCMP_SYS(clock_nanosleep),
                                SCMP_SYS(nanosleep),
                                SCMP_SYS(gettimeofday),
                                SCMP_SYS(time),
                                SCMP_SYS(getpid),
                                SCMP_SYS(gettid),
                                SCMP_SYS(exit),
                                SCMP_SYS(exit_group),
                                SCMP_SYS(sched_yield),
                                SCMP_SYS(sched_getaffinity),
                                SCMP_SYS(sysinfo),
                                SCMP_SYS(uname),
                                SCMP_SYS(getrandom),
                                SCMP_SYS(set_robust_list),
                                SCMP_SYS(rseq),
                                SCMP_SYS(eventfd2),
                                SCMP_SYS(pipe2),
                                SCMP_SYS(getrlimit),
                                SCMP_SYS(restart_syscall),
                                SCMP_SYS(getuid),
                                SCMP_SYS(geteuid),
                                SCMP_SYS(getgid),
                                SCMP_SYS(getegid)});
    // New memory never holds code, and no memory becomes code.
    filter.allowIf(SCMP_SYS(mmap), {masked(2, PROT_EXEC, 0)});
    filter.allowIf(SCMP_SYS(mprotect), {masked(2, PROT_EXEC, 0)});
    // Qt scales and converts large pictures in threads. A thread is no process; clone3 hides its flags from a
    // filter, and the C library falls back to clone when it does not exist.
    constexpr scmp_datum_t thread = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD;
    filter.allowIf(SCMP_SYS(clone), {masked(0, thread, thread)});
    filter.all(SCMP_ACT_ERRNO(ENOSYS), {SCMP_SYS(clone3)});
    filter.allowIf(SCMP_SYS(prctl), {equals(0, PR_SET_NAME)});
    filter.allowIf(SCMP_SYS(prlimit64), {equals(0, 0), equals(2, 0)});       // asks, does not set
    filter.allowIf(SCMP_SYS(tgkill), {equals(0, scmp_datum_t(::getpid()))}); // abort()
}

void allowFonts(Filter &filter)
{
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    filter.allowIf(SCMP_SYS(openat), {masked(2, writing, O_RDONLY)});
    filter.allowIf(SCMP_SYS(open), {masked(1, writing, O_RDONLY)});
    filter.all(SCMP_ACT_ALLOW, {SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(statx),
                                SCMP_SYS(getdents64), SCMP_SYS(fcntl)});
}

/// What no picture asks for: whoever tries it is not Guardbook any more.
void killOnAttack(Filter &filter)
{
    filter.all(SCMP_ACT_KILL_PROCESS, {SCMP_SYS(execve),
                                       SCMP_SYS(execveat),
                                       SCMP_SYS(fork),
                                       SCMP_SYS(vfork),
                                       SCMP_SYS(ptrace),
                                       SCMP_SYS(process_vm_readv),
                                       SCMP_SYS(process_vm_writev),
                                       SCMP_SYS(bpf),
                                       SCMP_SYS(userfaultfd),
                                       SCMP_SYS(perf_event_open),
                                       SCMP_SYS(keyctl),
                                       SCMP_SYS(add_key),
                                       SCMP_SYS(request_key),
                                       SCMP_SYS(mount),
                                       SCMP_SYS(umount2),
                                       SCMP_SYS(unshare),
                                       SCMP_SYS(setns),
                                       SCMP_SYS(io_uring_setup),
                                       SCMP_SYS(memfd_create),
                                       SCMP_SYS(open_by_handle_at)});
}

} // namespace

bool limitsMemory()
{
#ifdef GUARDBOOK_SHADOW_MEMORY
    return false;
#else
    return true;
#endif
}

void shedInheritance()
{
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, 3U, ~0U, 0U) != 0)
#endif
    {
        for (int handle = 3; handle < 1'024; ++handle)
            ::close(handle);
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
    limit(RLIMIT_CORE, 0, 0);
    ::mallopt(M_ARENA_MAX, 1); // each further arena reserves 128 MiB of the address space that is limited
}

bool lockDown(const SandboxLimits &limits)
{
    if (!limitResources(limits) || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    const bool confined = confineToFonts();
    Filter filter;
    allowComputing(filter);
    if (confined)
        allowFonts(filter); // otherwise no file opens at all, and PDF text in fonts of this machine uses
                            // built-in ones
    killOnAttack(filter);
    return filter.load();
}

} // namespace guardbook::worker
