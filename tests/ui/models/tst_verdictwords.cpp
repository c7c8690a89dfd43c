#include "tests/support/plaintext.h"
#include "tests/support/testday.h"
#include "ui/models/verdictwords.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

class VerdictWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void distancesAreOfTheLocale_data();
    void distancesAreOfTheLocale();
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void everyRuleHasWords_data();
    void everyRuleHasWords();
    void everyRuleHasItsOwnWords();
    void wordsNameWhatTheRuleConcerns_data();
    void wordsNameWhatTheRuleConcerns();
    void verdictsInAFewWords_data();
    void verdictsInAFewWords();
    void everyBrokenRuleHasASentence();
    void everyMoveHasASentence();
    void spansAreRoundedUp_data();
    void spansAreRoundedUp();
    void timesAreTheOfficesAndTheLocales();

private:
    /// A violation with everything it could carry.
    [[nodiscard]] Violation full(Rule rule) const
    {
        return {rule, m_gas, QDate(2026, 3, 9), m_job, m_lunch, Minutes(12), m_bo};
    }

    TestDay m_day;
    SkillId m_gas;
    TechnicianId m_bo;
    JobId m_job;
    JobId m_second;
    NonJobEventId m_lunch;
};

void VerdictWordsTest::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas certificate"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_job = m_day.scheduled(u"J-1011"_s, m_bo, u"09:00"_s);
    m_second = m_day.job({}, [](Job &job) { job.title = u"Leak"_s; });
    m_lunch = m_day.event(m_bo, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
}

void VerdictWordsTest::everyRuleHasWords_data()
{
    QTest::addColumn<Rule>("rule");
    for (const Rule rule : allRules())
        QTest::addRow("%s", qPrintable(text(rule))) << rule;
}

void VerdictWordsTest::everyRuleHasWords()
{
    QFETCH(const Rule, rule);
    const VerdictWords words(m_day.snapshot());
    for (const Violation &violation : {full(rule), Violation{.rule = rule}}) {
        const QString brief = words.brief(violation);
        const QString sentence = words.sentence(violation, u"Ana"_s);
        QVERIFY(!brief.isEmpty());
        QVERIFY(!brief.endsWith(u'.'));
        QVERIFY(sentence.size() > brief.size() / 2);
        QVERIFY2(sentence.endsWith(u'.') && !sentence.front().isLower(), qPrintable(sentence));
        QVERIFY2(!brief.contains(u'%') && !sentence.contains(u'%'), qPrintable(sentence));
    }
}

void VerdictWordsTest::everyRuleHasItsOwnWords()
{
    const VerdictWords words(m_day.snapshot());
    QSet<QString> briefs;
    QSet<QString> sentences;
    for (const Rule rule : allRules()) {
        briefs.insert(words.brief(full(rule)));
        sentences.insert(words.sentence(full(rule), u"Ana"_s));
    }
    QCOMPARE(sentences.size(), allRules().size());
    QCOMPARE(briefs.size(), allRules().size());
}

void VerdictWordsTest::wordsNameWhatTheRuleConcerns_data()
{
    QTest::addColumn<Violation>("violation");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("sentence");

    init();
    const auto row = [](const char *name, const Violation &violation, const QString &brief, const QString &sentence) {
        QTest::newRow(name) << violation << brief << sentence;
    };
    row("skill", full(Rule::SkillMissing), u"Gas certificate missing"_s, u"Ana does not hold \"Gas certificate\"."_s);
    row("whose job it is", full(Rule::TechnicianSpecific), u"stays with Bo"_s, u"The job is meant for Bo alone."_s);
    row("too late", {.rule = Rule::WindowMissed, .amount = Minutes(12)}, u"12 min too late"_s,
        u"The start is 12 min after the arrival window."_s);
    row("too early", {.rule = Rule::WindowMissed, .amount = Minutes(-80)}, u"1 h 20 min too early"_s,
        u"The start is 1 h 20 min before the arrival window."_s);
    row("which job", full(Rule::OverlapsJob), u"12 min short at J-1011"_s,
        u"With the drive it is 12 min short at J-1011."_s);
    row("a job without a number", {.rule = Rule::OverlapsJob, .job = m_second, .amount = Minutes(5)},
        u"5 min short at Leak"_s, u"With the drive it is 5 min short at Leak."_s);
    row("which event", full(Rule::OverlapsEvent), u"12 min short at Lunch"_s, u"It is 12 min short at \"Lunch\"."_s);
    row("how far over the limit", full(Rule::TooMuchWork), u"12 min too much work"_s,
        u"Ana's day would be 12 min over its limit of work."_s);
    row("shift", full(Rule::OutsideShift), u"12 min outside the shift"_s,
        u"The work reaches 12 min outside Ana's shift."_s);
}

void VerdictWordsTest::wordsNameWhatTheRuleConcerns()
{
    QFETCH(const Violation, violation);
    const VerdictWords words(m_day.snapshot());
    QTEST(words.brief(violation), "brief");
    QTEST(words.sentence(violation, u"Ana"_s), "sentence");
}

void VerdictWordsTest::verdictsInAFewWords_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("words");

    init();
    const Instant start = m_day.at(u"10:40"_s);
    const KnockOn first{m_job, m_day.at(u"11:00"_s), m_day.at(u"11:15"_s)};
    const KnockOn second{m_second, m_day.at(u"12:00"_s), m_day.at(u"12:05"_s)};
    QTest::newRow("fits") << Verdict{.start = start} << u"fits 10:40"_s;
    QTest::newRow("moves one") << Verdict{.start = start, .moves = {first}} << u"fits 10:40, moves J-1011 by 15 min"_s;
    QTest::newRow("moves two") << Verdict{.start = start, .moves = {first, second}}
                               << u"fits 10:40, moves J-1011 by 15 min and 1 more"_s;
    QTest::newRow("breaks one") << Verdict{.start = start, .broken = {full(Rule::SkillMissing)}}
                                << u"no: Gas certificate missing"_s;
    QTest::newRow("breaks two: the first")
        << Verdict{.start = start, .broken = {full(Rule::NoShift), full(Rule::NoWay)}} << u"no: no shift"_s;
}

void VerdictWordsTest::verdictsInAFewWords()
{
    QFETCH(const Verdict, verdict);
    QTEST(VerdictWords(m_day.snapshot()).brief(verdict), "words");
}

void VerdictWordsTest::everyBrokenRuleHasASentence()
{
    const Verdict verdict{.broken = {full(Rule::SkillMissing), full(Rule::TimeOff)}};
    QCOMPARE(VerdictWords(m_day.snapshot()).sentences(verdict, u"Ana"_s),
             (QStringList{u"Ana does not hold \"Gas certificate\"."_s, u"Ana has time off then."_s}));
}

void VerdictWordsTest::everyMoveHasASentence()
{
    const Verdict verdict{.moves = {{m_job, m_day.at(u"11:00"_s), m_day.at(u"11:15"_s)}}};
    QCOMPARE(VerdictWords(m_day.snapshot()).moves(verdict), QStringList{u"J-1011 moves from 11:00 to 11:15."_s});
}

void VerdictWordsTest::spansAreRoundedUp_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << 0 << u"0 min"_s;
    QTest::newRow("a second") << 1 << u"1 min"_s;
    QTest::newRow("a minute") << 60 << u"1 min"_s;
    QTest::newRow("early") << -61 << u"2 min"_s;
    QTest::newRow("nearly an hour") << 59 * 60 + 1 << u"1 h"_s;
    QTest::newRow("more than an hour") << 80 * 60 << u"1 h 20 min"_s;
    QTest::newRow("nearly a day") << 24 * 3600 - 60 << u"23 h 59 min"_s;
}

void VerdictWordsTest::spansAreRoundedUp()
{
    QFETCH(const int, seconds);
    QTEST(VerdictWords::span(Seconds(seconds)), "words");
    QVERIFY(VerdictWords::span(Seconds(3 * 86400)).startsWith(u"3 day"_s));
}

void VerdictWordsTest::timesAreTheOfficesAndTheLocales()
{
    const TestDay newYork({2026, 7, 1}, u"America/New_York"_s);
    const Instant at = newYork.at(u"14:05"_s);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString american = VerdictWords(newYork.snapshot()).time(at);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = VerdictWords(newYork.snapshot()).time(at);
    QLocale::setDefault(before);
    QCOMPARE(american.simplified().replace(QChar(0x202f), u' '), u"2:05 PM"_s);
    QCOMPARE(german, u"14:05"_s);
}

void VerdictWordsTest::distancesAreOfTheLocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("words");
    const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
    const QLocale germany(QLocale::German, QLocale::Germany);
    QTest::newRow("round the corner in Britain") << britain << 92.0 << u"100 yd"_s;
    QTest::newRow("across a British town") << britain << 1609.344 << u"1.0 mi"_s;
    QTest::newRow("round the corner in Germany") << germany << 93.0 << u"90 m"_s;
    QTest::newRow("across a German town") << germany << 8437.0 << u"8,4 km"_s;
    QTest::newRow("nowhere") << germany << 0.0 << u"0 m"_s;
}

void VerdictWordsTest::distancesAreOfTheLocale()
{
    QFETCH(QLocale, locale);
    QFETCH(double, metres);
    const QLocale before;
    QLocale::setDefault(locale);
    const QString words = VerdictWords::distance(metres);
    QLocale::setDefault(before);
    QTEST(words, "words");
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::VerdictWordsTest)
#include "tst_verdictwords.moc"
