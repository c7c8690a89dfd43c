#include "core/csvimport/csvtable.h"
#include "core/exports/csvsheet.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace callout;
using namespace Qt::StringLiterals;

/// A table leaves as any spreadsheet reads it, and does no harm there.
class TestCsvSheet : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreQuotedWhereTheyNeedIt_data();
    void fieldsAreQuotedWhereTheyNeedIt();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void aMarkTellsTheEncoding();
    void whatIsWrittenCanBeReadAgain();
    void aFileIsWrittenWhole();
    void whatCannotBeWrittenIsTold();
    void aFullDiskLeavesTheOldFile();
};

void TestCsvSheet::fieldsAreQuotedWhereTheyNeedIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Hall Road"_s << QByteArray("Hall Road");
    QTest::newRow("empty") << QString() << QByteArray("");
    QTest::newRow("the separator") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quotes") << u"5\" pipe"_s << QByteArray("\"5\"\" pipe\"");
    QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("spaces around") << u" a "_s << QByteArray("\" a \"");
    QTest::newRow("another separator") << u"a;b"_s << QByteArray("a;b");
    QTest::newRow("letters of all kinds") << u"Müller 東"_s << u"Müller 東"_s.toUtf8();
}

void TestCsvSheet::fieldsAreQuotedWhereTheyNeedIt()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, field);
    QCOMPARE(csvOf({{u"A"_s}, {{text}}}), "A\r\n" + field + "\r\n");
}

void TestCsvSheet::formulasAreDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+cmd|x"_s << QByteArray("'+cmd|x");
    QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("a phone") << u"+441624123456"_s << QByteArray("'+441624123456");
    QTest::newRow("a number below nothing") << u"-12.50"_s << QByteArray("-12.50");
    QTest::newRow("inside") << u"a=b"_s << QByteArray("a=b");
}

void TestCsvSheet::formulasAreDefused()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, field);
    QCOMPARE(csvOf({{u"A"_s}, {{text}}}), "A\r\n" + field + "\r\n");
}

void TestCsvSheet::aMarkTellsTheEncoding()
{
    QCOMPARE(csvOf({{u"Ä"_s}, {}}, {u';', true}), u"\uFEFFÄ\r\n"_s.toUtf8());
}

void TestCsvSheet::whatIsWrittenCanBeReadAgain()
{
    const QStringList row{u"a;b"_s, u"c \"d\"\ne"_s, u"f,g"_s, u"1.5"_s};
    const CsvTable table = readCsv(csvOf({{u"1"_s, u"2"_s, u"3"_s, u"4"_s}, {row}}, {u';', true}));
    QCOMPARE(table.delimiter, u';');
    QCOMPARE(table.records.size(), 2);
    QCOMPARE(table.records.back().fields, row);
}

void TestCsvSheet::aFileIsWrittenWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    QVERIFY(saveFile(path, "old and longer"));
    QVERIFY(saveFile(path, "new"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "new");
}

void TestCsvSheet::whatCannotBeWrittenIsTold()
{
    const Result<void> nowhere = saveFile(u"/no/such/folder/list.csv"_s, "x");
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::StorageFailed);
    QVERIFY2(nowhere.error().message.contains(u"list.csv could not be written"), qPrintable(nowhere.error().message));
}

void TestCsvSheet::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    QVERIFY(saveFile(path, "old"));
    // As on a full disk: no file may grow beyond ten bytes.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit narrow{10, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    const Result<void> full = saveFile(path, QByteArray(100'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!full);
    QVERIFY2(full.error().message.contains(u"Make room"), qPrintable(full.error().message));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "old");
}

QTEST_GUILESS_MAIN(TestCsvSheet)
#include "tst_csvsheet.moc"
