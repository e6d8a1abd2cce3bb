// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/seal.h"

#include "core/base/opensslhandles.h"

#include <QFile>

#include <openssl/err.h>

#include <algorithm>

namespace guardbook {

namespace {

Error sealError(const char *where)
{
    ERR_clear_error();
    return {
        ErrorCode::Internal,
        QStringLiteral("The document could not be signed with the school's certificate, so it was not kept. "
                       "Ask the headteacher to issue a new certificate."),
        QStringLiteral("seal/") + QString::fromLatin1(where)};
}

openssl::Certificate readCertificate(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return openssl::Certificate(d2i_X509(nullptr, &bytes, long(der.size())));
}

openssl::Key readKey(const Secret &der)
{
    const unsigned char *bytes = der.data();
    return openssl::Key(d2i_AutoPrivateKey(nullptr, &bytes, long(der.size())));
}

Result<> feed(QFile &file, qint64 from, qint64 to, BIO *chain)
{
    QByteArray buffer(qsizetype(1) << 18, Qt::Uninitialized);
    if (!file.seek(from))
        return sealError("seek");
    while (from < to) {
        const qint64 got = file.read(buffer.data(), std::min<qint64>(buffer.size(), to - from));
        if (got <= 0 || BIO_write(chain, buffer.constData(), int(got)) != int(got))
            return sealError("read");
        from += got;
    }
    return {};
}

/// The signature over the file's two ranges, as DER.
Result<QByteArray> sign(QFile &file, const SignatureHole &hole, const DocumentSealKey &material,
                        const Instant &signedAt)
{
    const openssl::Certificate leaf = readCertificate(material.leafCertificateDer);
    const openssl::Certificate root = readCertificate(material.rootCertificateDer);
    const openssl::Key key = readKey(material.leafKeyDer);
    if (!leaf || !root || !key || X509_check_private_key(leaf.get(), key.get()) != 1)
        return sealError("key and certificate");

    constexpr unsigned kind = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL;
    const openssl::Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, kind | CMS_STREAM));
    CMS_SignerInfo *signer = cms ? CMS_add1_signer(cms.get(), leaf.get(), key.get(), EVP_sha256(),
                                                   kind | CMS_NOSMIMECAP | CMS_CADES)
                                 : nullptr;
    if (signer == nullptr || CMS_add1_cert(cms.get(), root.get()) != 1)
        return sealError("signer");
    const openssl::Time time(ASN1_TIME_set(nullptr, time_t(signedAt.utcMs / 1000)));
    if (!time || CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time.get(), -1) != 1)
        return sealError("time");

    BIO *sink = BIO_new(BIO_s_null());
    const openssl::Bio chain(CMS_dataInit(cms.get(), sink));
    if (!chain) {
        BIO_free(sink);
        return sealError("data");
    }
    GUARDBOOK_TRY(feed(file, 0, hole.contentsAt, chain.get()));
    GUARDBOOK_TRY(feed(file, hole.contentsEnd, hole.fileSize, chain.get()));
    if (CMS_dataFinal(cms.get(), chain.get()) != 1)
        return sealError("signature");
    QByteArray der(i2d_CMS_ContentInfo(cms.get(), nullptr), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    if (der.isEmpty() || i2d_CMS_ContentInfo(cms.get(), &out) != int(der.size()))
        return sealError("encoding");
    return der;
}

} // namespace

Result<> sealDocument(DurableFile &file, const SignatureHole &hole, const DocumentSealKey &key,
                      const Instant &signedAt)
{
    const QByteArray range = "/ByteRange [ 0 " + QByteArray::number(hole.contentsAt) + ' ' +
                             QByteArray::number(hole.contentsEnd) + ' ' +
                             QByteArray::number(hole.fileSize - hole.contentsEnd) + " ]";
    if (range.size() > hole.rangeSize)
        return sealError("range");
    GUARDBOOK_TRY(file.writeAt(hole.rangeAt, range.leftJustified(qsizetype(hole.rangeSize), ' ')));

    QFile written(file.temporaryPath());
    if (!written.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return sealError("open");
    // A hole that is not where it is thought to be would destroy content.
    const bool there = written.seek(hole.contentsAt) && written.read(1) == "<" &&
                       written.seek(hole.contentsEnd - 1) && written.read(1) == ">";
    if (!there || written.size() != hole.fileSize)
        return sealError("hole");
    GUARDBOOK_ASSIGN(const QByteArray der, sign(written, hole, key, signedAt));
    if (der.size() > signatureHoleBytes)
        return sealError("hole too small");
    return file.writeAt(hole.contentsAt + 1, der.toHex());
}

} // namespace guardbook
