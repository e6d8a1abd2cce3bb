// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of BookDesk that the redaction studio asks.

#include "ui/book/bookdeskredaction.h"

#include "core/action/casereader.h"

#include <limits>

namespace guardbook::ui {

namespace {

Error nothingMade()
{
    return {ErrorCode::NotFound, QStringLiteral("There is no copy to keep. Make it again."),
            QStringLiteral("evidence.redact")};
}

} // namespace

Result<RedactionPage> BookDesk::openRedaction(const EvidenceId &id, const QString &purpose,
                                              const Progress &progress)
{
    GUARDBOOK_TRY(EvidenceActions(*m_session).view(id, purpose));
    return redactionPage(id, 0, progress);
}

Result<RedactionPage> BookDesk::redactionPage(const EvidenceId &id, int page, const Progress &progress)
{
    GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, CaseReader(*m_session).bytesOf(id));
    return renderForRedaction(*bytes.device, bytes.item.mediaType, page, m_tools.renderer, progress);
}

Result<std::vector<NamedOnPages>> BookDesk::namesIn(const EvidenceId &id, const Progress &progress)
{
    const CaseReader reader(*m_session);
    GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, reader.bytesOf(id));
    if (!m_tools.renderer)
        return std::vector<NamedOnPages>();
    GUARDBOOK_ASSIGN(const IncidentSheet sheet, reader.sheet(bytes.item.incident));
    GUARDBOOK_ASSIGN(const auto people, reader.peopleLike({}, std::numeric_limits<int>::max()));
    QStringList names;
    for (const PartyLine &party : sheet.parties)
        names << party.person.name;
    for (const Person &person : people)
        names << person.name;
    names.removeDuplicates();
    return findOnPages(*m_tools.renderer, *bytes.device, names, progress);
}

Result<> BookDesk::makeRedaction(const EvidenceId &id, const RedactedCopy &copy, const Progress &progress)
{
    dropRedaction();
    GUARDBOOK_TRY(EvidenceActions(*m_session).mayRedact(id, copy));
    GUARDBOOK_TRY(m_book->mayWrite());
    if (!m_tools.renderer)
        return nothingMade();
    GUARDBOOK_ASSIGN(const CaseReader::Bytes bytes, CaseReader(*m_session).bytesOf(id));
    GUARDBOOK_ASSIGN(IntakeResult taken,
                     Redactor(m_book->vault(), *m_tools.renderer, m_tools.bindPages)
                         .make(*bytes.device, bytes.item.mediaType, copy.redaction, progress));
    m_made.reset(new MadeRedaction{id, copy, std::move(taken)});
    return {};
}

Result<RedactionPage> BookDesk::madePage(int page, const Progress &progress)
{
    if (!m_made)
        return nothingMade();
    const Redactor redactor(m_book->vault(), *m_tools.renderer, m_tools.bindPages);
    GUARDBOOK_ASSIGN(const auto bytes, redactor.open(m_made->taken));
    return renderForRedaction(*bytes, m_made->taken.type.mime, page, m_tools.renderer, progress);
}

Result<EvidenceItem> BookDesk::keepRedaction()
{
    if (!m_made)
        return nothingMade();
    GUARDBOOK_ASSIGN(auto kept,
                     EvidenceActions(*m_session).redact(m_made->original, m_made->taken, m_made->copy));
    m_made.reset();
    return kept;
}

void BookDesk::dropRedaction()
{
    if (!m_made)
        return;
    const Error notWanted{ErrorCode::Cancelled, QStringLiteral("The copy was not wanted."),
                          QStringLiteral("evidence.redact")};
    EvidenceIntake(m_book->vault(), m_tools.renderer).keepNothing(m_made->taken, notWanted);
    m_made.reset();
}

} // namespace guardbook::ui
