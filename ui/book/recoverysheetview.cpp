// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/recoverysheetview.h"

#include "ui/components/button.h"
#include "ui/components/card.h"
#include "ui/components/text.h"
#include "ui/theme/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

constexpr int groupsInALine = 5;

QString inLines(const QStringList &groups)
{
    QStringList lines;
    for (qsizetype at = 0; at < groups.size(); at += groupsInALine)
        lines << groups.mid(at, groupsInALine).join(QStringLiteral("  "));
    return lines.join(u'\n');
}

} // namespace

void printSheet(QPrinter &printer, const RecoverySheet &sheet)
{
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&printer);
    QTextCursor cursor(&document);
    QTextCharFormat large;
    large.setFontPointSize(20);
    large.setFontWeight(QFont::DemiBold);
    QTextCharFormat body;
    body.setFontPointSize(11);
    QTextCharFormat key;
    key.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Cascadia Mono")});
    key.setFontPointSize(16);
    cursor.insertText(RecoverySheetView::tr("Recovery sheet\n"), large);
    cursor.insertText(sheet.school + u'\n' + sheet.madeAt.displayText() + QStringLiteral("\n\n"), body);
    cursor.insertText(inLines(sheet.groups) + QStringLiteral("\n\n"), key);
    cursor.insertText(sheet.sentences.join(u'\n'), body);
    document.print(&printer);
}

RecoverySheetView::RecoverySheetView(QWidget *parent)
    : QWidget(parent),
      m_groups(new Text({}, Type::MonoLarge)),
      m_sentences(wrapped(new Text({}, Type::Body, &Tokens::muted)))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *card = new Card;
    card->body()->setContentsMargins(space::xl, 20, space::xl, 20);
    m_groups->setObjectName(QStringLiteral("recoveryKey"));
    m_groups->setAlignment(Qt::AlignCenter);
    card->body()->addWidget(m_groups);
    column->addWidget(card);
    column->addWidget(m_sentences);
    auto *print = button(tr("&Print the sheet…"));
    connect(print, &QPushButton::clicked, this, &RecoverySheetView::print);
    column->addWidget(print, 0, Qt::AlignLeft);
}

void RecoverySheetView::setSheet(const RecoverySheet &sheet)
{
    m_sheet = sheet;
    m_groups->setText(inLines(sheet.groups));
    m_sentences->setText(sheet.sentences.join(u' '));
}

void RecoverySheetView::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this](QPrinter *to) { printSheet(*to, m_sheet); });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

} // namespace guardbook::ui
