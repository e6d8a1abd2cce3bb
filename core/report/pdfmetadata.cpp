// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/pdfparts.h"

#include <QDateTime>
#include <QTimeZone>

namespace guardbook::pdf {

using Object = QPDFObjectHandle;

namespace {

QString xmpTime(const Instant &time)
{
    return QDateTime::fromMSecsSinceEpoch(time.utcMs, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

/// XMP with the same statements as the Info dictionary, as archives want it (ISO 19005). It does not claim
/// conformance: no validator for part 3 has been run.
QString xmpPacket(const DocumentInfo &info)
{
    return QStringLiteral(
               "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
               " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
               "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
               "   <dc:format>application/pdf</dc:format>\n"
               "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
               "   <dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>\n"
               "   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%3</rdf:li></rdf:Alt>"
               "</dc:description>\n"
               "   <xmp:CreatorTool>%4</xmp:CreatorTool>\n"
               "   <xmp:CreateDate>%5</xmp:CreateDate>\n"
               "   <xmp:ModifyDate>%5</xmp:ModifyDate>\n"
               "   <pdf:Producer>%4</pdf:Producer>\n"
               "  </rdf:Description>\n"
               " </rdf:RDF>\n"
               "</x:xmpmeta>\n"
               "<?xpacket end=\"r\"?>\n")
        .arg(escaped(info.title), escaped(info.author), escaped(info.subject), escaped(info.program),
             xmpTime(info.madeAt));
}

} // namespace

Object unicode(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

Object date(const Instant &time)
{
    const QString text =
        QDateTime::fromMSecsSinceEpoch(time.utcMs, Qt::UTC).toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
    return Object::newString(text.toStdString());
}

std::string number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 4);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return (text == "-0" ? QByteArray("0") : text).toStdString();
}

void addMetadata(QPDF &document, const DocumentInfo &info)
{
    Object dictionary = Object::newDictionary();
    dictionary.replaceKey("/Title", unicode(info.title));
    dictionary.replaceKey("/Author", unicode(info.author));
    dictionary.replaceKey("/Subject", unicode(info.subject));
    dictionary.replaceKey("/Creator", unicode(info.program));
    dictionary.replaceKey("/Producer", unicode(info.program));
    dictionary.replaceKey("/CreationDate", date(info.madeAt));
    dictionary.replaceKey("/ModDate", date(info.madeAt));
    document.getTrailer().replaceKey("/Info", document.makeIndirectObject(dictionary));

    Object packet = Object::newStream(&document, xmpPacket(info).toStdString());
    packet.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    packet.setFilterOnWrite(false); // archives read it without a filter
    Object root = document.getRoot();
    root.replaceKey("/Metadata", packet);
    root.replaceKey("/Lang", Object::newString("en-GB"));
    root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
}

} // namespace guardbook::pdf
