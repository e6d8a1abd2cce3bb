// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/newbookdialog.h"

#include "core/keys/passphrase.h"
#include "ui/book/passphrasefield.h"
#include "ui/book/recoverysheetview.h"
#include "ui/components/button.h"
#include "ui/components/folderfield.h"
#include "ui/components/formfield.h"
#include "ui/components/ground.h"
#include "ui/components/messagedialog.h"
#include "ui/components/notice.h"
#include "ui/components/text.h"
#include "ui/language/coresentences.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace guardbook::ui {

namespace {

const QString suffix = QStringLiteral(".guardbook");

/// "Anne Brown" signs in as "anne.brown".
QString nameFrom(const QString &fullName)
{
    QString name;
    for (const QChar each : fullName.simplified().toLower())
        if (each.isLetterOrNumber() || each == u'-' || each == u'\'')
            name += each;
        else if (each == u' ')
            name += u'.';
    return name.left(60);
}

/// The school's name as a folder may be called.
QString folderNameFrom(const QString &school)
{
    QString name;
    for (const QChar each : school.simplified())
        name += QStringLiteral("<>:\"/\\|?*").contains(each) || !each.isPrint() ? QChar(u'-') : each;
    return name.left(80);
}

} // namespace

NewBookDialog::NewBookDialog(const Clock &clock, QString folder, QString machineFolder,
                             std::optional<KdfParameters> kdf, QWidget *parent)
    : QDialog(parent),
      m_machineFolder(std::move(machineFolder)),
      m_kdf(std::move(kdf)),
      m_profiles(builtInProfiles()),
      m_job(clock),
      m_title(wrapped(new Text({}, Type::Title))),
      m_guidance(wrapped(new Text({}, Type::Body, &Tokens::muted))),
      m_error(new Notice(&Tokens::red, QStringLiteral("circle-alert"), {})),
      m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("newBookDialog"));
    setWindowTitle(tr("New book"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::xl, 20, space::xl, space::m);
    head->setSpacing(space::xs);
    head->addWidget(m_title);
    head->addWidget(m_guidance);
    column->addLayout(head);
    m_stack->addWidget(makeSchool(folder)); // In the order of Step.
    m_stack->addWidget(makePerson(m_first, QStringLiteral("dsl")));
    m_stack->addWidget(makePerson(m_second, QStringLiteral("headteacher")));
    m_stack->addWidget(makeSheet());
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new Ground(&Tokens::window);
    auto *inner = new QVBoxLayout(ground);
    inner->setContentsMargins(space::xl, space::xs, space::xl, space::l);
    inner->addWidget(m_stack);
    scroll->setWidget(ground);
    column->addWidget(scroll, 1);
    auto *errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(space::xl, 0, space::xl, space::s);
    errorRow->addWidget(m_error);
    column->addLayout(errorRow);
    m_error->hide();
    column->addWidget(makeFoot());
    resize(lines(42), lines(30));

    connect(&m_job, &NewBookJob::sheetReady, this, [this](const RecoverySheet &sheet) {
        m_sheet->setSheet(sheet);
        go(SheetStep);
    });
    connect(&m_job, &NewBookJob::typedWrong, this, [this](const QString &sentence) {
        m_next->setEnabled(true);
        m_typedField->setError(sentence);
    });
    connect(&m_job, &NewBookJob::proved, this, [this] {
        m_guidance->setText(tr("The key was typed back and opens the book. Guardbook is writing the book…"));
    });
    connect(&m_job, &NewBookJob::made, this, [this](const QString &folderMade) {
        m_running = false;
        Q_EMIT made(folderMade, m_first.name->text().trimmed());
        QDialog::accept();
    });
    connect(&m_job, &NewBookJob::failed, this, &NewBookDialog::fail);
    go(SchoolStep);
}

QWidget *NewBookDialog::makeSchool(const QString &folder)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_school = new QLineEdit;
    m_school->setMaxLength(200);
    m_schoolField = new FormField(tr("Name of the &school (required)"), m_school,
                                  tr("As it is to stand on reports and evidence packs."));
    column->addWidget(m_schoolField);
    m_profile = new QComboBox;
    for (const BuiltInProfile &profile : m_profiles)
        m_profile->addItem(profile.name, profile.key);
    column->addWidget(new FormField(tr("&How the school works"), m_profile,
                                    tr("Roles, who signs off, areas and types of incidents.")));
    m_place =
        new FolderField(tr("The book is &kept in (required)"), folder, tr("Choose the folder"),
                        tr("A folder of this computer or a share that only staff reach. The book itself "
                           "is encrypted."));
    column->addWidget(m_place);
    column->addStretch();
    return holder;
}

QWidget *NewBookDialog::makePerson(PersonFields &fields, const QString &role)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    fields.fullName = new QLineEdit;
    fields.fullName->setMaxLength(200);
    fields.fullNameField = new FormField(tr("&Full name (required)"), fields.fullName,
                                         tr("It stands under what they write and sign."));
    column->addWidget(fields.fullNameField);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    fields.role = new QComboBox;
    row->addWidget(new FormField(tr("&Role"), fields.role), 1, Qt::AlignTop);
    fields.name = new QLineEdit;
    fields.name->setMaxLength(60);
    fields.nameField = new FormField(tr("Name to sign &in with"), fields.name);
    row->addWidget(fields.nameField, 1, Qt::AlignTop);
    column->addLayout(row);
    fields.passphrase = new PassphraseField(tr("&Passphrase (required)"));
    column->addWidget(fields.passphrase);
    column->addStretch();
    connect(fields.fullName, &QLineEdit::textChanged, this, [&fields](const QString &text) {
        if (!fields.nameTyped)
            fields.name->setText(nameFrom(text));
    });
    connect(fields.name, &QLineEdit::textEdited, this, [&fields] { fields.nameTyped = true; });
    for (const auto &edit : {fields.fullName, fields.name})
        connect(edit, &QLineEdit::textChanged, this, [this, &fields] {
            fields.passphrase->setKnownWords(
                {fields.fullName->text(), fields.name->text(), m_school->text()});
        });
    const auto fill = [this, &fields, role] {
        fields.role->clear();
        const auto at = std::size_t(std::max(0, m_profile->currentIndex()));
        const auto profile =
            at < m_profiles.size() ? readProfile(m_profiles[at].json) : Result<Profile>(Profile());
        if (!profile)
            return;
        for (const ProfileRole &each : profile->roles)
            if (each.readsCases)
                fields.role->addItem(each.title, each.key);
        fields.role->setCurrentIndex(std::max(0, fields.role->findData(role)));
    };
    connect(m_profile, &QComboBox::currentIndexChanged, this, fill);
    fill();
    return holder;
}

QWidget *NewBookDialog::makeSheet()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_sheet = new RecoverySheetView;
    column->addWidget(m_sheet);
    m_typed = new QPlainTextEdit;
    m_typed->setTabChangesFocus(true);
    m_typed->setMinimumHeight(lines(3) + 12);
    m_typed->setMaximumHeight(lines(4) + 12);
    m_typedField = new FormField(tr("&Type it back from the sheet (required)"), m_typed,
                                 tr("All 13 groups. Capitals, spaces and hyphens do not matter."));
    column->addWidget(m_typedField);
    column->addStretch();
    return holder;
}

QWidget *NewBookDialog::makeFoot()
{
    auto *foot = new Ground(&Tokens::sidebar, Ground::Edge::Top);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_back = button(tr("&Back"), QStringLiteral("chevron-left"));
    m_next = button(tr("&Next"), {}, Variant::Primary);
    m_skip = button(tr("&Later"));
    auto *cancel = button(tr("Cancel"));
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_next);
    row->addWidget(cancel);
    m_next->setDefault(true);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Step(m_step - 1)); });
    connect(m_next, &QPushButton::clicked, this, &NewBookDialog::next);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        m_second.fullName->clear();
        create();
    });
    connect(cancel, &QPushButton::clicked, this, &NewBookDialog::reject);
    return foot;
}

void NewBookDialog::go(Step step)
{
    m_step = step;
    m_error->say({});
    m_stack->setCurrentIndex(step);
    m_back->setVisible(step == PersonStep || step == SecondStep);
    m_skip->setVisible(step == SecondStep);
    m_next->setEnabled(true);
    m_next->setText(step == SheetStep ? tr("&Make the book") : tr("&Next"));
    switch (step) {
    case SchoolStep:
        m_title->setText(tr("A new book for a school"));
        m_guidance->setText(tr("Five minutes: the school, who works in the book, and a sheet for the safe."));
        m_school->setFocus();
        break;
    case PersonStep:
        m_title->setText(tr("The first person"));
        m_guidance->setText(tr("Whoever keeps the book: usually the Designated Safeguarding Lead."));
        m_first.fullName->setFocus();
        break;
    case SecondStep:
        m_title->setText(tr("A second person"));
        m_guidance->setText(tr("Decisions are signed off by somebody else, usually the headteacher, who "
                               "chooses a passphrase here now. It can also be done later."));
        m_second.fullName->setFocus();
        break;
    case SheetStep:
        m_title->setText(tr("The recovery sheet"));
        m_guidance->setText(
            tr("If every passphrase is lost, this key alone opens the book. Print it or write "
               "it down, then type it back, so that it is certain that the sheet is right."));
        m_typed->setFocus();
        break;
    }
}

void NewBookDialog::next()
{
    switch (m_step) {
    case SchoolStep:
        if (checkSchool())
            go(PersonStep);
        return;
    case PersonStep:
        if (checkPerson(m_first))
            go(SecondStep);
        return;
    case SecondStep:
        if (checkPerson(m_second))
            create();
        return;
    case SheetStep:
        m_typedField->clearError();
        m_next->setEnabled(false);
        m_job.prove(m_typed->toPlainText());
        return;
    }
}

QString NewBookDialog::bookFolder() const
{
    return QDir(m_place->folder()).absoluteFilePath(folderNameFrom(m_school->text()) + suffix);
}

bool NewBookDialog::checkSchool()
{
    m_schoolField->clearError();
    m_place->field()->clearError();
    if (m_school->text().trimmed().isEmpty()) {
        m_schoolField->setError(tr("Give the name of the school."));
        return false;
    }
    if (m_place->folder().isEmpty()) {
        m_place->field()->setError(tr("Choose the folder that the book is kept in."));
        return false;
    }
    return true;
}

bool NewBookDialog::checkPerson(const PersonFields &fields)
{
    fields.fullNameField->clearError();
    fields.nameField->clearError();
    if (fields.fullName->text().trimmed().isEmpty()) {
        fields.fullNameField->setError(tr("Give the person's name."));
        return false;
    }
    if (fields.name->text().trimmed().isEmpty()) {
        fields.nameField->setError(tr("Give a name to sign in with."));
        return false;
    }
    return fields.passphrase->check();
}

FirstUser NewBookDialog::userOf(const PersonFields &fields) const
{
    FirstUser user;
    user.name = fields.name->text().trimmed();
    user.fullName = fields.fullName->text().simplified();
    user.role = fields.role->currentData().toString();
    user.passphrase = passphraseBytes(fields.passphrase->passphrase());
    return user;
}

void NewBookDialog::create()
{
    if (m_running)
        return;
    BookCreation creation;
    creation.folder = bookFolder();
    creation.machineFolder = m_machineFolder;
    const auto at = std::size_t(std::max(0, m_profile->currentIndex()));
    auto profile = at < m_profiles.size()
                       ? profileForSchool(m_profiles[at].json, m_school->text())
                       : Result<QByteArray>(Error{ErrorCode::NotFound,
                                                  tr("No profile of a school came with this program. Install "
                                                     "it again."),
                                                  QStringLiteral("profile")});
    if (!profile) {
        fail(profile.error());
        return;
    }
    creation.profileJson = *std::move(profile);
    creation.users.push_back(userOf(m_first));
    if (!m_second.fullName->text().trimmed().isEmpty())
        creation.users.push_back(userOf(m_second));
    m_running = true;
    m_back->setVisible(false);
    m_skip->setVisible(false);
    m_next->setEnabled(false);
    m_guidance->setText(tr("Guardbook measures this computer and makes the keys…"));
    m_job.start(std::move(creation), m_kdf);
}

void NewBookDialog::fail(const Error &error)
{
    m_running = false;
    go(error.where == u"folder" || error.where == u"school" ? SchoolStep
       : error.where == u"user"                             ? PersonStep
       : m_step == SheetStep                                ? SecondStep
                                                            : m_step);
    m_error->say(inWindowLanguage(error.sentence));
}

void NewBookDialog::reject()
{
    if (m_school->text().trimmed().isEmpty()) {
        QDialog::reject();
        return;
    }
    MessageDialog::ask(this, tr("Stop making the book?"), tr("Nothing was written yet, and nothing will be."),
                       {{tr("&Go on"), {}, Variant::Primary}, {tr("&Stop"), [this] { QDialog::reject(); }}});
}

} // namespace guardbook::ui
