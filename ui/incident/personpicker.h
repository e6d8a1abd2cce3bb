// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/school/person.h"

#include <QLineEdit>

#include <functional>
#include <vector>

class QStandardItemModel;

namespace guardbook::ui {

/// Asks the book for people whose name holds the text; `found` is called when they are there.
using PeopleLike = std::function<void(const QString &text, std::function<void(std::vector<Person>)> found)>;

/// A name: people whom the book knows are offered while it is typed, and one whom it does not know is added
/// without leaving the form.
class PersonPicker final : public QLineEdit {
    Q_OBJECT

public:
    explicit PersonPicker(PeopleLike source, QWidget *parent = nullptr);
    /// The person who was picked or whose whole name was typed; else a new one with a null id.
    [[nodiscard]] Person person() const;

Q_SIGNALS:
    void personChanged();

private:
    void offer(const QString &text, std::vector<Person> people);

    PeopleLike m_source;
    QStandardItemModel *m_model;
    std::vector<Person> m_offered;
    Person m_picked; ///< Null id: nobody.
};

} // namespace guardbook::ui
