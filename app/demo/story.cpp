// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/story.h"

#include <QTimeZone>

namespace guardbook::demo {

namespace {

QDateTime evening(int hour, int minute)
{
    return {QDate(2026, 3, 4), QTime(hour, minute), QTimeZone::utc()};
}

Message said(const QString &author, int minute, const QString &text)
{
    return {Message::Kind::Said, author, text, evening(19, minute)};
}

} // namespace

Story makeStory()
{
    Story story;
    story.school = QStringLiteral("Fernley Brook School");
    story.service = QStringLiteral("Gabwell");
    story.chatName = QStringLiteral("8B (no teachers)");
    story.chatMembers = 24;
    const QString callum = QStringLiteral("Callum R");
    const QString jess = QStringLiteral("Jess T");
    story.chat = {
        said(callum, 2, QStringLiteral("did you see maya in drama today")),
        said(jess, 3, QStringLiteral("she actually cried because mr lowe asked her to speak up")),
        said(callum, 3, QStringLiteral("tell me someone filmed it")),
        said(jess, 4, QStringLiteral("no but i drew it")),
        {Message::Kind::Drawing, jess, {}, evening(19, 4)},
        said(callum, 5, QStringLiteral("nobody sit with her tomorrow. whole table. pass it on")),
        said(QStringLiteral("Noah W"), 6, QStringLiteral("thats a bit much")),
        said(callum, 6, QStringLiteral("sit with her and youre out of this group too")),
        said(jess, 8, QStringLiteral("cry okafor. thats her name now")),
        {Message::Kind::Mine, QStringLiteral("Ellie P"),
         QStringLiteral("stop it. shes in my form and shes really upset"), evening(19, 11)},
        said(callum, 12, QStringLiteral("go and cry with her then")),
        {Message::Kind::Notice, callum, QStringLiteral("Callum R removed Ellie P"), evening(19, 13)},
    };

    story.account = QStringLiteral("cry.okafor");
    story.accountName = QStringLiteral("Cry Okafor");
    story.accountText = QStringLiteral("i cry when people say hello\nfernley brook 8B\nnot run by maya lol");
    story.postText = QStringLiteral("Best cry of the week? Vote before registration. "
                                    "Loser has to sit with me at lunch.");
    story.postedAt = evening(20, 14);
    story.pollAnswers = {QStringLiteral("drama, monday"), QStringLiteral("maths, \"is this right\""),
                         QStringLiteral("when nobody picked her in PE")};
    story.pollShares = {58, 13, 29};
    story.comments = {
        {callum, QStringLiteral("drama all day. mr lowe didnt know what to do"), QStringLiteral("52 min"),
         14},
        {QStringLiteral("Jess T"),
         QStringLiteral("somebody do the voice tomorrow when she answers the register"),
         QStringLiteral("49 min"), 11},
        {QStringLiteral("Ellie P"),
         QStringLiteral(
             "This is horrible and you know it. She has not done anything to any of you. Take it down."),
         QStringLiteral("41 min"), 3},
        {callum, QStringLiteral("ellie you can be next week"), QStringLiteral("40 min"), 9},
        {QStringLiteral("Noah W"), QStringLiteral("im out, not funny anymore"), QStringLiteral("22 min"), 2},
        {QStringLiteral("year9_dan"), QStringLiteral("who is this? which form"), QStringLiteral("6 min"), 1},
    };
    story.postAddress = QStringLiteral("https://www.gabwell.example/cry.okafor/post/77120418");
    return story;
}

} // namespace guardbook::demo
