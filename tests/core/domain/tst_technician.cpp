#include "core/domain/technician.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

class TechnicianTest : public QObject
{
    Q_OBJECT

private slots:
    void initialsComeFromFirstAndLastName_data();
    void initialsComeFromFirstAndLastName();
    void aSkillIsValidThroughItsLastDay();
    void skillsAreFoundById();
    void halfAPlaceIsNoHome();
};

void TechnicianTest::initialsComeFromFirstAndLastName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");

    QTest::newRow("two names") << u"Ana Lopez"_s << u"AL"_s;
    QTest::newRow("one name") << u"Bo"_s << u"B"_s;
    QTest::newRow("four names") << u"Maria da Silva Costa"_s << u"MC"_s;
    QTest::newRow("small letters, many spaces") << u"  ole   hansen "_s << u"OH"_s;
    QTest::newRow("accents") << u"élodie Ødegård"_s << u"ÉØ"_s;
    QTest::newRow("no capital letters") << u"王 小明"_s << u"王小"_s;
    QTest::newRow("beyond the basic plane") << u"𝒜na 𝒵ed"_s << u"𝒜𝒵"_s;
    QTest::newRow("none") << u" "_s << QString();
}

void TechnicianTest::initialsComeFromFirstAndLastName()
{
    QFETCH(const QString, name);
    QTEST((Technician{.name = name}.initials()), "initials");
}

void TechnicianTest::aSkillIsValidThroughItsLastDay()
{
    const QDate last(2026, 3, 10);
    const HeldSkill expiring{{1}, last};
    QVERIFY(expiring.isValidOn(last.addDays(-1)));
    QVERIFY(expiring.isValidOn(last));
    QVERIFY(!expiring.isValidOn(last.addDays(1)));
    QVERIFY((HeldSkill{{1}, {}}.isValidOn({2999, 12, 31})));
}

void TechnicianTest::skillsAreFoundById()
{
    const Technician technician{.skills = {{{4}, {}}, {{9}, QDate(2026, 1, 1)}}};
    QCOMPARE(technician.held({9}), &technician.skills.at(1));
    QVERIFY(!technician.held({5}));
}

void TechnicianTest::halfAPlaceIsNoHome()
{
    Technician technician{.homeLatitude = 50.0};
    QVERIFY(!technician.home());
    technician.homeLongitude = 2.0;
    QVERIFY(technician.home() == (GeoPoint{50.0, 2.0}));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TechnicianTest)
#include "tst_technician.moc"
