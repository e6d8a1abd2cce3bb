// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidenceoffer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace guardbook::ui {

namespace {

/// The address if it is one of the web, else nothing.
QString webAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.isValid() && !url.host().isEmpty() &&
                     (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    return web ? url.toString() : QString();
}

/// Firefox and Chromium write some texts as UTF-16 in host order; told apart by the zero bytes.
QString decoded(const QByteArray &bytes)
{
    if (bytes.size() >= 2 && bytes.count('\0') > bytes.size() / 4) {
        QString text(bytes.size() / 2, Qt::Uninitialized);
        std::memcpy(text.data(), bytes.constData(), std::size_t(text.size()) * sizeof(QChar));
        return text.remove(QChar(u'\0'));
    }
    return QString::fromUtf8(bytes).remove(QChar(u'\0'));
}

QString pictureAddressOf(const QMimeData *mime)
{
    if (!mime->hasHtml())
        return {};
    static const QRegularExpression image(QStringLiteral("<img[^>]+src=[\"']?(https?://[^\"' >]+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return webAddress(image.match(mime->html()).captured(1));
}

} // namespace

std::vector<EvidenceOffer> offersOf(const EvidenceItem &email, const std::vector<EmailAttachment> &attached,
                                    const QList<int> &which)
{
    std::vector<EvidenceOffer> offers;
    for (const int at : which) {
        if (at < 0 || std::size_t(at) >= attached.size())
            continue;
        EvidenceOffer offer;
        offer.from = EvidenceOffer::From::Attachment;
        offer.name = attached[std::size_t(at)].name;
        if (offer.name.isEmpty())
            offer.name = QStringLiteral("attachment %1").arg(at + 1);
        offer.email = email.id;
        offer.emailReference = email.reference;
        offer.attachment = at;
        offers.push_back(std::move(offer));
    }
    return offers;
}

EvidenceOffer offerOfScreen()
{
    return {EvidenceOffer::From::Screen,
            {},
            QCoreApplication::translate("EvidenceOffer", "What you are about to capture from the screen")};
}

QByteArray pngOf(const QImage &picture)
{
    QImage plain = picture.convertToFormat(QImage::Format_RGB32);
    const QStringList keys = plain.textKeys();
    for (const QString &key : keys)
        plain.setText(key, {});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    plain.save(&buffer, "PNG");
    return bytes;
}

std::vector<EvidenceOffer> offersOf(const QStringList &paths)
{
    std::vector<EvidenceOffer> offers;
    for (const QString &path : paths)
        offers.push_back({EvidenceOffer::From::File, path, QFileInfo(path).fileName()});
    return offers;
}

std::vector<EvidenceOffer> offersOf(const QMimeData *clipboard)
{
    if (!clipboard)
        return {};
    QStringList paths;
    if (clipboard->hasUrls())
        for (const QUrl &url : clipboard->urls())
            if (url.isLocalFile())
                paths << url.toLocalFile();
    if (!paths.isEmpty())
        return offersOf(paths);
    const QStringList formats = clipboard->formats();
    const bool picture = clipboard->hasImage() ||
                         std::any_of(formats.begin(), formats.end(),
                                     [](const QString &format) { return format.startsWith(u"image/"); });
    if (picture)
        return {{EvidenceOffer::From::Clipboard,
                 {},
                 QCoreApplication::translate("EvidenceOffer", "Picture on the clipboard")}};
    if (clipboard->hasText())
        return {{EvidenceOffer::From::Clipboard,
                 {},
                 QCoreApplication::translate("EvidenceOffer", "Text on the clipboard")}};
    return {};
}

ClipboardContent readClipboard(const QMimeData *clipboard)
{
    ClipboardContent content;
    if (!clipboard)
        return content;
    content.address = pageAddressOf(clipboard);
    content.addressKnown = content.address.isEmpty() ? QString() : QStringLiteral("page");
    if (content.address.isEmpty()) {
        content.address = pictureAddressOf(clipboard);
        content.addressKnown = content.address.isEmpty() ? QString() : QStringLiteral("picture");
    }
    const std::pair<QString, QString> pictures[] = {
        {QStringLiteral("image/png"), QStringLiteral("pasted.png")},
        {QStringLiteral("image/jpeg"), QStringLiteral("pasted.jpg")}};
    for (const auto &[format, name] : pictures) {
        if (!clipboard->hasFormat(format))
            continue;
        content.bytes = clipboard->data(format);
        content.name = name;
        if (!content.bytes.isEmpty())
            return content;
    }
    if (clipboard->hasImage()) {
        QBuffer buffer(&content.bytes);
        buffer.open(QIODevice::WriteOnly);
        if (qvariant_cast<QImage>(clipboard->imageData()).save(&buffer, "PNG"))
            content.name = QStringLiteral("pasted.png");
        return content;
    }
    if (clipboard->hasText()) {
        content.bytes = clipboard->text().toUtf8();
        content.name = QStringLiteral("pasted.txt");
    }
    return content;
}

QString pageAddressOf(const QMimeData *mime)
{
    for (const QString &format : {QStringLiteral("application/x-qt-windows-mime;value=\"HTML Format\""),
                                  QStringLiteral("HTML Format")})
        if (mime->hasFormat(format))
            if (const QString address = addressOfHtmlFormat(mime->data(format)); !address.isEmpty())
                return address;
    for (const QString &format :
         {QStringLiteral("chromium/x-source-url"),
          QStringLiteral("application/x-qt-windows-mime;value=\"Chromium internal source URL\""),
          QStringLiteral("text/x-moz-url-priv"), QStringLiteral("org.chromium.source-url")})
        if (mime->hasFormat(format))
            if (const QString address = webAddress(decoded(mime->data(format)).section(u'\n', 0, 0));
                !address.isEmpty())
                return address;
    return {};
}

QString addressOfHtmlFormat(const QByteArray &raw)
{
    const qsizetype end = raw.indexOf('<');
    const QByteArray head = raw.left(end < 0 ? std::min<qsizetype>(raw.size(), 2048) : end);
    for (const QByteArray &line : head.split('\n'))
        if (line.trimmed().startsWith("SourceURL:"))
            return webAddress(QString::fromUtf8(line.trimmed().mid(10)));
    return {};
}

} // namespace guardbook::ui
