#include "core/region/addresswords.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class AddressWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFolded_data();
    void wordsAreFolded();
    void namesAreFoundByOtherSpellings_data();
    void namesAreFoundByOtherSpellings();
    void houseNumbersAreRead_data();
    void houseNumbersAreRead();
    void doorsAnswerToAllTheirNumbers_data();
    void doorsAnswerToAllTheirNumbers();
};

void AddressWordsTest::wordsAreFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");

    QTest::newRow("capitals") << u"MAIN Road"_s << u"main road"_s;
    QTest::newRow("apostrophe") << u"Duke's Road"_s << u"dukes road"_s;
    QTest::newRow("curly apostrophe") << u"Duke’s Road"_s << u"dukes road"_s;
    QTest::newRow("hyphens") << u"Port-e-Chee"_s << u"port e chee"_s;
    QTest::newRow("accents") << u"Côté d'Azur"_s << u"cote dazur"_s;
    QTest::newRow("sharp s") << u"Große Straße"_s << u"grosse strasse"_s;
    QTest::newRow("Nordic") << u"Øvre Ærøvej"_s << u"ovre aerovej"_s;
    QTest::newRow("Polish") << u"Łódź"_s << u"lodz"_s;
    QTest::newRow("separate accent") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("Greek") << u"Οδός Αθηνάς"_s << u"οδοσ αθηνασ"_s;
    QTest::newRow("Arabic digits") << u"شارع ١٢"_s << u"شارع 12"_s;
    QTest::newRow("emoji") << u"🏠 Main 😀 Road"_s << u"main road"_s;
    QTest::newRow("only marks") << u" \"' -- * ( ) :"_s << QString();
}

void AddressWordsTest::wordsAreFolded()
{
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    QCOMPARE(addresswords::fold(text).join(u' '), words);
}

void AddressWordsTest::namesAreFoundByOtherSpellings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("word");

    QTest::newRow("saint") << u"St Johns"_s << u"saint"_s;
    QTest::newRow("street") << u"Strand St"_s << u"street"_s;
    QTest::newRow("umlaut written out") << u"Müllerweg"_s << u"muellerweg"_s;
    QTest::newRow("part of a compound") << u"Hauptstraße"_s << u"strasse"_s;
    QTest::newRow("shortened compound") << u"Hauptstr."_s << u"hauptstrasse"_s;
    QTest::newRow("behind an elision") << u"Rue de l'Église"_s << u"eglise"_s;
}

void AddressWordsTest::namesAreFoundByOtherSpellings()
{
    QFETCH(const QString, name);
    QFETCH(const QString, word);
    const addresswords::IndexWords index = addresswords::forIndex(name);
    QVERIFY2(index.variants.contains(word), qPrintable(index.variants.join(u' ')));
    QVERIFY(!index.words.contains(word));
}

void AddressWordsTest::houseNumbersAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("base");
    QTest::addColumn<QString>("number");

    QTest::newRow("plain") << u"12"_s << 12 << u"12"_s;
    QTest::newRow("letter") << u"12A"_s << 12 << u"12a"_s;
    QTest::newRow("letter apart") << u"12 a"_s << 12 << u"12a"_s;
    QTest::newRow("range") << u"12-14"_s << 12 << u"12-14"_s;
    QTest::newRow("stroke") << u"3/1"_s << 3 << u"3/1"_s;
    QTest::newRow("a postcode's half is none") << u"2AJ"_s << 0 << QString();
    QTest::newRow("words are none") << u"Lodge"_s << 0 << QString();
    QTest::newRow("two numbers are none") << u"12 14"_s << 0 << QString();
    QTest::newRow("a telephone number is none") << u"01624123456"_s << 0 << QString();
    QTest::newRow("nothing is none") << QString() << 0 << QString();
}

void AddressWordsTest::houseNumbersAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const int, base);
    QFETCH(const QString, number);
    const std::optional<addresswords::HouseNumber> read = addresswords::readHouseNumber(text);
    QCOMPARE(read.has_value(), !number.isEmpty());
    if (read) {
        QCOMPARE(read->base, base);
        QCOMPARE(read->text, number);
    }
}

void AddressWordsTest::doorsAnswerToAllTheirNumbers_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("numbers");

    QTest::newRow("one") << u"7"_s << u"7"_s;
    QTest::newRow("even side") << u"12-16"_s << u"12-16 12 14 16"_s;
    QTest::newRow("both sides") << u"1-4"_s << u"1-4 1 2 3 4"_s;
    QTest::newRow("a list") << u"3;5, 7a"_s << u"3 5 7a"_s;
    QTest::newRow("far too long a range") << u"1-999"_s << u"1-999"_s;
    QTest::newRow("backwards") << u"9-3"_s << u"9-3"_s;
    QTest::newRow("no number") << u"The Lodge"_s << QString();
}

void AddressWordsTest::doorsAnswerToAllTheirNumbers()
{
    QFETCH(const QString, tag);
    QFETCH(const QString, numbers);
    QStringList found;
    for (const addresswords::HouseNumber &number : addresswords::houseNumbers(tag))
        found.append(number.text);
    QCOMPARE(found.join(u' '), numbers);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AddressWordsTest)
#include "tst_addresswords.moc"
