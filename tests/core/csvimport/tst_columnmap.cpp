#include "core/csvimport/columnmap.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Headings say which column is which; a person may say otherwise.
class TestColumnMap : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsKnownByItsName();
    void guessesByHeading_data();
    void guessesByHeading();
    void theFirstOfTwoIsMeant();
    void choicesGoBeforeGuesses();
    void aTableMayHaveNoHeading();
    void refuses_data();
    void refuses();
};

namespace {

CsvTable tableOf(const QByteArray &heading)
{
    return readCsv(heading + "\n");
}

/// "title=Work" for each column that is used.
QStringList usedIn(const ColumnMap &map)
{
    QStringList used;
    for (qsizetype column = 0; column < map.fields.size(); ++column) {
        if (map.fields[column])
            used.append(importFieldName(*map.fields[column]) + u'=' + map.names[column]);
    }
    return used;
}

} // namespace

void TestColumnMap::everyFieldIsKnownByItsName()
{
    const QStringList names = importFieldNames();
    QCOMPARE(names.size(), int(ImportField::Source) + 1);
    for (int field = 0; field <= int(ImportField::Source); ++field) {
        QCOMPARE(importFieldName(ImportField(field)), names[field]);
        QCOMPARE(importFieldNamed(names[field]), std::optional(ImportField(field)));
    }
}

void TestColumnMap::guessesByHeading_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("field");
    QTest::newRow("case and spaces") << u"  Job Number "_s << u"number"_s;
    QTest::newRow("punctuation") << u"Job no."_s << u"number"_s;
    QTest::newRow("as in the office file") << u"window_begin"_s << u"window_begin"_s;
    QTest::newRow("an export of OpenStreetMap") << u"addr:housenumber"_s << u"house_number"_s;
    QTest::newRow("a name is the customer's") << u"Name"_s << u"customer_id"_s;
    QTest::newRow("a foreign letter") << u"Télephone"_s << u"phones"_s;
    QTest::newRow("hyphen") << u"E-mail"_s << u"email"_s;
}

void TestColumnMap::guessesByHeading()
{
    QFETCH(const QString, heading);
    const std::optional<ImportField> field = importFieldNamed(heading);
    QVERIFY(field);
    QTEST(importFieldName(*field), "field");
}

void TestColumnMap::theFirstOfTwoIsMeant()
{
    const auto map = mapColumns(tableOf("title,phone,mobile,colour"));
    QVERIFY(map);
    QCOMPARE(usedIn(*map), (QStringList{u"title=title"_s, u"phones=phone"_s}));
    QCOMPARE(map->unusedNames(), (QStringList{u"mobile"_s, u"colour"_s}));
}

void TestColumnMap::choicesGoBeforeGuesses()
{
    const auto map = mapColumns(tableOf("title,phone,mobile,notes"),
                                {{u"Mobile"_s, u"phone"_s}, {u"4"_s, u"description"_s}, {u"title"_s, u"title"_s}});
    QVERIFY(map);
    QCOMPARE(usedIn(*map), (QStringList{u"title=title"_s, u"phones=mobile"_s, u"description=notes"_s}));
    const auto without = mapColumns(tableOf("title,notes"), {{u"notes"_s, {}}});
    QVERIFY(without);
    QCOMPARE(usedIn(*without), QStringList(u"title=title"_s));
}

void TestColumnMap::aTableMayHaveNoHeading()
{
    const auto map = mapColumns(tableOf("Boiler off,Mrs Hall"), {{u"1"_s, u"title"_s}, {u"2"_s, u"customer"_s}});
    QVERIFY(map);
    QVERIFY(!map->hasHeading);
    QCOMPARE(usedIn(*map), (QStringList{u"title=column 1"_s, u"customer_id=column 2"_s}));
    const auto named = mapColumns(tableOf("Was,Wer"), {{u"Was"_s, u"title"_s}});
    QVERIFY(named);
    QVERIFY(named->hasHeading);
}

void TestColumnMap::refuses_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing known") << QByteArray("x,y") << QString() << QString() << u"No column holds the title"_s;
    QTest::newRow("no such column") << QByteArray("title") << u"z"_s << u"notes"_s << u"no column \"z\""_s;
    QTest::newRow("no such number") << QByteArray("title") << u"2"_s << u"notes"_s << u"no column \"2\""_s;
    QTest::newRow("no such field") << QByteArray("title,y") << u"y"_s << u"colour"_s << u"no field \"colour\""_s;
}

void TestColumnMap::refuses()
{
    QFETCH(const QByteArray, heading);
    QFETCH(const QString, column);
    QFETCH(const QString, field);
    QFETCH(const QString, words);
    QList<ColumnChoice> choices;
    if (!column.isEmpty())
        choices.append({column, field});
    const auto map = mapColumns(tableOf(heading), choices);
    QVERIFY(!map);
    QCOMPARE(map.error().line, 1);
    QVERIFY2(map.error().message.contains(words), qPrintable(map.error().message));
}

QTEST_GUILESS_MAIN(TestColumnMap)
#include "tst_columnmap.moc"
