#pragma once

#include "core/live/alerts.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace callout {

class AlertsModel;
class EmptyState;
class ThemeSource;

/// What goes wrong unless somebody acts, for a dock: each alert with what can be done about it. Edits nothing; whoever listens
/// does.
class AlertsPanel : public QWidget
{
    Q_OBJECT

public:
    AlertsPanel(AlertsModel &model, const ThemeSource &themes, QWidget *parent = nullptr);

    /// How many alerts are put off until later.
    void showSnoozed(int count);
    /// How many jobs the engine took off the plan, which its own list answers.
    void showEngineAlerts(int count);
    /// Selects an alert and gives the list the keyboard; the worst one where that cause is gone.
    void showAlert(const std::optional<AlertCause> &cause = {});

    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QPushButton *actButton() const { return m_act; }
    [[nodiscard]] QPushButton *snoozeButton() const { return m_snooze; }
    [[nodiscard]] QPushButton *dismissButton() const { return m_dismiss; }
    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }
    [[nodiscard]] QPushButton *keepButton() const { return m_keep; }

signals:
    /// Show the job, or the technician's day, everywhere.
    void jobChosen(callout::JobId job);
    void technicianChosen(callout::TechnicianId technician);
    void jobActivated(callout::JobId job);
    void replanRequested();
    /// The best ways to fit the job in elsewhere.
    void insertionsRequested(callout::JobId job);
    /// Everybody's answer to the job.
    void swapRequested(callout::JobId job);
    void callRequested(const QString &name, const QString &phone);
    void copyRequested(const QString &name, const QString &phone);
    void snoozeRequested(const callout::AlertCause &cause, std::chrono::minutes time);
    void dismissRequested(const callout::AlertCause &cause);
    void applyRequested(callout::PhoneQuestionId question);
    void keepRequested(callout::PhoneQuestionId question);
    void bringBackRequested();
    void engineAlertsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *createSteps();
    void createMenus();
    [[nodiscard]] const Alert *current() const;
    /// The job that something has to be done about.
    [[nodiscard]] JobId troubled() const;
    void choose();
    void refresh();
    void dress();

    AlertsModel &m_model;
    const ThemeSource &m_themes;
    int m_snoozed = 0;
    QLabel *m_title;
    QPushButton *m_engine;
    QPushButton *m_bringBack;
    QStackedLayout *m_pages;
    QWidget *m_body;
    EmptyState *m_empty;
    QListView *m_view;
    QPushButton *m_apply;
    QPushButton *m_keep;
    QPushButton *m_act;
    QPushButton *m_snooze;
    QPushButton *m_dismiss;
    QAction *m_insertions = nullptr;
    QAction *m_swap = nullptr;
    QAction *m_call = nullptr;
    QAction *m_copy = nullptr;
};

} // namespace callout
