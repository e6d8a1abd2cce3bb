// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/assemble.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>

/// The steps of assemble(). They throw what qpdf throws, and assemble() catches it.
namespace guardbook::pdf {

/// What a stream provider could not do: qpdf passes only text through, so the error waits here.
struct SourceState {
    const Progress &progress;
    qint64 done = 0;
    qint64 total = 0;
    std::optional<Error> error;
};

[[nodiscard]] QPDFObjectHandle unicode(const QString &text);
[[nodiscard]] QPDFObjectHandle date(const Instant &time);
[[nodiscard]] std::string number(double value);

/// Makes copied and searched text what was written: the space glyph is a space, a ligature its letters.
void repairToUnicode(QPDF &document);

/// Content that belongs to a node, by page and in order: what the structure tree refers to.
struct MarkedContent {
    std::vector<std::vector<int>> nodes; ///< For each page the node of each MCID.
};

/// Replaces the painter's markers by marked content.
void markPage(QPDF &document, QPDFPageObjectHelper &page, const Laid &laid, const std::vector<int> &stretches,
              std::vector<int> &marked);

void addStructure(QPDF &document, const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages,
                  const MarkedContent &content);
void addBookmarks(QPDF &document, const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages);
void addLinks(QPDF &document, const Laid &laid, const std::vector<QPDFPageObjectHelper> &pages);
void addMetadata(QPDF &document, const DocumentInfo &info);

/// A picture as an image object. Its bytes are read, hashed and passed through when the document is written;
/// `state` must live until then.
[[nodiscard]] QPDFObjectHandle pictureObject(QPDF &document, const PagePicture &picture, SourceState &state);

/// Puts pictures onto the pages and files into the document. `state` must live until it is written.
void addPictures(QPDF &document, const Laid &laid, const std::vector<PagePicture> &pictures,
                 std::vector<QPDFPageObjectHelper> &pages, MarkedContent &content, SourceState &state);
void addAttachments(QPDF &document, const std::vector<AttachedFile> &attachments, SourceState &state);

} // namespace guardbook::pdf
