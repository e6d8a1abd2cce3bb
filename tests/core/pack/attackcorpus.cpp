// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/canonicaljson.h"
#include "core/ledger/witnessedstate.h"
#include "core/report/packplan.h"
#include "core/report/ziplayout.h"
#include "tests/core/pack/corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

namespace guardbook::test {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

using Edit = std::function<void(PackContent &, const Case &)>;
using Rewrite = std::function<void(QJsonObject &)>;

class Attacks {
public:
    Attacks(const School &school, const QString &folder) : m_school(school), m_folder(folder) {}

    void all()
    {
        witnessedStates();
        witnessedStatesThatDoNotHold();
        names();
        manifests();
        notes();
        folders();
        zips();
    }
    std::vector<CorpusCase> take() { return std::move(m_cases); }

private:
    QString place() { return m_folder + QStringLiteral("/%1").arg(m_cases.size(), 3, 10, QLatin1Char('0')); }

    CorpusCase &expect(const QString &name, const QString &path, const char *outcome)
    {
        m_cases.push_back({s("attack: ") + name, path, {}, s(outcome), Seen::ByAll});
        return m_cases.back();
    }

    /// A pack whose content was changed before it was planned, in a folder.
    CorpusCase &content(const QString &name, const char *outcome, const Edit &edit,
                        const std::vector<Item> &items = someItems(2))
    {
        Case one(m_school, items);
        edit(one.content, one);
        const QString path = place();
        writeUnchecked(one.content, m_school, path);
        return expect(name, path, outcome);
    }

    /// A manifest that the ledger's key signed, with other things in it.
    void manifest(const QString &name, const char *outcome, const Rewrite &rewrite)
    {
        CorpusCase &one = content(name, outcome, [](PackContent &, const Case &) {});
        QJsonObject object = QJsonDocument::fromJson(readAll(one.path + s("/manifest.json"))).object();
        rewrite(object);
        const QByteArray bytes = *canonicalJson(object);
        writeAll(one.path + s("/manifest.json"), bytes);
        writeAll(one.path + s("/manifest.sig"), viewOf(m_school.logKey.sign(bytes)).toByteArray());
    }

    void witnessedStates()
    {
        Case sample(m_school, someItems(2));
        const std::uint64_t size = sample.log.size();
        for (const std::uint64_t earlier :
             {std::uint64_t(1), std::uint64_t(2), std::uint64_t(3), std::uint64_t(63), std::uint64_t(64),
              std::uint64_t(65), size - 1, size})
            content(s("witnessed at %1 of %2").arg(earlier).arg(size), "consistent",
                    [&](PackContent &pack, const Case &one) {
                        pack.ledger.witnessed = {one.log.witnessedAt(earlier)};
                    });
        content(s("witnessed by nobody"), "consistent",
                [](PackContent &pack, const Case &) { pack.ledger.witnessed.clear(); });
    }

    void witnessed(const char *name, const std::function<void(PackWitnessed &, const Case &)> &edit)
    {
        content(s("witnessed: ") + s(name), "fault",
                [&](PackContent &pack, const Case &one) { edit(pack.ledger.witnessed.front(), one); });
    }

    void witnessedStatesThatDoNotHold()
    {
        witnessed("a hash changed",
                  [](PackWitnessed &state, const Case &) { state.consistency[0] = Digest::of("another"); });
        witnessed("a hash too many", [](PackWitnessed &state, const Case &) {
            state.consistency.push_back(Digest::of("another"));
        });
        witnessed("a hash too few", [](PackWitnessed &state, const Case &) { state.consistency.pop_back(); });
        witnessed("no hash", [](PackWitnessed &state, const Case &) { state.consistency.clear(); });
        witnessed("not signed by the witness", [](PackWitnessed &state, const Case &one) {
            state.note = one.log.note(state.size, false);
        });
        witnessed("signed by another", [](PackWitnessed &state, const Case &one) {
            state.note = *addCosignature(one.log.note(state.size, false), witnessName(s("headteacher")),
                                         one.school.other, 1772630000);
        });
        witnessed("not signed by the ledger", [](PackWitnessed &state, const Case &) {
            const qsizetype start = state.note.indexOf("\n\n") + 2;
            state.note.remove(start, state.note.indexOf('\n', start) + 1 - start);
        });
        witnessed("another history", [this](PackWitnessed &state, const Case &one) {
            Log fork(m_school);
            fork.addUnrelated(int(state.size) - 1);
            fork.add("{\"n\":\"rewritten\"}", m_school.actor);
            const auto rewritten = fork.witnessedAt(state.size);
            state.root = rewritten.root;
            state.note = rewritten.note;
            state.consistency = *consistencyProof(one.log, state.size, one.log.size());
        });
        witnessed("the size of another state", [](PackWitnessed &state, const Case &) { state.size -= 1; });
        witnessed("the root of another state",
                  [](PackWitnessed &state, const Case &) { state.root = Digest::of("x"); });
        const auto list = [&](const char *name, const std::function<void(QJsonArray &)> &edit) {
            manifest(s("witnessed: ") + s(name), "fault", [&](QJsonObject &object) {
                QJsonArray states = object[s("witnessed")].toArray();
                edit(states);
                object[s("witnessed")] = states;
            });
        };
        const auto member = [&](const char *name, const QJsonValue &value) {
            list(name, [&](QJsonArray &states) {
                QJsonObject state = states[0].toObject();
                state[s(name)] = value;
                states[0] = state;
            });
        };
        list("left out", [](QJsonArray &states) { states = {}; });
        list("twice", [](QJsonArray &states) { states.append(states[0]); });
        list("no object", [](QJsonArray &states) { states[0] = QJsonValue(); });
        member("size", 0);
        member("size", -1);
        member("size", 1 << 20);
        member("size", true);
        member("root", QString(64, u'0'));
        member("root", QJsonValue());
        member("file", s("proofs/AB-1.tlog-proof"));
        member("witness", m_school.actorVkey());
        member("note", s("trust me"));
        manifest(s("witnessed: no list"), "fault",
                 [](QJsonObject &object) { object.remove(s("witnessed")); });
    }

    void twins(const char *first, const char *second, const char *outcome)
    {
        // The planner itself refuses twins, so the second gets its name afterwards.
        const std::vector<Item> items{{s(first), "one"}, {s("other"), "two"}};
        CorpusCase &one = content(
            s("names %1 and %2").arg(s(first), s(second)), outcome, [](PackContent &, const Case &) {},
            items);
        QJsonObject object = QJsonDocument::fromJson(readAll(one.path + s("/manifest.json"))).object();
        EXPECT_TRUE(QFile::rename(one.path + s("/data/other"), one.path + s("/data/") + s(second)));
        const QString before = s("data/other");
        const QString after = s("data/") + s(second);
        QJsonArray exhibits = object[s("exhibits")].toArray();
        QJsonObject exhibit = exhibits[1].toObject();
        exhibit[s("file")] = after;
        exhibits[1] = exhibit;
        object[s("exhibits")] = exhibits;
        std::map<QByteArray, QJsonObject> files; // by path
        QByteArray sums;
        for (const QJsonValue &value : object[s("files")].toArray()) {
            QJsonObject file = value.toObject();
            if (file[s("path")] == before)
                file[s("path")] = after;
            files[file[s("path")].toString().toUtf8()] = file;
        }
        for (const auto &[path, file] : files)
            if (file[s("role")] != s("sums"))
                sums += file[s("sha256")].toString().toLatin1() + "  " + path + '\n';
        writeAll(one.path + s("/manifest-sha256.txt"), sums);
        QJsonArray list;
        for (auto &[path, file] : files) {
            if (file[s("role")] == s("sums")) {
                file[s("size")] = qint64(sums.size());
                file[s("sha256")] = Digest::of(sums).hex();
            }
            list.append(file);
        }
        object[s("files")] = list;
        const QByteArray bytes = *canonicalJson(object);
        writeAll(one.path + s("/manifest.json"), bytes);
        writeAll(one.path + s("/manifest.sig"), viewOf(m_school.logKey.sign(bytes)).toByteArray());
    }

    void names()
    {
        twins("\u0391\u03a3", "\u03b1\u03c3", "fault");      // sigma, lower-cased by itself
        twins("\u0391\u03a3", "\u03b1\u03c2", "consistent"); // final sigma is another letter
        twins("\u0130", "i\u0307", "fault");
        twins("\u01c5", "\u01c6", "fault");
        twins("stra\u00dfe", "strasse", "consistent");
        twins("\u1c90", "\u10d0", "fault");
        twins("\u1c89", "\u1c8a", "consistent"); // a pair since Unicode 16
        twins("\ua7da", "\ua7db", "consistent"); // likewise
        twins("\U00010400", "\U00010428", "consistent");
    }

    void manifests()
    {
        const auto format = [&](const char *name, const char *outcome, const QJsonValue &value) {
            manifest(s(name), outcome, [&](QJsonObject &object) { object[s("format")] = value; });
        };
        format("a later format", "error", s("guardbook-pack/2"));
        format("a later format without a number", "error", s("guardbook-pack/"));
        format("a later format in a list", "fault", QJsonArray{s("guardbook-pack/2")});
        format("another format", "fault", s("bagit/1"));
        manifest(s("a time in a list"), "fault",
                 [](QJsonObject &object) { object[s("madeAt")] = QJsonArray{object[s("madeAt")]}; });
    }

    void notes()
    {
        content(s("a line of 180 kB by someone unknown"), "consistent", [](PackContent &pack, const Case &) {
            pack.ledger.note += "\xE2\x80\x94 someone " + QByteArray(180000, 'x').toBase64() + '\n';
        });
    }

    void folders()
    {
        const auto good = [](PackContent &, const Case &) {};
        {
            CorpusCase &one = content(s("an extra file whose name is not UTF-8"), "fault", good);
            one.seen = Seen::NotByTheBrowser;
            const QByteArray path = QFile::encodeName(one.path) + "/data/extra\xff.png";
            const int file = ::open(path.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
            EXPECT_GE(file, 0);
            ::close(file);
        }
        for (const char *name : {"manifest.json", "the pack"}) {
            CorpusCase &one = content(s("in a folder named ") + s(name), "consistent", good);
            const QString inner = one.path + s(".inner");
            EXPECT_TRUE(QDir().rename(one.path, inner));
            QDir().mkpath(one.path);
            EXPECT_TRUE(QDir().rename(inner, one.path + u'/' + s(name)));
        }
    }

    void zip(const char *name, const char *outcome,
             const std::function<void(QByteArray &, const ZipEntryFacts &)> &local,
             const QByteArray &front = {}, const QByteArray &back = {})
    {
        const Case one(m_school, someItems(1));
        const QString folder = place() + s(".files");
        writeUnchecked(one.content, m_school, folder);
        QByteArray out = front;
        QByteArray directory;
        const QStringList files = filesBelow(folder);
        for (const QString &file : files) {
            const QByteArray bytes = readAll(folder + u'/' + file);
            const ZipEntryFacts entry{file.toUtf8(),
                                      std::uint64_t(bytes.size()),
                                      continueCrc32(0, bytes),
                                      0,
                                      33,
                                      std::uint64_t(out.size())};
            QByteArray header = zipLocalHeader(entry);
            local(header, entry);
            out += header + bytes;
            directory += zipCentralHeader(entry);
        }
        out +=
            directory +
            zipEnd(std::uint64_t(files.size()), std::uint64_t(out.size()), std::uint64_t(directory.size())) +
            back;
        const QString path = place() + s(".zip");
        writeAll(path, out);
        expect(s("ZIP: ") + s(name), path, outcome);
    }

    void zips()
    {
        const auto as = [](QByteArray &, const ZipEntryFacts &) {};
        zip("as it is", "consistent", as);
        zip("another time in a local header", "fault",
            [](QByteArray &header, const ZipEntryFacts &) { header[10] = char(header[10] ^ 1); });
        zip("another name in a local header", "fault",
            [](QByteArray &header, const ZipEntryFacts &) { header.replace("keys.txt", "keyz.txt"); });
        zip("PK and something else in front", "fault", as, "PK\x03\x04");
        zip("something else in front", "error", as, "MZ");
        zip("something behind", "error", as, {}, "x");
    }

    const School &m_school;
    QString m_folder;
    std::vector<CorpusCase> m_cases;
};

} // namespace

std::vector<CorpusCase> attackedPacks(const School &school, const QString &folder)
{
    Attacks attacks(school, folder);
    attacks.all();
    return attacks.take();
}

} // namespace guardbook::test
