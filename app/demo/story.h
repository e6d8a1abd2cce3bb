// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace guardbook::demo {

/// One message of the group chat. `mine` is the pupil whose telephone the picture was taken on.
struct Message {
    enum class Kind { Said, Mine, Drawing, Notice };
    Kind kind = Kind::Said;
    QString author;
    QString text; ///< Empty for a drawing.
    QDateTime at;
};

/// One comment under the post.
struct Comment {
    QString author;
    QString text;
    QString age; ///< As the page says it: "41 min".
    int likes = 0;
};

/// An invented case of bullying among pupils of an invented school on an invented service. Nobody in it is
/// real; the addresses use names that are reserved for examples (RFC 2606).
struct Story {
    QString school;
    QString service;
    QString chatName;
    int chatMembers = 0;
    QList<Message> chat;

    QString account;     ///< Handle of the account that poses as the pupil.
    QString accountName; ///< Its display name.
    QString accountText; ///< What it says about itself.
    QString postText;
    QDateTime postedAt;
    QStringList pollAnswers;
    QList<int> pollShares; ///< Per cent, one for each answer.
    QList<Comment> comments;
    QString postAddress;
};

[[nodiscard]] Story makeStory();

} // namespace guardbook::demo
