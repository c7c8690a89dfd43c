#include "tests/support/printing.h"
#include "ui/models/jobmime.h"

#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class JobMimeTest : public QObject
{
    Q_OBJECT

private slots:
    void jobsSurviveADrag_data();
    void jobsSurviveADrag();
    void nothingElseIsCarried();
    void malformedDataIsEmpty_data();
    void malformedDataIsEmpty();
    void noDataIsEmpty();
};

void JobMimeTest::jobsSurviveADrag_data()
{
    QTest::addColumn<QList<JobId>>("jobs");
    QTest::newRow("none") << QList<JobId>();
    QTest::newRow("one") << QList<JobId>{{1043}};
    QTest::newRow("several, in their order") << QList<JobId>{{9}, {3}, {std::numeric_limits<qint64>::max()}};
}

void JobMimeTest::jobsSurviveADrag()
{
    QFETCH(const QList<JobId>, jobs);
    const std::unique_ptr<QMimeData> data = jobmime::encode(jobs);
    QCOMPARE(jobmime::decode(data.get()), jobs);
}

void JobMimeTest::nothingElseIsCarried()
{
    const std::unique_ptr<QMimeData> data = jobmime::encode({{1043}});
    QCOMPARE(data->formats(), QStringList{jobmime::format()});
}

void JobMimeTest::malformedDataIsEmpty_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another format") << u"text/plain"_s << QByteArray(8, '\1');
    QTest::newRow("half an id") << jobmime::format() << QByteArray(4, '\1');
    QTest::newRow("an id and a half") << jobmime::format() << QByteArray(12, '\1');
    QTest::newRow("nothing") << jobmime::format() << QByteArray();
    QTest::newRow("no id at all") << jobmime::format() << QByteArray(8, '\0');
    QTest::newRow("a negative id") << jobmime::format() << QByteArray(8, '\xff');
}

void JobMimeTest::malformedDataIsEmpty()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QMimeData data;
    data.setData(format, bytes);
    QCOMPARE(jobmime::decode(&data), QList<JobId>());
}

void JobMimeTest::noDataIsEmpty()
{
    QVERIFY(jobmime::decode(nullptr).isEmpty());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JobMimeTest)
#include "tst_jobmime.moc"
