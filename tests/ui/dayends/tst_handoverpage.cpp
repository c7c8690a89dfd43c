#include "tests/support/testday.h"
#include "tests/support/verifyresult.h"
#include "ui/dayends/handoverdialog.h"
#include "ui/dayends/handoverpage.h"
#include "ui/style/themesource.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

HandOver pageOf(int jobs, int people)
{
    const TestDay day;
    HandOver page{.day = day.date(), .office = u"Harbour Heating"_s, .by = u"Robin"_s, .at = day.at(u"17:05"_s)};
    page.calendar = day.snapshot().calendar();
    for (int job = 0; job < jobs; ++job)
        page.open.append({.number = u"J-%1"_s.arg(job), .title = u"Leak"_s, .note = u"no parts"_s});
    for (int person = 0; person < people; ++person)
        page.people.append({.name = u"Technician %1"_s.arg(person), .done = person});
    page.nextDay = day.date().addDays(1);
    return page;
}

bool hasInk(const QImage &image, const QRect &where)
{
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                return true;
        }
    }
    return false;
}

} // namespace

class HandOverPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void staysOnOneSheet_data();
    void staysOnOneSheet();
    void isTheSameForTheSameDay();
    void paperFollowsTheLocale();
    void savesAPdfOfOnePage();
    void savesTheText();
    void saysWhyItCannotBeSaved();
    void copiesTheText();

private:
    ThemeSource m_theme{ThemeSource::Choice::Dark};
};

void HandOverPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.applyTo(*qApp);
}

// SPEC 7.1: a one-page hand-over
void HandOverPageTest::staysOnOneSheet_data()
{
    QTest::addColumn<int>("jobs");
    QTest::addColumn<int>("people");
    QTest::addColumn<QString>("notes");
    QTest::newRow("a quiet day") << 0 << 3 << QString();
    QTest::newRow("a busy day") << 25 << 12 << u"Salt the yard."_s;
    QTest::newRow("a large office") << 120 << 60 << u"Salt the yard."_s;
    QTest::newRow("somebody wrote a novel") << 300 << 200 << QString(6'000, u'x').replace(u"xxxxxxxx"_s, u"wording "_s);
}

void HandOverPageTest::staysOnOneSheet()
{
    QFETCH(const int, jobs);
    QFETCH(const int, people);
    QFETCH(const QString, notes);
    HandOver day = pageOf(jobs, people);
    day.notes = notes;
    const HandOverPage page(day);
    const QImage image = page.picture(595);
    QCOMPARE(image.height(), 842);
    constexpr int margin = 36;
    QVERIFY(hasInk(image, QRect(42, 42, 300, 40)));
    QVERIFY(!hasInk(image, QRect(0, 842 - margin, 595, margin)));
    QVERIFY(!hasInk(image, QRect(595 - margin, 0, margin, 842)));
}

void HandOverPageTest::isTheSameForTheSameDay()
{
    const HandOver day = pageOf(12, 6);
    QCOMPARE(HandOverPage(day).picture(595), HandOverPage(day).picture(595));
    QCOMPARE(HandOverPage(day).text(), HandOverPage(day).text());
}

void HandOverPageTest::paperFollowsTheLocale()
{
    QCOMPARE(HandOverPage(pageOf(1, 1)).sheet().toSize(), QSize(595, 842));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(HandOverPage(pageOf(1, 1)).sheet().toSize(), QSize(612, 792));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void HandOverPageTest::savesAPdfOfOnePage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"page.pdf"_s);
    VERIFY_RESULT(HandOverPage(pageOf(120, 60)).savePdf(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    const QString text = QString::fromLatin1(pdf);
    QCOMPARE(text.count(QRegularExpression(u"/Type\\s*/Page\\b(?!s)"_s)), 1);
}

void HandOverPageTest::savesTheText()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"page.txt"_s);
    const HandOverPage page(pageOf(2, 2));
    VERIFY_RESULT(page.saveText(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), page.text());
}

void HandOverPageTest::saysWhyItCannotBeSaved()
{
    const HandOverPage page(pageOf(1, 1));
    for (const Result<void> &saved : {page.savePdf(u"/nowhere/page.pdf"_s), page.saveText(u"/nowhere/page.txt"_s)}) {
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::StorageFailed);
        QVERIFY2(saved.error().message.contains(u"/nowhere/page"_s), qPrintable(saved.error().message));
    }
}

void HandOverPageTest::copiesTheText()
{
    HandOverDialog dialog(pageOf(2, 2), {}, m_theme);
    dialog.show();
    dialog.copyButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), dialog.page().text());
    QVERIFY(!dialog.message().isEmpty());
    QVERIFY(dialog.pdfButton()->isDefault());
}

} // namespace callout

QTEST_MAIN(callout::HandOverPageTest)
#include "tst_handoverpage.moc"
