// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/book/booksession.h"

#include <QCoreApplication>

namespace guardbook::ui {

BookSession::BookSession(BookTools tools) : m_tools(std::move(tools)), m_holder(std::make_shared<Holder>()) {}

BookSession::~BookSession()
{
    close();
}

void BookSession::open(QObject *context, const QString &folder, const QString &user, Secret passphrase,
                       std::function<void(Result<BookFacts>)> done)
{
    auto shared = std::make_shared<Secret>(std::move(passphrase));
    m_worker.run(
        context,
        [holder = m_holder, tools = m_tools, folder, user,
         shared = std::move(shared)](const Progress &) -> Result<BookFacts> {
            auto opened = BookDesk::open(folder, user, *shared, tools);
            if (!opened)
                return std::move(opened).error();
            holder->desk = *std::move(opened);
            return holder->desk->facts();
        },
        std::move(done));
}

void BookSession::close()
{
    m_worker.cancelAll();
    m_worker.run(
        &m_self,
        [holder = m_holder](const Progress &) -> Result<> {
            if (holder->desk)
                holder->desk->signOut();
            holder->desk.reset();
            return {};
        },
        [](const Result<> &) {});
}

Error BookSession::closed()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("BookSession", "The book is locked."),
            QStringLiteral("window")};
}

} // namespace guardbook::ui
