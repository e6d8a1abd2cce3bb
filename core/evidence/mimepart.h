// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace guardbook {

inline constexpr int deepestMimePart = 8;
inline constexpr int mostMimeParts = 200;

/// One message or part (RFC 5322, RFC 2045): header fields and the bytes that follow. Looks at the bytes it
/// is given, which must outlive it.
class MimePart {
public:
    explicit MimePart(QByteArrayView whole);

    /// The first field of that name (in lower case), unfolded; as it came.
    [[nodiscard]] QByteArray field(const char *name) const;
    /// The same with the words of RFC 2047 decoded.
    [[nodiscard]] QString fieldText(const char *name) const;
    /// "text/plain", lower case; what RFC 2045 5.2 takes when nothing is said.
    [[nodiscard]] QByteArray type() const;
    [[nodiscard]] QByteArray parameter(const char *name, const char *of = "content-type") const;
    /// What the sender called a file; empty if nothing.
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QByteArray decoded() const; ///< Out of base64 or quoted-printable.
    [[nodiscard]] QString text() const;       ///< Decoded, by the charset that it names.
    [[nodiscard]] bool isAttachment() const;
    /// What a multipart is made of; empty for everything else.
    [[nodiscard]] QList<MimePart> pieces() const;
    [[nodiscard]] QByteArrayView body() const { return m_body; }
    [[nodiscard]] const QByteArray &rawHeader() const { return m_raw; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
    QByteArray m_raw;
    QByteArrayView m_body;
};

} // namespace guardbook
