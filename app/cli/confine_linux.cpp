// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/confine.h"

#include "app/worker/sandbox.h"

#include <openssl/crypto.h>

#include <cstdio>
#include <cstdlib>

namespace guardbook::cli {

Result<> confine()
{
    OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG | OPENSSL_INIT_ADD_ALL_DIGESTS |
                            OPENSSL_INIT_ADD_ALL_CIPHERS,
                        nullptr); // reads its settings, which it could not do later
    std::fflush(nullptr);
    if (!worker::lockDown({.memoryMiB = 2'048, .cpuSeconds = 3'600, .outputMiB = 64}))
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("This computer cannot shut in the program that reads a PDF of others, so "
                                    "the PDF was not opened. Save its attachments into a folder with a PDF "
                                    "reader and verify that folder."),
                     QStringLiteral("verify/confine")};
    return {};
}

void leaveConfined(int exitCode)
{
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

} // namespace guardbook::cli
