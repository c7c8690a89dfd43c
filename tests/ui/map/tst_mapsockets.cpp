#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Nothing leaves this machine while the map is shown, moved and themed: the system calls of the panel's own test are
/// read, whatever the environment says of proxies.
class TestMapSockets : public QObject
{
    Q_OBJECT

private slots:
    void onlyThisMachineIsTalkedTo();

private:
    /// The system calls of a program, a line each; empty where they cannot be watched here.
    [[nodiscard]] static QStringList callsOf(const QString &program, const QStringList &arguments);
};

QStringList TestMapSockets::callsOf(const QString &program, const QStringList &arguments)
{
    const QTemporaryDir folder;
    const QString record = folder.filePath(u"calls"_s);
    QProcess strace;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s})
        environment.insert(name, u"http://192.0.2.1:3128"_s);
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // leaks cannot be looked for while traced
    strace.setProcessEnvironment(environment);
    strace.setStandardOutputFile(QProcess::nullDevice());
    strace.start(u"strace"_s,
                 QStringList{u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=connect,sendto,sendmsg,bind"_s, u"-o"_s, record, program}
                     + arguments);
    if (!strace.waitForStarted() || !strace.waitForFinished(100'000) || strace.exitCode() != 0)
        return {};
    QFile file(record);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void TestMapSockets::onlyThisMachineIsTalkedTo()
{
    const QString program = qEnvironmentVariable("MAP_PROGRAM");
    QVERIFY2(!program.isEmpty(), "MAP_PROGRAM names the test of the map's panel");
    const QStringList calls = callsOf(program, {u"drawsTilesOfTheTheme"_s, u"keysMoveTheMap"_s});
    if (calls.isEmpty())
        QSKIP("strace cannot watch programs here");

    const QRegularExpression address(u"inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\""_s);
    int talks = 0;
    for (const QString &call : calls) {
        const QRegularExpressionMatch match = address.match(call);
        if (!match.hasMatch())
            continue;
        ++talks;
        QVERIFY2(match.captured(1) == "127.0.0.1"_L1, qPrintable(call));
    }
    QCOMPARE_GT(talks, 1); // tiles were asked for at all
}

QTEST_GUILESS_MAIN(TestMapSockets)
#include "tst_mapsockets.moc"
