// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clang 14 cannot read qpdf's JSON.hh as C++20 with libstdc++ (a std::vector of a class that is not complete
// yet). Guardbook uses none of it, and the other headers of qpdf need no more than the name.
#define JSON_HH
class JSON;
