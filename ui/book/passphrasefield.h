// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QProgressBar;

namespace guardbook::ui {

class FormField;
class Text;

/// A new passphrase: judged while it is typed, with a generator, shown on request. Typed once when it is to
/// be seen, twice when not.
class PassphraseField final : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseField(const QString &label, QWidget *parent = nullptr);
    /// Words that an acquaintance would try first: the person's names, the school.
    void setKnownWords(const QStringList &words);
    [[nodiscard]] QString passphrase() const;
    /// Strong enough, and twice the same; otherwise says at the field what to change.
    [[nodiscard]] bool check();

private:
    void judge();
    void suggest();

    QStringList m_words;
    QLineEdit *m_edit;
    QLineEdit *m_again;
    QProgressBar *m_strength;
    Text *m_verdict;
    FormField *m_field;
    FormField *m_againField;
};

} // namespace guardbook::ui
