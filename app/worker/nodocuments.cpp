// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for documents.cpp in a build without QtPdf.
#include "app/worker/documents.h"

namespace guardbook::worker {

void loadDocumentDecoder() {}

Answer drawDocument(const RenderRequest &, QByteArray)
{
    return faulted(RenderFault::NotBuilt);
}

} // namespace guardbook::worker
