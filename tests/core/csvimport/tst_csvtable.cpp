#include "core/csvimport/csvtable.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What programs write as "CSV" becomes rows of fields, or one sentence that says where it does not.
class TestCsvTable : public QObject
{
    Q_OBJECT

private slots:
    void findsTheEncoding_data();
    void findsTheEncoding();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void readsFields_data();
    void readsFields();
    void countsLinesAsAnEditorDoes();
    void aChoiceGoesBeforeWhatIsDetected();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
};

namespace {

QStringList rowsOf(const CsvTable &table)
{
    QStringList rows;
    for (const CsvRecord &record : table.records)
        rows.append(record.fields.join(u'/'));
    return rows;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

void TestCsvTable::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QString text = u"title\nKüche – 5 €\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-16 little endian") << utf16(text, QStringConverter::Utf16LE) << u"UTF-16 LE"_s;
    QTest::newRow("UTF-16 big endian") << utf16(text, QStringConverter::Utf16BE) << u"UTF-16 BE"_s;
    QTest::newRow("Windows-1252") << QByteArray("title\nK\xfc"
                                                "che \x96 5 \x80\n")
                                  << u"Windows-1252"_s;
}

void TestCsvTable::findsTheEncoding()
{
    QFETCH(const QByteArray, bytes);
    const CsvTable table = readCsv(bytes);
    QCOMPARE(rowsOf(table), (QStringList{u"title"_s, u"Küche – 5 €"_s}));
    QTEST(encodingName(table.encoding), "name");
}

void TestCsvTable::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon, with decimal commas") << QByteArray("a;b\n1,5;2,5\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1, 2\t3\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b\n1;2|3\n") << '|';
    QTest::newRow("commas in quotes only") << QByteArray("a;b\n\"1,2\";\"3,4\"\n") << ';';
    QTest::newRow("one column") << QByteArray("title\nx\n") << ',';
}

void TestCsvTable::findsTheDelimiter()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const char, delimiter);
    QCOMPARE(readCsv(bytes).delimiter, QLatin1Char(delimiter));
}

void TestCsvTable::readsFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("line ends of Windows") << QByteArray("a,b\r\n1,2\r\n") << QStringList{u"a/b"_s, u"1/2"_s};
    QTest::newRow("line ends of old Macs") << QByteArray("a,b\r1,2\r") << QStringList{u"a/b"_s, u"1/2"_s};
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << QStringList{u"a/b"_s, u"1/2"_s};
    QTest::newRow("blank lines") << QByteArray("a,b\n\n1,2\n\n,\n\n") << QStringList{u"a/b"_s, u"1/2"_s};
    QTest::newRow("delimiter in quotes") << QByteArray("a,b\n\"1,5\",2") << QStringList{u"a/b"_s, u"1,5/2"_s};
    QTest::newRow("line end in quotes") << QByteArray("a,b\n\"1\r\n2\",3") << QStringList{u"a/b"_s, u"1\n2/3"_s};
    QTest::newRow("doubled quotes") << QByteArray("a,b\n\"a \"\"b\"\"\",2") << QStringList{u"a/b"_s, u"a \"b\"/2"_s};
    QTest::newRow("spaces around quotes") << QByteArray("a,b\n \"1\" , 2 ") << QStringList{u"a/b"_s, u"1/2"_s};
    QTest::newRow("a quote inside a word") << QByteArray("a,b\n5\" pipe,2") << QStringList{u"a/b"_s, u"5\" pipe/2"_s};
    QTest::newRow("empty fields") << QByteArray("a,b,c\n,2,\n1,,") << QStringList{u"a/b/c"_s, u"/2/"_s, u"1//"_s};
}

void TestCsvTable::readsFields()
{
    QFETCH(const QByteArray, bytes);
    QTEST(rowsOf(readCsv(bytes)), "rows");
}

void TestCsvTable::countsLinesAsAnEditorDoes()
{
    const CsvTable table = readCsv("a,b\r\n\r\n\"x\r\ny\",1\r\nz,2\r\n");
    QCOMPARE(table.records.size(), 3);
    QCOMPARE(table.records[1].line, 3);
    QCOMPARE(table.records[2].line, 5);
}

void TestCsvTable::aChoiceGoesBeforeWhatIsDetected()
{
    const CsvTable table = readCsv("a,b;c\n\xc3\xbc,1;2\n", {TextEncoding::Windows1252, u';'});
    QCOMPARE(rowsOf(table), (QStringList{u"a,b/c"_s, u"Ã¼,1/2"_s}));
}

void TestCsvTable::refusesWithTheLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray() << 1 << u"empty"_s;
    QTest::newRow("only blank lines") << QByteArray("\n\n ,\n") << 1 << u"empty"_s;
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04\n\0\0", 7) << 2 << u"no text"_s;
    QTest::newRow("a quote that stays open") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << 3 << u"never closed"_s;
    QTest::newRow("text after a quote") << QByteArray("a,b\n\"1\"x,2\n") << 2 << u"after a closing quote"_s;
    QTest::newRow("broken UTF-8") << QByteArray("\xef\xbb\xbf"
                                                "a\n\xff\n")
                                  << 1 << u"not in UTF-8"_s;
}

void TestCsvTable::refusesWithTheLine()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const CsvTable table = readCsv(bytes);
    QVERIFY(table.fault);
    QVERIFY(table.records.isEmpty());
    QTEST(table.fault->line, "line");
    QVERIFY2(table.fault->message.contains(words), qPrintable(table.fault->message));
}

QTEST_GUILESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
