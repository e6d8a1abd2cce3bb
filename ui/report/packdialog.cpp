// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/packdialog.h"

#include "ui/book/passphrasefield.h"
#include "ui/components/folderfield.h"
#include "ui/components/formfield.h"
#include "ui/components/notice.h"
#include "ui/evidence/evidencemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace guardbook::ui {

PackDialog::PackDialog(const IncidentSheet &sheet, const Profile &profile, const QStringList &kinds,
                       const QString &folder, QWidget *parent)
    : FormDialog(
          tr("Evidence pack for %1").arg(sheet.incident.reference),
          tr("A document, the original files and what anyone needs to check that nothing was changed."),
          tr("Show the pages…"), parent),
      m_incident(sheet.incident.id),
      m_kind(new QComboBox),
      m_recipient(new QLineEdit),
      m_purpose(new QLineEdit),
      m_basis(new QLineEdit),
      m_reference(new QLineEdit),
      m_exhibits(new QListWidget),
      m_folder(
          new FolderField(tr("Write it to the f&older"), folder, tr("Choose where the pack is written"))),
      m_form(new QComboBox),
      m_passphrase(new PassphraseField(tr("&Passphrase (required)"))),
      m_recipientField(new FormField(tr("&Recipient, by name and role (required)"), m_recipient)),
      m_purposeField(new FormField(tr("P&urpose (required)"), m_purpose))
{
    setObjectName(QStringLiteral("packDialog"));
    for (const QString &kind : kinds)
        m_kind->addItem(packKindText(kind), kind);
    const auto pair = [this](QWidget *left, QWidget *right, int rightStretch) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(left, 1, Qt::AlignTop);
        row->addWidget(right, rightStretch, Qt::AlignTop);
        fields()->addLayout(row);
    };
    pair(new FormField(tr("&For"), m_kind), m_recipientField, 2);
    fields()->addWidget(m_purposeField);
    pair(new FormField(tr("Lawful &basis"), m_basis),
         new FormField(tr("Their r&eference, if any"), m_reference), 1);
    listExhibits(sheet);
    askAboutCopies(sheet);
    addProtection(profile);
    fields()->addWidget(m_folder);
    if (!sheet.sealedItems.empty())
        fields()->addWidget(
            new Notice(&Tokens::amber, QStringLiteral("shield-alert"),
                       tr("Sealed items go in as a description only: no picture is held or copied.")));
    nameField(QStringLiteral("recipient"), m_recipientField);
    nameField(QStringLiteral("purpose"), m_purposeField);
    nameField(QStringLiteral("folder"), m_folder->field());
    setMinimumWidth(lines(38));
    m_recipient->setFocus();
}

void PackDialog::listExhibits(const IncidentSheet &sheet)
{
    for (const EvidenceLine &line : sheet.evidence) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  %2").arg(line.item.reference, line.item.description), m_exhibits);
        item->setData(Qt::UserRole, line.item.id.text());
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    m_exhibits->setMinimumHeight(lines(5));
    m_exhibits->setMaximumHeight(lines(9));
    m_exhibitsField = new FormField(tr("E&xhibits that go in"), m_exhibits);
    m_exhibitsField->setVisible(!sheet.evidence.empty());
    fields()->addWidget(m_exhibitsField);
}

void PackDialog::askAboutCopies(const IncidentSheet &sheet)
{
    if (std::none_of(sheet.evidence.begin(), sheet.evidence.end(),
                     [](const EvidenceLine &line) { return !line.item.derivedFrom.isNull(); }))
        return;
    m_copies = new QComboBox;
    m_copies->setObjectName(QStringLiteral("copies"));
    m_copies->addItem(tr("Originals and copies, as they are chosen above"));
    m_copies->addItem(tr("Copies alone, in the place of their originals"));
    fields()->addWidget(new FormField(tr("Redacted &copies"), m_copies,
                                      tr("In the place of originals: an exhibit of which a copy was made "
                                         "stays in the school, and its latest redacted copy goes in.")));
    // The police work with originals; everybody else is shown no more than they need.
    const auto suit = [this] {
        m_copies->setCurrentIndex(m_kind->currentData().toString() == u"police" ? 0 : 1);
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, suit);
    suit();
}

void PackDialog::addProtection(const Profile &profile)
{
    m_form->addItem(tr("Folder and ZIP, not encrypted"));
    m_form->addItem(tr("One PDF that opens with a passphrase"));
    fields()->addWidget(new FormField(
        tr("How it is protecte&d"), m_form,
        tr("Not encrypted only where it is given from hand to hand. The passphrase goes by another way, "
           "for example by telephone.")));
    m_passphrase->setKnownWords({profile.schoolName});
    m_passphrase->hide();
    fields()->addWidget(m_passphrase);
    connect(m_form, &QComboBox::currentIndexChanged, m_passphrase,
            [this](int at) { m_passphrase->setVisible(at == 1); });
}

PackRequest PackDialog::request() const
{
    PackRequest request;
    request.incident = m_incident;
    request.kind = m_kind->currentData().toString();
    request.recipient = m_recipient->text().trimmed();
    request.purpose = m_purpose->text().trimmed();
    request.lawfulBasis = m_basis->text().trimmed();
    request.reference = m_reference->text().trimmed();
    request.folder = m_folder->folder();
    request.copiesInstead = m_copies && m_copies->currentIndex() == 1;
    if (m_form->currentIndex() == 1)
        request.passphrase = m_passphrase->passphrase();
    for (int row = 0; row < m_exhibits->count(); ++row)
        if (const QListWidgetItem *item = m_exhibits->item(row); item->checkState() == Qt::Checked)
            if (const auto id = EvidenceId::fromText(item->data(Qt::UserRole).toString()))
                request.evidence.push_back(*id);
    return request;
}

bool PackDialog::check()
{
    if (m_recipient->text().trimmed().isEmpty()) {
        m_recipientField->setError(tr("Say who receives the pack."));
        return false;
    }
    if (m_purpose->text().trimmed().isEmpty()) {
        m_purposeField->setError(tr("Say what the pack is for."));
        return false;
    }
    m_exhibitsField->clearError();
    if (m_exhibits->count() > 0 && request().evidence.empty()) {
        m_exhibitsField->setError(tr("Choose at least one exhibit that goes in."));
        return false;
    }
    if (m_form->currentIndex() == 1 && !m_passphrase->check())
        return false;
    if (m_folder->folder().isEmpty()) {
        m_folder->field()->setError(tr("Choose the folder that the pack is written to."));
        return false;
    }
    return true;
}

QString packKindText(const QString &kind)
{
    if (kind == u"police")
        return PackDialog::tr("Police");
    if (kind == u"lado")
        return PackDialog::tr("Designated officer (LADO)");
    if (kind == u"social-care")
        return PackDialog::tr("Children's social care");
    if (kind == u"governors")
        return PackDialog::tr("Governors");
    if (kind == u"school")
        return PackDialog::tr("Another school");
    if (kind == u"authority")
        return PackDialog::tr("Local authority");
    if (kind == u"other")
        return PackDialog::tr("Someone else");
    QString words = kind;
    words.replace(u'-', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace guardbook::ui
