// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/evidencecarddialog.h"

#include "ui/components/formfield.h"
#include "ui/components/iconlabel.h"
#include "ui/components/text.h"
#include "ui/components/timefield.h"
#include "ui/incident/incidenttexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

QHBoxLayout *sideBySide(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    return row;
}

} // namespace

EvidenceKind kindFromName(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (QStringList{QStringLiteral("mp3"), QStringLiteral("m4a"), QStringLiteral("wav"),
                    QStringLiteral("mp4"), QStringLiteral("mov"), QStringLiteral("webm")}
            .contains(suffix))
        return EvidenceKind::Recording;
    if (suffix == u"eml" || suffix == u"msg")
        return EvidenceKind::Email;
    if (suffix == u"pdf" || suffix == u"docx" || suffix == u"doc" || suffix == u"odt" || suffix == u"csv")
        return EvidenceKind::Document;
    if (suffix == u"txt")
        return EvidenceKind::Message;
    if (suffix == u"jpg" || suffix == u"jpeg" || suffix == u"heic")
        return EvidenceKind::Photograph;
    return suffix == u"png" || suffix == u"webp" || suffix == u"gif" ? EvidenceKind::Screenshot
                                                                     : EvidenceKind::Other;
}

EvidenceCardDialog::EvidenceCardDialog(const QString &fileName, const EvidenceDetails &start,
                                       const QDateTime &now, Source source, QWidget *parent)
    : FormDialog(tr("Add evidence"),
                 tr("The file is kept exactly as it is. Say what it is and where it comes from."),
                 tr("Add to the book"), parent),
      m_kind(new QComboBox),
      m_description(new QLineEdit(start.description)),
      m_occurred(new TimeField(tr("Date and time &shown on it or told"), now, TimeField::Unknown::Allowed)),
      m_occurredSource(new QLineEdit(start.occurredSource)),
      m_captured(new TimeField(source == Source::Screen ? tr("&Captured (from this computer's clock)")
                                                        : tr("&Captured or received"),
                               now, TimeField::Unknown::Allowed)),
      m_address(new QLineEdit(start.address)),
      m_capturedBy(new QLineEdit(start.capturedBy)),
      m_device(new QLineEdit(start.device)),
      m_originalPlace(new QLineEdit(start.originalPlace))
{
    setObjectName(QStringLiteral("evidenceCardDialog"));
    auto *file = new QHBoxLayout;
    file->setSpacing(space::s);
    file->addWidget(new IconLabel(icon(QStringLiteral("paperclip"), &Tokens::muted), 16));
    file->addWidget(wrapped(new Text(fileName, Type::BodyStrong)), 1);
    fields()->addLayout(file);

    for (const auto &[kind, word] : WordsOf<EvidenceKind>::words)
        m_kind->addItem(IncidentTexts::evidenceKindText(kind), int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(start.kind)));
    const bool titled = source == Source::Screen && !start.description.isEmpty();
    m_descriptionField = new FormField(
        tr("What it sho&ws, in a few words (required)"), m_description,
        titled ? tr("Read from the window's title. Change it to say what is seen.") : QString());
    auto *first = new QHBoxLayout;
    first->setSpacing(space::m);
    auto *kindField = new FormField(tr("&Kind"), m_kind);
    first->addWidget(kindField, 1, Qt::AlignTop);
    first->addWidget(m_descriptionField, 2, Qt::AlignTop);
    fields()->addLayout(first);
    if (start.capturedAt)
        m_captured->setTime(start.capturedAt->dateTime());
    m_occurred->setKnown(start.occurredAt.has_value());
    if (start.occurredAt)
        m_occurred->setTime(start.occurredAt->dateTime());
    fields()->addLayout(sideBySide(m_occurred, m_captured));
    m_sourceField = new FormField(tr("&How that time is known, or why it is not (required when not known)"),
                                  m_occurredSource);
    fields()->addWidget(m_sourceField);
    fields()->addWidget(new FormField(tr("Address or account it &came from"), m_address,
                                      tr("Web address, handle, group or message number. It is printed, never "
                                         "opened.")));
    fields()->addLayout(
        sideBySide(new FormField(tr("Captured &by"), m_capturedBy),
                   new FormField(source == Source::Screen ? tr("On which &device (read from this computer)")
                                                          : tr("On which &device"),
                                 m_device)));
    fields()->addWidget(new FormField(tr("Where the &original still is"), m_originalPlace));
    nameField(QStringLiteral("description"), m_descriptionField);
    nameField(QStringLiteral("occurred_at"), m_sourceField);
    nameField(QStringLiteral("captured_at"), m_captured);
    nameField(QStringLiteral("kind"), kindField);
    setMinimumWidth(lines(40));
    m_description->setFocus();
}

EvidenceDetails EvidenceCardDialog::details() const
{
    EvidenceDetails details;
    details.kind = EvidenceKind(m_kind->currentData().toInt());
    details.description = m_description->text().trimmed();
    details.occurredAt = m_occurred->time();
    details.occurredSource = m_occurredSource->text().trimmed();
    details.capturedAt = m_captured->time();
    details.address = m_address->text().trimmed();
    details.capturedBy = m_capturedBy->text().trimmed();
    details.device = m_device->text().trimmed();
    details.originalPlace = m_originalPlace->text().trimmed();
    return details;
}

} // namespace guardbook::ui
