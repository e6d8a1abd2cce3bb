// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/action/policyimport.h"

#include "core/action/evidenceintake.h"
#include "core/action/specfields.h"
#include "core/evidence/decodedtext.h"
#include "core/evidence/sourcefile.h"

#include <QBuffer>

#include <algorithm>

namespace guardbook {

using specfields::s;

namespace {

Error unreadable(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, s("policy.import/file")};
}

/// A file that is called text and is none: nulls, or more control characters than any text has.
bool looksBinary(const QString &text)
{
    const auto controls = std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && !c.isSpace();
    });
    return text.contains(QChar(0)) || controls * 100 > text.size();
}

} // namespace

Result<QString> acceptPolicyText(const QString &text)
{
    QString accepted = text;
    accepted.replace(s("\r\n"), s("\n")).replace(u'\r', u'\n');
    accepted.removeIf([](QChar c) {
        const bool kept = c == u'\n' || c == u'\t' || c == u'\f';
        return (c.category() == QChar::Other_Control && !kept) || c == QChar(0xad) || c == QChar(0xfffe) ||
               c == QChar(0xfeff);
    });
    accepted = accepted.normalized(QString::NormalizationForm_C);
    while (!accepted.isEmpty() && accepted.back().isSpace())
        accepted.chop(1);
    const auto first = std::find_if(accepted.begin(), accepted.end(), [](QChar c) { return !c.isSpace(); });
    accepted.remove(0, first - accepted.begin());
    if (accepted.isEmpty())
        return unreadable(
            s("There is no text in it that could be read. If its pages are scanned pictures, save it as "
              "text first, or type the text in. Nothing was changed."));
    if (accepted.size() > largestPolicyText)
        return unreadable(
            QStringLiteral("The text has %1 characters; a policy of up to %2 is taken. Split it into "
                           "documents. Nothing was changed.")
                .arg(accepted.size())
                .arg(largestPolicyText));
    if (!accepted.isValidUtf16())
        return unreadable(
            s("The text contains half a character. Save it again as UTF-8. Nothing was changed."));
    return accepted;
}

Result<QString> PolicyImport::foreignText(ReadPolicy &policy, const Progress &progress) const
{
    if (m_renderer == nullptr)
        return Error{ErrorCode::Unsupported,
                     s("This program cannot read PDF and Word files. Save the policy as plain text."),
                     s("policy.import")};
    QBuffer buffer(&policy.bytes);
    buffer.open(QIODevice::ReadOnly);
    GUARDBOOK_ASSIGN(const DocumentText document, m_renderer->documentText(buffer, progress));
    if (policy.mediaType == u"application/pdf")
        policy.note =
            document.pages == 1 ? s("PDF, 1 page") : QStringLiteral("PDF, %1 pages").arg(document.pages);
    else
        policy.note = s("Word document");
    return document.text;
}

Result<ReadPolicy> PolicyImport::read(const QString &path, const Progress &progress) const
{
    GUARDBOOK_ASSIGN(auto source, SourceFile::open(path));
    if (source.size() > largestPolicyFile)
        return unreadable(
            QStringLiteral("%1 has %2 MB; a policy file of up to %3 MB is taken. Save it without its "
                           "pictures. Nothing was changed.")
                .arg(source.name())
                .arg(source.size() >> 20)
                .arg(largestPolicyFile >> 20));
    if (source.isEmpty())
        return unreadable(
            QStringLiteral("%1 is empty: check that it was saved, and add it again.").arg(source.name()));
    ReadPolicy policy;
    policy.fileName = source.name();
    policy.bytes.resize(source.size());
    for (qsizetype at = 0; at < policy.bytes.size();) {
        GUARDBOOK_ASSIGN(const qint64 n, source.read(policy.bytes.data() + at, policy.bytes.size() - at));
        if (n == 0)
            break;
        at += n;
    }
    GUARDBOOK_TRY(source.unchangedSince());
    const QByteArrayView head = QByteArrayView(policy.bytes).first(std::min(policy.bytes.size(), sniffSize));
    const FileType type = sniffFileType(head, policy.fileName);
    policy.mediaType = type.mime;
    QString text;
    if (type.kind == MediaKind::Pdf || policy.bytes.startsWith("PK\x03\x04")) {
        GUARDBOOK_ASSIGN(text, foreignText(policy, progress));
    } else if (type.kind == MediaKind::Text) {
        const DecodedText decoded = decodeText(policy.bytes);
        if (looksBinary(decoded.text))
            return unreadable(
                QStringLiteral("%1 is no text file. Save the policy as PDF, Word (.docx), Markdown or "
                               "plain text, and add that. Nothing was changed.")
                    .arg(policy.fileName));
        text = decoded.text;
        policy.note = decoded.encoding;
    } else {
        return unreadable(
            QStringLiteral("%1 is of a kind whose text is not read. Save the policy as PDF, Word (.docx), "
                           "Markdown or plain text, and add that. Nothing was changed.")
                .arg(policy.fileName));
    }
    GUARDBOOK_ASSIGN(policy.text, acceptPolicyText(text));
    return policy;
}

Result<KeptPolicy> PolicyImport::take(const GatePass &pass, const QString &path,
                                      const Progress &progress) const
{
    KeptPolicy kept;
    GUARDBOOK_ASSIGN(kept.read, read(path, progress));
    GUARDBOOK_ASSIGN(
        auto taken,
        EvidenceIntake(m_vault, nullptr).takeBytes(pass, kept.read.fileName, kept.read.bytes, progress));
    kept.original = std::move(taken.original);
    kept.read.bytes.clear();
    return kept;
}

void PolicyImport::keepNothing(const KeptPolicy &kept, const Error &why) const
{
    IntakeResult taken;
    taken.original.id = kept.original.id;
    EvidenceIntake(m_vault, nullptr).keepNothing(taken, why);
}

} // namespace guardbook
