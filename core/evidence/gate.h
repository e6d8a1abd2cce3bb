// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/base/words.h"

namespace guardbook {

/// The answer to the question that stands before every way in: could this show anyone who may be under 18
/// nude or semi-nude? (UKCIS/DSIT guidance on nudes and semi-nudes; C149.)
enum class GateAnswer { No, NotSure, Yes };

template <>
struct WordsOf<GateAnswer> {
    static constexpr std::array words{std::pair{GateAnswer::No, std::string_view("no")},
                                      std::pair{GateAnswer::NotSure, std::string_view("not-sure")},
                                      std::pair{GateAnswer::Yes, std::string_view("yes")}};
};

/// Proof that the gate was passed. Only passGate() makes one, and whatever takes bytes in asks for one, so
/// that code which reads a file before the question was answered cannot be written.
class GatePass {
public:
    GatePass(const GatePass &) = default;

private:
    friend Result<GatePass> passGate(GateAnswer answer);
    GatePass() = default;
};

/// Only "no" lets a file in. Any other answer is refused with what to do instead: a sealed item.
[[nodiscard]] Result<GatePass> passGate(GateAnswer answer);

} // namespace guardbook
