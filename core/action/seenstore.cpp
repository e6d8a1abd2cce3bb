// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/seenstore.h"

#include "core/base/bytes.h"
#include "core/base/durablefile.h"

#include <QDir>

#include <sodium.h>

namespace guardbook {

namespace {

constexpr qsizetype plainSize = 8 + Digest::size;
const QByteArray machineMagic("GBSEEN\x00\x01", 8);

QByteArray encode(const SeenCheckpoint &seen)
{
    ByteWriter writer;
    writer.u64(seen.size);
    writer.raw(seen.root.view());
    return writer.bytes();
}

std::optional<SeenCheckpoint> decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    SeenCheckpoint seen;
    seen.size = reader.u64();
    const auto root = Digest::fromBytes(reader.raw(Digest::size));
    if (!reader.atEnd() || !root)
        return std::nullopt;
    seen.root = *root;
    return seen;
}

Error unreadable(const QString &whose)
{
    return {
        ErrorCode::Tampered,
        QStringLiteral(
            "The record of what %1 last saw of this book was changed or is damaged. Compare the book with "
            "the newest backup and with the last printed checkpoint before you go on.")
            .arg(whose),
        QStringLiteral("seen")};
}

Secret keyFor(const Identity &identity)
{
    return deriveKey(identity.signing.seed(), "gb-seen-");
}

} // namespace

SeenStore::SeenStore(QString machineFolder, QString bookFolder, BookId book)
    : m_machineFolder(std::move(machineFolder)), m_bookFolder(std::move(bookFolder)), m_book(book)
{
}

QString SeenStore::machinePath() const
{
    return m_machineFolder + u'/' + m_book.text() + QStringLiteral(".seen");
}

QString SeenStore::userPath(const Identity &identity) const
{
    // By key as well: somebody whom the recovery key gave new keys cannot read what the lost ones sealed.
    return m_bookFolder + QStringLiteral("/seen/") + identity.user.text() + u'-' +
           identity.signing.verifyingKey().fingerprint().hex().left(8);
}

Result<std::optional<SeenCheckpoint>> SeenStore::machine() const
{
    if (m_machineFolder.isEmpty())
        return std::optional<SeenCheckpoint>();
    auto bytes = readSmallFile(machinePath(), 4096);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::optional<SeenCheckpoint>();
    if (!bytes)
        return bytes.error();
    const auto seen =
        bytes->startsWith(machineMagic) ? decode(QByteArrayView(*bytes).sliced(8)) : std::nullopt;
    if (!seen)
        return unreadable(QStringLiteral("this computer"));
    return seen;
}

Result<> SeenStore::rememberMachine(const SeenCheckpoint &seen) const
{
    if (m_machineFolder.isEmpty())
        return {};
    QDir().mkpath(m_machineFolder);
    return writeFileDurably(machinePath(), machineMagic + encode(seen));
}

Result<std::optional<SeenCheckpoint>> SeenStore::user(const Identity &identity) const
{
    auto bytes = readSmallFile(userPath(identity), 4096);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::optional<SeenCheckpoint>();
    if (!bytes)
        return bytes.error();
    constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (bytes->size() != nonceSize + plainSize + tagSize)
        return unreadable(QStringLiteral("you"));
    QByteArray plain(plainSize, Qt::Uninitialized);
    const Secret key = keyFor(identity);
    const QByteArray bound = m_book.text().toLatin1();
    const auto *raw = reinterpret_cast<const unsigned char *>(bytes->constData());
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()), nullptr,
                                                   nullptr, raw + nonceSize, std::size_t(plainSize + tagSize),
                                                   reinterpret_cast<const unsigned char *>(bound.constData()),
                                                   std::size_t(bound.size()), raw, key.data()) != 0)
        return unreadable(QStringLiteral("you"));
    return decode(plain);
}

Result<> SeenStore::rememberUser(const Identity &identity, const SeenCheckpoint &seen) const
{
    constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    const QByteArray plain = encode(seen);
    QByteArray sealed(nonceSize + plainSize + crypto_aead_xchacha20poly1305_ietf_ABYTES, Qt::Uninitialized);
    auto *raw = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(raw, std::size_t(nonceSize));
    const Secret key = keyFor(identity);
    const QByteArray bound = m_book.text().toLatin1();
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw + nonceSize, nullptr, reinterpret_cast<const unsigned char *>(plain.constData()),
        std::size_t(plain.size()), reinterpret_cast<const unsigned char *>(bound.constData()),
        std::size_t(bound.size()), nullptr, raw, key.data());
    QDir().mkpath(m_bookFolder + QStringLiteral("/seen"));
    return writeFileDurably(userPath(identity), sealed);
}

} // namespace guardbook
