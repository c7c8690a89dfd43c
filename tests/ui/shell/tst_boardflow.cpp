#include "tests/ui/shell/testconsole.h"
#include "ui/board/boardpanel.h"

#include <QDockWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestBoardFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theBoardIsADockBelow();
    void aMoveIsOneStepBack();
    void anotherTechnicianTakesOver();
    void anotherEndIsOneStepBack();
    void takenBackJobsAreOpen();

private:
    [[nodiscard]] const Job &boiler() { return *m_console->board().job(m_console->boiler); }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<test::TestConsole> m_console;
};

void TestBoardFlow::init()
{
    m_settings = std::make_unique<QSettings>(
        m_folder.filePath(QLatin1StringView(QTest::currentTestFunction()) + u".ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<test::TestConsole>(*m_settings);
}

void TestBoardFlow::cleanup()
{
    m_console.reset();
    m_settings.reset();
}

void TestBoardFlow::theBoardIsADockBelow()
{
    QDockWidget *board = m_console->dock(u"board"_s);
    QVERIFY(board && board->isVisible());
    QVERIFY(board->y() >= m_console->dock(u"queue"_s)->geometry().bottom());
    QCOMPARE(board->width(), m_console->window().width());
}

void TestBoardFlow::aMoveIsOneStepBack()
{
    const Instant before = *boiler().start;
    emit m_console->window().boardPanel().moveRequested(m_console->boiler, m_console->ana, before + Minutes(30));
    QTRY_COMPARE(*boiler().start, before + Minutes(30));
    QCOMPARE(m_console->history().stack().count(), 1);
    m_console->history().undo();
    QCOMPARE(*boiler().start, before);
}

void TestBoardFlow::anotherTechnicianTakesOver()
{
    emit m_console->window().boardPanel().moveRequested(m_console->boiler, m_console->mike, *boiler().start);
    QTRY_COMPARE(boiler().technician, m_console->mike);
    m_console->history().undo();
    QCOMPARE(boiler().technician, m_console->ana);
}

void TestBoardFlow::anotherEndIsOneStepBack()
{
    emit m_console->window().boardPanel().durationRequested(m_console->boiler, Minutes(90));
    QTRY_COMPARE(boiler().duration, Seconds(Minutes(90)));
    m_console->history().undo();
    QCOMPARE(boiler().duration, Seconds(Minutes(60)));
}

void TestBoardFlow::takenBackJobsAreOpen()
{
    emit m_console->window().boardPanel().unassignRequested({m_console->boiler});
    QTRY_COMPARE(boiler().status, JobStatus::Unassigned);
    m_console->history().undo();
    QCOMPARE(boiler().technician, m_console->ana);
}

QTEST_MAIN(TestBoardFlow)
#include "tst_boardflow.moc"
