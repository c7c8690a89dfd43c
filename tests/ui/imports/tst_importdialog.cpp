#include "tests/support/testday.h"
#include "ui/imports/columnheader.h"
#include "ui/imports/importchoices.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importmessagesmodel.h"
#include "ui/style/pillbar.h"
#include "ui/style/themesource.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

using Counts = QHash<RecordKind, int>;

/// A file is read, mapped, looked over and handed on as one change; nothing of it before the person says so.
class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void guessesWhatTheFileHolds_data();
    void guessesWhatTheFileHolds();
    void aSoundFileBecomesOneChange();
    void faultsForbidTheImportAndShowTheirLine();
    void whatIsMissingIsToldAndMended();
    void aMappingIsRememberedForTheSameHeadings();
    void unknownNamesAreOfferedToBeMade();
    void knownRecordsAreUpdatedWhereTheyMayBe();
    void aCalendarNeedsItsOwner();
    void whatCannotBeReadIsTold();
    void aRefusedImportCanBeTriedAgain();
    void takesFilesThatAreDropped_data();
    void takesFilesThatAreDropped();

private:
    void open(const QByteArray &text, const QString &name = u"list.csv"_s)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        m_dialog->openFile(path);
    }
    [[nodiscard]] QCheckBox *box(const QString &words) const
    {
        for (QCheckBox *one : m_dialog->findChildren<QCheckBox *>()) {
            if (one->text().remove(u'&').startsWith(words))
                return one;
        }
        return nullptr;
    }
    void choose(QComboBox *box, const QVariant &data)
    {
        box->setCurrentIndex(box->findData(data));
        emit box->activated(box->currentIndex());
    }

    QTemporaryDir m_folder;
    TestDay m_day;
    TechnicianId m_ana;
    ThemeSource m_themes;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    m_day = TestDay();
    m_day.skill(u"Gas"_s);
    m_ana = m_day.technician(u"Ana"_s);
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    const ImportSources sources{[](const DaySnapshot &day) { return KnownOffice{day, {u"J-1"_s}}; },
                                [](const OfficeSettings &) {
                                    return FindPlace(
                                        [](const QString &) { return std::optional(FoundPlace{{54.0, -4.0}, true}); });
                                }};
    m_dialog = std::make_unique<ImportDialog>(sources, m_day.snapshot(), m_day.at(u"07:00"_s), *m_settings, m_themes);
    m_dialog->show();
    QVERIFY(!m_dialog->importButton()->isEnabled());
}

void TestImportDialog::guessesWhatTheFileHolds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("summary");
    QTest::newRow("jobs") << QByteArray("title,customer\nA,Lee\nB,Kay\n") << u"2 jobs will be made · 2 new customers"_s;
    QTest::newRow("customers") << QByteArray("name;phone\nLee;1\n") << u"Customers: 1 new"_s;
    QTest::newRow("technicians") << QByteArray("name\tskills\nBo\tGas\n") << u"Technicians: 1 new"_s;
    QTest::newRow("shifts") << QByteArray("technician,date,hours\nAna,2026-03-11,8-16\n")
                            << u"Shifts and time off: 1 new"_s;
}

void TestImportDialog::guessesWhatTheFileHolds()
{
    QFETCH(const QByteArray, text);
    open(text);
    QTRY_VERIFY(m_dialog->isReady());
    QTEST(m_dialog->summary(), "summary");
    QVERIFY(m_dialog->importButton()->isEnabled());
}

void TestImportDialog::aSoundFileBecomesOneChange()
{
    QSignalSpy wanted(m_dialog.get(), &ImportDialog::idsWanted);
    QSignalSpy made(m_dialog.get(), &ImportDialog::changesMade);
    open("title,customer,address\nA,Lee,1 Hall Road\n");
    QTRY_VERIFY(m_dialog->isReady());
    QTest::mouseClick(m_dialog->importButton(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<Counts>(), (Counts{{RecordKind::Job, 1}, {RecordKind::Customer, 1}}));
    m_dialog->takeIds({{RecordKind::Job, 100}, {RecordKind::Customer, 50}});
    QTRY_COMPARE(made.size(), 1);
    const auto changes = made.front().front().value<ChangeSet>();
    QCOMPARE(changes.records().size(), 2);
    const Result<Job> job = applied(changes.records().at(1), Job());
    QVERIFY(job);
    QCOMPARE(job->location(), std::optional(GeoPoint{54.0, -4.0}));
    QVERIFY(made.front().at(1).toString().contains(u"list.csv"));
    m_dialog->succeed();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestImportDialog::faultsForbidTheImportAndShowTheirLine()
{
    open("title,duration\nA,60\nB,soon\nC,90\nD,never\n");
    QTRY_COMPARE(m_dialog->faultsView()->model()->rowCount(), 2);
    QVERIFY(!m_dialog->importButton()->isEnabled());
    QVERIFY(m_dialog->problem().contains(u"2 faults"_s));
    QVERIFY(m_dialog->faultsView()->isVisible());
    m_dialog->faultsView()->setCurrentIndex(m_dialog->faultsView()->model()->index(1, 0));
    QCOMPARE(m_dialog->rowsView()->currentIndex().row(), 3);
}

void TestImportDialog::whatIsMissingIsToldAndMended()
{
    open("Was,Wer\nKalt,Lee\n");
    QTRY_VERIFY2(m_dialog->problem().contains(u"No column holds the title"_s), qPrintable(m_dialog->problem()));
    QVERIFY(!m_dialog->importButton()->isEnabled());
    box(u"First row"_s)->click();
    QTRY_COMPARE(m_dialog->rowsView()->model()->rowCount(), 1);
    choose(m_dialog->columns()->box(0), int(ImportField::Title));
    QTRY_VERIFY(m_dialog->isReady());
    QCOMPARE(m_dialog->summary(), u"1 jobs will be made"_s);
}

void TestImportDialog::aMappingIsRememberedForTheSameHeadings()
{
    open("title,remarks,more\nA,x,y\n");
    QTRY_VERIFY(m_dialog->isReady());
    choose(m_dialog->columns()->box(2), int(ImportField::Description));
    QTRY_VERIFY(m_dialog->isReady());
    open("title,remarks,more\nB,x,y\n", u"next.csv"_s);
    QTRY_COMPARE(m_dialog->columns()->fields().value(2), std::optional(ImportField::Description));
}

void TestImportDialog::unknownNamesAreOfferedToBeMade()
{
    open("name,skills\nBo,Gas;Oil\n");
    QTRY_VERIFY(!m_dialog->problem().isEmpty());
    QCheckBox *make = box(u"Make what the office lacks"_s);
    QVERIFY(make && make->isVisible());
    QVERIFY(make->text().contains(u"skill Oil"_s));
    make->click();
    QTRY_VERIFY(m_dialog->isReady());
    QVERIFY(make->isVisible());
}

void TestImportDialog::knownRecordsAreUpdatedWhereTheyMayBe()
{
    open("name,phone,home address\nAna,0700,1 Hall Road\n");
    QTRY_VERIFY2(m_dialog->problem().contains(u"has all of it already"_s), qPrintable(m_dialog->problem()));
    box(u"Update what"_s)->click();
    QTRY_VERIFY(m_dialog->isReady());
    QCOMPARE(m_dialog->summary(), u"Technicians: 0 new · 1 changed"_s);
}

void TestImportDialog::aCalendarNeedsItsOwner()
{
    open("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Holiday\r\nDTSTART;VALUE=DATE:20260312\r\nEND:VEVENT\r\n"
         "END:VCALENDAR\r\n",
         u"ana.ics"_s);
    QTRY_COMPARE(m_dialog->faultsView()->model()->rowCount(), 1);
    QVERIFY(m_dialog->choices()->technicianBox()->isVisible());
    choose(m_dialog->choices()->technicianBox(), m_ana.value);
    QTRY_VERIFY(m_dialog->isReady());
    QCOMPARE(m_dialog->summary(), u"Calendar: 1 new"_s);
}

void TestImportDialog::whatCannotBeReadIsTold()
{
    m_dialog->openFile(u"/no/such/list.csv"_s);
    QTRY_VERIFY2(m_dialog->problem().contains(u"list.csv cannot be read"_s), qPrintable(m_dialog->problem()));
    QVERIFY(!m_dialog->importButton()->isEnabled());
}

void TestImportDialog::aRefusedImportCanBeTriedAgain()
{
    open("title\nA\n");
    QTRY_VERIFY(m_dialog->isReady());
    QTest::mouseClick(m_dialog->importButton(), Qt::LeftButton);
    QVERIFY(!m_dialog->importButton()->isEnabled());
    m_dialog->refuse(u"The disk is full."_s);
    QCOMPARE(m_dialog->problem(), u"The disk is full."_s);
    QVERIFY(m_dialog->importButton()->isEnabled());
}

void TestImportDialog::takesFilesThatAreDropped_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("file");
    QTest::newRow("a table") << QStringList{u"/a/list.CSV"_s} << u"/a/list.CSV"_s;
    QTest::newRow("the first that fits") << QStringList{u"/a/map.osm"_s, u"/a/ana.ics"_s} << u"/a/ana.ics"_s;
    QTest::newRow("something else") << QStringList{u"/a/map.osm"_s} << QString();
}

void TestImportDialog::takesFilesThatAreDropped()
{
    QFETCH(const QStringList, paths);
    QMimeData data;
    QList<QUrl> addresses;
    for (const QString &path : paths)
        addresses.append(QUrl::fromLocalFile(path));
    data.setUrls(addresses);
    QTEST(ImportDialog::fileIn(&data), "file");
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
