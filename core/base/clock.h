// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/instant.h"

#include <cstdint>

namespace guardbook {

/// Whether the machine's clock follows a time server.
enum class ClockSync { Synchronised, NotSynchronised, Unknown };

[[nodiscard]] QString toWord(ClockSync sync);

/// Where the program gets the time from. Nothing in core asks the system directly, so that a test, or
/// `--clock`, decides what today is.
class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    /// Milliseconds of a clock that never goes back and is not set by anyone. Its zero has no meaning.
    [[nodiscard]] virtual std::uint64_t monotonicMs() const = 0;
    [[nodiscard]] virtual ClockSync sync() const = 0;
    /// Whether a person says what time it is, not the machine: entries made so are marked as imported.
    [[nodiscard]] virtual bool isSetByHand() const { return false; }
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::uint64_t monotonicMs() const override;
    [[nodiscard]] ClockSync sync() const override; ///< Linux: adjtimex. Elsewhere: Unknown.
};

/// A clock that stands still until it is set.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : m_now(now) {}
    void set(Instant now)
    {
        if (now.utcMs > m_now.utcMs)
            m_monotonicMs += std::uint64_t(now.utcMs - m_now.utcMs);
        m_now = now;
    }
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] std::uint64_t monotonicMs() const override { return m_monotonicMs; }
    [[nodiscard]] ClockSync sync() const override { return ClockSync::Unknown; }
    [[nodiscard]] bool isSetByHand() const override { return true; }

private:
    Instant m_now;
    std::uint64_t m_monotonicMs = 0;
};

} // namespace guardbook
