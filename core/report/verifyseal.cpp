// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/hashbeside.h"
#include "core/base/opensslhandles.h"
#include "core/report/seal.h"

#include <QFile>
#include <QRegularExpression>

#include <openssl/err.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace guardbook {

namespace {

constexpr qsizetype blockSize = 1 << 20;
constexpr std::size_t mostCandidates = 8; ///< A file made to keep a verifier busy gets no further.

/// A /ByteRange as a file states it: the hole lies between `holeAt` and `holeEnd`.
struct StatedRange {
    qint64 holeAt = 0;
    qint64 holeEnd = 0;
    qint64 end = 0;                              ///< Of the second range.
    std::optional<Digest> digest = std::nullopt; ///< Of both ranges, if it was taken on the way.
};

Error readError()
{
    return {ErrorCode::Io,
            QStringLiteral("The document could not be read to its end. Copy it again, then check it "
                           "again."),
            QStringLiteral("verify seal")};
}

/// Goes through the whole file in blocks that overlap by `overlap` bytes.
template <typename Visit>
Result<> eachBlock(QIODevice &device, qsizetype overlap, const Progress &progress, Visit visit)
{
    if (!device.seek(0))
        return readError();
    const qint64 size = device.size();
    QByteArray block;
    qint64 start = 0;
    for (;;) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, QStringLiteral("Stopped before the check was finished."),
                         QStringLiteral("verify seal")};
        const QByteArray more = device.read(blockSize);
        if (more.isEmpty())
            break;
        block += more;
        visit(start, QByteArrayView(block), QByteArrayView(more));
        const qsizetype keep = std::min(block.size(), overlap);
        start += block.size() - keep;
        block = block.last(keep);
        progress.tell(start, size);
    }
    return start + block.size() == size ? Result<>() : Result<>(readError());
}

std::optional<StatedRange> parseRange(QByteArrayView text, qint64 fileSize)
{
    static const QRegularExpression form(
        QStringLiteral("^/ByteRange\\s*\\[\\s*0\\s+(\\d{1,14})\\s+(\\d{1,14})\\s+(\\d{1,14})\\s*\\]"));
    const auto match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    StatedRange range;
    range.holeAt = match.captured(1).toLongLong();
    range.holeEnd = match.captured(2).toLongLong();
    range.end = range.holeEnd + match.captured(3).toLongLong();
    const qint64 hole = range.holeEnd - range.holeAt;
    if (range.holeAt <= 0 || hole < 4 || hole > (1 << 20) || range.end > fileSize)
        return std::nullopt;
    return range;
}

/// Takes the digest of the first range that reaches to the end of the file, while the file goes by.
class DigestOnTheWay {
public:
    void firstBlock(const std::vector<StatedRange> &found, QByteArrayView block)
    {
        if (found.empty() || found.front().holeEnd > block.size())
            return;
        m_hash.emplace();
        m_hash->add(block.first(found.front().holeAt));
        m_hash->add(block.sliced(found.front().holeEnd));
    }
    void block(QByteArrayView more)
    {
        if (m_hash)
            m_hash->add(more);
    }
    void finish(std::vector<StatedRange> &found)
    {
        if (m_hash)
            found.front().digest = m_hash->finish();
    }

private:
    std::optional<Sha256> m_hash;
};

/// The ranges that a file states, those first that reach to its end, and its digest. An exhibit in the file
/// may bring any number of ranges of its own, but cannot know where the file ends.
Result<std::vector<StatedRange>> findRanges(QIODevice &device, const Progress &progress, Digest &fileDigest)
{
    constexpr qsizetype longest = 160;
    std::vector<StatedRange> ranges;
    std::vector<StatedRange> shorter;
    Sha256 hash;
    DigestOnTheWay onTheWay;
    qint64 behind = 0; // where the search goes on: nothing is found twice
    const qint64 size = device.size();
    GUARDBOOK_TRY(
        eachBlock(device, longest, progress, [&](qint64 start, QByteArrayView block, QByteArrayView more) {
            const auto hashing = hashBeside(hash, more);
            const QByteArray bytes = QByteArray::fromRawData(block.data(), block.size());
            const bool last = start + block.size() >= size;
            const qsizetype limit = last ? bytes.size() : bytes.size() - longest;
            for (qsizetype at =
                     bytes.indexOf("/ByteRange", std::max<qsizetype>(0, qsizetype(behind - start)));
                 at >= 0 && at < limit; at = bytes.indexOf("/ByteRange", at + 1)) {
                behind = start + at + 1;
                const auto range =
                    parseRange(block.sliced(at).first(std::min(longest, block.size() - at)), size);
                if (!range)
                    continue;
                auto &list = range->end == size ? ranges : shorter;
                if (list.size() < mostCandidates)
                    list.push_back(*range);
            }
            if (start == 0)
                onTheWay.firstBlock(ranges, block);
            else
                onTheWay.block(more);
            hashing.wait();
        }));
    fileDigest = hash.finish();
    onTheWay.finish(ranges);
    ranges.insert(ranges.end(), shorter.begin(), shorter.end());
    return ranges;
}

/// The hole's bytes: "<", hexadecimal digits, ">", and nothing else, so that nothing can hide in it.
std::optional<QByteArray> readHole(QIODevice &device, const StatedRange &range)
{
    if (!device.seek(range.holeAt))
        return std::nullopt;
    const QByteArray hole = device.read(range.holeEnd - range.holeAt);
    if (hole.size() != range.holeEnd - range.holeAt || hole.front() != '<' || hole.back() != '>')
        return std::nullopt;
    const QByteArray digits = hole.sliced(1, hole.size() - 2);
    const bool clean = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    return clean ? std::optional(QByteArray::fromHex(digits)) : std::nullopt;
}

/// CMS in the hole; what follows its end must be zeros.
openssl::Cms readCms(const QByteArray &bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto *start = at;
    openssl::Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(bytes.size())));
    const auto rest = QByteArrayView(bytes).sliced(cms ? at - start : 0);
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed ||
        std::any_of(rest.begin(), rest.end(), [](char c) { return c != 0; }))
        return nullptr;
    return cms;
}

Result<Digest> digestOf(QIODevice &device, const StatedRange &range, const Progress &progress)
{
    Sha256 hash;
    QByteArray buffer(blockSize, Qt::Uninitialized);
    for (const auto &[from, to] : {std::pair<qint64, qint64>{0, range.holeAt}, {range.holeEnd, range.end}}) {
        if (!device.seek(from))
            return readError();
        for (qint64 at = from; at < to;) {
            if (progress.cancelled())
                return Error{ErrorCode::Cancelled, QStringLiteral("Stopped before the check was finished."),
                             QStringLiteral("verify seal")};
            const qint64 got = device.read(buffer.data(), std::min<qint64>(buffer.size(), to - at));
            if (got <= 0)
                return readError();
            hash.add(QByteArrayView(buffer).first(got));
            at += got;
        }
    }
    return hash.finish();
}

bool digestMatches(CMS_SignerInfo *signer, const Digest &digest)
{
    const auto *stated = static_cast<ASN1_OCTET_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING));
    X509_ALGOR *algorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &algorithm, nullptr);
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    return stated != nullptr && OBJ_obj2nid(name) == NID_sha256 &&
           QByteArrayView(ASN1_STRING_get0_data(stated), ASN1_STRING_length(stated)) == digest.view();
}

Instant signingTime(CMS_SignerInfo *signer)
{
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    X509_ATTRIBUTE *attribute = at < 0 ? nullptr : CMS_signed_get_attr(signer, at);
    const ASN1_TYPE *value = attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
    if (value == nullptr || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME))
        return {};
    const openssl::Time epoch(ASN1_TIME_set(nullptr, 0));
    int days = 0;
    int seconds = 0;
    if (ASN1_TIME_diff(&days, &seconds, epoch.get(), value->value.asn1_string) != 1)
        return {};
    return {(std::int64_t(days) * 86400 + seconds) * 1000, 0};
}

QString commonName(X509 *certificate)
{
    const X509_NAME *subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    const QString name = size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<char *>(text), size);
    OPENSSL_free(text);
    return name;
}

Digest fingerprintOf(X509 *certificate)
{
    QByteArray der(i2d_X509(certificate, nullptr), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &out);
    return Digest::of(der);
}

/// Whether the leaf was issued by a root that travels in the signature; that root's fingerprint.
bool chainHolds(CMS_ContentInfo *cms, X509 *leaf, const Instant &at, Digest &root)
{
    STACK_OF(X509) *inside = CMS_get1_certs(cms);
    bool holds = false;
    for (int i = 0; inside != nullptr && i < sk_X509_num(inside) && !holds; ++i) {
        X509 *candidate = sk_X509_value(inside, i);
        if (X509_cmp(candidate, leaf) == 0 || X509_self_signed(candidate, 1) != 1)
            continue;
        const openssl::Store store(X509_STORE_new());
        const openssl::StoreContext context(X509_STORE_CTX_new());
        X509_STORE_add_cert(store.get(), candidate);
        X509_STORE_CTX_init(context.get(), store.get(), leaf, nullptr);
        X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
        X509_VERIFY_PARAM_set_time(rules, time_t(at.utcMs / 1000));
        X509_VERIFY_PARAM_set_auth_level(rules, 2);
        holds = X509_verify_cert(context.get()) == 1;
        if (holds)
            root = fingerprintOf(candidate);
    }
    sk_X509_pop_free(inside, X509_free);
    return holds;
}

/// What the signature with this range shows.
Result<SealState> checkRange(QIODevice &device, const StatedRange &range, const Progress &progress)
{
    SealState state;
    state.present = true;
    const auto hole = readHole(device, range);
    const openssl::Cms cms = hole ? readCms(*hole) : nullptr;
    if (!cms || CMS_set1_signers_certs(cms.get(), nullptr, 0) != 1)
        return state;
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms.get());
    if (sk_CMS_SignerInfo_num(signers) != 1)
        return state;
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    X509 *leaf = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &leaf, nullptr, nullptr);
    if (leaf == nullptr)
        return state;
    GUARDBOOK_ASSIGN(const Digest digest,
                     range.digest ? Result<Digest>(*range.digest) : digestOf(device, range, progress));
    state.signatureValid = digestMatches(signer, digest) && CMS_SignerInfo_verify(signer) == 1;
    state.coversWholeFile = range.end == device.size();
    state.signedAt = signingTime(signer);
    state.signerName = commonName(leaf);
    state.chainToRoot = chainHolds(cms.get(), leaf, state.signedAt, state.rootFingerprint);
    return state;
}

int worth(const SealState &state)
{
    return int(state.present) + 2 * int(state.coversWholeFile) + 4 * int(state.signatureValid) +
           8 * int(state.signatureValid && state.coversWholeFile && state.chainToRoot);
}

} // namespace

Result<SealState> verifySeal(QIODevice &document, const std::optional<Digest> &expectedRoot,
                             const Progress &progress)
{
    SealState best;
    Digest fileDigest;
    GUARDBOOK_ASSIGN(const std::vector<StatedRange> ranges, findRanges(document, progress, fileDigest));
    for (const StatedRange &range : ranges) {
        GUARDBOOK_ASSIGN(const SealState state, checkRange(document, range, progress));
        if (worth(state) > worth(best))
            best = state;
        if (best.consistent())
            break;
    }
    ERR_clear_error();
    best.fileDigest = fileDigest;
    best.rootExpected = best.consistent() && expectedRoot && *expectedRoot == best.rootFingerprint;
    return best;
}

Result<SealState> verifySeal(const QString &path, const std::optional<Digest> &expectedRoot,
                             const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::NotFound, QStringLiteral("%1 could not be opened.").arg(path),
                     QStringLiteral("verify seal")};
    return verifySeal(file, expectedRoot, progress);
}

} // namespace guardbook
