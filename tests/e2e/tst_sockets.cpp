#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Watches, from outside, which sockets the program opens while it shows an office with its map.
class SocketsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingButLoopbackIsTalkedTo();

private:
    [[nodiscard]] static int run(const QString &program, const QStringList &arguments);
};

int SocketsTest::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // leaks cannot be looked for while traced
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    return process.waitForFinished(90'000) ? process.exitCode() : -1;
}

void SocketsTest::nothingButLoopbackIsTalkedTo()
{
    const QString callout = qEnvironmentVariable("CALLOUT_PROGRAM");
    const QTemporaryDir folder;
    const QString office = folder.filePath(u"office.callout"_s);
    const QString trace = folder.filePath(u"trace"_s);
    QCOMPARE(run(callout, {u"demo"_s, u"--out"_s, office}), 0);
    QCOMPARE(run(u"strace"_s, {u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=connect,bind,sendto"_s, u"-o"_s, trace, callout,
                               u"--picture"_s, folder.filePath(u"window.png"_s), u"--office"_s, office}),
             0);

    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression address(u"sa_family=(\\w+)"_s);
    int loopback = 0;
    for (const QByteArray &bytes : file.readAll().split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        const QString family = address.match(line).captured(1);
        if (family.isEmpty() || family == "AF_UNIX"_L1 || family == "AF_NETLINK"_L1)
            continue;
        QVERIFY2(line.contains("127.0.0.1"_L1) || line.contains("::1"_L1), qPrintable(line));
        ++loopback;
    }
    QVERIFY2(loopback > 0, "the map's own tiles go over loopback, so some must have been seen");
}

QTEST_GUILESS_MAIN(SocketsTest)
#include "tst_sockets.moc"
