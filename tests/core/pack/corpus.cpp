// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/pack/corpus.h"

#include "core/base/canonicaljson.h"
#include "core/ledger/tlogproof.h"
#include "core/report/packplan.h"
#include "core/report/packsink.h"
#include "core/report/verifierpage.h"
#include "core/report/ziplayout.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace guardbook::test {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A pack in a folder, to be changed and signed again.
class Editor {
public:
    explicit Editor(const QString &folder) : m_folder(folder)
    {
        manifest = QJsonDocument::fromJson(read("manifest.json")).object();
    }

    [[nodiscard]] QByteArray read(const QString &path) const { return readAll(m_folder + u'/' + path); }
    [[nodiscard]] QByteArray read(const char *path) const { return read(s(path)); }
    void write(const QString &path, const QByteArray &bytes) const
    {
        writeAll(m_folder + u'/' + path, bytes);
    }
    void write(const char *path, const QByteArray &bytes) const { write(s(path), bytes); }
    void link(const QString &target, const QString &path) const
    {
        EXPECT_TRUE(QFile::link(target, m_folder + u'/' + path));
    }
    void remove(const QString &path) const { EXPECT_TRUE(QFile::remove(m_folder + u'/' + path)); }

    [[nodiscard]] QJsonObject exhibit(int i) const { return manifest[s("exhibits")].toArray()[i].toObject(); }
    void setExhibit(int i, const char *member, const QJsonValue &value)
    {
        QJsonArray exhibits = manifest[s("exhibits")].toArray();
        QJsonObject one = exhibits[i].toObject();
        one[s(member)] = value;
        exhibits[i] = one;
        manifest[s("exhibits")] = exhibits;
    }
    void setIn(const char *object, const char *member, const QJsonValue &value)
    {
        QJsonObject inner = manifest[s(object)].toObject();
        inner[s(member)] = value;
        manifest[s(object)] = inner;
    }
    /// Takes sizes and hashes of all listed files from the disk, the exhibits' too.
    void refresh()
    {
        QJsonArray files = manifest[s("files")].toArray();
        QHash<QString, QString> hashes;
        for (int pass = 0; pass < 2; ++pass) {
            QByteArray sums;
            for (int i = 0; i < files.size(); ++i) {
                QJsonObject file = files[i].toObject();
                const QString path = file[s("path")].toString();
                const QString onDisk = m_folder + u'/' + path;
                if (QFile::exists(onDisk)) {
                    const QByteArray bytes = readAll(onDisk);
                    file[s("size")] = qint64(bytes.size());
                    file[s("sha256")] = Digest::of(bytes).hex();
                }
                hashes[path] = file[s("sha256")].toString();
                if (file[s("role")] != s("sums"))
                    sums += file[s("sha256")].toString().toLatin1() + "  " + path.toUtf8() + '\n';
                files[i] = file;
            }
            if (pass == 0 && keepSums)
                break;
            write("manifest-sha256.txt", sums);
        }
        manifest[s("files")] = files;
        QJsonArray exhibits = manifest[s("exhibits")].toArray();
        for (int i = 0; i < exhibits.size(); ++i) {
            QJsonObject one = exhibits[i].toObject();
            one[s("sha256")] = hashes.value(one[s("file")].toString(), one[s("sha256")].toString());
            exhibits[i] = one;
        }
        manifest[s("exhibits")] = exhibits;
    }
    void sign(const SigningKey &key) const { signBytes(key, *canonicalJson(manifest)); }
    void signBytes(const SigningKey &key, const QByteArray &bytes) const
    {
        write("manifest.json", bytes);
        write("manifest.sig", viewOf(key.sign(bytes)).toByteArray());
    }

    QJsonObject manifest;
    bool keepSums = false;

private:
    QString m_folder;
};

QByteArray flipped(QByteArray bytes, qsizetype at, char with = 1)
{
    bytes[at] = char(bytes[at] ^ with);
    return bytes;
}

struct ZipFile {
    QByteArray name;
    QByteArray bytes;
};

QByteArray zipOf(const std::vector<ZipFile> &files, QByteArray between = {})
{
    QByteArray out;
    QByteArray directory;
    for (const ZipFile &file : files) {
        const ZipEntryFacts entry{
            file.name, std::uint64_t(file.bytes.size()), continueCrc32(0, file.bytes), 0,
            33,        std::uint64_t(out.size())};
        out += zipLocalHeader(entry) + file.bytes + between;
        directory += zipCentralHeader(entry);
    }
    return out + directory + zipEnd(files.size(), std::uint64_t(out.size()), std::uint64_t(directory.size()));
}

std::vector<ZipFile> filesOf(const QString &folder)
{
    std::vector<ZipFile> files;
    for (const QString &path : filesBelow(folder))
        files.push_back({path.toUtf8(), readAll(folder + u'/' + path)});
    return files;
}

class Corpus {
public:
    Corpus(const School &school, const QString &folder)
        : m_school(school),
          m_rival(9),
          m_folder(folder),
          m_case(school, twoItems()),
          m_fingerprint(school.logKey.verifyingKey().fingerprint().hex())
    {
        m_good = m_folder + s("/good");
        QDir().mkpath(m_good);
        writeUnchecked(m_case.content, m_school, m_good);
    }

    std::vector<CorpusCase> take() { return std::move(m_cases); }

    void all()
    {
        everyFile();
        extraFiles();
        manifests();
        signatures();
        leaves();
        proofs();
        payloads();
        checkpoints();
        listsAndKeys();
        otherPayloads();
        zips();
    }

private:
    static std::vector<Item> twoItems()
    {
        auto items = someItems(3);
        items[2].derivedFrom = s("AB/1");
        return items;
    }

    QString place(const QString &name)
    {
        return m_folder +
               QStringLiteral("/%1-%2").arg(int(m_cases.size()), 3, 10, QLatin1Char('0')).arg(name);
    }
    CorpusCase &refuse(const QString &name, const QString &path)
    {
        m_cases.push_back({name, path, {}, s("refused"), Seen::ByAll});
        return m_cases.back();
    }
    /// A change by someone without a key.
    CorpusCase &change(const QString &name, const std::function<void(Editor &)> &edit)
    {
        const QString path = place(QString(name).replace(u'/', u'~'));
        copyTree(m_good, path);
        Editor editor(path);
        edit(editor);
        return refuse(name, path);
    }
    CorpusCase &change(const char *name, const std::function<void(Editor &)> &edit)
    {
        return change(s(name), edit);
    }
    /// A change by someone who has the ledger's key, and lists and signs what they did.
    CorpusCase &resigned(const QString &name, const std::function<void(Editor &)> &edit)
    {
        return change(s("signed again: ") + name, [&](Editor &pack) {
            edit(pack);
            pack.refresh();
            pack.sign(m_school.logKey);
        });
    }
    CorpusCase &resigned(const char *name, const std::function<void(Editor &)> &edit)
    {
        return resigned(s(name), edit);
    }

    void everyFile()
    {
        const QStringList files = filesBelow(m_good);
        for (qsizetype i = 0; i < files.size(); ++i) {
            const QString &file = files[i];
            const qsizetype size = readAll(m_good + u'/' + file).size();
            for (const qsizetype at : {qsizetype(0), size / 2, size - 1})
                change(s("byte %1 of %2").arg(at).arg(file),
                       [&](Editor &pack) { pack.write(file, flipped(pack.read(file), at)); });
            change(s("added to %1").arg(file),
                   [&](Editor &pack) { pack.write(file, pack.read(file) + '\n'); });
            change(s("cut from %1").arg(file),
                   [&](Editor &pack) { pack.write(file, pack.read(file).chopped(1)); });
            change(s("emptied %1").arg(file), [&](Editor &pack) { pack.write(file, {}); });
            change(s("removed %1").arg(file), [&](Editor &pack) { pack.remove(file); });
            change(s("renamed %1").arg(file), [&](Editor &pack) {
                pack.write(file + s(".old"), pack.read(file));
                pack.remove(file);
            });
            const QString next = files[(i + 1) % files.size()];
            change(s("swapped %1 and %2").arg(file, next.section(u'/', -1)), [&](Editor &pack) {
                const QByteArray one = pack.read(file);
                pack.write(file, pack.read(next));
                pack.write(next, one);
            });
        }
    }

    void extraFiles()
    {
        for (const char *name : {"extra.txt", "data/extra.png", "data/.hidden", ".DS_Store",
                                 "data/deeper/extra.png", "proofs/AB-9.tlog-proof", "DATA/extra.png",
                                 "Manifest.json", "data/screenshot 1.PNG", "data/..\\evil.png", "nul.txt"})
            change(s("extra %1").arg(s(name)), [&](Editor &pack) { pack.write(name, "extra"); });
        for (const char *name : {"data/screenshot 1.png", "README.txt"})
            change(s("a link to the bytes of %1").arg(s(name)), [&](Editor &pack) {
                const QString outside = m_folder + s("/outside-") + s(name).section(u'/', -1);
                writeAll(outside, pack.read(name));
                pack.remove(s(name));
                pack.link(outside, s(name));
            }).seen = Seen::NotByTheBrowser;
    }

    void manifests()
    {
        const auto edited = [&](const char *name, const std::function<void(Editor &)> &edit) {
            change(s("signed again: ") + s(name), [&](Editor &pack) {
                edit(pack);
                pack.sign(m_school.logKey);
            });
        };
        edited("unknown member", [](Editor &pack) { pack.manifest[s("note")] = s("trust me"); });
        edited("member missing", [](Editor &pack) { pack.manifest.remove(s("program")); });
        edited("later format", [](Editor &pack) { pack.manifest[s("format")] = s("guardbook-pack/2"); });
        edited("other format", [](Editor &pack) { pack.manifest[s("format")] = s("something"); });
        edited("other form", [](Editor &pack) { pack.manifest[s("form")] = s("pdf"); });
        edited("other origin", [&](Editor &pack) { pack.setIn("ledger", "origin", m_rival.origin); });
        edited("line break in a name",
               [](Editor &pack) { pack.setIn("school", "name", s("Example\nSchool")); });
        edited("no such day",
               [](Editor &pack) { pack.manifest[s("madeAt")] = s("2026-02-30T10:00:00.000+00:00"); });
        edited("time of another spelling",
               [](Editor &pack) { pack.manifest[s("madeAt")] = s("2026-02-20T10:00:00Z"); });
        edited("exhibit left out", [](Editor &pack) {
            QJsonArray exhibits = pack.manifest[s("exhibits")].toArray();
            exhibits.removeFirst();
            pack.manifest[s("exhibits")] = exhibits;
        });
        edited("exhibit twice", [](Editor &pack) {
            QJsonArray exhibits = pack.manifest[s("exhibits")].toArray();
            exhibits.append(exhibits[0]);
            pack.manifest[s("exhibits")] = exhibits;
        });
        edited("index after the end",
               [&](Editor &pack) { pack.setExhibit(0, "index", qint64(m_case.log.size())); });
        edited("negative index", [](Editor &pack) { pack.setExhibit(0, "index", -1); });
        edited("index is text", [](Editor &pack) { pack.setExhibit(0, "index", s("57")); });
        edited("hash in capitals", [](Editor &pack) {
            pack.setExhibit(0, "sha256", pack.exhibit(0)[s("sha256")].toString().toUpper());
        });
        edited("original called derived", [](Editor &pack) { pack.setExhibit(0, "derivedFrom", s("AB/2")); });
        edited("two exhibits share a proof",
               [](Editor &pack) { pack.setExhibit(0, "proof", pack.exhibit(1)[s("proof")]); });
        edited("unknown actor", [&](Editor &pack) { pack.setExhibit(0, "actor", m_rival.actorVkey()); });
        edited("reference empty", [](Editor &pack) { pack.setExhibit(0, "reference", QString()); });
        paths();
        spellings();
    }

    void paths()
    {
        for (const char *path :
             {"data/../../evil.png", "/etc/passwd", "data//evil.png", "data/evil.png ", "data/a/b.png",
              "data/C:evil.png", "data/con.png", "data/\xE2\x80\xAEgnp.evil", "data\\evil.png"})
            change(s("signed again: listed as %1").arg(s(path)), [&](Editor &pack) {
                const QString was = pack.exhibit(1)[s("file")].toString();
                pack.setExhibit(1, "file", s(path));
                QJsonArray files = pack.manifest[s("files")].toArray();
                for (int i = 0; i < files.size(); ++i) {
                    QJsonObject file = files[i].toObject();
                    if (file[s("path")] == was)
                        file[s("path")] = s(path);
                    files[i] = file;
                }
                pack.manifest[s("files")] = files;
                pack.sign(m_school.logKey);
            });
        resigned("names that differ in case only", [](Editor &pack) {
            const QByteArray bytes = pack.read("data/screenshot 1.png");
            pack.write("data/Screenshot 1.png", bytes);
            QJsonArray files;
            for (const QJsonValue &value : pack.manifest[s("files")].toArray()) {
                const QJsonObject file = value.toObject();
                if (file[s("path")] == s("data/screenshot 1.png"))
                    files.append(QJsonObject{{s("path"), s("data/Screenshot 1.png")},
                                             {s("role"), s("original")},
                                             {s("size"), qint64(bytes.size())},
                                             {s("sha256"), Digest::of(bytes).hex()}});
                files.append(file);
            }
            pack.manifest[s("files")] = files;
        });
    }

    void spellings()
    {
        const auto spelt = [&](const char *name, const std::function<QByteArray(QByteArray)> &spell) {
            change(s("signed again: ") + s(name), [&](Editor &pack) {
                pack.signBytes(m_school.logKey, spell(*canonicalJson(pack.manifest)));
            });
        };
        spelt("manifest with white space", [](QByteArray text) { return text.replace(",", ", "); });
        spelt("manifest with a line end", [](const QByteArray &text) { return text + '\n'; });
        spelt("manifest with a key twice",
              [](QByteArray text) { return text.insert(1, "\"exhibits\":[],"); });
        spelt("manifest with another escape",
              [](QByteArray text) { return text.replace("Example", "\\u0045xample"); });
        spelt("manifest with a float", [](QByteArray text) {
            return text.replace("\"size\":64", "\"size\":64.0").replace("\"index\":57", "\"index\":57.0");
        });
        spelt("manifest with a byte order mark",
              [](const QByteArray &text) { return "\xEF\xBB\xBF" + text; });
        spelt("manifest that is not UTF-8",
              [](QByteArray text) { return text.replace("Example", "Ex\xFF\xFEmple"); });
        spelt("manifest that is a list", [](const QByteArray &text) { return "[" + text + "]"; });
        spelt("manifest that is deep", [](QByteArray text) {
            return text.replace("\"Example School\"", QByteArray(100000, '[') + QByteArray(100000, ']'));
        });
        spelt("manifest that is nothing", [](const QByteArray &) { return QByteArray(); });
        spelt("manifest without keys", [](const QByteArray &) { return QByteArrayLiteral("{}"); });
    }

    void signatures()
    {
        change("manifest signed by another key", [&](Editor &pack) {
            pack.setIn("school", "name", s("Other School"));
            pack.sign(m_rival.logKey);
        });
        change("manifest signed by another key that it names", [&](Editor &pack) {
            const QString vkey =
                vkeyText({m_school.origin, NoteKeyType::Ed25519, m_rival.logKey.verifyingKey()});
            pack.setIn("keys", "log",
                       QJsonObject{{s("holder"), s("Ledger of the school")}, {s("vkey"), vkey}});
            pack.refresh();
            pack.sign(m_rival.logKey);
        });
        change("signature of zeros", [](Editor &pack) { pack.write("manifest.sig", QByteArray(64, '\0')); });
        change("signature with S + L", [](Editor &pack) {
            QByteArray signature = pack.read("manifest.sig");
            const QByteArray order =
                QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
            int carry = 0;
            for (int i = 0; i < 32; ++i) {
                const int sum = std::uint8_t(signature[32 + i]) + std::uint8_t(order[i]) + carry;
                signature[32 + i] = char(sum & 0xff);
                carry = sum >> 8;
            }
            pack.write("manifest.sig", signature);
        });
        smallOrderKey();
        whollyForged();
    }

    /// A key of order one: naive verifiers take one signature for every text.
    void smallOrderKey()
    {
        change("a key that every text verifies with", [&](Editor &pack) {
            const QByteArray identity = "\x01" + QByteArray(31, '\0');
            const QByteArray signature = identity + QByteArray(32, '\0');
            const NoteKey key{m_school.origin, NoteKeyType::Ed25519, *VerifyingKey::fromBytes(identity)};
            pack.setIn("keys", "log",
                       QJsonObject{{s("holder"), s("Ledger of the school")}, {s("vkey"), vkeyText(key)}});
            pack.write("keys/log.pem", ed25519Pem(key.key));
            const QByteArray body = checkpointBody({m_school.origin, m_case.log.size(), m_case.log.root()});
            const QByteArray note = *formatNote({body, {{m_school.origin, noteKeyId(key), signature}}});
            pack.write("checkpoint.txt", note);
            for (int i = 0; i < 3; ++i)
                withNote(pack, i, note);
            QByteArray keys = pack.read("keys.txt");
            keys.replace(keys.mid(23, keys.indexOf('\n', 23) - 23), vkeyText(key).toUtf8());
            pack.write("keys.txt", keys);
            pack.refresh();
            pack.sign(m_school.logKey);
            pack.write("manifest.sig", signature);
        });
    }

    /// Everything by another school's keys, under this school's name and origin.
    void whollyForged()
    {
        School forger(7);
        forger.origin = m_school.origin;
        const Case forged(forger, twoItems());
        const QString path = place(s("wholly forged"));
        QDir().mkpath(path);
        writeUnchecked(forged.content, forger, path);
        refuse(s("wholly forged, with an expected fingerprint"), path).expected = m_fingerprint;
        m_cases.push_back({s("wholly forged, nothing expected"), path, {}, s("consistent"), Seen::ByAll});
        m_cases.push_back({s("right pack, wrong fingerprint expected"), m_good, QString(64, u'a'),
                           s("refused"), Seen::ByAll});
    }

    void leaves()
    {
        for (int at = 0; at < 216; at += at < 152 ? 8 : 16)
            resigned(s("leaf byte %1").arg(at), [&](Editor &pack) {
                const QString file = pack.exhibit(0)[s("leaf")].toString();
                pack.write(file, flipped(pack.read(file), at));
            });
        resigned("leaf of another exhibit", [](Editor &pack) {
            pack.write(pack.exhibit(0)[s("leaf")].toString(),
                       pack.read(pack.exhibit(1)[s("leaf")].toString()));
        });
        resigned("leaf by another actor", [&](Editor &pack) {
            const QString file = pack.exhibit(0)[s("leaf")].toString();
            const LeafBody body = *openLeaf(pack.read(file), m_school.actor.verifyingKey());
            pack.write(file, signLeaf(body, m_school.other));
            pack.setExhibit(0, "actor", m_school.otherVkey());
        });
        resigned("another actor named",
                 [&](Editor &pack) { pack.setExhibit(0, "actor", m_school.otherVkey()); });
        resigned("file, payload and leaf made anew", [&](Editor &pack) {
            const QByteArray bytes = "another picture";
            const QJsonObject exhibit = pack.exhibit(0);
            pack.write(exhibit[s("file")].toString(), bytes);
            QJsonObject record =
                QJsonDocument::fromJson(pack.read(exhibit[s("payload")].toString())).object();
            record[s("sha256")] = Digest::of(bytes).hex();
            record[s("size")] = qint64(bytes.size());
            const QByteArray payload = *canonicalJson(record);
            pack.write(exhibit[s("payload")].toString(), payload);
            LeafBody body =
                *openLeaf(pack.read(exhibit[s("leaf")].toString()), m_school.actor.verifyingKey());
            body.commitment = payloadCommitment(pack.read(exhibit[s("salt")].toString()), payload);
            pack.write(exhibit[s("leaf")].toString(), signLeaf(body, m_school.actor));
        });
        resigned("index of the neighbour", [](Editor &pack) {
            pack.setExhibit(0, "index", pack.exhibit(0)[s("index")].toInteger() - 1);
        });
    }

    static TlogProof proofOf(const Editor &pack, int exhibit)
    {
        return *parseTlogProof(pack.read(pack.exhibit(exhibit)[s("proof")].toString()));
    }
    static void withProof(Editor &pack, int exhibit, const TlogProof &proof)
    {
        pack.write(pack.exhibit(exhibit)[s("proof")].toString(), formatTlogProof(proof));
    }
    static void withNote(Editor &pack, int exhibit, const QByteArray &note)
    {
        TlogProof proof = proofOf(pack, exhibit);
        proof.checkpoint = note;
        withProof(pack, exhibit, proof);
    }

    void proofs()
    {
        const auto proof = [&](const char *name, const std::function<void(TlogProof &)> &edit) {
            resigned(name, [&](Editor &pack) {
                TlogProof one = proofOf(pack, 0);
                edit(one);
                withProof(pack, 0, one);
            });
        };
        proof("proof index + 1", [](TlogProof &one) { ++one.index; });
        proof("proof index - 1", [](TlogProof &one) { --one.index; });
        proof("proof without its last hash", [](TlogProof &one) { one.hashes.pop_back(); });
        proof("proof without its first hash", [](TlogProof &one) { one.hashes.erase(one.hashes.begin()); });
        proof("proof with one hash more", [](TlogProof &one) { one.hashes.push_back(one.hashes.back()); });
        proof("proof with two hashes swapped",
              [](TlogProof &one) { std::swap(one.hashes[0], one.hashes[1]); });
        proof("proof without hashes", [](TlogProof &one) { one.hashes.clear(); });
        const std::size_t hashes = proofOf(Editor(m_good), 0).hashes.size();
        for (std::size_t i = 0; i < hashes; ++i)
            proof(qPrintable(s("proof hash %1 changed").arg(i)), [&](TlogProof &one) {
                one.hashes[i] = *Digest::fromBytes(flipped(one.hashes[i].toBytes(), 5));
            });
        const auto text = [&](const char *name, const char *from, const char *to) {
            resigned(name, [&](Editor &pack) {
                const QString file = pack.exhibit(0)[s("proof")].toString();
                pack.write(file, pack.read(file).replace(from, to));
            });
        };
        text("proof of another version", "tlog-proof@v1", "tlog-proof@v2");
        text("proof with an extra line", "index ", "extra AAAA\nindex ");
        text("proof with a sign", "index ", "index +");
        text("proof with Windows line ends", "\n", "\r\n");
        resigned("proof with the same checkpoint, not cosigned",
                 [&](Editor &pack) { withNote(pack, 0, m_case.log.note(m_case.log.size(), false)); });
        resigned("proofs of two exhibits swapped", [](Editor &pack) {
            const TlogProof first = proofOf(pack, 0);
            withProof(pack, 0, proofOf(pack, 1));
            withProof(pack, 1, first);
        });
    }

    void payloads()
    {
        const auto copy = [](Editor &pack, const char *member) {
            pack.write(pack.exhibit(0)[s(member)].toString(),
                       pack.read(pack.exhibit(1)[s(member)].toString()));
        };
        resigned("payload of another exhibit", [&](Editor &pack) { copy(pack, "payload"); });
        resigned("payload and salt of another exhibit", [&](Editor &pack) {
            copy(pack, "payload");
            copy(pack, "salt");
        });
        resigned("entry of another exhibit", [&](Editor &pack) {
            for (const char *member : {"payload", "salt", "leaf", "proof"})
                copy(pack, member);
        });
        resigned("file of another exhibit", [&](Editor &pack) { copy(pack, "file"); });
        resigned("file changed", [](Editor &pack) { pack.write("data/screenshot 1.png", "changed"); });
        resigned("reference changed", [](Editor &pack) { pack.setExhibit(0, "reference", s("AB/7")); });
        resigned("salt flipped", [](Editor &pack) {
            const QString file = pack.exhibit(0)[s("salt")].toString();
            pack.write(file, flipped(pack.read(file), 31));
        });
        resigned("salt cut", [](Editor &pack) {
            const QString file = pack.exhibit(0)[s("salt")].toString();
            pack.write(file, pack.read(file).chopped(1));
        });
        resigned("payload with white space", [](Editor &pack) {
            const QString file = pack.exhibit(0)[s("payload")].toString();
            pack.write(file, pack.read(file) + '\n');
        });
    }

    void checkpoints()
    {
        const std::uint64_t size = m_case.log.size();
        const auto note = [&](const QString &name, const QByteArray &text, bool inProofs) {
            resigned(name, [&](Editor &pack) {
                pack.write("checkpoint.txt", text);
                for (int i = 0; inProofs && i < 3; ++i) {
                    const QString file = pack.exhibit(i)[s("proof")].toString();
                    const QByteArray proof = pack.read(file);
                    pack.write(file, proof.first(proof.indexOf("\n\n") + 2) + text);
                }
            });
        };
        const QByteArray good = m_case.log.note(size);
        const QByteArray body = good.first(good.indexOf("\n\n") + 1);
        const QByteArrayList lines = good.sliced(body.size() + 1).split('\n');
        note(s("checkpoint of a shorter ledger"), m_case.log.note(size - 1), false);
        note(s("checkpoint of a shorter ledger, in the proofs too"), m_case.log.note(size - 1), true);
        note(s("checkpoint without signatures"), body + '\n', true);
        note(s("checkpoint signed by the witness alone"), body + '\n' + lines[1] + '\n', true);
        note(s("checkpoint signed twice by the log"), body + '\n' + lines[0] + '\n' + lines[0] + '\n', true);
        note(s("checkpoint cosigned twice"), good + lines[1] + '\n', true);
        QByteArray wrong = lines[1];
        wrong[wrong.size() - 20] = wrong[wrong.size() - 20] == 'A' ? 'B' : 'A';
        note(s("cosignature changed"), body + '\n' + lines[0] + '\n' + wrong + '\n', true);
        note(s("checkpoint with another line end"), QByteArray(good).replace("\n", "\r\n"), true);
        note(s("checkpoint with text after it"), good + "and more\n", true);
        note(s("checkpoint with an extension line"), body + "extension\n\n" + lines[0] + '\n', true);
        note(s("checkpoint with a name in other letters"), good + "\xE2\x80\x94 n\xC3\xA4me AAAAAAAA\n",
             true);
        note(s("checkpoint with a line of no known shape"), good + "\xE2\x80\x94 name !!!!\n", true);
        Case other(m_rival, twoItems());
        note(s("checkpoint of another book"), other.log.note(other.log.size()), true);
        forks();
    }

    void forks()
    {
        const auto withLedger = [&](const char *name, std::uint64_t size, const Digest &root) {
            resigned(name, [&](Editor &pack) {
                pack.setIn("ledger", "size", qint64(size));
                pack.setIn("ledger", "root", root.hex());
                const QByteArray note = signCheckpoint({m_school.origin, size, root}, m_school.logKey);
                pack.write("checkpoint.txt", note);
                for (int i = 0; i < 3; ++i) {
                    const QString file = pack.exhibit(i)[s("proof")].toString();
                    const QByteArray proof = pack.read(file);
                    pack.write(file, proof.first(proof.indexOf("\n\n") + 2) + note);
                }
            });
        };
        Log other(m_school);
        other.addUnrelated(int(m_case.log.size()));
        withLedger("forked root", m_case.log.size(), other.root());
        withLedger("shorter ledger with old proofs", m_case.log.size() - 30,
                   *rootAt(m_case.log, m_case.log.size() - 30));
        withLedger("same root under another size", m_case.log.size() * 4, m_case.log.root());
        withLedger("empty ledger", 0, emptyRoot());
    }

    void listsAndKeys()
    {
        const auto text = [&](const char *name, const char *file,
                              const std::function<QByteArray(QByteArray)> &edit) {
            resigned(name, [&](Editor &pack) {
                pack.keepSums = QByteArrayView(file) == "manifest-sha256.txt";
                pack.write(file, edit(pack.read(file)));
            });
        };
        text("sums with another hash", "manifest-sha256.txt",
             [](QByteArray sums) { return flipped(sums, 3); });
        text("sums with a line less", "manifest-sha256.txt",
             [](QByteArray sums) { return sums.sliced(sums.indexOf('\n') + 1); });
        text("sums with a line more", "manifest-sha256.txt",
             [](const QByteArray &sums) { return sums + QByteArray(64, '0') + "  data/extra.png\n"; });
        text("sums with Windows line ends", "manifest-sha256.txt",
             [](QByteArray sums) { return sums.replace("\n", "\r\n"); });
        text("keys.txt with another holder", "keys.txt",
             [](QByteArray keys) { return keys.replace("Deputy", "Nobody"); });
        text("keys.txt with a key less", "keys.txt",
             [](const QByteArray &keys) { return keys.first(keys.indexOf("# Deputy\n")); });
        text("keys/log.pem of another key", "keys/log.pem",
             [&](const QByteArray &) { return ed25519Pem(m_rival.logKey.verifyingKey()); });
        text("school-root.pem of another school", "keys/school-root.pem",
             [&](const QByteArray &) { return certificatePem(m_rival.rootDer); });
        text("school-root.pem with text before it", "keys/school-root.pem",
             [](const QByteArray &pem) { return "text\n" + pem; });
        resigned("another school's certificate throughout", [&](Editor &pack) {
            pack.write("keys/school-root.pem", certificatePem(m_rival.rootDer));
            pack.setIn("school", "certificate", Digest::of(m_rival.rootDer).hex());
        }).seen = Seen::ByCppAlone;
        text("seal over the ledger's key changed", "keys/log.p7s",
             [](QByteArray seal) { return flipped(seal, seal.size() - 9); });
        m_cases.back().seen = Seen::ByCppAlone;
        resigned("a key that no one may have", [](Editor &pack) {
            QJsonObject keys = pack.manifest[s("keys")].toObject();
            QJsonArray actors = keys[s("actors")].toArray();
            QJsonObject key = actors[1].toObject();
            key[s("vkey")] = key[s("vkey")].toString().replace(s("deputy"), s("head"));
            actors[1] = key;
            keys[s("actors")] = actors;
            pack.manifest[s("keys")] = keys;
        });
    }

    /// What the ledger itself recorded is not what the pack shows.
    void otherPayloads()
    {
        const QByteArray sha = Digest::of(someItems(1)[0].bytes).hex().toLatin1();
        const QByteArray size = QByteArray::number(someItems(1)[0].bytes.size());
        const std::vector<std::pair<const char *, QByteArray>> records{
            {"size", R"({"exhibit":"AB/1","kind":"screenshot","sha256":")" + sha + R"(","size":7})"},
            {"size as text",
             R"({"exhibit":"AB/1","kind":"screenshot","sha256":")" + sha + R"(","size":")" + size + "\"}"},
            {"sha256", R"({"exhibit":"AB/1","kind":"screenshot","sha256":")" + QByteArray(64, 'a') +
                           R"(","size":)" + size + "}"},
            {"exhibit",
             R"({"exhibit":"AB/2","kind":"screenshot","sha256":")" + sha + R"(","size":)" + size + "}"},
            {"kind missing", R"({"exhibit":"AB/1","sha256":")" + sha + R"(","size":)" + size + "}"},
            {"kind is a number",
             R"({"exhibit":"AB/1","kind":1,"sha256":")" + sha + R"(","size":)" + size + "}"},
            {"key twice", R"({"exhibit":"AB/2","exhibit":"AB/1","kind":"x","sha256":")" + sha +
                              R"(","size":)" + size + "}"},
            {"half a character",
             R"({"exhibit":"AB/1","kind":"\ud800","sha256":")" + sha + R"(","size":)" + size + "}"},
            {"too deep", R"({"exhibit":"AB/1","kind":"x","more":)" + QByteArray(16, '[') +
                             QByteArray(16, ']') + R"(,"sha256":")" + sha + R"(","size":)" + size + "}"},
            {"place",
             R"({"exhibit":"AB/1","kind":"screenshot","sha256":")" + sha + R"(","size":)" + size + "}"},
            {"not JSON", "hello"},
            {"empty", ""},
        };
        for (const auto &[name, record] : records) {
            Case one(m_school, someItems(1));
            Log log(m_school);
            log.addUnrelated(20);
            PackExhibit &exhibit = one.content.exhibits[0];
            exhibit.intake.index = log.add(record, m_school.actor, QByteArrayView(name) == "place" ? 1 : 0);
            log.addUnrelated(20);
            const Log::Entry &entry = log.entry(exhibit.intake.index);
            exhibit.intake.entry = entry.leaf;
            exhibit.intake.payload = entry.payload;
            exhibit.intake.salt = entry.salt;
            exhibit.intake.inclusion = log.proof(exhibit.intake.index, log.size());
            one.content.ledger.size = log.size();
            one.content.ledger.root = log.root();
            one.content.ledger.note = log.note(log.size());
            one.content.ledger.witnessed = {log.witnessedAt(log.size())};
            const QString path = place(s("record"));
            QDir().mkpath(path);
            writeUnchecked(one.content, m_school, path);
            refuse(s("recorded with another %1").arg(s(name)), path);
        }
    }

    void zip(const QString &name, const QByteArray &bytes)
    {
        const QString path = place(s("zip.zip"));
        writeAll(path, bytes);
        refuse(s("zip: ") + name, path);
    }

    void zips()
    {
        const std::vector<ZipFile> files = filesOf(m_good);
        const QByteArray good = zipOf(files);
        const qsizetype directory = good.indexOf(QByteArray("PK\x01\x02", 4));
        for (int at = 0; at < 40; at += 2)
            zip(s("local header byte %1").arg(at), flipped(good, at));
        for (int at = 0; at < 56; at += 2)
            zip(s("central header byte %1").arg(at), flipped(good, directory + at));
        for (int at = 22; at > 0; --at)
            zip(s("end byte -%1").arg(at), flipped(good, good.size() - at));
        zip(s("byte of a file"), flipped(good, good.indexOf("PNG picture")));
        zip(s("CRC changed in both places"), flipped(flipped(good, 14), directory + 16));
        zip(s("text after the end"), good + "more");
        zip(s("text before the start"), "more" + good);
        zip(s("cut short"), good.chopped(1));
        zip(s("nothing but the end"), good.last(22));
        zip(s("gaps between files"), zipOf(files, "gap"));
        zip(s("empty"), zipOf({}));
        auto with = [&](const ZipFile &file) {
            auto more = files;
            more.push_back(file);
            return zipOf(more);
        };
        zip(s("file twice"), with(files[5]));
        zip(s("file twice with other bytes"), with({files[5].name, "other"}));
        zip(s("file added"), with({"data/extra.png", "extra"}));
        zip(s("file that escapes"), with({"../evil.png", "evil"}));
        zip(s("absolute file"), with({"/etc/evil", "evil"}));
        zip(s("folder"), with({"data/", ""}));
        zip(s("name that is not UTF-8"), with({"data/\xff\xfe.png", "evil"}));
        zip(s("manifest in other case"), with({"MANIFEST.JSON", "{}"}));
        for (std::size_t i = 0; i < files.size(); ++i) {
            auto fewer = files;
            fewer.erase(fewer.begin() + std::ptrdiff_t(i));
            zip(s("without ") + QString::fromUtf8(files[i].name), zipOf(fewer));
        }
        auto swapped = files;
        std::swap(swapped[5].bytes, swapped[6].bytes);
        zip(s("two files swapped"), zipOf(swapped));
    }

    const School &m_school;
    School m_rival;
    QString m_folder;
    Case m_case;
    QString m_good;
    QString m_fingerprint;
    std::vector<CorpusCase> m_cases;
};

} // namespace

void writeUnchecked(const PackContent &content, const School &school, const QString &folder)
{
    const QByteArray pdf = "%PDF-1.7 stand-in " + content.packReference.toUtf8();
    PlannedReport report;
    report.size = pdf.size();
    report.sha256 = Digest::of(pdf);
    report.open = [pdf]() -> Result<std::unique_ptr<QIODevice>> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(pdf);
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    };
    const auto plan = planPack(content, school.material(), verifierPage(), &report);
    ASSERT_TRUE(plan) << (plan ? "" : (plan.error().sentence + plan.error().where).toStdString());
    for (const PlannedFile &file : plan->files)
        writeAll(folder + u'/' + file.file.path, (*file.reader())->readAll());
}

std::vector<CorpusCase> tamperedPacks(const School &school, const QString &folder)
{
    Corpus corpus(school, folder);
    corpus.all();
    return corpus.take();
}

std::vector<CorpusCase> goodPacks(const School &school, const QString &folder)
{
    std::vector<Item> odd{{s("no suffix"), "x"},
                          {s("Ünïcode 😀 名前.png"), "unicode"},
                          {s("'quotes' & (brackets) #1 %41;.txt"), "odd"},
                          {s("empty.txt"), ""},
                          {QString(150, u'n') + s(".png"), "long name"},
                          {s("large.bin"), QByteArray(3 << 20, 'L')},
                          {s("-dash.txt"), "dash"},
                          {s("two  spaces.txt"), "spaces", s("AB/1")},
                          {s(".leading dot"), "dot"}};
    const std::vector<std::pair<QString, std::vector<Item>>> contents{
        {s("none"), {}}, {s("one"), someItems(1)}, {s("many"), someItems(25)}, {s("odd"), odd}};
    const QString log = school.logKey.verifyingKey().fingerprint().hex();
    std::vector<CorpusCase> cases;
    for (const auto &[name, items] : contents)
        for (const int unrelated : {0, 57}) {
            const Case one(school, items, unrelated);
            const QString out = folder + QStringLiteral("/%1-%2").arg(name).arg(unrelated);
            QDir().mkpath(out);
            const auto receipt =
                writePack(one.content, school.material(), optionsFor(out, PackOptions::Form::FolderAndZip));
            EXPECT_TRUE(receipt) << (receipt
                                         ? ""
                                         : (receipt.error().sentence + receipt.error().where).toStdString());
            if (!receipt)
                continue;
            for (const QString &path : receipt->paths) {
                cases.push_back({name + s(" ") + path.right(4), path, {}, s("consistent"), Seen::ByAll});
                cases.push_back(
                    {name + s(" expected ") + path.right(4), path, log, s("verified"), Seen::ByAll});
            }
            cases.push_back({name + s(" around"), out + s("/around"), log, s("verified"), Seen::ByAll});
            copyTree(receipt->paths[0], out + s("/around/the pack"));
        }
    cases.push_back({s("as people write it"), cases[0].path,
                     groupedFingerprint(*Digest::fromHex(log)).toUpper().replace(u' ', u':'), s("verified"),
                     Seen::ByAll});
    return cases;
}

} // namespace guardbook::test
