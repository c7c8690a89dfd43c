#include "core/store/officefile.h"

#include "tests/core/store/samples.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace callout;

/// A program that edits at full speed is killed at random moments. Each time the file is whole, holds every edit that
/// was acknowledged, and its audit trail replays to the records as they are.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void losesNothing();

private:
    void killOnce(const QString &path, quint32 seed);
    void expectAllThere(const QString &path) const;

    QRandomGenerator m_random{42};
    QHash<qint64, QString> m_acknowledged; ///< labels by edit id
    qsizetype m_total = 0;
};

namespace {

int kills()
{
    const int asked = qEnvironmentVariableIntValue("CALLOUT_KILLS");
    return asked > 0 ? asked : 200;
}

} // namespace

void TestCrash::losesNothing()
{
    constexpr int killsOfOneFile = 20;
    const auto folder = samples::quickFolder();
    QString path;
    for (int kill = 0; kill < kills(); ++kill) {
        if (kill % killsOfOneFile == 0) {
            path = folder->filePath(u"office %1.callout"_s.arg(kill));
            QVERIFY(samples::newOffice(path));
            m_acknowledged.clear();
        }
        killOnce(path, quint32(kill));
        expectAllThere(path);
        if (QTest::currentTestFailed())
            qFatal("after kill %d", kill);
    }
    qInfo("%d kills, %lld acknowledged edits, all there", kills(), qint64(m_total));
    QVERIFY(m_total > kills());
}

void TestCrash::killOnce(const QString &path, quint32 seed)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(qEnvironmentVariable("CALLOUT_CRASHWRITER"), {path, QString::number(seed)});
    QVERIFY2(writer.waitForStarted(), qPrintable(writer.errorString()));
    // Some die while they open the file, most while they write.
    const int begun = m_random.bounded(10) == 0 ? 0 : 1;
    if (begun == 1)
        QVERIFY(writer.waitForReadyRead());
    QElapsedTimer timer;
    timer.start();
    const int lifetime = m_random.bounded(60);
    while (timer.elapsed() < lifetime)
        writer.waitForReadyRead(int(lifetime - timer.elapsed()));
    QCOMPARE(writer.state(), QProcess::Running);
    writer.kill();
    QVERIFY(writer.waitForFinished());

    QByteArray told = writer.readAllStandardOutput();
    told.truncate(told.lastIndexOf('\n') + 1);
    for (const QByteArray &line : told.split('\n')) {
        if (const qsizetype space = line.indexOf(' '); space > 0) {
            m_acknowledged.insert(line.first(space).toLongLong(), QString::fromLatin1(line.sliced(space + 1)));
            ++m_total;
        }
    }
}

void TestCrash::expectAllThere(const QString &path) const
{
    const auto file = samples::openOffice(path);
    QVERIFY(file);
    const Result<QStringList> findings = file->check();
    VERIFY_RESULT(findings);
    QCOMPARE(*findings, QStringList());
    const auto edits = file->editsOf(u"crash"_s, {samples::noon, samples::noon + Seconds(1)});
    VERIFY_RESULT(edits);
    QHash<qint64, QString> kept;
    for (const StoredEdit &edit : *edits)
        kept.insert(edit.id, edit.edit.label);
    for (const auto &[id, label] : m_acknowledged.asKeyValueRange())
        QCOMPARE(kept.value(id), label);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
