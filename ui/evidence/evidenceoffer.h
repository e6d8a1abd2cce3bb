// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/evidence/email.h"
#include "core/evidence/evidenceitem.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>
#include <QStringList>

#include <vector>

class QMimeData;

namespace guardbook::ui {

/// A picture that was taken of the screen, with what is known of it.
struct CapturedScreen {
    QImage picture;
    QDateTime at;   ///< By the clock of this computer.
    QString screen; ///< Its name, where the desktop said it.
    QString window; ///< Title of the window that was chosen, if one was.
};

/// Something that wants to come in as evidence: so far a name, no bytes.
struct EvidenceOffer {
    enum class From { File, Clipboard, Screen, Attachment };
    From from = From::File;
    QString path;               ///< Of a file. Not opened before the gate was passed.
    QString name;               ///< As it is shown and kept.
    CapturedScreen screen = {}; ///< Empty until the gate was passed.
    EvidenceId email = {};      ///< The exhibit that an attachment came with.
    QString emailReference = {};
    int attachment = 0; ///< Its place in readEmail().
};

/// What the clipboard held, fetched after the gate was passed.
struct ClipboardContent {
    QByteArray bytes;     ///< As the source gave them where it can be had: PNG, JPEG, text.
    QString name;         ///< "pasted.png"
    QString address;      ///< Page or picture address the source left beside it; only http and https.
    QString addressKnown; ///< How: "page" or "picture".
};

[[nodiscard]] std::vector<EvidenceOffer> offersOf(const QStringList &paths);
[[nodiscard]] EvidenceOffer offerOfScreen();
/// `which`: places in `attached`, which are those of an exhibit of the book.
[[nodiscard]] std::vector<EvidenceOffer>
offersOf(const EvidenceItem &email, const std::vector<EmailAttachment> &attached, const QList<int> &which);
/// As a PNG without anything but the pixels.
[[nodiscard]] QByteArray pngOf(const QImage &picture);
/// What the clipboard offers, found from the names of its formats and the paths of copied files alone.
[[nodiscard]] std::vector<EvidenceOffer> offersOf(const QMimeData *clipboard);
[[nodiscard]] ClipboardContent readClipboard(const QMimeData *clipboard);

/// The address that browsers leave beside what was copied (tried with Chromium and Firefox on X11; Windows
/// names from their sources).
[[nodiscard]] QString pageAddressOf(const QMimeData *mime);
/// The SourceURL line in the head of Windows' "HTML Format"; never one from the page's own content.
[[nodiscard]] QString addressOfHtmlFormat(const QByteArray &raw);

} // namespace guardbook::ui

Q_DECLARE_METATYPE(guardbook::ui::CapturedScreen)
