// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/spoken.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMultiHash>
#include <QRegularExpression>
#include <QTextEdit>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace guardbook::ui::test {

namespace {

QString plain(QString text)
{
    return text.remove(u'&').trimmed();
}

QString contents(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return QString::fromUtf8(file.readAll());
}

/// A text with places for values, as a pattern that fits what it becomes; empty if hardly anything else is in
/// it.
QString patternOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?[n\\d]"));
    if (!text.contains(place) ||
        QString(text).remove(place).count(QRegularExpression(QStringLiteral("\\pL"))) < 4)
        return {};
    QString pattern;
    qsizetype from = 0;
    for (auto each = place.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        pattern +=
            QRegularExpression::escape(text.mid(from, match.capturedStart() - from)) + QStringLiteral("(.*)");
        from = match.capturedEnd();
    }
    return QRegularExpression::anchoredPattern(pattern + QRegularExpression::escape(text.mid(from)));
}

struct Texts {
    QMultiHash<QString, QString> welsh; ///< By the plain English text.
    QSet<QString> known;                ///< Everything that is Welsh.
    QList<QRegularExpression> english, said;
};

Texts readTexts()
{
    Texts texts;
    for (const QString &name : {QStringLiteral("guardbook_cy"), QStringLiteral("qtbase_cy")}) {
        QXmlStreamReader xml(
            contents(QStringLiteral(GUARDBOOK_SOURCE_DIR "/resources/translations/%1.ts").arg(name)));
        QString source;
        const bool ours = name.startsWith(u"guard");
        const auto add = [&](const QString &said) {
            texts.welsh.insert(source, plain(said));
            texts.known.insert(plain(said));
            if (ours && !patternOf(said).isEmpty())
                texts.said.append(QRegularExpression(patternOf(plain(said))));
        };
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"source") {
                source = plain(xml.readElementText());
                if (ours && !patternOf(source).isEmpty())
                    texts.english.append(QRegularExpression(patternOf(source)));
            } else if (xml.name() == u"numerusform") {
                add(xml.readElementText());
            } else if (xml.name() == u"translation") {
                const QString said = xml.readElementText(QXmlStreamReader::SkipChildElements);
                if (!said.trimmed().isEmpty())
                    add(said);
                else
                    xml.skipCurrentElement();
            }
        }
    }
    return texts;
}

const Texts &texts()
{
    static const Texts read = readTexts();
    return read;
}

QString sources(const QStringList &folders)
{
    QString all;
    for (const QString &folder : folders) {
        QDirIterator each(QStringLiteral(GUARDBOOK_SOURCE_DIR "/") + folder,
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.json")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            all += contents(each.next());
    }
    // A long literal is written in pieces.
    static const QRegularExpression seam(QStringLiteral("\"\\s*\""));
    return all.remove(seam);
}

/// What is written into books by tests, profiles and core, and so is nobody's to translate.
bool isData(const QString &text)
{
    static const QString all =
        sources({QStringLiteral("tests"), QStringLiteral("resources/profiles"), QStringLiteral("core")});
    return all.contains(text);
}

/// What the window also says somewhere, but here is a label of the profile or what a test chose.
bool isDataOfThatName(const QString &text)
{
    static const QString labels =
        sources({QStringLiteral("resources/profiles")}) +
        contents(QStringLiteral(GUARDBOOK_SOURCE_DIR "/tests/ui/support/samplecase.cpp"));
    return text == u"Name of a third party" || labels.contains(u'"' + text + u'"');
}

bool readsLikeEnglish(const QString &text)
{
    static const QRegularExpression common(
        QStringLiteral("\\b(the|and|of|not|with|this|that|from|was|were|has|been|what|your|you|they|their|"
                       "which|is|are)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression seams(QStringLiteral("[\\n·:,;]|\\.\\s|\\s{2,}"));
    for (const QString &part : text.split(seams, Qt::SkipEmptyParts))
        if (part.contains(common) && !isData(part.trimmed()))
            return true;
    return false;
}

bool fitsAny(const QList<QRegularExpression> &patterns, const QString &text)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QRegularExpression &each) { return each.match(text).hasMatch(); });
}

bool isEnglish(const QString &text)
{
    if (text.isEmpty() || texts().known.contains(text))
        return false;
    const QStringList ours = texts().welsh.values(text);
    if (!ours.isEmpty())
        return !isDataOfThatName(text);
    if (fitsAny(texts().said, text))
        return false;
    return fitsAny(texts().english, text) || readsLikeEnglish(text);
}

void addRows(const QAbstractItemModel *model, const QModelIndex &parent, QStringList &found)
{
    for (int row = 0; model && row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            found << index.data(role).toString();
        addRows(model, index, found);
    }
}

QStringList textsOf(QWidget *widget)
{
    QStringList found{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(),
                      widget->statusTip(), widget->whatsThis()};
    if (widget->isWindow())
        found << widget->windowTitle();
    if (const auto *label = qobject_cast<QLabel *>(widget))
        found << label->text();
    if (const auto *made = qobject_cast<QAbstractButton *>(widget))
        found << made->text();
    if (const auto *edit = qobject_cast<QLineEdit *>(widget))
        found << edit->placeholderText();
    if (const auto *edit = qobject_cast<QTextEdit *>(widget))
        found << edit->placeholderText();
    if (const auto *box = qobject_cast<QComboBox *>(widget))
        addRows(box->model(), {}, found);
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
        addRows(view->model(), view->rootIndex(), found);
    for (const QAction *action : widget->actions())
        found << action->text() << action->toolTip();
    return found;
}

} // namespace

QStringList spoken(const QString &english)
{
    QStringList all{english};
    if (QLocale().language() == QLocale::Welsh)
        all << texts().welsh.values(english);
    return all;
}

QStringList leftInEnglish(QWidget *window)
{
    QStringList faults;
    QList<QWidget *> all = window->findChildren<QWidget *>();
    all.prepend(window);
    for (QWidget *widget : all) {
        const bool isPart = widget == window || widget->isVisibleTo(window) || qobject_cast<QMenu *>(widget);
        for (const QString &text : isPart ? textsOf(widget) : QStringList())
            if (isEnglish(plain(text)) && !faults.contains(text))
                faults << text;
    }
    for (QString &fault : faults)
        fault = QStringLiteral("left in English: \"%1\"").arg(fault);
    return faults;
}

QStringList doubleMnemonics(QWidget *window)
{
    QHash<QString, QString> first;
    QStringList faults;
    const auto judge = [&](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            return;
        if (const QString other = first.value(key); !other.isEmpty() && other != text)
            faults << QStringLiteral("%1 twice: \"%2\" and \"%3\"").arg(key, other, text);
        first.insert(key, text);
    };
    for (const QLabel *label : window->findChildren<QLabel *>())
        if (label->isVisibleTo(window) && label->buddy() && label->window() == window)
            judge(label->text());
    for (const QAbstractButton *made : window->findChildren<QAbstractButton *>())
        if (made->isVisibleTo(window) && made->window() == window)
            judge(made->text());
    return faults;
}

} // namespace guardbook::ui::test
