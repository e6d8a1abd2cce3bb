// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/evidence/filechooser.h"

#include "ui/theme/icons.h"

#include <QFileIconProvider>
#include <QFileInfo>
#include <QStandardPaths>

namespace guardbook::ui {

namespace {

/// Qt's own provider looks at the first bytes of a file whose name does not tell its type.
class NameOnlyIcons final : public QFileIconProvider {
public:
    [[nodiscard]] QIcon icon(IconType type) const override
    {
        return ui::icon(type == File ? QStringLiteral("file") : QStringLiteral("folder-open"),
                        &Tokens::muted);
    }
    [[nodiscard]] QIcon icon(const QFileInfo &info) const override
    {
        return icon(info.isDir() ? Folder : File);
    }
    [[nodiscard]] QString type(const QFileInfo &info) const override
    {
        return info.isDir() ? FileChooser::tr("Folder") : info.suffix().toUpper();
    }
};

/// Has no state, and outlives every dialog: the file system's thread asks it until the very end of one.
NameOnlyIcons &nameOnlyIcons()
{
    static NameOnlyIcons icons;
    return icons;
}

} // namespace

FileChooser::FileChooser(const QString &title, QWidget *parent)
    : QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::HomeLocation))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(DontUseNativeDialog);
    setOption(DontUseCustomDirectoryIcons);
    setIconProvider(&nameOnlyIcons());
    setFileMode(ExistingFiles);
    setViewMode(List);
    setLabelText(Accept, tr("Choose"));
}

} // namespace guardbook::ui
