// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace guardbook {

/// A value or the Error that prevented it: the shape of std::expected, which GCC 12 offers only for C++23.
/// Dropping one unread is a compiler warning, so a failure cannot be lost in silence.
template <typename T = std::monostate>
class [[nodiscard]] Result {
    static_assert(!std::is_reference_v<T> && !std::is_same_v<T, Error>);

public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result() requires std::is_same_v<T, std::monostate> : m_state(std::in_place_index<0>) {}

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }

    T &operator*() & { return *std::get_if<0>(&m_state); }
    const T &operator*() const & { return *std::get_if<0>(&m_state); }
    T &&operator*() && { return std::move(*std::get_if<0>(&m_state)); }
    T *operator->() { return std::get_if<0>(&m_state); }
    const T *operator->() const { return std::get_if<0>(&m_state); }

    const Error &error() const & { return *std::get_if<1>(&m_state); }
    Error &&error() && { return std::move(*std::get_if<1>(&m_state)); }

    template <typename F>
    auto and_then(F &&f) && -> std::invoke_result_t<F, T &&>
    {
        if (!*this)
            return std::move(*this).error();
        return std::invoke(std::forward<F>(f), *std::move(*this));
    }

    template <typename F>
    auto transform(F &&f) && -> Result<std::invoke_result_t<F, T &&>>
    {
        if (!*this)
            return std::move(*this).error();
        return std::invoke(std::forward<F>(f), *std::move(*this));
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace guardbook

/// Leaves the function with the error of a Result<> expression, if it has one.
#define GUARDBOOK_TRY(expression)                                                                            \
    do {                                                                                                     \
        if (auto guardbookTried = (expression); !guardbookTried)                                             \
            return std::move(guardbookTried).error();                                                        \
    } while (false)

/// Declares `variable` with the value of a Result expression, or leaves the function with its error.
#define GUARDBOOK_ASSIGN(variable, expression)                                                               \
    GUARDBOOK_ASSIGN_STEP(GUARDBOOK_JOIN(guardbookResult, __LINE__), variable, expression)
#define GUARDBOOK_ASSIGN_STEP(result, variable, expression)                                                  \
    auto result = (expression);                                                                              \
    if (!result)                                                                                             \
        return std::move(result).error();                                                                    \
    variable = *std::move(result)
#define GUARDBOOK_JOIN(a, b) GUARDBOOK_JOIN_STEP(a, b)
#define GUARDBOOK_JOIN_STEP(a, b) a##b
