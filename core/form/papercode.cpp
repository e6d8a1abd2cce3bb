// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/form/papercode.h"

#include "core/base/id.h"

#include <QStringList>

namespace guardbook {

namespace {

/// Crockford's base 32 of the first bytes, five bits a letter: no letter looks like another.
QString letters(QByteArrayView bytes, int count)
{
    static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString text;
    for (int i = 0; i < count; ++i)
        text += QLatin1Char(alphabet[uchar(bytes.at(i)) & 31]);
    return text;
}

QString checkOf(const FormDefinition &form, const QString &stem)
{
    return letters(Digest::of(stem.toUtf8() + form.sha256.toBytes()).view(), 4);
}

} // namespace

QString newPaperCode(const FormDefinition &form)
{
    const auto random = randomIdBytes();
    const QString name =
        letters(QByteArrayView(reinterpret_cast<const char *>(random.data()), qsizetype(random.size())), 8);
    const QString stem = QStringLiteral("%1.%2.%3").arg(form.key).arg(form.version).arg(name);
    return stem + u'.' + checkOf(form, stem);
}

bool isPaperCodeOf(const FormDefinition &form, const QString &code)
{
    const QStringList pieces = code.trimmed().split(u'.');
    if (pieces.size() != 4 || pieces.at(0) != form.key || pieces.at(1) != QString::number(form.version))
        return false;
    const QString stem = pieces.mid(0, 3).join(u'.');
    return pieces.at(3) == checkOf(form, stem);
}

int versionInPaperCode(const QString &formKey, const QString &code)
{
    const QStringList pieces = code.trimmed().split(u'.');
    return pieces.size() == 4 && pieces.at(0) == formKey ? pieces.at(1).toInt() : 0;
}

} // namespace guardbook
