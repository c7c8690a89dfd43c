#include "ui/dialogs/durationedit.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestDurationEdit : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void showsHoursAndMinutes();
    void understandsAndTidiesUp();
    void whatIsNoLengthIsZero();
    void stepsByQuarters_data();
    void stepsByQuarters();
    void settingIsNoEdit();

private:
    std::unique_ptr<DurationEdit> m_edit;
    QLineEdit *m_line = nullptr;
};

void TestDurationEdit::init()
{
    m_edit = std::make_unique<DurationEdit>();
    m_line = m_edit->findChild<QLineEdit *>();
    m_edit->show();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
    m_edit->setFocus();
}

void TestDurationEdit::showsHoursAndMinutes()
{
    m_edit->setDuration(Minutes(95));
    QCOMPARE(m_line->text(), u"1:35"_s);
    QCOMPARE(m_edit->duration(), Seconds(Minutes(95)));
}

void TestDurationEdit::understandsAndTidiesUp()
{
    const QSignalSpy edited(m_edit.get(), &DurationEdit::durationEdited);
    m_line->clear();
    QTest::keyClicks(m_edit.get(), u"1.5 h"_s);
    QCOMPARE(m_edit->duration(), Seconds(Minutes(90)));
    QVERIFY(!edited.isEmpty());
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QCOMPARE(m_line->text(), u"1:30"_s);
}

void TestDurationEdit::whatIsNoLengthIsZero()
{
    m_line->clear();
    QTest::keyClicks(m_edit.get(), u"soon"_s);
    QCOMPARE(m_edit->duration(), Seconds(0));
    QCOMPARE(m_line->text(), u"soon"_s); // what was typed stays, to be put right
}

void TestDurationEdit::stepsByQuarters_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("expected");
    QTest::newRow("up") << 60 << Qt::Key_Up << 75;
    QTest::newRow("down") << 60 << Qt::Key_Down << 45;
    QTest::newRow("up onto the grid") << 50 << Qt::Key_Up << 60;
    QTest::newRow("down onto the grid") << 50 << Qt::Key_Down << 45;
    QTest::newRow("not below a quarter") << 15 << Qt::Key_Down << 15;
}

void TestDurationEdit::stepsByQuarters()
{
    QFETCH(int, minutes);
    QFETCH(Qt::Key, key);
    QFETCH(int, expected);
    m_edit->setDuration(Minutes(minutes));
    QTest::keyClick(m_edit.get(), key);
    QCOMPARE(m_edit->duration(), Seconds(Minutes(expected)));
}

void TestDurationEdit::settingIsNoEdit()
{
    const QSignalSpy edited(m_edit.get(), &DurationEdit::durationEdited);
    m_edit->setDuration(Minutes(10));
    QCOMPARE(edited.size(), 0);
}

QTEST_MAIN(TestDurationEdit)
#include "tst_durationedit.moc"
