// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/builtinforms.h"

#include "core/form/formreader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

static void initialiseResources()
{
    Q_INIT_RESOURCE(forms);
}

namespace guardbook {

const std::vector<FormDefinition> &builtInForms()
{
    static const std::vector<FormDefinition> all = [] {
        initialiseResources(); // static library: nothing else would pull the resource in
        std::vector<FormDefinition> forms;
        const QDir folder(QStringLiteral(":/guardbook/forms"));
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("A form is missing from the program");
            // One that cannot be read is left out; the test of forms/ names it with its line.
            if (auto form = readForm(file.readAll()))
                forms.push_back(*std::move(form));
        }
        return forms;
    }();
    return all;
}

const FormDefinition *builtInForm(const QString &key)
{
    const auto &all = builtInForms();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FormDefinition &form) { return form.key == key; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace guardbook
