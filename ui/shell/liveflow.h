#pragma once

#include "core/live/alertbook.h"
#include "core/live/livestate.h"
#include "ui/models/alertsmodel.h"
#include "ui/shell/daymemory.h"
#include "ui/shell/officeparts.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QAction;

namespace callout {

class AlertsPanel;
class DesktopNotice;
class HealthPage;
class LiveLight;
struct BoardChanges;
struct Error;

/// SPEC 5.4 and 5.5 in the window: whether what is shown is true, and what goes wrong unless somebody acts. Alerts are about
/// the present day, whatever day is shown.
class LiveFlow : public QObject
{
    Q_OBJECT

public:
    LiveFlow(const OfficeParts &parts, QWidget &window);

    [[nodiscard]] LiveLight *light() const { return m_light; }
    [[nodiscard]] AlertsPanel *panel() const { return m_panel; }
    [[nodiscard]] AlertsModel &model() { return m_model; }
    /// For the menu and the palette.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    [[nodiscard]] const LiveState &state() const { return m_state; }
    [[nodiscard]] DesktopNotice &notices() { return *m_notices; }
    /// Everything known, as the light is decided from it.
    [[nodiscard]] LiveFacts facts() const;
    [[nodiscard]] HealthPage *healthPage() const;

    /// What only the app knows of the feed and its news, to be told about once a second. The window adds what it sees itself:
    /// writes, sleep, positions, other windows, phones.
    void setFacts(const LiveFacts &facts);
    /// What the app knows of the file on its disk: size, room, backups.
    void setFileOnDisk(const FileFacts &file);
    /// The office file cannot be read, with the reason; or can be again.
    void setFileReadable(bool isReadable, const QString &error = {});

public slots:
    /// About once a second, with a reading of the steady clock.
    void tick(std::chrono::steady_clock::time_point steady);
    /// Drives or the day have changed: judge again soon.
    void look();
    /// The list of alerts, at this one.
    void showAlert(const std::optional<callout::AlertCause> &cause);
    void showHealth();

signals:
    /// Alerts came, went or changed.
    void changed();
    void alertsWanted();
    void replanRequested();
    void insertionsRequested(callout::JobId job);
    void swapRequested(callout::JobId job);
    void jobActivated(callout::JobId job);
    void newsArose(const QString &message);

private:
    void createActions(QWidget &window);
    void connectPanel();
    void takeSave();
    void takeFailure(const Error &error);
    void takePositions();
    void takeReset();
    void readAgain();
    [[nodiscard]] bool isTodayShown() const;
    void readToday();
    void lookIn(std::chrono::milliseconds delay);
    void judge();
    void judgeDay(const DaySnapshot &today);
    void recallAlerts();
    void keepAlerts();
    void tellFresh(const DaySnapshot &today);
    void showBook();
    void refreshState();
    void call(const QString &name, const QString &phone);

    OfficeParts m_parts;
    QWidget &m_window;
    LiveFacts m_told; ///< by the app
    LiveFacts m_seen; ///< by the window
    LiveState m_state;
    ClockWatch m_clockWatch;
    AlertBook m_book;
    DayMemory m_memory;
    QDate m_remembered; ///< the day of which it is known what was put away
    QList<AlertBook::PutAway> m_away;
    AlertsModel m_model;
    std::optional<DaySnapshot> m_today; ///< while another day is shown
    bool m_isReading = false;
    bool m_isJudged = false;
    int m_ticks = 0;
    QTimer m_soon;
    LiveLight *m_light;
    AlertsPanel *m_panel;
    DesktopNotice *m_notices;
    QPointer<HealthPage> m_health;
    QList<QAction *> m_all;
    QAction *m_notify = nullptr;
};

} // namespace callout
