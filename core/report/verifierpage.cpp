// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/verifierpage.h"

#include <QFile>

// Resources of a static library are not found unless someone asks for them, outside of any namespace.
static void initVerifierResource()
{
    Q_INIT_RESOURCE(verifier);
}

namespace guardbook {

QByteArray verifierPage()
{
    initVerifierResource();
    QFile file(QStringLiteral(":/guardbook/verifier/verify.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The verifier page was not built in");
    return file.readAll();
}

} // namespace guardbook
