// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/change.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace guardbook {

/// One thing that the search found.
struct SearchHit {
    QString kind;     ///< "incident", "person", "evidence"
    QString subject;  ///< Its id.
    QString incident; ///< Id of its incident; empty for a person.
    QString snippet;  ///< Words around the find.
};

/// The words by which one record is found.
struct SearchText {
    QString kind;
    QString subject;
    QString incident; ///< Empty for a person.
    QString body;

    friend bool operator==(const SearchText &, const SearchText &) = default;
};

/// Full-text search over narratives, people and captions (FTS5). Follows from the tables and can be made
/// anew.
class SearchIndex {
public:
    explicit SearchIndex(Database &database) : m_database(database) {}

    [[nodiscard]] static Result<> put(Change &change, const SearchText &text);
    /// Drops the whole index and makes an empty one of the same form, whatever state it was in.
    [[nodiscard]] static Result<> clear(Change &change);
    /// Every text in the index, for a check.
    [[nodiscard]] Result<> forEach(const std::function<Result<>(const SearchText &)> &visit) const;
    /// Texts, or places without one: the larger number.
    [[nodiscard]] Result<qint64> size() const;
    /// Best first. Every word must occur, the last one may be a beginning; accents and case do not matter.
    [[nodiscard]] Result<std::vector<SearchHit>> find(const QString &words, int limit) const;

private:
    Database &m_database;
};

/// What a person typed, as an FTS5 expression in which nothing has a special meaning. Empty: nothing to look
/// for.
[[nodiscard]] QString searchExpression(const QString &words);

} // namespace guardbook
