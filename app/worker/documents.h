// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/worker/drawn.h"

namespace guardbook::worker {

/// Loads what PDF drawing needs before the sandbox is up.
void loadDocumentDecoder();

/// Opens a PDF and answers a probe, a page's pixels, PNG or text. QtPdf's engine is built without a
/// JavaScript engine and without XFA, and nothing here follows a link, an action or an attachment. A build
/// without QtPdf answers RenderFault::NotBuilt.
[[nodiscard]] Answer drawDocument(const RenderRequest &request, QByteArray file);

} // namespace guardbook::worker
