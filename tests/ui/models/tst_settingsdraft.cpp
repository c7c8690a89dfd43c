#include "ui/models/settingsdraft.h"

#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

OfficeRecords office()
{
    OfficeRecords records;
    records.settings.name = u"Harbour"_s;
    records.settings.freeze = Minutes(30);
    records.skills = {{{1}, {.id = {1}, .name = u"Gas"_s}}};
    records.jobTypes = {{{2}, {.id = {2}, .name = u"Service"_s}}};
    records.zones = {{{3}, {.id = {3}, .name = u"North"_s}}, {{4}, {.id = {4}, .name = u"South"_s}}};
    return records;
}

using Change = std::function<void(OfficeRecords &)>;

} // namespace

/// Settings being edited while other windows change the same office.
class SettingsDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsUntouchedFollows();
    void conflicts_data();
    void conflicts();
    void mineIsKept();
    void theirsAreTaken();
    void theSameChangeTwiceIsNone();
};

void SettingsDraftTest::whatIsUntouchedFollows()
{
    SettingsDraft draft(office());
    OfficeRecords mine = draft.mine();
    mine.settings.name = u"Hills"_s;
    mine.jobTypes[{2}].duration = Minutes(90);
    mine.zones.remove({4});
    mine.skills.insert({-1}, {.id = {-1}, .name = u"Oil"_s});
    draft.setMine(mine);
    OfficeRecords theirs = office();
    theirs.settings.freeze = Minutes(45);
    theirs.settings.revision = 7;
    theirs.jobTypes[{2}].name = u"Yearly service"_s;
    theirs.zones.insert({5}, {.id = {5}, .name = u"West"_s});
    theirs.zones.remove({3});
    QVERIFY(draft.follow(theirs));
    QCOMPARE(draft.conflicts(), QStringList());
    QCOMPARE(draft.mine().settings.name, u"Hills"_s);
    QCOMPARE(draft.mine().settings.freeze, Seconds(Minutes(45)));
    QCOMPARE(draft.mine().settings.revision, 7);
    QCOMPARE(draft.mine().jobTypes.value({2}).name, u"Yearly service"_s);
    QCOMPARE(draft.mine().jobTypes.value({2}).duration, Seconds(Minutes(90)));
    QCOMPARE(draft.mine().zones.keys(), QList<ZoneId>{{5}});
    QVERIFY(draft.mine().skills.contains({-1}));
    QVERIFY(draft.isChanged());
    QVERIFY(!draft.follow(theirs));
}

void SettingsDraftTest::conflicts_data()
{
    QTest::addColumn<Change>("mine");
    QTest::addColumn<Change>("theirs");
    QTest::addColumn<QStringList>("conflicts");
    const auto freeze = [](int minutes) {
        return Change([minutes](OfficeRecords &records) { records.settings.freeze = Minutes(minutes); });
    };
    const auto rename = [](const QString &name) {
        return Change([name](OfficeRecords &records) { records.zones[{3}].name = name; });
    };
    const Change remove = [](OfficeRecords &records) { records.zones.remove({3}); };
    QTest::newRow("one setting") << freeze(10) << freeze(20) << QStringList{fieldLabel(u"freeze"_s)};
    QTest::newRow("one name") << rename(u"A"_s) << rename(u"B"_s)
                              << QStringList{u"Zone A: %1"_s.arg(fieldLabel(u"name"_s))};
    QTest::newRow("removed here, changed there")
        << remove << rename(u"B"_s) << QStringList{u"Zone North (removed here)"_s};
    QTest::newRow("changed here, removed there")
        << rename(u"A"_s) << remove << QStringList{u"Zone A (removed elsewhere)"_s};
    QTest::newRow("removed by both") << remove << remove << QStringList();
    QTest::newRow("different settings") << freeze(10) << rename(u"B"_s) << QStringList();
}

void SettingsDraftTest::conflicts()
{
    QFETCH(const Change, mine);
    QFETCH(const Change, theirs);
    SettingsDraft draft(office());
    OfficeRecords own = office();
    mine(own);
    draft.setMine(own);
    OfficeRecords now = office();
    theirs(now);
    draft.follow(now);
    QTEST(draft.conflicts(), "conflicts");
    draft.takeTheirs();
    QCOMPARE(draft.conflicts(), QStringList());
    QCOMPARE(draft.mine().zones, now.zones);
}

void SettingsDraftTest::mineIsKept()
{
    SettingsDraft draft(office());
    OfficeRecords mine = office();
    mine.settings.freeze = Minutes(10);
    draft.setMine(mine);
    OfficeRecords theirs = office();
    theirs.settings.freeze = Minutes(20);
    draft.follow(theirs);
    draft.keepMine();
    QCOMPARE(draft.conflicts(), QStringList());
    QCOMPARE(draft.mine().settings.freeze, Seconds(Minutes(10)));
    QCOMPARE(draft.theirs().settings.freeze, Seconds(Minutes(20)));
    QVERIFY(draft.isChanged());
}

void SettingsDraftTest::theirsAreTaken()
{
    SettingsDraft draft(office());
    OfficeRecords mine = office();
    mine.settings.freeze = Minutes(10);
    mine.settings.name = u"Hills"_s;
    draft.setMine(mine);
    OfficeRecords theirs = office();
    theirs.settings.freeze = Minutes(20);
    draft.follow(theirs);
    draft.takeTheirs();
    QCOMPARE(draft.mine().settings.freeze, Seconds(Minutes(20)));
    QCOMPARE(draft.mine().settings.name, u"Hills"_s);
}

void SettingsDraftTest::theSameChangeTwiceIsNone()
{
    SettingsDraft draft(office());
    OfficeRecords same = office();
    same.settings.freeze = Minutes(10);
    draft.setMine(same);
    draft.follow(same);
    QCOMPARE(draft.conflicts(), QStringList());
    QVERIFY(!draft.isChanged());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::SettingsDraftTest)
#include "tst_settingsdraft.moc"
