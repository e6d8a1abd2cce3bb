// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/action/evidenceintake.h"
#include "core/evidence/pagebinding.h"
#include "core/evidence/redaction.h"

#include <QIODevice>

#include <memory>

namespace guardbook {

/// Makes the redacted copy of an item: every page is drawn anew by the worker with the marks burnt in, read
/// back by another worker, and kept only when each covered pixel is black. A picture becomes a PNG, a PDF one
/// of page pictures without text. The original is only read. Needs no database, so it runs on any thread.
///
/// What is made lies in the vault and waits for EvidenceActions::redact; without that it is let go of by
/// EvidenceIntake::keepNothing, or by the next clean-up.
class Redactor {
public:
    /// `bind` may be empty: then PDFs are refused.
    Redactor(const Vault &vault, Renderer &renderer, BindPages bind)
        : m_vault(vault), m_renderer(renderer), m_bind(std::move(bind))
    {
    }

    /// `original` is open and seekable. Unsupported for what is neither a picture that can be read nor a PDF.
    [[nodiscard]] Result<IntakeResult> make(QIODevice &original, const QString &mediaType,
                                            const Redaction &redaction, const Progress &progress) const;
    /// The bytes of a copy that was made, open and seekable: to be looked at before it is kept.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const IntakeResult &made) const;

private:
    [[nodiscard]] Result<DisplayRaster> burn(QIODevice &original, int page, bool paged,
                                             const Redaction &redaction, const Progress &progress) const;
    [[nodiscard]] Result<> checkBurnt(const DisplayRaster &raster, const std::vector<RedactionMark> &marks,
                                      const Progress &progress) const;
    [[nodiscard]] Result<VaultReceipt> keep(QByteArrayView bytes) const;
    [[nodiscard]] Result<> makePicture(IntakeResult &made, QIODevice &original, const Redaction &redaction,
                                       const Progress &progress) const;
    [[nodiscard]] Result<> makePdf(IntakeResult &made, QIODevice &original, int pages,
                                   const Redaction &redaction, const Progress &progress) const;
    [[nodiscard]] Result<> bindPages(IntakeResult &made, const Progress &progress) const;
    const Vault &m_vault;
    Renderer &m_renderer;
    BindPages m_bind;
};

/// How many pages a PDF may have to be redacted at once.
inline constexpr int mostRedactedPages = 300;

} // namespace guardbook
