// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/packplan.h"

namespace guardbook {

namespace {

QString heading(const QString &text)
{
    return u'\n' + text + u'\n' + QString(text.size(), u'-') + QStringLiteral("\n\n");
}

QString whatItHolds(PackManifest::Form form)
{
    QString text = heading(QStringLiteral("What is here"));
    if (form == PackManifest::Form::Files)
        text += QStringLiteral("report.pdf            the report: open this first\n");
    else
        text += QStringLiteral("(the PDF)             the report; all other files are attached to it\n");
    return text +
           QStringLiteral(
               "data/                 the exhibits, byte for byte as the school took them in\n"
               "derived/              copies that the school made from exhibits, if any\n"
               "manifest-sha256.txt   the SHA-256 of every file, for ordinary tools\n"
               "manifest.json, .sig   the same and more, signed by the school's ledger\n"
               "checkpoint.txt        the signed state of the ledger when this pack was made\n"
               "proofs/ leaves/ payloads/   for each exhibit: its entry in the ledger, and the proof\n"
               "witnesses/            earlier states of the ledger that others signed, if any, and the "
               "proof\n"
               "                      that the ledger goes on from there\n"
               "keys.txt, keys/       the public keys; the school's certificate vouches for the ledger's\n"
               "verify.html           checks all of this in a browser; sends nothing anywhere\n");
}

QString howToCheck(PackManifest::Form form, const QString &logKey, const QString &school)
{
    QString text = heading(QStringLiteral("How to check it"));
    text += QStringLiteral(
                "First ask the school, by a telephone number that you did not take from this pack, for the\n"
                "fingerprint of its ledger key or of its certificate. In this pack they are:\n\n"
                "  ledger key   %1\n"
                "  certificate  %2\n\n")
                .arg(logKey, school);
    if (form == PackManifest::Form::Pdf)
        text += QStringLiteral(
            "Save all attachments of the PDF into one folder, each under the path that its name gives.\n\n");
    text += QStringLiteral(
        "1. In a browser: open verify.html, choose the folder of this pack, type the fingerprint. Better "
        "still, use\n"
        "   the copy of that page that Guardbook publishes: a pack that someone forged could bring a forged "
        "page.\n"
        "2. With Guardbook: guardbook-cli verify PACK --expect FINGERPRINT\n"
        "3. With what every computer has:\n"
        "   Windows   certutil -hashfile data\\NAME SHA256     and compare with manifest-sha256.txt\n"
        "   macOS     shasum -a 256 -c manifest-sha256.txt\n"
        "   Linux     sha256sum -c manifest-sha256.txt\n"
        "4. With OpenSSL 3:\n"
        "   openssl pkeyutl -verify -pubin -inkey keys/log.pem -rawin -in manifest.json -sigfile "
        "manifest.sig\n"
        "   openssl cms -verify -binary -inform DER -in keys/log.p7s -content keys/log.pem \\\n"
        "       -CAfile keys/school-root.pem -purpose any -no_check_time -out /dev/null\n"
        "   openssl pkey -pubin -in keys/log.pem -outform DER | tail -c 32 | sha256sum      fingerprint of "
        "the key\n"
        "   openssl x509 -in keys/school-root.pem -noout -fingerprint -sha256               of the "
        "certificate\n"
        "5. The signature inside the PDF: a PDF reader, or pdfsig.\n");
    return text;
}

} // namespace

QByteArray packReadme(const PackContent &content, const Digest &logKeyFingerprint,
                      const Digest &schoolFingerprint, PackManifest::Form form)
{
    QString text = QStringLiteral("EVIDENCE PACK %1\n").arg(content.packReference);
    text += QStringLiteral("%1\nMade %2 with %3. Exhibits: %4.\n")
                .arg(content.school.name.simplified(), content.madeAt.displayText(), content.program)
                .arg(content.exhibits.size());
    text += QStringLiteral(
        "\nCONFIDENTIAL: CHILD PROTECTION. For the addressee only. Keep it as it is: work on copies.\n");
    text += whatItHolds(form);
    text += howToCheck(form, groupedFingerprint(logKeyFingerprint), groupedFingerprint(schoolFingerprint));
    text += heading(QStringLiteral("What it proves, and what it does not"));
    text += QStringLiteral(
        "It shows that these bytes have not changed since the ledger recorded them, in which order they "
        "were\n"
        "recorded, and whose key recorded them. The times are those of the school's computer, unless a time "
        "stamp\n"
        "or a witness's signature bounds them.\n\n"
        "It does not show that a screenshot is a true picture of what was online, who wrote a message, that\n"
        "nothing was left out, or that the school's own people did not act together.\n");
    return text.toUtf8();
}

} // namespace guardbook
