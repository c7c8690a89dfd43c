#include "core/region/addresssearch.h"
#include "tests/core/region/addressfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr GeoPoint Douglas{54.150, -4.481};
constexpr GeoPoint Ramsey{54.322, -4.384};

Street lane(const QString &name, const GeoPoint &from)
{
    return {name, {from, offsetBy(from, 120.0, 0.0), offsetBy(from, 240.0, 0.0)}};
}

/// Two towns and a village with streets of the same names.
AddressBook isle()
{
    const GeoPoint ballasalla{54.097, -4.630};
    AddressBook book;
    book.places = {{u"Douglas"_s, FeatureKind::Town, 27'000, Douglas},
                   {u"Ramsey"_s, FeatureKind::Town, 8'000, Ramsey},
                   {u"Ballasalla"_s, FeatureKind::Village, 1'500, ballasalla},
                   {u"St John's"_s, FeatureKind::Village, 900, {54.202, -4.642}}};
    const GeoPoint mainDouglas = offsetBy(Douglas, 400.0, 200.0);
    book.streets = {lane(u"Main Road"_s, mainDouglas),
                    lane(u"Main Road"_s, offsetBy(mainDouglas, 240.0, 0.0)),
                    lane(u"Main Road"_s, offsetBy(Ramsey, -300.0, 100.0)),
                    lane(u"Albany Street"_s, offsetBy(Douglas, -500.0, 300.0)),
                    lane(u"Albany Road"_s, offsetBy(Douglas, -900.0, 300.0)),
                    lane(u"Müllerstraße"_s, offsetBy(Ramsey, 200.0, -300.0)),
                    lane(u"Rue de l'Église"_s, offsetBy(Ramsey, 500.0, -300.0)),
                    lane(u"1st Avenue"_s, offsetBy(Ramsey, 500.0, 400.0)),
                    lane(u"Douglas Road"_s, offsetBy(ballasalla, 100.0, 100.0))};
    for (int number = 1; number <= 9; ++number) {
        book.addresses.push_back({QString::number(number),
                                  {},
                                  u"Main Road"_s,
                                  {},
                                  u"Douglas"_s,
                                  u"IM1 1AA"_s,
                                  offsetBy(mainDouglas, number * 20.0, 15.0)});
    }
    book.addresses.push_back(
        {u"12A"_s, {}, u"Main Road"_s, {}, u"Douglas"_s, u"IM1 1AB"_s, offsetBy(mainDouglas, 260.0, 15.0)});
    book.addresses.push_back(
        {u"12"_s, {}, u"Main Road"_s, {}, u"Ramsey"_s, u"IM8 2BB"_s, offsetBy(Ramsey, -200.0, 110.0)});
    book.addresses.push_back(
        {u"20-24"_s, {}, u"Albany Road"_s, {}, u"Douglas"_s, {}, offsetBy(Douglas, -850.0, 310.0)});
    book.addresses.push_back(
        {{}, u"Cleveland Lodge"_s, u"Albany Road"_s, {}, u"Douglas"_s, {}, offsetBy(Douglas, -800.0, 310.0)});
    book.addresses.push_back({u"3"_s, {}, {}, u"Ballasalla"_s, {}, {}, offsetBy(ballasalla, 30.0, 0.0)});
    return book;
}

} // namespace

class AddressSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstAnswerIsMeant_data();
    void theFirstAnswerIsMeant();
    void nearestComesFirstAmongEquals();
    void piecesOfOneStreetAreOneAnswer();
    void unknownNumbersGiveTheNearestKnownOne();
    void streetsWithoutNumbersGiveTheirMiddle();
    void doubtIsTold();
    void nothingIsFoundForNonsense_data();
    void nothingIsFoundForNonsense();
    void anyInputIsHarmless_data();
    void anyInputIsHarmless();
    void limitIsKept();
    void filesWithoutAnIndexAreRefused_data();
    void filesWithoutAnIndexAreRefused();

private:
    std::vector<AddressMatch> ask(const QString &text, const GeoPoint &near = Douglas, int limit = 8) const
    {
        return test::orDie(m_search->search(text, near, limit));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<AddressSearch> m_search;
};

void AddressSearchTest::initTestCase()
{
    const QString path = m_folder.filePath(u"isle.region"_s);
    test::writeAddressFile(path, isle());
    m_search = test::orDie(AddressSearch::open(path));
}

void AddressSearchTest::theFirstAnswerIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("label");

    const QString five = u"5 Main Road, Douglas, IM1 1AA"_s;
    QTest::newRow("number first") << u"5 Main Road"_s << five;
    QTest::newRow("number last") << u"Main Road 5"_s << five;
    QTest::newRow("short type") << u"5 main rd"_s << five;
    QTest::newRow("type not finished") << u"5 main r"_s << five;
    QTest::newRow("with the town") << u"5 Main Road, Ramsey"_s << u"Main Road, Ramsey"_s;
    QTest::newRow("with a flat") << u"Flat 2, 5 Main Road, Douglas"_s << five;
    QTest::newRow("with a letter") << u"12a main"_s << u"12A Main Road, Douglas, IM1 1AB"_s;
    QTest::newRow("letter apart") << u"main road 12 a"_s << u"12A Main Road, Douglas, IM1 1AB"_s;
    QTest::newRow("town decides") << u"12 main road ramsey"_s << u"12 Main Road, Ramsey, IM8 2BB"_s;
    QTest::newRow("postcode decides") << u"12 main road im8"_s << u"12 Main Road, Ramsey, IM8 2BB"_s;
    QTest::newRow("number is only there") << u"12 main road"_s << u"12 Main Road, Ramsey, IM8 2BB"_s;
    QTest::newRow("within a range") << u"22 albany road"_s << u"20-24 Albany Road, Douglas"_s;
    QTest::newRow("misspelt") << u"5 mian road douglsa"_s << five;
    QTest::newRow("misspelt, unfinished") << u"abla"_s << u"Albany Street, Douglas"_s;
    QTest::newRow("misspelt place") << u"balasalla"_s << u"Ballasalla"_s;
    QTest::newRow("written apart") << u"balla salla"_s << u"Ballasalla"_s;
    QTest::newRow("written together") << u"mainroad 5"_s << five;
    QTest::newRow("postcode together") << u"im11ab"_s << u"IM1 1AB, Douglas"_s;
    QTest::newRow("postcode") << u"IM8 2BB"_s << u"IM8 2BB, Ramsey"_s;
    QTest::newRow("the other type of street") << u"albany street"_s << u"Albany Street, Douglas"_s;
    QTest::newRow("a place before streets of its name") << u"douglas"_s << u"Douglas"_s;
    QTest::newRow("a street of a place's name") << u"douglas road"_s << u"Douglas Road, Ballasalla"_s;
    QTest::newRow("umlaut left out") << u"mullerstrasse"_s << u"Müllerstraße, Ramsey"_s;
    QTest::newRow("umlaut written out") << u"muellerstr."_s << u"Müllerstraße, Ramsey"_s;
    QTest::newRow("French") << u"r de l'eglise"_s << u"Rue de l'Église, Ramsey"_s;
    QTest::newRow("French without the article") << u"rue eglise"_s << u"Rue de l'Église, Ramsey"_s;
    QTest::newRow("saint") << u"saint johns"_s << u"St John's"_s;
    QTest::newRow("a number in the name") << u"1st ave"_s << u"1st Avenue, Ramsey"_s;
    QTest::newRow("a building") << u"cleveland lo"_s << u"Cleveland Lodge, Albany Road, Douglas"_s;
    QTest::newRow("a village without streets") << u"3 ballasalla"_s << u"3 Ballasalla"_s;
    QTest::newRow("a country behind") << u"5 Main Road, Douglas, Isle of Man"_s << five;
    QTest::newRow("a person before") << u"Mrs Quayle, 5 Main Road, Douglas"_s << five;
    QTest::newRow("a street that is not in that village") << u"Albany Road, Ballasalla"_s << u"Albany Road, Douglas"_s;
    QTest::newRow("nearest to the named village") << u"Main Road, St Johns"_s << u"Main Road, Douglas"_s;
}

void AddressSearchTest::theFirstAnswerIsMeant()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, label);
    const std::vector<AddressMatch> matches = ask(typed);
    QVERIFY(!matches.empty());
    QCOMPARE(matches.front().label, label);
}

void AddressSearchTest::nearestComesFirstAmongEquals()
{
    QCOMPARE(ask(u"main road"_s, Douglas).front().label, u"Main Road, Douglas"_s);
    QCOMPARE(ask(u"main road"_s, Ramsey).front().label, u"Main Road, Ramsey"_s);
    QCOMPARE_LT(ask(u"main road"_s, Ramsey).front().distance, 500.0);
    QCOMPARE(ask(u"main road"_s, GeoPoint()).front().distance, 0.0);
}

void AddressSearchTest::piecesOfOneStreetAreOneAnswer()
{
    const std::vector<AddressMatch> matches = ask(u"main road douglas"_s);
    QCOMPARE(std::ranges::count(matches, u"Main Road, Douglas"_s, &AddressMatch::label), 1);
}

void AddressSearchTest::unknownNumbersGiveTheNearestKnownOne()
{
    const AddressMatch ten = ask(u"10 main road douglas"_s).front();
    QCOMPARE(ten.kind, AddressMatch::Kind::Street);
    QCOMPARE(ten.unknownNumber, u"10"_s);
    QCOMPARE_LT(distanceMetres(ten.point, ask(u"9 main road douglas"_s).front().point), 1.0);
}

void AddressSearchTest::streetsWithoutNumbersGiveTheirMiddle()
{
    const AddressMatch street = ask(u"7 albany street"_s).front();
    QCOMPARE(street.kind, AddressMatch::Kind::Street);
    QCOMPARE_LT(distanceMetres(street.point, offsetBy(Douglas, -500.0 + 120.0, 300.0)), 1.0);
}

void AddressSearchTest::doubtIsTold()
{
    QVERIFY(ask(u"5 main rd douglas"_s).front().isCertain());
    QCOMPARE(ask(u"5 mian road douglas"_s).front().misspeltWords, 1);
    QCOMPARE(ask(u"5 main road, atlantis"_s).front().unmatchedWords, 1);
}

void AddressSearchTest::nothingIsFoundForNonsense_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("no such word") << u"qwxzqwxz"_s;
    QTest::newRow("only a type of street that is not there") << u"xyzzy boulevard"_s;
    QTest::newRow("punctuation") << u"*\"():^-"_s;
    QTest::newRow("emoji") << u"😀😀"_s;
}

void AddressSearchTest::nothingIsFoundForNonsense()
{
    QFETCH(const QString, typed);
    QVERIFY(ask(typed).empty());
}

void AddressSearchTest::anyInputIsHarmless_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("quotes") << u"\"main\" 'road' \"\"\""_s;
    QTest::newRow("operators") << u"main AND OR NOT NEAR(road, 5) {name} : -road * ^main"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE address_entry; --"_s;
    QTest::newRow("a null character") << u"main\0road"_s;
    QTest::newRow("half a surrogate pair") << u"main "_s + QChar(0xd83d);
    QTest::newRow("10 kB of words") << u"main road douglas "_s.repeated(600);
    QTest::newRow("10 kB of a letter") << QString(10'000, u'a');
    QTest::newRow("10 kB of digits") << QString(10'000, u'1');
    QTest::newRow("10 kB of commas") << QString(10'000, u',');
    QTest::newRow("all numbers") << u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16"_s;
    QTest::newRow("right to left") << u"\u202eשדרות 12 ירושלים"_s;
    QTest::newRow("marks alone") << QString(100, QChar(0x301));
}

void AddressSearchTest::anyInputIsHarmless()
{
    QFETCH(const QString, typed);
    QVERIFY(m_search->search(typed, Douglas, 8).has_value());
    QCOMPARE(ask(u"5 main road"_s).front().label, u"5 Main Road, Douglas, IM1 1AA"_s);
}

void AddressSearchTest::limitIsKept()
{
    QCOMPARE(ask(u"r"_s, Douglas, 2).size(), size_t(2));
    QCOMPARE(ask(u"r"_s, Douglas, 0).size(), size_t(0));
    QCOMPARE(ask(u"r"_s, Douglas, -1).size(), size_t(0));
}

void AddressSearchTest::filesWithoutAnIndexAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("no file") << QByteArray() << ErrorCode::NotFound;
    QTest::newRow("a text") << "This is no region."_ba.repeated(100) << ErrorCode::DamagedFile;
}

void AddressSearchTest::filesWithoutAnIndexAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    const QString path = m_folder.filePath(u"other.region"_s);
    if (!bytes.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    const auto opened = AddressSearch::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QVERIFY(opened.error().message.contains(u"other.region"_s));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AddressSearchTest)
#include "tst_addresssearch.moc"
