// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/worker/worddocument.h"

#include "app/worker/wordlists.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstring>
#include <memory>
#include <optional>

namespace guardbook::worker {

namespace {

constexpr qint64 largestPart = 48LL << 20; ///< Unpacked; a policy of 500 pages has less than 10 MiB.
constexpr int mostParts = 5'000;

struct WordParts {
    QByteArray document;
    QByteArray numbering;
};

struct CloseArchive {
    void operator()(archive *one) const { archive_read_free(one); }
};

/// Reads one part; nothing when it is damaged or larger than it may be.
std::optional<QByteArray> partOf(archive *from, RenderFault &fault)
{
    QByteArray bytes;
    QByteArray block(1 << 16, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t n = archive_read_data(from, block.data(), std::size_t(block.size()));
        if (n == 0)
            return bytes;
        if (n < 0 || bytes.size() + n > largestPart) {
            fault = n < 0 ? RenderFault::Damaged : RenderFault::TooLarge;
            return std::nullopt;
        }
        bytes.append(block.constData(), n);
    }
}

std::optional<WordParts> unpacked(const QByteArray &file, RenderFault &fault)
{
    const std::unique_ptr<archive, CloseArchive> zip(archive_read_new());
    fault = RenderFault::Damaged;
    if (!zip || archive_read_support_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_read_open_memory(zip.get(), file.constData(), std::size_t(file.size())) != ARCHIVE_OK)
        return std::nullopt;
    WordParts parts;
    for (int part = 0; part < mostParts; ++part) {
        archive_entry *entry = nullptr;
        const int read = archive_read_next_header(zip.get(), &entry);
        if (read == ARCHIVE_EOF) {
            if (parts.document.isEmpty())
                fault = RenderFault::WrongKind;
            return parts.document.isEmpty() ? std::nullopt : std::optional(parts);
        }
        if (read < ARCHIVE_WARN)
            return std::nullopt;
        const char *name = archive_entry_pathname(entry);
        QByteArray *place = name == nullptr                                ? nullptr
                            : std::strcmp(name, "word/document.xml") == 0  ? &parts.document
                            : std::strcmp(name, "word/numbering.xml") == 0 ? &parts.numbering
                                                                           : nullptr;
        if (place == nullptr)
            continue;
        if (archive_entry_is_data_encrypted(entry) != 0) {
            fault = RenderFault::Locked;
            return std::nullopt;
        }
        auto bytes = partOf(zip.get(), fault);
        if (!bytes)
            return std::nullopt;
        *place = *std::move(bytes);
    }
    fault = RenderFault::TooLarge;
    return std::nullopt;
}

} // namespace

void loadWordDecoder()
{
    // An empty ZIP: whatever the library opens for the first time, it opens now.
    const QByteArray nothing = QByteArray::fromHex("504b0506") + QByteArray(18, '\0');
    RenderFault fault = RenderFault::Damaged;
    (void)unpacked(nothing, fault);
}

Answer wordText(QByteArray file)
{
    RenderFault fault = RenderFault::Damaged;
    const auto parts = unpacked(file, fault);
    if (!parts)
        return faulted(fault);
    const auto text = textOfWord(parts->document, parts->numbering);
    if (!text)
        return faulted(RenderFault::Damaged);
    Answer answer;
    answer.bytes = text->toUtf8();
    if (answer.bytes.size() > largestRenderText)
        return faulted(RenderFault::TooLarge);
    answer.reply.pages = 1;
    answer.reply.size = answer.bytes.size();
    return answer;
}

} // namespace guardbook::worker
