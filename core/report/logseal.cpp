// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/logseal.h"

#include "core/base/opensslhandles.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>

namespace guardbook {

namespace {

using openssl::Bio;
using openssl::Certificate;
using openssl::Cms;
using openssl::Store;
using PrivateKey = openssl::Key;

Bio readingBio(QByteArrayView bytes)
{
    return Bio(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
}

const unsigned char *start(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Certificate certificateFromDer(QByteArrayView der)
{
    const unsigned char *at = start(der);
    Certificate certificate(d2i_X509(nullptr, &at, long(der.size())));
    return at == start(der) + der.size() ? std::move(certificate) : nullptr;
}

Error cannotSeal()
{
    ERR_clear_error();
    return {ErrorCode::Internal,
            QStringLiteral(
                "The school's certificate could not sign. Make a new one under Settings, then make the "
                "pack again."),
            QStringLiteral("pack/log-seal")};
}

Error notSealed()
{
    ERR_clear_error();
    return {ErrorCode::Tampered,
            QStringLiteral(
                "The school's certificate does not vouch for the ledger's key in this pack. Do not rely "
                "on the pack; ask the school."),
            QStringLiteral("pack/log-seal")};
}

} // namespace

Result<QByteArray> sealLogKey(QByteArrayView logPem, const SealingMaterial &material)
{
    const Certificate leaf = certificateFromDer(material.leafCertificateDer);
    const unsigned char *at = start(material.leafKeyDer.view());
    const PrivateKey key(d2i_AutoPrivateKey(nullptr, &at, long(material.leafKeyDer.size())));
    if (!leaf || !key)
        return cannotSeal();
    const Bio content = readingBio(logPem);
    const unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NOATTR | CMS_NOSMIMECAP;
    const Cms cms(CMS_sign(leaf.get(), key.get(), nullptr, content.get(), flags));
    if (!cms)
        return cannotSeal();
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    if (size <= 0)
        return cannotSeal();
    QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

Result<> verifyLogSeal(QByteArrayView seal, QByteArrayView logPem, QByteArrayView rootDer, Instant at)
{
    const Certificate root = certificateFromDer(rootDer);
    const unsigned char *front = start(seal);
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &front, long(seal.size())));
    if (!root || !cms || front != start(seal) + seal.size())
        return notSealed();
    const Store store(X509_STORE_new());
    if (!store || X509_STORE_add_cert(store.get(), root.get()) != 1)
        return notSealed();
    X509_VERIFY_PARAM *param = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_time(param, time_t(at.utcMs / 1000));
    X509_VERIFY_PARAM_set_purpose(param, X509_PURPOSE_ANY);
    const Bio content = readingBio(logPem);
    if (CMS_verify(cms.get(), nullptr, store.get(), content.get(), nullptr, CMS_BINARY) != 1)
        return notSealed();
    return {};
}

} // namespace guardbook
