// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evidence/filetype.h"

#include "core/evidence/decodedtext.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace guardbook {

namespace {

FileType made(MediaKind kind, const char *mime, const char *extension, bool viewable = false)
{
    return {kind, QString::fromLatin1(mime), QString::fromLatin1(extension), viewable, true};
}

/// A fixed run of bytes at a fixed place, and what it means. Longer and rarer runs stand first.
struct Magic {
    qsizetype offset;
    QByteArrayView bytes;
    MediaKind kind;
    const char *mime;
    const char *extension;
    bool viewable;
};

template <std::size_t size>
constexpr QByteArrayView run(const char (&text)[size])
{
    return {text, qsizetype(size) - 1};
}

const std::array<Magic, 29> &magics()
{
    using enum MediaKind;
    static const std::array<Magic, 29> table{{
        {0, run("\x89PNG\r\n\x1a\n"), Picture, "image/png", "png", true},
        {0, run("\xff\xd8\xff"), Picture, "image/jpeg", "jpg", true},
        {0, run("GIF87a"), Picture, "image/gif", "gif", true},
        {0, run("GIF89a"), Picture, "image/gif", "gif", true},
        {0, run("II*\0"), Picture, "image/tiff", "tiff", true},
        {0, run("MM\0*"), Picture, "image/tiff", "tiff", true},
        {0, run("II+\0"), Picture, "image/tiff", "tiff", true},
        {0, run("MM\0+"), Picture, "image/tiff", "tiff", true},
        {0, run("8BPS"), Picture, "image/vnd.adobe.photoshop", "psd", false},
        {0, run("\0\0\0\x0cjP  \r\n\x87\n"), Picture, "image/jp2", "jp2", false},
        {0, run("\xff\x0a"), Picture, "image/jxl", "jxl", false},
        {0, run("\0\0\0\x0cJXL \r\n\x87\n"), Picture, "image/jxl", "jxl", false},
        {0, run("ID3"), Audio, "audio/mpeg", "mp3", false},
        {0, run("fLaC"), Audio, "audio/flac", "flac", false},
        {0, run("#!AMR"), Audio, "audio/amr", "amr", false},
        {0, run("caff"), Audio, "audio/x-caf", "caf", false},
        {0, run("\x1a\x45\xdf\xa3"), Video, "video/webm", "webm", false},
        {0, run("FLV\x01"), Video, "video/x-flv", "flv", false},
        {0, run("\0\0\x01\xba"), Video, "video/mpeg", "mpg", false},
        {0, run("7z\xbc\xaf\x27\x1c"), Other, "application/x-7z-compressed", "7z", false},
        {0, run("Rar!\x1a\x07"), Other, "application/vnd.rar", "rar", false},
        {0, run("\x1f\x8b"), Other, "application/gzip", "gz", false},
        {0, run("BZh"), Other, "application/x-bzip2", "bz2", false},
        {0,
         run("\xfd"
             "7zXZ\0"),
         Other, "application/x-xz", "xz", false},
        {0,
         run("\x7f"
             "ELF"),
         Other, "application/x-executable", "bin", false},
        {0, run("MZ"), Other, "application/vnd.microsoft.portable-executable", "exe", false},
        {0, run("SQLite format 3\0"), Other, "application/vnd.sqlite3", "sqlite", false},
        {0, run("{\\rtf"), Other, "application/rtf", "rtf", false},
        {257, run("ustar"), Other, "application/x-tar", "tar", false},
    }};
    return table;
}

bool standsAt(QByteArrayView head, qsizetype offset, QByteArrayView bytes)
{
    return head.size() >= offset + bytes.size() && head.sliced(offset, bytes.size()) == bytes;
}

QString extensionOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot + 1).toLower();
}

std::optional<FileType> byMagic(QByteArrayView head)
{
    for (const Magic &magic : magics()) {
        if (standsAt(head, magic.offset, magic.bytes))
            return made(magic.kind, magic.mime, magic.extension, magic.viewable);
    }
    return {};
}

/// "BM" alone begins many a text: the reserved words must be zero and the header size one that exists.
std::optional<FileType> bitmap(QByteArrayView head)
{
    if (!standsAt(head, 0, run("BM")) || !standsAt(head, 6, run("\0\0\0\0")) || head.size() < 18)
        return {};
    const auto size = std::uint8_t(head[14]);
    constexpr std::array<std::uint8_t, 7> known{12, 16, 40, 52, 56, 64, 108};
    const bool exists = size == 124 || std::find(known.begin(), known.end(), size) != known.end();
    return exists ? std::optional(made(MediaKind::Picture, "image/bmp", "bmp", true)) : std::nullopt;
}

std::optional<FileType> riff(QByteArrayView head)
{
    if (!standsAt(head, 0, run("RIFF")))
        return {};
    if (standsAt(head, 8, run("WEBP")))
        return made(MediaKind::Picture, "image/webp", "webp", true);
    if (standsAt(head, 8, run("WAVE")))
        return made(MediaKind::Audio, "audio/wav", "wav");
    if (standsAt(head, 8, run("AVI ")))
        return made(MediaKind::Video, "video/x-msvideo", "avi");
    return {};
}

/// ISO base media files (ISO/IEC 14496-12): the major brand in the ftyp box says which of the family it is.
std::optional<FileType> isoMedia(QByteArrayView head)
{
    if (!standsAt(head, 4, run("ftyp")) || head.size() < 12)
        return {};
    const QByteArrayView brand = head.sliced(8, 4);
    for (const QByteArrayView heif :
         {run("heic"), run("heix"), run("heim"), run("heis"), run("hevc"), run("mif1"), run("msf1")}) {
        if (brand == heif)
            return made(MediaKind::Picture, "image/heic", "heic");
    }
    if (brand == run("avif") || brand == run("avis"))
        return made(MediaKind::Picture, "image/avif", "avif");
    if (brand == run("M4A ") || brand == run("M4B "))
        return made(MediaKind::Audio, "audio/mp4", "m4a");
    if (brand == run("qt  "))
        return made(MediaKind::Video, "video/quicktime", "mov");
    if (brand.startsWith(run("3g")))
        return made(MediaKind::Video, "video/3gpp", "3gp");
    return made(MediaKind::Video, "video/mp4", "mp4");
}

std::optional<FileType> ogg(QByteArrayView head)
{
    if (!standsAt(head, 0, run("OggS")))
        return {};
    const bool moving = head.first(qMin<qsizetype>(head.size(), 128)).contains(run("theora"));
    return moving ? made(MediaKind::Video, "video/ogg", "ogv") : made(MediaKind::Audio, "audio/ogg", "ogg");
}

/// An MPEG audio frame without an ID3 tag: eleven sync bits, then a layer and rates that exist.
std::optional<FileType> mpegAudio(QByteArrayView head)
{
    if (head.size() < 4 || std::uint8_t(head[0]) != 0xff)
        return {};
    const auto second = std::uint8_t(head[1]);
    const auto third = std::uint8_t(head[2]);
    if ((second & 0xf6) == 0xf0) // ADTS: layer bits are zero
        return made(MediaKind::Audio, "audio/aac", "aac");
    const bool exists = (second & 0xe0) == 0xe0 && (second & 0x18) != 0x08 && (second & 0x06) != 0 &&
                        (third & 0xf0) != 0xf0 && (third & 0x0c) != 0x0c;
    return exists ? std::optional(made(MediaKind::Audio, "audio/mpeg", "mp3")) : std::nullopt;
}

struct Named {
    const char *extension;
    const char *mime;
};

std::optional<FileType> byExtension(const QString &extension, std::initializer_list<Named> choices,
                                    MediaKind kind)
{
    for (const Named &choice : choices) {
        if (extension == QLatin1StringView(choice.extension))
            return made(kind, choice.mime, choice.extension);
    }
    return {};
}

std::optional<FileType> container(QByteArrayView head, const QString &extension)
{
    if (standsAt(head, 0, run("PK\x03\x04")) || standsAt(head, 0, run("PK\x05\x06"))) {
        const auto named = byExtension(
            extension,
            {{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
             {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
             {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
             {"odt", "application/vnd.oasis.opendocument.text"},
             {"ods", "application/vnd.oasis.opendocument.spreadsheet"}},
            MediaKind::Other);
        return named ? named : made(MediaKind::Other, "application/zip", "zip");
    }
    if (standsAt(head, 0, run("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))) {
        if (extension == u"msg")
            return made(MediaKind::Email, "application/vnd.ms-outlook", "msg");
        const auto named = byExtension(extension,
                                       {{"doc", "application/msword"},
                                        {"xls", "application/vnd.ms-excel"},
                                        {"ppt", "application/vnd.ms-powerpoint"}},
                                       MediaKind::Other);
        return named ? named : made(MediaKind::Other, "application/x-ole-storage", "bin");
    }
    return {};
}

bool isTextCharacter(char32_t c)
{
    return c >= 0x20 ? c != 0x7f && c != 0xfffe && c != 0xffff
                     : c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == 0x1b;
}

bool isText(const QString &text)
{
    const auto points = text.toUcs4();
    return !points.isEmpty() &&
           std::all_of(points.begin(), points.end(), [](char32_t c) { return isTextCharacter(c); });
}

/// What is not Unicode can be Windows-1252 where the name says that it is text, and every byte is a letter.
std::optional<QString> asOldText(QByteArrayView head, const QString &extension)
{
    static const QStringList plain{QStringLiteral("txt"), QStringLiteral("log"), QStringLiteral("csv"),
                                   QStringLiteral("eml")};
    if (!plain.contains(extension))
        return {};
    const DecodedText decoded = decodeText(head);
    const bool letters = std::none_of(decoded.text.begin(), decoded.text.end(),
                                      [](QChar c) { return c >= QChar(0x80) && c < QChar(0xa0); });
    return decoded.encoding == u"Windows-1252" && letters && isText(decoded.text)
               ? std::optional(decoded.text)
               : std::nullopt;
}

/// The text at the start of a file, or nothing when it is not text. A character cut off by the end of `head`
/// is no fault.
std::optional<QString> asText(QByteArrayView head, const QString &extension)
{
    auto encoding = QStringConverter::Utf8;
    if (standsAt(head, 0, run("\xff\xfe")))
        encoding = QStringConverter::Utf16LE;
    else if (standsAt(head, 0, run("\xfe\xff")))
        encoding = QStringConverter::Utf16BE;
    QStringDecoder decoder(encoding); // stateful: an unfinished last character is held back, not an error
    const QString text = decoder.decode(head);
    if (decoder.hasError())
        return asOldText(head, extension);
    return isText(text) ? std::optional(text) : std::nullopt;
}

/// RFC 5322 header fields from the first line on, two of those that mail carries.
bool looksLikeEmail(const QString &text, const QString &extension)
{
    static constexpr std::array<QLatin1StringView, 12> known{
        QLatin1StringView("received:"),     QLatin1StringView("return-path:"),
        QLatin1StringView("from:"),         QLatin1StringView("to:"),
        QLatin1StringView("subject:"),      QLatin1StringView("date:"),
        QLatin1StringView("message-id:"),   QLatin1StringView("mime-version:"),
        QLatin1StringView("delivered-to:"), QLatin1StringView("x-"),
        QLatin1StringView("arc-"),          QLatin1StringView("content-type:")};
    int fields = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.isEmpty() || line == u"\r" || line.size() > 998)
            break;
        if (line.front() == u' ' || line.front() == u'\t')
            continue; // a folded field
        if (fields == 0 && line.startsWith(u"From "))
            continue; // mbox
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0 || line.first(colon).contains(u' '))
            return false;
        for (const QLatin1StringView field : known)
            fields += line.startsWith(field, Qt::CaseInsensitive) ? 1 : 0;
    }
    return fields >= (extension == u"eml" ? 1 : 3);
}

FileType textual(const QString &text, const QString &extension)
{
    if (looksLikeEmail(text, extension)) // first: most e-mail says its text in HTML too
        return made(MediaKind::Email, "message/rfc822", "eml", true);
    QString start = text.trimmed().left(1024).toLower();
    if (start.startsWith(QChar(0xfeff)))
        start = start.sliced(1).trimmed();
    if (start.startsWith(u"<svg") || (start.startsWith(u"<?xml") && start.contains(u"<svg")) ||
        (start.startsWith(u"<!") && start.contains(u"<svg")))
        return made(MediaKind::Picture, "image/svg+xml", "svg");
    if (start.startsWith(u"<!doctype html") || start.startsWith(u"<html") || start.contains(u"<html"))
        return made(MediaKind::Text, "text/html", "html");
    if (extension == u"csv")
        return made(MediaKind::Text, "text/csv", "csv", true);
    if (extension == u"json" && (start.startsWith(u'{') || start.startsWith(u'[')))
        return made(MediaKind::Text, "application/json", "json", true);
    if (start.startsWith(u"<?xml"))
        return made(MediaKind::Text, "application/xml", "xml", true);
    return made(MediaKind::Text, "text/plain", "txt", true);
}

FileType sniffed(QByteArrayView head, const QString &extension)
{
    // PDF readers accept some rubbish before the header (ISO 32000-1 annex H.3): so do the people who send
    // them.
    const QByteArrayView start = head.first(qMin<qsizetype>(head.size(), 1024));
    if (start.startsWith(run("%PDF-")))
        return made(MediaKind::Pdf, "application/pdf", "pdf", true);
    // Text before magic: "MZ", "ID3" and "GIF89a" may begin a sentence, and no binary format is text for 4
    // KiB.
    if (const auto text = asText(head, extension); text && !head.startsWith(run("{\\rtf")))
        return textual(*text, extension);
    for (const auto &found :
         {byMagic(head), bitmap(head), riff(head), isoMedia(head), ogg(head), container(head, extension)}) {
        if (found)
            return *found;
    }
    if (start.contains(run("%PDF-1.")) || start.contains(run("%PDF-2.")))
        return made(MediaKind::Pdf, "application/pdf", "pdf", true);
    if (const auto audio = mpegAudio(head))
        return *audio;
    return {};
}

/// Groups of extensions that mean the same: within a group a name is honest.
bool extensionFits(const QString &extension, const FileType &type)
{
    static constexpr std::array<const char16_t *, 15> groups{u" jpg jpeg jpe jfif ",
                                                             u" png apng ",
                                                             u" gif ",
                                                             u" webp ",
                                                             u" bmp dib ",
                                                             u" tif tiff ",
                                                             u" heic heif hif ",
                                                             u" pdf ",
                                                             u" mp4 m4v mov qt 3gp 3g2 m4a m4b ",
                                                             u" webm mkv mka ",
                                                             u" mp3 mpga mp2 aac ",
                                                             u" wav ",
                                                             u" avi ",
                                                             u" ogg oga ogv opus ",
                                                             u" eml mht mhtml "};
    if (extension.isEmpty() || extension == type.extension)
        return true;
    const QString promised = u' ' + extension + u' ';
    const QString is = u' ' + type.extension + u' ';
    for (const char16_t *group : groups) {
        const QStringView words(group);
        if (words.contains(promised))
            return words.contains(is);
    }
    // Not a promise that is known: only something that pretends to be harmless is worth a word.
    static constexpr QStringView harmless(
        u" txt log csv html htm svg xml json zip docx xlsx pptx doc xls ppt ");
    if (!harmless.contains(promised))
        return true;
    return type.kind == MediaKind::Text || type.kind == MediaKind::Email ||
           (type.extension == u"zip" && (extension.endsWith(u'x') || extension == u"zip"));
}

} // namespace

QString toWord(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Picture:
        return QStringLiteral("picture");
    case MediaKind::Pdf:
        return QStringLiteral("pdf");
    case MediaKind::Text:
        return QStringLiteral("text");
    case MediaKind::Email:
        return QStringLiteral("email");
    case MediaKind::Audio:
        return QStringLiteral("audio");
    case MediaKind::Video:
        return QStringLiteral("video");
    case MediaKind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

FileType sniffFileType(QByteArrayView head, const QString &name)
{
    const QString extension = extensionOf(name);
    FileType type = sniffed(head.first(qMin(head.size(), sniffSize)), extension);
    type.nameFits = head.isEmpty() || extensionFits(extension, type);
    return type;
}

} // namespace guardbook
