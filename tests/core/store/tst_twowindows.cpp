#include "core/store/officefile.h"

#include "tests/core/store/samples.h"
#include "tests/support/verifyresult.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace callout;

/// Two programs edit the same day of one office file at full speed: no edit is lost, and both end with the same day.
class TestTwoWindows : public QObject
{
    Q_OBJECT

private slots:
    void loseNoEdit();

private:
    [[nodiscard]] static QString answer(QProcess &window);
};

namespace {

constexpr int Jobs = 12;

int seconds()
{
    const int asked = qEnvironmentVariableIntValue("CALLOUT_TWO_WINDOWS_SECONDS");
    return asked > 0 ? asked : 6;
}

ChangeSet day()
{
    ChangeSet changes;
    for (qint64 id = 1; id <= 6; ++id)
        changes.create(samples::technician(id, u"Technician %1"_s.arg(id)));
    for (qint64 id = 1; id <= Jobs; ++id)
        changes.create(samples::job(1000 + id, samples::noon, JobStatus::Scheduled));
    return changes;
}

} // namespace

QString TestTwoWindows::answer(QProcess &window)
{
    while (!window.canReadLine()) {
        if (!window.waitForReadyRead(seconds() * 1000 + 60'000))
            return {};
    }
    return QString::fromLatin1(window.readLine()).trimmed();
}

void TestTwoWindows::loseNoEdit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"office.callout"_s);
    const auto file = samples::newOffice(path);
    QVERIFY(file);
    VERIFY_RESULT(samples::write(*file, day()));

    QProcess windows[2];
    int number = 0;
    for (QProcess &window : windows) {
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(qEnvironmentVariable("CALLOUT_DAYWRITER"),
                     {path, u"window %1"_s.arg(++number), QString::number(seconds())});
    }
    int written = 0;
    int conflicts = 0;
    for (QProcess &window : windows) {
        const QString told = answer(window);
        const auto match = QRegularExpression(u"^wrote (\\d+) conflicts (\\d+)$"_s).match(told);
        QVERIFY2(match.hasMatch(), qPrintable(told));
        QVERIFY(match.captured(1).toInt() > 0);
        written += match.captured(1).toInt();
        conflicts += match.captured(2).toInt();
    }
    QStringList days;
    for (QProcess &window : windows) {
        window.write("and now?\n");
        days.append(answer(window));
        window.closeWriteChannel();
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitCode(), 0);
    }
    QVERIFY(!days.first().isEmpty());
    QCOMPARE(days.first(), days.last());

    int counted = 0;
    const Result<DaySnapshot> loaded = file->loadDays(QDate(2026, 3, 31), 1);
    VERIFY_RESULT(loaded);
    for (const Job &job : loaded->jobs)
        counted += job.notes.toInt();
    qInfo("%d edits, %d conflicts in %d s", written, conflicts, seconds());
    QCOMPARE(counted, written);
    QCOMPARE(file->newestEdit().value_or(0), 2 + written);
    QVERIFY(conflicts > 0);
    QCOMPARE(file->check().value_or(QStringList{u"?"_s}), QStringList());
}

QTEST_GUILESS_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
