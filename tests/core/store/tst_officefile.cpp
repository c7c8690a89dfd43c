#include "core/store/officefile.h"

#include "tests/core/store/samples.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace callout;

/// Making, writing and reading an office file.
class TestOfficeFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void createsAndOpens();
    void refusesToOverwrite();
    void everyFieldOfEveryRecordSurvives_data();
    void everyFieldOfEveryRecordSurvives();

private:
    QString freshPath() { return m_folder.filePath(u"office %1.callout"_s.arg(++m_count)); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestOfficeFile::createsAndOpens()
{
    const QString path = freshPath();
    const OfficeSettings given = samples::settings();
    {
        const auto file = samples::newOffice(path, given);
        QVERIFY(file);
        QCOMPARE(file->path(), path);
    }
    const auto file = samples::openOffice(path);
    QVERIFY(file);
    QCOMPARE(file->notices(), QStringList());
    const Result<OfficeSettings> read = file->settings();
    REQUIRE(read);
    OfficeSettings expected = given;
    expected.revision = 1;
    QCOMPARE(*read, expected);
    QCOMPARE(file->newestEdit().value_or(-1), 1);
}

void TestOfficeFile::refusesToOverwrite()
{
    const QString path = freshPath();
    QVERIFY(samples::newOffice(path));
    const auto again = OfficeFile::create(path, samples::settings());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::InvalidInput);
    QVERIFY2(again.error().message.contains(path), qPrintable(again.error().message));
    QVERIFY(samples::openOffice(path));
}

void TestOfficeFile::everyFieldOfEveryRecordSurvives_data()
{
    QTest::addColumn<RecordKind>("kind");
    QTest::addColumn<quint32>("seed");
    for (int kind = int(RecordKind::Skill); kind <= int(RecordKind::Job); ++kind) {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const QByteArray name = recordKindName(RecordKind(kind)).toLatin1();
            QTest::addRow("%s, seed %u", name.constData(), seed) << RecordKind(kind) << seed;
        }
    }
}

void TestOfficeFile::everyFieldOfEveryRecordSurvives()
{
    QFETCH(const RecordKind, kind);
    QFETCH(const quint32, seed);
    const auto file = samples::newOffice(freshPath());
    QVERIFY(file);
    withRecordType(kind, [&]<typename Record>() {
        samples::AnyValue any(seed);
        const Record first = any.record<Record>(7);
        const Record second = any.record<Record>(7);
        const Result<qint64> created = file->write(samples::edit(samples::creation(first)), u"desk"_s, samples::noon);
        REQUIRE(created);
        const Result<qint64> updated =
            file->write(samples::edit(samples::update(first, second)), u"desk"_s, samples::noon);
        REQUIRE(updated);
    });
}

QTEST_GUILESS_MAIN(TestOfficeFile)
#include "tst_officefile.moc"
