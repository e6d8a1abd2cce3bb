// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace guardbook::testing {

/// A PDF of the given objects, numbered from 1; object 1 is the catalogue. `trailer` goes into that
/// dictionary.
inline QByteArray pdf(const QList<QByteArray> &objects, const QByteArray &trailer = {})
{
    QByteArray out("%PDF-1.7\n");
    QList<qsizetype> offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets.append(out.size());
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype table = out.size();
    out += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    out += "trailer\n<</Size " + QByteArray::number(objects.size() + 1) + "/Root 1 0 R" + trailer +
           ">>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return out;
}

inline QByteArray stream(const QByteArray &dictionary, const QByteArray &bytes)
{
    return "<<" + dictionary + "/Length " + QByteArray::number(bytes.size()) + ">>\nstream\n" + bytes +
           "\nendstream";
}

/// zlib bytes without the length that Qt puts before them.
inline QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(4);
}

/// One page of 200 x 100 points: a black square at the lower left, and a line of text. `catalogue` and `page`
/// go into those dictionaries; `more` are objects from number 6 on.
inline QByteArray onePage(const QByteArray &catalogue = {}, const QByteArray &page = {},
                          const QList<QByteArray> &more = {}, const QByteArray &content = {})
{
    const QByteArray usual = "0 0 0 rg 0 0 50 50 re f BT /F 12 Tf 60 60 Td (affidavit office) Tj ET\n";
    return pdf(
        QList<QByteArray>{
            "<</Type/Catalog/Pages 2 0 R" + catalogue + ">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>" +
                (more.isEmpty() ? QByteArray() : QByteArray("/XObject<</X 6 0 R>>")) + ">>" + page + ">>",
            stream({}, content.isEmpty() ? usual : content),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"} +
        more);
}

} // namespace guardbook::testing
