#include "core/region/addressvocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class AddressVocabularyTest : public QObject
{
    Q_OBJECT

private slots:
    void distanceCountsLetters_data();
    void distanceCountsLetters();
    void misspeltWordsAreRecognised_data();
    void misspeltWordsAreRecognised();
    void beginningsAreKnown();
};

void AddressVocabularyTest::distanceCountsLetters_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isUnfinished");
    QTest::addColumn<int>("distance");

    QTest::newRow("same") << u"douglas"_s << u"douglas"_s << false << 0;
    QTest::newRow("changed") << u"dougles"_s << u"douglas"_s << false << 1;
    QTest::newRow("missing") << u"dougls"_s << u"douglas"_s << false << 1;
    QTest::newRow("too many") << u"dougglas"_s << u"douglas"_s << false << 1;
    QTest::newRow("exchanged") << u"duoglas"_s << u"douglas"_s << false << 1;
    QTest::newRow("two") << u"duoglaz"_s << u"douglas"_s << false << 2;
    QTest::newRow("more than asked for") << u"castle"_s << u"douglas"_s << false << 3;
    QTest::newRow("unfinished") << u"duog"_s << u"douglas"_s << true << 1;
    QTest::newRow("finished too early") << u"doug"_s << u"douglas"_s << false << 3;
    QTest::newRow("longer than the other") << u"douglasroad"_s << u"douglas"_s << true << 3;
}

void AddressVocabularyTest::distanceCountsLetters()
{
    QFETCH(const QString, word);
    QFETCH(const QString, other);
    QFETCH(const bool, isUnfinished);
    QFETCH(const int, distance);
    QCOMPARE(spellingDistance(word, other, 2, isUnfinished), distance);
}

void AddressVocabularyTest::misspeltWordsAreRecognised_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("similar");

    QTest::newRow("one edit") << u"ballasala"_s << QStringList{u"ballasalla"_s};
    QTest::newRow("two edits in a long word") << u"balasala"_s << QStringList{u"ballasalla"_s};
    QTest::newRow("two edits in a short one") << u"paal"_s << QStringList{};
    QTest::newRow("nearer ones first") << u"castleton"_s << QStringList{u"castletown"_s};
    QTest::newRow("too short to tell") << u"pel"_s << QStringList{};
    QTest::newRow("known words have no need") << u"ramsey"_s << QStringList{};
    QTest::newRow("nothing like it") << u"zzzzzzzz"_s << QStringList{};
    QTest::newRow("absurdly long") << QString(5000, u'a') << QStringList{};
}

void AddressVocabularyTest::misspeltWordsAreRecognised()
{
    QFETCH(const QString, word);
    QFETCH(const QStringList, similar);
    const AddressVocabulary vocabulary({u"ramsey"_s, u"peel"_s, u"ballasalla"_s, u"castletown"_s, u"douglas"_s});
    QCOMPARE(vocabulary.similar(word, false), similar);
}

void AddressVocabularyTest::beginningsAreKnown()
{
    const AddressVocabulary vocabulary({u"ramsey"_s, u"peel"_s});
    QVERIFY(vocabulary.hasBeginning(u"ram"_s));
    QVERIFY(vocabulary.hasBeginning(u"ramsey"_s));
    QVERIFY(!vocabulary.hasBeginning(u"ramseys"_s));
    QVERIFY(!vocabulary.hasBeginning(u"zz"_s));
    QVERIFY(vocabulary.contains(u"peel"_s));
    QVERIFY(!vocabulary.contains(u"pee"_s));
    QVERIFY(!AddressVocabulary().hasBeginning(u"a"_s));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AddressVocabularyTest)
#include "tst_addressvocabulary.moc"
