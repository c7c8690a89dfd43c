#include "ui/models/wordmatch.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestWordMatch : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void prefers_data();
    void prefers();
};

namespace {

/// The text with what matched in brackets.
QString marked(const QString &text, const QList<TextRange> &ranges)
{
    QString result = text;
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        result.insert(range->start + range->length, u']');
        result.insert(range->start, u'[');
    }
    return result;
}

} // namespace

void TestWordMatch::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: no match

    QTest::newRow("nothing typed") << u""_s << u"Ana Moreno"_s << u"Ana Moreno"_s;
    QTest::newRow("start") << u"ana"_s << u"Ana Moreno"_s << u"[Ana] Moreno"_s;
    QTest::newRow("another word") << u"mor"_s << u"Ana Moreno"_s << u"Ana [Mor]eno"_s;
    QTest::newRow("inside") << u"ren"_s << u"Ana Moreno"_s << u"Ana Mo[ren]o"_s;
    QTest::newRow("both, in any order") << u"mor an"_s << u"Ana Moreno"_s << u"[An]a [Mor]eno"_s;
    QTest::newRow("one is missing") << u"ana x"_s << u"Ana Moreno"_s << QString();
    QTest::newRow("accents typed") << u"élan"_s << u"Elan Road"_s << u"[Elan] Road"_s;
    QTest::newRow("accents not typed") << u"jose"_s << u"José Núñez"_s << u"[José] Núñez"_s;
    QTest::newRow("initials") << u"gc"_s << u"Gas certificate"_s << u"[G]as [c]ertificate"_s;
    QTest::newRow("starts of words") << u"gacer"_s << u"Gas certificate"_s << u"[Ga]s [cer]tificate"_s;
    QTest::newRow("letters anywhere are no match") << u"aei"_s << u"Gas certificate"_s << QString();
    QTest::newRow("number") << u"1043"_s << u"J-1043"_s << u"J-[1043]"_s;
    QTest::newRow("overlapping words") << u"ana an"_s << u"Ana"_s << u"[Ana]"_s;
    QTest::newRow("empty text") << u"a"_s << u""_s << QString();
}

void TestWordMatch::matches()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const std::optional<WordMatch> match = matchWords(typed, text);
    QCOMPARE(match ? marked(text, match->ranges) : QString(), expected);
}

void TestWordMatch::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("start of text over start of word") << u"new"_s << u"New job"_s << u"Make a new job"_s;
    QTest::newRow("start of word over inside") << u"all"_s << u"Select all"_s << u"Recall"_s;
    QTest::newRow("whole word over part of one") << u"map"_s << u"Map"_s << u"Mapping"_s;
    QTest::newRow("together over scattered") << u"un"_s << u"Undo"_s << u"Use names"_s;
}

void TestWordMatch::prefers()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);

    const std::optional<WordMatch> first = matchWords(typed, better);
    const std::optional<WordMatch> second = matchWords(typed, worse);
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE_GT(first->score, second->score);
}

QTEST_GUILESS_MAIN(TestWordMatch)
#include "tst_wordmatch.moc"
