#include "ui/dialogs/businesshoursedit.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace callout;
using namespace Qt::StringLiterals;

class TestBusinessHoursEdit : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItWasGiven();
    void beginsWithTheLocalesWeek_data();
    void beginsWithTheLocalesWeek();
    void aDayOpensAndCloses();
    void findsADayThatClosesFirst();
};

void TestBusinessHoursEdit::givesBackWhatItWasGiven()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    BusinessHoursEdit edit;
    const QList<BusinessHours> hours{{1, {8, 0}, {18, 0}}, {6, {9, 30}, {13, 0}}, {7, {10, 0}, {11, 0}}};
    edit.setHours(hours);
    QCOMPARE(edit.hours(), hours);
    QCOMPARE(edit.wrongWeekday(), 0);
    edit.setHours({});
    QVERIFY(edit.hours().isEmpty());
}

void TestBusinessHoursEdit::beginsWithTheLocalesWeek_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("first");
    QTest::newRow("Britain") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"Monday"_s;
    QTest::newRow("United States") << QLocale(QLocale::English, QLocale::UnitedStates) << u"Sunday"_s;
}

void TestBusinessHoursEdit::beginsWithTheLocalesWeek()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, first);
    QLocale::setDefault(locale);
    BusinessHoursEdit edit;
    QCOMPARE(edit.findChildren<QCheckBox *>().front()->text(), first);
    edit.setHours({{1, {8, 0}, {18, 0}}});
    QCOMPARE(edit.hours(), (QList<BusinessHours>{{1, {8, 0}, {18, 0}}}));
}

void TestBusinessHoursEdit::aDayOpensAndCloses()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    BusinessHoursEdit edit;
    edit.show();
    const QSignalSpy changed(&edit, &BusinessHoursEdit::hoursChanged);
    auto *monday = edit.findChildren<QCheckBox *>().front();
    auto *opens = edit.findChildren<QTimeEdit *>().front();
    QVERIFY(!opens->isEnabled());
    QTest::keyClick(monday, Qt::Key_Space);
    QVERIFY(opens->isEnabled());
    QCOMPARE(edit.hours().size(), 1);
    QCOMPARE(changed.size(), 1);
}

void TestBusinessHoursEdit::findsADayThatClosesFirst()
{
    BusinessHoursEdit edit;
    edit.setHours({{1, {8, 0}, {18, 0}}, {3, {18, 0}, {8, 0}}});
    QCOMPARE(edit.wrongWeekday(), 3);
    edit.setHours({{2, {8, 0}, {8, 0}}});
    QCOMPARE(edit.wrongWeekday(), 2);
}

QTEST_MAIN(TestBusinessHoursEdit)
#include "tst_businesshoursedit.moc"
