// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desktop portal, played by a service of our own on a bus of our own.

#include "ui/evidence/portalsource_linux.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <gtest/gtest.h>

using namespace guardbook::ui;

namespace {

/// Answers org.freedesktop.portal.Screenshot as the test says.
class StandInPortal final : public QDBusVirtualObject {
public:
    explicit StandInPortal(QDBusConnection bus) : m_bus(std::move(bus)) {}

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (message.member() != u"Screenshot")
            return false;
        owner = message.arguments().value(0).toString();
        const auto options = qdbus_cast<QVariantMap>(message.arguments().value(1));
        interactive = options.value(QStringLiteral("interactive")).toBool();
        const QString caller = message.service().mid(1).replace(u'.', u'_');
        const QString path = ownPath.isEmpty()
                                 ? QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                       .arg(caller, options.value(QStringLiteral("handle_token")).toString())
                                 : ownPath;
        if (answerFirst)
            answer(path, message.service());
        m_bus.send(message.createReply(QVariant::fromValue(QDBusObjectPath(path))));
        if (!answerFirst)
            QTimer::singleShot(50, this, [this, path, to = message.service()] { answer(path, to); });
        return true;
    }

    uint code = 0;
    QString uri;
    QString ownPath; ///< Of portals that do not follow the token.
    bool answerFirst = false;
    QString owner;
    bool interactive = false;

private:
    void answer(const QString &path, const QString &to)
    {
        QDBusMessage signal = QDBusMessage::createTargetedSignal(
            to, path, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
        signal << code << QVariantMap{{QStringLiteral("uri"), uri}};
        m_bus.send(signal);
    }
    QDBusConnection m_bus;
};

class Portal : public testing::Test {
protected:
    void SetUp() override
    {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        ASSERT_TRUE(m_daemon.waitForReadyRead(10'000)) << "dbus-daemon is needed for this test";
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    void TearDown() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("stand-in"));
        QDBusConnection::disconnectFromBus(QStringLiteral("asking"));
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    std::unique_ptr<StandInPortal> portal()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, QStringLiteral("stand-in"));
        auto made = std::make_unique<StandInPortal>(bus);
        EXPECT_TRUE(bus.registerVirtualObject(QStringLiteral("/org/freedesktop/portal/desktop"), made.get(),
                                              QDBusConnection::SubPath));
        EXPECT_TRUE(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        return made;
    }
    QDBusConnection asking() const
    {
        return QDBusConnection::connectToBus(m_address, QStringLiteral("asking"));
    }
    QString pictureFile() const
    {
        const QString path = m_folder.filePath(QStringLiteral("Screenshot.png"));
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        EXPECT_TRUE(image.save(path));
        return path;
    }
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace

TEST_F(Portal, givesThePictureAndLeavesNoFileBehind)
{
    for (const bool first : {false, true}) {
        const auto stand = portal();
        const QString path = pictureFile();
        stand->uri = QUrl::fromLocalFile(path).toString();
        stand->answerFirst = first;
        PortalSource source(asking());
        QSignalSpy taken(&source, &ScreenSource::taken);
        source.take(nullptr, QStringLiteral("x11:1a"));
        ASSERT_TRUE(taken.wait(5'000)) << first;
        EXPECT_EQ(taken[0][0].value<ScreenShot>().picture.size(), QSize(64, 48));
        EXPECT_FALSE(QFile::exists(path)) << "a plain copy of evidence was left behind";
        EXPECT_EQ(stand->owner, QStringLiteral("x11:1a"));
        EXPECT_TRUE(stand->interactive);
        QDBusConnection::disconnectFromBus(QStringLiteral("stand-in"));
        QDBusConnection::disconnectFromBus(QStringLiteral("asking"));
    }
}

TEST_F(Portal, oldPortalsChooseThePathOfTheRequestThemselves)
{
    const auto stand = portal();
    stand->ownPath = QStringLiteral("/org/freedesktop/portal/desktop/request/1_1/t");
    stand->uri = QUrl::fromLocalFile(pictureFile()).toString();
    PortalSource source(asking());
    QSignalSpy taken(&source, &ScreenSource::taken);
    source.take(nullptr, {});
    EXPECT_TRUE(taken.wait(5'000));
}

TEST_F(Portal, whoGivesUpInTheDesktopsOwnQuestionIsToldNothing)
{
    const auto stand = portal();
    stand->code = 1;
    PortalSource source(asking());
    QSignalSpy givenUp(&source, &ScreenSource::givenUp);
    QSignalSpy failed(&source, &ScreenSource::failed);
    source.take(nullptr, {});
    EXPECT_TRUE(givenUp.wait(5'000));
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(Portal, whatTheDesktopCannotDoIsOneSentence)
{
    const auto stand = portal();
    stand->code = 2;
    PortalSource source(asking());
    QSignalSpy failed(&source, &ScreenSource::failed);
    source.take(nullptr, {});
    ASSERT_TRUE(failed.wait(5'000));
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("Nothing was kept")));
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(Portal, aFileThatIsNoPictureIsOneSentenceAndIsRemoved)
{
    const auto stand = portal();
    const QString path = m_folder.filePath(QStringLiteral("broken.png"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    stand->uri = QUrl::fromLocalFile(path).toString();
    PortalSource source(asking());
    QSignalSpy failed(&source, &ScreenSource::failed);
    source.take(nullptr, {});
    ASSERT_TRUE(failed.wait(5'000));
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(Portal, aDesktopWithoutAPortalIsOneSentence)
{
    PortalSource source(asking());
    QSignalSpy failed(&source, &ScreenSource::failed);
    source.take(nullptr, {});
    ASSERT_TRUE(failed.wait(5'000));
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("paste it here")));
}
