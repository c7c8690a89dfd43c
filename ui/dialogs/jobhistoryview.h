#pragma once

#include "ui/dialogs/latestanswer.h"
#include "ui/models/earlierjobsmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/recordsource.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace callout {

class ThemedLabel;
class ThemeSource;

/// What happened to a job, step by step, and what was done for its customer before.
class JobHistoryView : public QWidget
{
    Q_OBJECT

public:
    JobHistoryView(const RecordSource &records, const ThemeSource &themes, QWidget *parent = nullptr);

    /// Asks the office file for both, anew each time.
    void load(const Job &job);

signals:
    /// One of the customer's other jobs is to be opened.
    void jobActivated(callout::JobId job);

private:
    void showSteps(JobId job, const Result<QList<StoredEdit>> &steps);
    void showEarlier(JobId job, const Result<QList<Job>> &jobs);
    [[nodiscard]] QWidget *column(ThemedLabel *title, ThemedLabel *summary, QListView *list);

    OfficeLookup m_lookup;
    LatestAnswer m_stepsAnswer;
    LatestAnswer m_earlierAnswer;
    HistoryModel m_steps;
    EarlierJobsModel m_earlier;
    ThemedLabel *m_stepsNote;
    ThemedLabel *m_earlierNote;
    QListView *m_stepsList;
    QListView *m_earlierList;
};

} // namespace callout
