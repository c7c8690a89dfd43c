#include "tests/ui/shell/testconsole.h"
#include "ui/imports/importdialog.h"
#include "ui/shell/exportflow.h"
#include "ui/shell/importflow.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Tables come into the window's office as one step of its own undoing, and leave it as they are shown.
class TestTableFlows : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_console.reset(); }

    void anImportIsOneUndoStep();
    void anImportThatIsRefusedStaysOpen();
    void aFileThatIsDroppedIsOpened();
    void listsLeaveAsTheyAreShown_data();
    void listsLeaveAsTheyAreShown();
    void completedJobsLeaveForBilling();
    void whatCannotBeWrittenIsTold();

private:
    [[nodiscard]] QString table(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"jobs.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
    [[nodiscard]] static QList<QByteArray> linesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    }
    [[nodiscard]] ImportFlow &imports() { return m_console->window().imports(); }
    [[nodiscard]] bool hasJob(const QString &title)
    {
        return std::ranges::contains(m_console->board().day().jobs, title, &Job::title);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestTableFlows::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
    QVERIFY(!imports().action()->isEnabled());
    imports().setSources({[](const DaySnapshot &day) { return KnownOffice{day, {}}; },
                          [](const OfficeSettings &) { return FindPlace(); }});
    QVERIFY(imports().action()->isEnabled());
}

void TestTableFlows::anImportIsOneUndoStep()
{
    imports().open(table("title,customer,skills\nNew boiler,Lee,\nNew tap,Lee,\n"));
    QTRY_VERIFY(imports().dialog()->isReady());
    QSignalSpy told(&imports(), &ImportFlow::newsArose);
    QTest::mouseClick(imports().dialog()->importButton(), Qt::LeftButton);
    QTRY_COMPARE(told.size(), 1);
    QTRY_VERIFY(!imports().dialog());
    QVERIFY(hasJob(u"New boiler"_s) && hasJob(u"New tap"_s));
    QVERIFY(m_console->history().stack().undoText().contains(u"jobs.csv"_s));
    const auto job = std::ranges::find(m_console->board().day().jobs, u"New tap"_s, &Job::title);
    const auto history = m_console->office().lookup().history({RecordKind::Job, job->id.value}).result();
    QVERIFY(history);
    QCOMPARE(history->front().edit.actor.kind, ActorKind::Import);
    m_console->history().undo();
    QTRY_VERIFY(!hasJob(u"New boiler"_s) && !hasJob(u"New tap"_s));
    m_console->office().settle();
}

void TestTableFlows::anImportThatIsRefusedStaysOpen()
{
    imports().open(table("name,phone,address\nLee,01624 777777,1 Hall Road\n"));
    QTRY_VERIFY(imports().dialog()->isReady());
    QTest::mouseClick(imports().dialog()->importButton(), Qt::LeftButton);
    imports().dialog()->refuse(u"The disk is full."_s);
    QCOMPARE(imports().dialog()->problem(), u"The disk is full."_s);
    QVERIFY(imports().dialog()->isVisible());
    m_console->office().settle();
}

void TestTableFlows::aFileThatIsDroppedIsOpened()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(table("title\nNew boiler\n"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_console->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_console->window(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(imports().dialog());
    QTRY_VERIFY(imports().dialog()->isReady());
}

void TestTableFlows::listsLeaveAsTheyAreShown_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("jobs") << int(ExportFlow::Kind::Jobs) << QByteArray("Number,Title") << QByteArray(",");
    QTest::newRow("technicians") << int(ExportFlow::Kind::Technicians) << QByteArray("Name,Phone") << QByteArray("Ana");
    QTest::newRow("the board") << int(ExportFlow::Kind::Board) << QByteArray("Technician,From") << QByteArray("Ana");
}

void TestTableFlows::listsLeaveAsTheyAreShown()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, heading);
    QFETCH(const QByteArray, text);
    const QString path = m_folder.filePath(u"out.csv"_s);
    QSignalSpy told(&m_console->window().exports(), &ExportFlow::newsArose);
    m_console->window().exports().exportTo(ExportFlow::Kind(kind), {}, path);
    QCOMPARE(told.size(), 1);
    const QList<QByteArray> lines = linesOf(path);
    QVERIFY(lines.size() > 1);
    QVERIFY2(lines.front().startsWith(heading), lines.front().constData());
    QVERIFY2(lines.at(1).contains(text), lines.at(1).constData());
}

void TestTableFlows::completedJobsLeaveForBilling()
{
    const QString path = m_folder.filePath(u"bill.csv"_s);
    QSignalSpy told(&m_console->window().exports(), &ExportFlow::newsArose);
    const QDate day = m_console->day.date();
    m_console->window().exports().exportTo(ExportFlow::Kind::Billing, {day, day.addDays(1), false, true}, path);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(linesOf(path).front().startsWith("\xEF\xBB\xBFNumber,Customer"));
}

void TestTableFlows::whatCannotBeWrittenIsTold()
{
    QSignalSpy told(&m_console->window().exports(), &ExportFlow::problemArose);
    m_console->window().exports().exportTo(ExportFlow::Kind::Jobs, {}, u"/no/such/folder/out.csv"_s);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(u"could not be written"_s));
}

QTEST_MAIN(TestTableFlows)
#include "tst_tableflows.moc"
