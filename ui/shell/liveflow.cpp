#include "ui/shell/liveflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/phonecommands.h"
#include "core/commands/undohistory.h"
#include "core/dispatch/dayboard.h"
#include "core/dispatch/officelookup.h"
#include "ui/live/alertspanel.h"
#include "ui/live/healthpage.h"
#include "ui/live/livelight.h"
#include "ui/models/alertwords.h"
#include "ui/models/boardselection.h"
#include "ui/shell/desktopnotice.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto JudgeDelay = 500ms; ///< what changes at once is judged at once
constexpr auto MoveDelay = 3s;     ///< positions come all the time
constexpr int TicksToJudge = 15;   ///< arrival times move with the clock
constexpr int MostNotices = 3;

std::optional<Instant> later(const std::optional<Instant> &one, const std::optional<Instant> &other)
{
    return std::max(one, other);
}

} // namespace

LiveFlow::LiveFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_memory(parts.settings, parts.lookup.path())
    , m_light(new LiveLight(parts.theme, &window))
    , m_panel(new AlertsPanel(m_model, parts.theme, &window))
    , m_notices(new DesktopNotice(window))
{
    m_seen.file.path = parts.lookup.path();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &LiveFlow::judge);
    createActions(window);
    connectPanel();
    connect(m_light, &QAbstractButton::clicked, this, &LiveFlow::showHealth);
    connect(m_notices, &DesktopNotice::clicked, this, [this] { showAlert({}); });
    DayBoard &board = parts.board;
    connect(&board, &DayBoard::recordsChanged, this, [this] {
        takeSave();
        look();
    });
    connect(&board, &DayBoard::editSaved, this, &LiveFlow::takeSave);
    connect(&board, &DayBoard::editFailed, this, [this](DayBoard::Ticket, const Error &error) { takeFailure(error); });
    connect(&board, &DayBoard::newsArrived, this, [this] {
        m_seen.news.windows = m_parts.board.clock().now();
        look();
        refreshState();
    });
    connect(&board, &DayBoard::positionsChanged, this, &LiveFlow::takePositions);
    connect(&board, &DayBoard::dayReset, this, &LiveFlow::takeReset);
    refreshState();
}

void LiveFlow::createActions(QWidget &window)
{
    const auto add = [&](const QString &text, const QKeySequence &key, auto &&run) {
        auto *action = new QAction(text, &window);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, run);
        m_all.append(action);
        return action;
    };
    add(tr("Go to the &alerts"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, [this] { showAlert({}); });
    add(tr("&Health of feed and file…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] { showHealth(); });
    m_notify = add(tr("Tell alerts on the &desktop"), {},
                   [this](bool isOn) { m_parts.settings.setValue("live/notices"_L1, isOn); });
    m_notify->setCheckable(true);
    m_notify->setChecked(m_parts.settings.value("live/notices"_L1, true).toBool());
    m_notify->setStatusTip(tr("A notification for each new alert while this window is not in front"));
}

void LiveFlow::connectPanel()
{
    connect(m_panel, &AlertsPanel::jobChosen, &m_parts.selection, &BoardSelection::selectJob);
    connect(m_panel, &AlertsPanel::technicianChosen, &m_parts.selection, &BoardSelection::selectTechnician);
    connect(m_panel, &AlertsPanel::jobActivated, this, &LiveFlow::jobActivated);
    connect(m_panel, &AlertsPanel::replanRequested, this, &LiveFlow::replanRequested);
    connect(m_panel, &AlertsPanel::insertionsRequested, this, &LiveFlow::insertionsRequested);
    connect(m_panel, &AlertsPanel::swapRequested, this, &LiveFlow::swapRequested);
    connect(m_panel, &AlertsPanel::callRequested, this, &LiveFlow::call);
    connect(m_panel, &AlertsPanel::copyRequested, this, [this](const QString &name, const QString &phone) {
        QGuiApplication::clipboard()->setText(phone);
        emit newsArose(tr("The number of %1 is on the clipboard: %2").arg(name, phone));
    });
    connect(m_panel, &AlertsPanel::snoozeRequested, this, [this](const AlertCause &cause, Minutes time) {
        m_book.snooze(cause, m_parts.board.clock().now() + time);
        showBook();
    });
    connect(m_panel, &AlertsPanel::dismissRequested, this, [this](const AlertCause &cause) {
        m_book.dismiss(cause);
        showBook();
    });
    connect(m_panel, &AlertsPanel::bringBackRequested, this, [this] {
        m_book.bringBack(m_parts.board.clock().now());
        showBook();
    });
    connect(m_panel, &AlertsPanel::applyRequested, this, [this](PhoneQuestionId question) {
        m_parts.history.push(commands::applyQuestion(m_parts.board, question));
    });
    connect(m_panel, &AlertsPanel::keepRequested, this,
            [this](PhoneQuestionId question) { m_parts.history.push(commands::keepBoard(m_parts.board, question)); });
}

LiveFacts LiveFlow::facts() const
{
    LiveFacts facts = m_told;
    facts.feed.isWanted = facts.feed.isWanted || m_parts.board.day().settings.isFeedOn;
    facts.clock = m_seen.clock;
    facts.phones = m_seen.phones;
    FileFacts &file = facts.file;
    file.isReadable = file.isReadable && m_seen.file.isReadable;
    if (file.readError.isEmpty())
        file.readError = m_seen.file.readError;
    file.path = m_seen.file.path;
    file.pendingWrites = m_seen.file.pendingWrites;
    file.oldestPending = m_seen.file.oldestPending;
    file.lastRead = later(file.lastRead, m_seen.file.lastRead);
    file.lastSaved = later(file.lastSaved, m_seen.file.lastSaved);
    if (m_seen.file.lastFailure && later(file.lastFailure, m_seen.file.lastFailure) == m_seen.file.lastFailure) {
        file.lastFailure = m_seen.file.lastFailure;
        file.writeError = m_seen.file.writeError;
    }
    facts.news.positions = later(facts.news.positions, m_seen.news.positions);
    facts.news.windows = later(facts.news.windows, m_seen.news.windows);
    facts.news.file = later(facts.news.file, file.lastRead);
    return facts;
}

HealthPage *LiveFlow::healthPage() const
{
    return m_health;
}

void LiveFlow::setFacts(const LiveFacts &facts)
{
    m_told.feed = facts.feed;
    m_told.news = facts.news;
    refreshState();
}

void LiveFlow::setFileOnDisk(const FileFacts &file)
{
    m_told.file = file;
    refreshState();
}

void LiveFlow::setFileReadable(bool isReadable, const QString &error)
{
    m_seen.file.isReadable = isReadable;
    m_seen.file.readError = error;
    refreshState();
}

void LiveFlow::tick(std::chrono::steady_clock::time_point steady)
{
    if (const std::optional<ClockJump> jump = m_clockWatch.observe(steady, m_parts.board.clock().now())) {
        m_seen.clock = {jump, false};
        readAgain();
    }
    if (++m_ticks % TicksToJudge == 0) {
        look();
        // The disk may have been slower to wake than we were.
        if (!m_seen.clock.isResynced)
            readAgain();
    }
    refreshState();
}

/// dayReset() says that what happened meanwhile is there.
void LiveFlow::readAgain()
{
    if (m_parts.board.isLoaded())
        m_parts.board.showDays(m_parts.board.day().firstDay, m_parts.board.day().dayCount);
}

void LiveFlow::look()
{
    lookIn(JudgeDelay);
}

void LiveFlow::lookIn(std::chrono::milliseconds delay)
{
    if (!m_soon.isActive() || m_soon.remainingTimeAsDuration() > delay)
        m_soon.start(delay);
}

void LiveFlow::takeSave()
{
    FileFacts &file = m_seen.file;
    const int before = std::exchange(file.pendingWrites, m_parts.board.pendingWrites());
    file.lastSaved = m_parts.board.lastSaved();
    // Writes are answered in their order: when one is, the next has waited since then at the most.
    if (file.pendingWrites == 0)
        file.oldestPending.reset();
    else if (before == 0 || file.pendingWrites < before)
        file.oldestPending = m_parts.board.clock().now();
    refreshState();
}

/// An edit that collides with another window's is no trouble with the file.
void LiveFlow::takeFailure(const Error &error)
{
    const bool isFiles = error.code == ErrorCode::StorageFailed || error.code == ErrorCode::DamagedFile;
    if (isFiles) {
        m_seen.file.lastFailure = m_parts.board.clock().now();
        m_seen.file.writeError = error.message;
    }
    takeSave();
}

void LiveFlow::takePositions()
{
    m_seen.news.positions = m_parts.board.clock().now();
    lookIn(MoveDelay);
    if (m_state.light != Light::Green)
        refreshState(); // else the next tick shows it
}

void LiveFlow::takeReset()
{
    m_seen.file.lastRead = m_parts.board.clock().now();
    m_seen.clock.isResynced = true;
    for (const PositionFix &fix : m_parts.board.day().positions)
        m_seen.news.positions = later(m_seen.news.positions, fix.at);
    m_soon.start(m_isJudged ? JudgeDelay : 0ms);
    refreshState();
}

bool LiveFlow::isTodayShown() const
{
    return m_parts.board.isLoaded() && m_parts.board.day().span().contains(m_parts.board.clock().now());
}

void LiveFlow::readToday()
{
    if (std::exchange(m_isReading, true))
        return;
    const QDate today = m_parts.board.calendar().dayOf(m_parts.board.clock().now());
    whenAnswered(m_parts.lookup.days(today, 1), this, [this](const Result<DaySnapshot> &day) {
        m_isReading = false;
        if (!day || isTodayShown())
            return;
        m_today = *day;
        judgeDay(*m_today);
    });
}

void LiveFlow::judge()
{
    if (!m_parts.board.isLoaded())
        return;
    if (isTodayShown()) {
        m_today.reset();
        return judgeDay(m_parts.board.day());
    }
    readToday();
}

void LiveFlow::judgeDay(const DaySnapshot &today)
{
    const Instant now = m_parts.board.clock().now();
    const TechnicianDays days(today);
    recallAlerts();
    m_book.update(alertsOf(today, days, etasOfAll(today, days, m_parts.drives, now), now, m_book.raised()), now);
    const PhonesAtWork phones = phonesAtWork(today, days, now);
    m_seen.phones = {int(phones.heard.size()), int(phones.silent.size())};
    showBook();
    // What was wrong before the window was opened is no news.
    if (std::exchange(m_isJudged, true))
        tellFresh(today);
    refreshState();
}

void LiveFlow::recallAlerts()
{
    const QDate today = m_parts.board.calendar().dayOf(m_parts.board.clock().now());
    if (std::exchange(m_remembered, today) == today)
        return;
    m_away = m_memory.alertsAway(today);
    m_book.remember(m_away);
}

void LiveFlow::keepAlerts()
{
    const QList<AlertBook::PutAway> away = m_book.putAway(m_parts.board.clock().now());
    if (m_remembered.isValid() && std::exchange(m_away, away) != away)
        m_memory.setAlertsAway(m_remembered, away);
}

void LiveFlow::tellFresh(const DaySnapshot &today)
{
    const QList<Alert> fresh = m_book.fresh();
    if (fresh.isEmpty() || !m_notify->isChecked())
        return;
    const AlertWords words(today);
    if (fresh.size() > MostNotices)
        return m_notices->tell(tr("%n new alert(s)", nullptr, int(fresh.size())), words.title(fresh.front()));
    for (const Alert &alert : fresh)
        m_notices->tell(words.title(alert), words.detail(alert));
}

void LiveFlow::showBook()
{
    m_model.setAlerts(m_book.shown(), m_today ? *m_today : m_parts.board.day());
    m_panel->showSnoozed(m_book.snoozedCount(m_parts.board.clock().now()));
    keepAlerts();
    emit changed();
}

void LiveFlow::refreshState()
{
    const LiveFacts known = facts();
    const Instant now = m_parts.board.clock().now();
    m_state = liveState(known, now);
    m_light->showState(m_state);
    if (m_health && m_health->isVisible())
        m_health->showHealth(m_state, HealthWords(m_today ? *m_today : m_parts.board.day(), known, now).sections());
}

void LiveFlow::showAlert(const std::optional<AlertCause> &cause)
{
    emit alertsWanted();
    m_panel->showAlert(cause);
}

void LiveFlow::showHealth()
{
    if (!m_health) {
        m_health = new HealthPage(m_parts.theme, &m_window);
        m_health->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_health->show();
    refreshState();
    m_health->raise();
    m_health->activateWindow();
}

void LiveFlow::call(const QString &name, const QString &phone)
{
    QUrl link;
    link.setScheme(u"tel"_s);
    link.setPath(QString(phone).remove(u' '));
    if (!QDesktopServices::openUrl(link))
        emit newsArose(tr("No program here makes calls. The number of %1 is %2.").arg(name, phone));
}

} // namespace callout
