// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/language/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace guardbook::ui {

namespace {

const auto ours = QStringLiteral("guardbookTranslator");

void install(QCoreApplication &application, const QString &name)
{
    auto *made = new QTranslator(&application);
    made->setObjectName(ours);
    if (made->load(QStringLiteral(":/i18n/%1.qm").arg(name)))
        QCoreApplication::installTranslator(made);
    else
        delete made;
}

} // namespace

QString toWord(Language language)
{
    switch (language) {
    case Language::System:
        return QStringLiteral("system");
    case Language::English:
        return QStringLiteral("en");
    case Language::Welsh:
        return QStringLiteral("cy");
    }
    return QStringLiteral("system");
}

Language languageFromWord(const QString &word)
{
    if (word == u"en")
        return Language::English;
    return word == u"cy" ? Language::Welsh : Language::System;
}

Language firstKnown(const QStringList &wanted)
{
    for (const QString &tag : wanted)
        if (const auto known = languageFromWord(tag.section(u'-', 0, 0).section(u'_', 0, 0));
            known != Language::System)
            return known;
    return Language::English;
}

void speak(QCoreApplication &application, Language language)
{
    if (language == Language::System)
        language = firstKnown(QLocale::system().uiLanguages());
    for (QTranslator *former : application.findChildren<QTranslator *>(ours, Qt::FindDirectChildrenOnly))
        delete former; // Which takes it out of use as well.
    QLocale::setDefault(
        QLocale(language == Language::Welsh ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom));
    // The last one is asked first: what has no Welsh yet still has its English plural.
    install(application, QStringLiteral("guardbook_en"));
    if (language != Language::Welsh)
        return;
    install(application, QStringLiteral("qtbase_cy"));
    install(application, QStringLiteral("guardbook_cy"));
}

} // namespace guardbook::ui
