#include "app/officesession.h"
#include "core/demo/demooffice.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/e2e/virtualdisplay.h"
#include "ui/dialogs/jobeditor.h"
#include "ui/dialogs/rulebreakdialog.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/queue/jobqueueview.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/themesource.h"
#include "ui/technicians/technicianspanel.h"
#include "ui/technicians/technicianview.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace std::chrono_literals;

namespace {

const QDate Day(2026, 3, 2);

/// The demo day at 10:42 in the program's own window, with a real pointer over it.
struct Desk {
    Desk()
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , tiles(std::make_shared<PaperTileSource>())
    {
        DemoOptions options;
        options.day = Day;
        options.now = QTime(10, 40);
        options.zone = QTimeZone::utc();
        options.pastJobs = 40;
        options.officePath = folder.filePath(u"office.callout"_s);
        if (const auto made = makeDemo(options); !made)
            qFatal("%s", qUtf8Printable(made.error().message));
        open();
    }

    void open()
    {
        session.reset();
        auto opened = OfficeSession::open(folder.filePath(u"office.callout"_s), clock, theme, tiles, settings);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().message));
        session = std::move(*opened);
        session->window().setGeometry(0, 0, 1440, 900);
        session->window().show();
    }

    [[nodiscard]] MainWindow &window() const { return session->window(); }
    [[nodiscard]] DayBoard &board() const { return session->board(); }

    [[nodiscard]] QPoint cardOf(JobId job) const
    {
        JobQueueView *view = window().queue().view();
        const QModelIndex index = view->model()->index(window().queue().filter().rowOf(job), 0);
        view->scrollTo(index);
        return view->viewport()->mapToGlobal(view->visualRect(index).center());
    }

    [[nodiscard]] QPoint rowOf(TechnicianId technician) const
    {
        TechnicianView *view = window().technicians().view();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data(TechnicianListModel::TechnicianRole).toLongLong() == technician.value)
                return view->viewport()->mapToGlobal(view->visualRect(index).center());
        }
        return {};
    }

    QTemporaryDir folder;
    ManualClock clock{Instant(std::chrono::sys_days(2026y / 3 / 2)) + 10h + 42min};
    QSettings settings;
    ThemeSource theme{ThemeSource::Choice::Light};
    TileServer tiles;
    std::unique_ptr<OfficeSession> session;
};

/// An open job and somebody whose day it fits, or does not.
std::pair<JobId, TechnicianId> openJob(const DayBoard &board, bool isFit)
{
    const StraightLineDriveTimes drives(board.day().settings.drivingSpeed);
    const Judge judge(board.day(), drives, board.clock().now());
    for (const Job &job : board.day().jobs) {
        if (job.status != JobStatus::Unassigned)
            continue;
        for (const Technician &technician : board.day().technicians) {
            if (dropVerdict(judge, board, job, technician.id).isAllowed() == isFit)
                return {job.id, technician.id};
        }
    }
    return {};
}

} // namespace

class RealPointerTest : public QObject
{
    Q_OBJECT

public:
    explicit RealPointerTest(test::VirtualDisplay &display) : m_display(display) {}

private slots:
    void init();
    void cleanup();

    void aCardDraggedToATechnicianIsAssigned();
    void aDropThatBreaksARuleAsksFirst();
    void undoAndRedoByKeySurviveARestart();
    void thePaletteFindsAndOpensAJob();

private:
    test::VirtualDisplay &m_display;
    std::unique_ptr<Desk> m_desk;
};

void RealPointerTest::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_desk->window()));
    QTRY_VERIFY(m_desk->board().isLoaded());
    m_desk->window().activateWindow();
}

void RealPointerTest::cleanup()
{
    QTRY_VERIFY(m_display.isIdle());
    m_desk.reset();
}

void RealPointerTest::aCardDraggedToATechnicianIsAssigned()
{
    const auto [job, technician] = openJob(m_desk->board(), true);
    QVERIFY(job);
    m_display.drag(m_desk->cardOf(job), m_desk->rowOf(technician));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->board().job(job)->technician, technician, 15000);
    QCOMPARE(m_desk->board().job(job)->status, JobStatus::Scheduled);
    QTRY_COMPARE(m_desk->board().pendingWrites(), 0);
}

void RealPointerTest::aDropThatBreaksARuleAsksFirst()
{
    const auto [job, technician] = openJob(m_desk->board(), false);
    QVERIFY(job);
    m_display.drag(m_desk->cardOf(job), m_desk->rowOf(technician));
    // The question runs an event loop of its own, inside the one below. A key pressed too early reaches the window behind it.
    bool wasAsked = false;
    QTimer watch;
    watch.callOnTimeout(this, [&] {
        const auto *question = qobject_cast<RuleBreakDialog *>(QApplication::activeModalWidget());
        if (!question || !question->isActiveWindow() || !m_display.isIdle())
            return;
        wasAsked = true;
        m_display.press({u"Escape"_s});
    });
    watch.start(100);
    QTRY_VERIFY_WITH_TIMEOUT(wasAsked && !QApplication::activeModalWidget(), 15000);
    QCOMPARE(m_desk->board().job(job)->status, JobStatus::Unassigned);
}

void RealPointerTest::undoAndRedoByKeySurviveARestart()
{
    const auto [job, technician] = openJob(m_desk->board(), true);
    m_display.drag(m_desk->cardOf(job), m_desk->rowOf(technician));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->board().job(job)->technician, technician, 15000);
    m_display.press({u"ctrl+z"_s});
    QTRY_COMPARE(m_desk->board().job(job)->technician, TechnicianId{});
    m_display.press({u"ctrl+shift+z"_s});
    QTRY_COMPARE(m_desk->board().job(job)->technician, technician);
    QTRY_COMPARE(m_desk->board().pendingWrites(), 0);

    m_desk->open();
    QVERIFY(QTest::qWaitForWindowExposed(&m_desk->window()));
    QTRY_VERIFY(m_desk->board().job(job));
    QCOMPARE(m_desk->board().job(job)->technician, technician);
    m_desk->window().activateWindow();
    QTRY_VERIFY(m_desk->window().undoText().contains(m_desk->board().job(job)->number));
    m_display.press({u"ctrl+z"_s});
    QTRY_COMPARE(m_desk->board().job(job)->technician, TechnicianId{});
}

void RealPointerTest::thePaletteFindsAndOpensAJob()
{
    const Job &job = *m_desk->board().job(openJob(m_desk->board(), true).first);
    m_display.press({u"ctrl+k"_s});
    m_display.type(job.number);
    m_display.press({u"Return"_s});
    QTRY_VERIFY(m_display.isIdle());
    QTRY_COMPARE(m_desk->window().selectedJob(), job.id);
    m_display.press({u"ctrl+o"_s});
    QTRY_VERIFY(m_desk->window().findChild<JobEditor *>());
}

int main(int argc, char **argv)
{
    test::VirtualDisplay display;
    if (!display.isRunning()) {
        qCritical("Xvfb did not start");
        return 1;
    }
    QApplication application(argc, argv);
    RealPointerTest test(display);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_realpointer.moc"
