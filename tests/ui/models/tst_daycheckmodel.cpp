#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/daycheckmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

class DayCheckModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();
    void groupsBySeverity();
    void whatIsMendedGoes();
    void whatIsSetAsideIsLeftOut();
    void theClockMovesOn();
    void followsTheDayShown();

private:
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(m_model->index(row).data().toString());
        return rows;
    }

    const MinuteDrives m_drives;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<DayCheckModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    JobId m_nowhere;
    JobId m_endless;
};

void DayCheckModelTest::init()
{
    m_day = TestDay();
    m_day.worker(u"Ana"_s);
    m_day.technician(u"Zoe"_s);
    const TimeWindow morning = m_day.span(u"09:00"_s, u"11:00"_s);
    m_nowhere = m_day.job(u"J-1"_s, promised(morning));
    m_endless = m_day.job(u"J-2"_s, all({stands(5), promised(morning), lasts(Seconds(0))}));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:50"_s));
    m_model = std::make_unique<DayCheckModel>(m_office->board(), m_drives);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void DayCheckModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_office.reset();
}

// SPEC 8.4
void DayCheckModelTest::groupsBySeverity()
{
    QCOMPARE(rows(), QStringList({u"To settle first · 1"_s, u"J-2"_s, u"To look at · 2"_s, u"J-1"_s, u"Zoe"_s}));
    QCOMPARE(m_model->count(FindingSeverity::Act), 1);
    QCOMPARE(m_model->count(FindingSeverity::Watch), 2);
    QCOMPARE(m_model->checkedTime(), QTime(7, 50));
    QVERIFY(!m_model->finding(m_model->index(0)));
    QVERIFY(!m_model->index(0).flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(m_model->finding(m_model->index(1))->job, m_endless);
    QVERIFY(m_model->index(1).data(Qt::AccessibleTextRole).toString().startsWith(u"To settle first: J-2: "_s));
}

void DayCheckModelTest::whatIsMendedGoes()
{
    QVERIFY(m_office->change(m_endless, [](Job &job) { job.duration = Minutes(30); }));
    QTRY_COMPARE(rows(), QStringList({u"To look at · 2"_s, u"J-1"_s, u"Zoe"_s}));
    QVERIFY(m_office->change(m_nowhere, [](Job &job) { setPlace(job, placeAt(3)); }));
    QTRY_COMPARE(rows(), QStringList({u"To look at · 1"_s, u"Zoe"_s}));
}

void DayCheckModelTest::whatIsSetAsideIsLeftOut()
{
    const QString key = m_model->finding(m_model->index(1))->key();
    m_model->setDismissed({key});
    QCOMPARE(m_model->dismissedCount(), 1);
    QCOMPARE(m_model->count(FindingSeverity::Act), 0);
    m_model->setDismissed({});
    QCOMPARE(m_model->count(FindingSeverity::Act), 1);
}

void DayCheckModelTest::theClockMovesOn()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_office->clock().set(m_day.at(u"08:00"_s));
    m_model->check();
    QCOMPARE(resets.size(), 0);
    m_office->clock().set(m_day.at(u"11:10"_s));
    m_model->check();
    QCOMPARE(m_model->count(FindingSeverity::Act), 3); // two promises are over now
}

void DayCheckModelTest::followsTheDayShown()
{
    QCOMPARE(m_model->day(), m_day.date());
    m_office->show(m_day.date().addDays(1));
    QCOMPARE(m_model->day(), m_day.date().addDays(1));
    m_office->show(m_day.date().addDays(-1), 7);
    QCOMPARE(m_model->day(), m_day.date());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayCheckModelTest)
#include "tst_daycheckmodel.moc"
