// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHashSeed>
#include <QResource>

static void startPrintResources() // Q_INIT_RESOURCE must stand outside every namespace
{
    Q_INIT_RESOURCE(guardbook_print);
}

namespace guardbook {

namespace {

struct BundledFamily {
    const char *name;
    const char *stem;
    std::initializer_list<const char *> faces; ///< The first one's glyphs count. "": the file has no suffix.
};

const BundledFamily bundledFamilies[] = {
    {"Liberation Sans", "LiberationSans", {"Regular", "Bold", "Italic", "BoldItalic"}},
    {"Liberation Mono", "LiberationMono", {"Regular", "Bold"}},
    {"Noto Sans", "NotoSans", {"Regular", "Bold"}},
    {"Noto Sans Arabic", "NotoSansArabic", {"Regular", "Bold"}},
    {"Noto Sans Bengali", "NotoSansBengali", {"Regular", "Bold"}},
    {"Noto Sans Devanagari", "NotoSansDevanagari", {"Regular", "Bold"}},
    {"Noto Sans Gujarati", "NotoSansGujarati", {"Regular", "Bold"}},
    {"Noto Sans Gurmukhi", "NotoSansGurmukhi", {"Regular", "Bold"}},
    {"Noto Sans Tamil", "NotoSansTamil", {"Regular", "Bold"}},
    {"Noto Sans Hebrew", "NotoSansHebrew", {"Regular"}},
    {"Noto Sans Ethiopic", "NotoSansEthiopic", {"Regular"}},
    {"Noto Sans Symbols2", "NotoSansSymbols2", {"Regular"}},
    {"Droid Sans Fallback",
     "DroidSansFallbackFull",
     {""}}, // late: it has poorer letters of other scripts too
    {"NanumGothic", "NanumGothic", {""}},
};

Error fontError(const QString &place)
{
    return {
        ErrorCode::Internal,
        QStringLiteral("The letters for printed pages could not be loaded, so no document was made. Install "
                       "Guardbook again."),
        QStringLiteral("fonts/") + place};
}

QString facePath(const BundledFamily &family, const char *face)
{
    const QString stem = QString::fromLatin1(family.stem);
    return QStringLiteral(":/guardbook/print/%1.ttf")
        .arg(*face == 0 ? stem : stem + u'-' + QString::fromLatin1(face));
}

/// The program's own bytes, not a copy of them: the faces are most of thirty megabytes.
QByteArray faceData(const BundledFamily &family, const char *face)
{
    return QResource(facePath(family, face)).uncompressedData();
}

Result<> registerFaces()
{
    startPrintResources();
    for (const BundledFamily &family : bundledFamilies) {
        for (const char *face : family.faces) {
            const int id = QFontDatabase::addApplicationFontFromData(faceData(family, face));
            if (id < 0 ||
                !QFontDatabase::applicationFontFamilies(id).contains(QString::fromLatin1(family.name)))
                return fontError(QString::fromLatin1(family.stem));
        }
    }
    return {};
}

QHash<QString, QString> readEmojiNames()
{
    QHash<QString, QString> names;
    QFile file(QStringLiteral(":/guardbook/print/emojinames.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return names;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype bar = line.indexOf(QLatin1Char('|'));
        QString sequence;
        for (const QString &hex : line.left(bar).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const char32_t character = char32_t(hex.toUInt(nullptr, 16));
            if (character != 0xfe0f)
                sequence += QString::fromUcs4(&character, 1);
        }
        names.insert(sequence, line.mid(bar + 1));
    }
    return names;
}

} // namespace

Result<FontSet> loadBundledFonts()
{
    // Qt's registry of fonts belongs to the process; registering again would only add further copies.
    static const Result<> registered = registerFaces();
    if (!registered)
        return registered.error();
    FontSet set;
    for (const BundledFamily &family : bundledFamilies) {
        const QString name = QString::fromLatin1(family.name);
        QRawFont coverage(faceData(family, *family.faces.begin()), 16);
        if (!coverage.isValid() || QFontInfo(QFont(name)).family() != name)
            return fontError(name);
        set.m_families.push_back({name, coverage});
    }
    set.m_emojiNames = readEmojiNames();
    for (auto it = set.m_emojiNames.cbegin(); it != set.m_emojiNames.cend(); ++it)
        set.m_longestEmoji = qMax(set.m_longestEmoji, it.key().size());
    if (set.m_emojiNames.size() < 1000)
        return fontError(QStringLiteral("emoji names"));
    return set;
}

void makeDeterministic()
{
    QHashSeed::setDeterministicGlobalSeed();
}

int FontSet::familyFor(char32_t character, int preferred) const
{
    if (m_families[std::size_t(preferred)].coverage.supportsCharacter(character))
        return preferred;
    for (std::size_t i = 0; i < m_families.size(); ++i) {
        if (m_families[i].coverage.supportsCharacter(character))
            return int(i);
    }
    return -1;
}

bool FontSet::canShow(char32_t character) const
{
    return familyFor(character, sans) >= 0;
}

std::vector<FontRun> FontSet::runs(QStringView text, int preferred) const
{
    std::vector<FontRun> runs;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const int size = pair ? 2 : 1;
        int family = familyFor(character, preferred);
        const auto category = QChar::category(character);
        const bool joins = category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
                           category == QChar::Mark_Enclosing || category == QChar::Other_Format;
        // A mark is drawn by its letter's font, or it would stand beside the letter.
        if (!runs.empty() && joins &&
            m_families[std::size_t(runs.back().family)].coverage.supportsCharacter(character))
            family = runs.back().family;
        if (family < 0)
            family = runs.empty() ? preferred : runs.back().family;
        if (!runs.empty() && runs.back().family == family)
            runs.back().length += size;
        else
            runs.push_back({int(i), size, family});
        i += size;
    }
    return runs;
}

QFont FontSet::font(int family, double pixelSize, bool bold, bool italic) const
{
    QFont font(m_families[std::size_t(family)].name);
    font.setPixelSize(qRound(pixelSize));
    font.setBold(bold);
    font.setItalic(italic && family == sans); // no slanted imitation of a script that has no italics
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferOutline));
    font.setKerning(true);
    return font;
}

} // namespace guardbook
