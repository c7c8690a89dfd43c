#pragma once

#include "core/dayreport/dayclose.h"
#include "core/domain/job.h"
#include "ui/models/closewords.h"
#include "ui/models/daycheckmodel.h"
#include "ui/shell/daymemory.h"
#include "ui/shell/officeparts.h"
#include "ui/style/actionicons.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QAction;
class QKeySequence;
class QWidget;
class QWidgetAction;

namespace callout {

class CloseDialog;
class CountLabel;
class DayCheckDialog;

/// How a day begins and ends in the window: what stands in its way, the plan for the next one, the checklist and the page
/// that hands it over. Every step is one undo step.
class DayFlow : public QObject
{
    Q_OBJECT

public:
    DayFlow(const OfficeParts &parts, QWidget &window);

    /// For the menu, the palette and the shortcut sheet.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// "3 to check", for the header; hidden while nothing is.
    [[nodiscard]] QAction *countAction() const;
    [[nodiscard]] CountLabel *countLabel() const { return m_count; }
    [[nodiscard]] DayCheckModel &check() { return m_check; }

    /// The dialogs while they are open.
    [[nodiscard]] DayCheckDialog *checkDialog() const;
    [[nodiscard]] CloseDialog *closeDialog() const;
    /// The checklist as it stands, with what was rolled over already.
    [[nodiscard]] const DayClosing &closing() const { return m_closing; }

public slots:
    /// The clock moved on; a new day is greeted.
    void refreshClock();
    void showCheck();
    void showTomorrow();
    void showClosing();
    void rollOver(const QList<callout::JobId> &jobs);
    /// A job was completed by hand: offers to write down what it came to.
    void offerCloseOut(callout::JobId job);
    void closeOut(callout::JobId job);

signals:
    void dayWanted(QDate day);
    /// Auto-Assign is the next thing to do.
    void planWanted();
    void jobActivated(callout::JobId job);
    void technicianActivated(callout::TechnicianId technician);
    void followUpRequested(callout::JobId job);
    void whyNotRequested(callout::JobId job);
    void reasonRequested(callout::JobStep step, const QList<callout::JobId> &jobs);
    void assignRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);
    void quietNewsArose(const QString &message);
    void newsArose(const QString &message, const QString &step, const std::function<void()> &run);
    void problemArose(const QString &message);
    void alertArose(const QString &message, const QString &step, const std::function<void()> &run);

private:
    void add(const QString &text, const QKeySequence &key, Icon icon, std::function<void()> run);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool isShown(QDate day) const;
    void takeDay();
    void takeChecked();
    void greet();
    void tellTomorrow();
    void takeFindingStep(FindingStep step, const Finding &finding);
    void openClosing();
    /// Reads the days after, where rolled-over jobs and tomorrow's plan are, then shows the checklist anew.
    void readLater();
    void showChecklist();
    void takeCloseStep(CloseStep step, const QList<JobId> &jobs, TechnicianId onCall);
    void showHandOver();
    [[nodiscard]] DaySnapshot wholeDay() const;
    void repaintIcons();

    OfficeParts m_parts;
    QWidget &m_window;
    DayMemory m_memory;
    DayCheckModel m_check;
    CountLabel *m_count;
    QWidgetAction *m_countAction;
    QPointer<DayCheckDialog> m_checkDialog;
    QPointer<CloseDialog> m_closeDialog;
    DayClosing m_closing;
    DaySnapshot m_later;
    QTimer m_readTimer;
    quint64 m_reading = 0; ///< the newest question to the office file
    bool m_isHandOverWanted = false;
    QDate m_greeted;
    QDate m_closingWanted; ///< to be closed as soon as it is shown
    QDate m_planWanted;    ///< to be planned as soon as it is shown
    QList<QAction *> m_all;
    QHash<QAction *, Icon> m_icons;
};

} // namespace callout
