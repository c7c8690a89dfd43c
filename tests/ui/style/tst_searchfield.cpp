#include "ui/style/searchfield.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Escape clears, then leaves; Down and Return go on to the results.
class tst_SearchField : public QObject
{
    Q_OBJECT

private slots:
    void escapeClearsThenLeaves();
    void downGoesToTheResults();
    void returnAcceptsTheFirst();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void tst_SearchField::escapeClearsThenLeaves()
{
    SearchField field(m_themes);
    QSignalSpy wanted(&field, &SearchField::resultsWanted);
    QTest::keyClicks(&field, u"boiler"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
    QCOMPARE(wanted.count(), 0);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(wanted.count(), 1);
}

void tst_SearchField::downGoesToTheResults()
{
    SearchField field(m_themes);
    QSignalSpy wanted(&field, &SearchField::resultsWanted);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(wanted.count(), 1);
}

void tst_SearchField::returnAcceptsTheFirst()
{
    SearchField field(m_themes);
    QSignalSpy accepted(&field, &SearchField::resultAccepted);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
}

QTEST_MAIN(tst_SearchField)
#include "tst_searchfield.moc"
