// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ledger/leaf.h"
#include "core/ledger/merkle.h"
#include "core/report/packwriter.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace guardbook::test {

/// Keys and certificates of an invented school. `number` makes another school.
struct School {
    explicit School(unsigned char number = 1);

    SigningKey logKey;
    SigningKey actor;   ///< The DSL.
    SigningKey other;   ///< A colleague.
    SigningKey witness; ///< The deputy, who signs the checkpoint of the pack.
    SigningKey head;    ///< Signed an earlier one.
    QString origin;
    QByteArray leafKeyDer;
    QByteArray leafDer;
    QByteArray rootDer;

    [[nodiscard]] SealingMaterial material() const;
    [[nodiscard]] QString actorVkey() const;
    [[nodiscard]] QString otherVkey() const;
    [[nodiscard]] QString witnessVkey() const;
    [[nodiscard]] QString headVkey() const;
};

/// A ledger in memory with real leaves, so that proofs come from a real tree.
class Log final : public NodeSource {
public:
    struct Entry {
        QByteArray leaf;
        QByteArray payload;
        QByteArray salt;
    };
    explicit Log(const School &school) : m_school(school) {}

    void addUnrelated(int count);
    /// `ahead`: how far the entry lies about its place.
    std::uint64_t add(const QByteArray &payload, const SigningKey &actor, std::uint64_t ahead = 0);
    [[nodiscard]] Result<Digest> node(int level, std::uint64_t index) const override;
    [[nodiscard]] std::uint64_t size() const { return m_frontier.size(); }
    [[nodiscard]] Digest root() const { return m_frontier.root(); }
    [[nodiscard]] const Entry &entry(std::uint64_t index) const { return m_entries[index]; }
    /// The checkpoint of the first `size` leaves, signed and cosigned.
    [[nodiscard]] QByteArray note(std::uint64_t size, bool cosigned = true) const;
    [[nodiscard]] std::vector<Digest> proof(std::uint64_t index, std::uint64_t size) const;
    /// What the headteacher signed when the log had so many entries.
    [[nodiscard]] PackWitnessed witnessedAt(std::uint64_t size) const;

private:
    const School &m_school;
    TreeFrontier m_frontier;
    std::map<std::pair<int, std::uint64_t>, Digest> m_nodes;
    std::vector<Entry> m_entries;
};

/// An exhibit to be.
struct Item {
    QString fileName;
    QByteArray bytes;
    QString derivedFrom = {};
};

/// A school, a ledger of about a hundred unrelated leaves, and the exhibits among them.
struct Case {
    Case(const School &theSchool, const std::vector<Item> &theItems, int unrelated = 57);

    const School &school;
    Log log;
    std::vector<Item> items;
    PackContent content;
};

[[nodiscard]] std::vector<Item> someItems(int count);

/// Writes a small PDF, with the attachments and encrypted if that is asked for: the stand-in for the report.
[[nodiscard]] Result<> writeStandInPdf(const PackContent &content, const SealingMaterial &material,
                                       const PackDocumentRequest &request, const Progress &progress);

[[nodiscard]] PackOptions optionsFor(const QString &folder, PackOptions::Form form);

/// What the C++ verifier says: "verified", "consistent", "fault", or "error" when it cannot check.
struct Spoken {
    QString outcome;
    QString why; ///< First fault or the error.
};
[[nodiscard]] Spoken verifyInCpp(const QString &path, const QString &expected);

/// A template for folders in memory where there are such: packs are synced, which takes long on a busy disk.
[[nodiscard]] QString scratchTemplate();

[[nodiscard]] QByteArray readAll(const QString &path);
void writeAll(const QString &path, const QByteArray &bytes);
void copyTree(const QString &from, const QString &to);
[[nodiscard]] QStringList filesBelow(const QString &folder);

} // namespace guardbook::test
