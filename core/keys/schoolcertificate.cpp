// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keys/schoolcertificate.h"

#include "core/base/opensslhandles.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>
#include <utility>

namespace guardbook {

namespace {

using openssl::Certificate;
using openssl::Extension;
using openssl::Key;
using openssl::Number;
using openssl::Store;
using openssl::StoreContext;

constexpr unsigned rsaBits = 3072;
constexpr int nameCharacters = 64; // ub-common-name, RFC 5280 appendix A

Error failed(const char *where)
{
    ERR_clear_error();
    return {ErrorCode::Internal,
            QStringLiteral("The school's certificate could not be made. Nothing was changed: please report "
                           "this as a fault."),
            QStringLiteral("certificate/") + QLatin1String(where)};
}

Error unusableRoot(const char *where)
{
    ERR_clear_error();
    return {ErrorCode::InvalidInput,
            QStringLiteral("The school's root certificate cannot issue a signing certificate now. Check the "
                           "computer's date, "
                           "or make a new root."),
            QStringLiteral("certificate/") + QLatin1String(where)};
}

std::time_t secondsOf(const Instant &instant)
{
    return std::time_t(instant.utcMs / 1000);
}

Certificate readCertificate(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const auto *end = at + der.size();
    Certificate certificate(d2i_X509(nullptr, &at, long(der.size())));
    return at == end ? std::move(certificate) : nullptr;
}

Key readKey(const Secret &der)
{
    const unsigned char *at = der.data();
    return Key(d2i_PrivateKey(EVP_PKEY_RSA, nullptr, &at, long(der.size())));
}

Result<QByteArray> certificateDer(X509 *certificate)
{
    const int size = i2d_X509(certificate, nullptr);
    if (size <= 0)
        return failed("encoding");
    QByteArray der(size, '\0');
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &at);
    return der;
}

Result<Secret> keyDer(EVP_PKEY *key)
{
    const int size = i2d_PrivateKey(key, nullptr);
    if (size <= 0)
        return failed("key encoding");
    Secret der{std::size_t(size)};
    unsigned char *at = der.data();
    i2d_PrivateKey(key, &at);
    return der;
}

/// At most 64 characters, as the name of a certificate may have; cut between words where that is possible.
QByteArray commonName(const QString &name)
{
    QString text = name.simplified().normalized(QString::NormalizationForm_C);
    if (text.toUcs4().size() > nameCharacters) {
        text =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(text.toUcs4().constData()), nameCharacters);
        const auto space = text.lastIndexOf(u' ');
        if (space > nameCharacters / 2)
            text.truncate(space);
    }
    return text.toUtf8();
}

bool setName(X509 *certificate, const QByteArray &name)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()),
                                      int(name.size()), -1, 0) == 1;
}

/// 127 random bits: positive in 16 bytes, and RFC 5280 4.1.2.2 takes up to 20.
bool setSerial(X509 *certificate)
{
    const Number serial(BN_new());
    return serial && BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509 *certificate, const Instant &from, int years)
{
    const std::time_t start = secondsOf(from);
    const std::time_t end = secondsOf(Instant::fromDateTime(from.dateTime().addYears(years)));
    return ASN1_TIME_set(X509_getm_notBefore(certificate), start) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), end) != nullptr;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

using Extensions = std::initializer_list<std::pair<int, const char *>>;

bool addExtensions(X509 *certificate, X509 *issuer, Extensions extensions)
{
    for (const auto &[nid, value] : extensions) {
        if (!addExtension(certificate, issuer, nid, value))
            return false;
    }
    return true;
}

/// Everything but issuer, extensions and signature.
Certificate startCertificate(const QByteArray &name, const Instant &from, int years, EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    const bool made = certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                      setSerial(certificate.get()) && setName(certificate.get(), name) &&
                      setValidity(certificate.get(), from, years) &&
                      X509_set_pubkey(certificate.get(), key) == 1;
    return made ? std::move(certificate) : nullptr;
}

Result<CertifiedKey> finish(X509 *certificate, EVP_PKEY *key, EVP_PKEY *signer)
{
    if (X509_sign(certificate, signer, EVP_sha256()) == 0)
        return failed("signature");
    CertifiedKey certified;
    GUARDBOOK_ASSIGN(certified.certificate, certificateDer(certificate));
    GUARDBOOK_ASSIGN(certified.privateKey, keyDer(key));
    return certified;
}

bool isValidAt(const X509 *certificate, std::time_t when)
{
    return X509_cmp_time(X509_get0_notBefore(certificate), &when) <= 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &when) >= 0;
}

bool endsLater(const X509 *one, const X509 *other)
{
    return ASN1_TIME_compare(X509_get0_notAfter(one), X509_get0_notAfter(other)) > 0;
}

Error namelessSchool()
{
    return {ErrorCode::InvalidInput, QStringLiteral("Give the name that the certificate is to carry."),
            QStringLiteral("certificate/name")};
}

} // namespace

Result<CertifiedKey> makeSchoolRoot(const QString &school, const Instant &from)
{
    const QByteArray name = commonName(school);
    if (name.isEmpty())
        return namelessSchool();
    const Key key(EVP_RSA_gen(rsaBits));
    if (!key)
        return failed("key");
    const Certificate root = startCertificate(name, from, CertificateYears::root, key.get());
    if (!root || X509_set_issuer_name(root.get(), X509_get_subject_name(root.get())) != 1)
        return failed("root");
    const bool extended = addExtensions(root.get(), root.get(),
                                        {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                         {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                         {NID_subject_key_identifier, "hash"}});
    if (!extended)
        return failed("root extensions");
    return finish(root.get(), key.get(), key.get());
}

Result<CertifiedKey> issueSigningCertificate(const CertifiedKey &root, const QString &name,
                                             const Instant &from)
{
    const QByteArray leafName = commonName(name);
    if (leafName.isEmpty())
        return namelessSchool();
    const Certificate issuer = readCertificate(root.certificate);
    const Key issuerKey = readKey(root.privateKey);
    if (!issuer || !issuerKey || X509_check_ca(issuer.get()) != 1 ||
        X509_check_private_key(issuer.get(), issuerKey.get()) != 1)
        return unusableRoot("root");
    if (!isValidAt(issuer.get(), secondsOf(from)))
        return unusableRoot("root validity");
    const Key key(EVP_RSA_gen(rsaBits));
    if (!key)
        return failed("key");
    const Certificate leaf = startCertificate(leafName, from, CertificateYears::leaf, key.get());
    if (!leaf || X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer.get())) != 1)
        return failed("leaf");
    if (endsLater(leaf.get(), issuer.get()) &&
        X509_set1_notAfter(leaf.get(), X509_get0_notAfter(issuer.get())) != 1)
        return failed("leaf validity");
    const bool extended = addExtensions(leaf.get(), issuer.get(),
                                        {{NID_basic_constraints, "critical,CA:FALSE"},
                                         {NID_key_usage, "critical,digitalSignature,nonRepudiation"},
                                         {NID_subject_key_identifier, "hash"},
                                         {NID_authority_key_identifier, "keyid:always"}});
    if (!extended)
        return failed("leaf extensions");
    return finish(leaf.get(), key.get(), issuerKey.get());
}

bool isIssuedBy(QByteArrayView leafCertificate, QByteArrayView rootCertificate, const Instant &when)
{
    const Certificate leaf = readCertificate(leafCertificate);
    const Certificate root = readCertificate(rootCertificate);
    const Store store(X509_STORE_new());
    const StoreContext context(X509_STORE_CTX_new());
    bool issued = leaf && root && store && context && X509_STORE_add_cert(store.get(), root.get()) == 1 &&
                  X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), nullptr) == 1;
    if (issued) {
        X509_STORE_CTX_set_time(context.get(), 0, secondsOf(when));
        issued = X509_verify_cert(context.get()) == 1 &&
                 (X509_get_key_usage(leaf.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) ==
                     (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION);
    }
    ERR_clear_error();
    return issued;
}

QString certificateFingerprintText(const Digest &fingerprint)
{
    return QString::fromLatin1(fingerprint.toBytes().toHex(':')).toUpper();
}

} // namespace guardbook
