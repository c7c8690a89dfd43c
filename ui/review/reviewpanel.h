#pragma once

#include "core/domain/id.h"
#include "ui/models/engine.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace callout {

class BoardSelection;
class EmptyState;
class PillBar;
class ReasonCard;
class ReviewModel;
class ReviewView;
class RunStrip;
class ThemeSource;
class TotalsView;

/// What a run suggests, for a dock: how the day would stand, each line with its reason, and what to do about it. While a
/// run goes on it says how far it is. Edits nothing; whoever listens does.
class ReviewPanel : public QWidget
{
    Q_OBJECT

public:
    ReviewPanel(ReviewModel &model, BoardSelection &selection, const ThemeSource &themes, QWidget *parent = nullptr);

    /// A run began, has come so far, is over.
    void beginRun();
    void showProgress(const RunProgress &progress);
    void endRun();

    [[nodiscard]] ReviewView *view() const { return m_view; }
    [[nodiscard]] ReasonCard *card() const { return m_card; }
    [[nodiscard]] RunStrip *strip() const { return m_strip; }
    /// The menu of a row, made anew; the caller deletes it.
    [[nodiscard]] QMenu *menuFor(const QModelIndex &index);
    /// Gives the keyboard to the lines, to the first one where none is current.
    void takeFocus();

public slots:
    void acceptAll();
    void acceptTechnician();

signals:
    void autoAssignRequested();
    void stopRequested();
    void cancelRequested();
    void acceptRequested(const QList<callout::JobId> &jobs);
    void changeRequested(callout::JobId job);
    void whyNotRequested(callout::JobId job);
    void jobActivated(callout::JobId job);
    /// The line that is looked at; none where it is none.
    void currentJobChanged(callout::JobId job);

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createBody();
    [[nodiscard]] QWidget *createSteps();
    void connectParts();
    void takeCurrent(JobId job);
    void reject(const QList<JobId> &jobs);
    void rejectOrRestore();
    void refresh();
    void refreshSteps();
    void showReason();
    void dress();

    ReviewModel &m_model;
    BoardSelection &m_selection;
    const ThemeSource &m_themes;
    QLabel *m_title;
    QLabel *m_kept;
    TotalsView *m_totals;
    QPushButton *m_acceptAll;
    PillBar *m_grouping;
    RunStrip *m_strip;
    QStackedLayout *m_pages;
    QWidget *m_body;
    EmptyState *m_empty;
    ReviewView *m_view;
    QPushButton *m_accept;
    QPushButton *m_change;
    QPushButton *m_reject;
    ReasonCard *m_card;
    bool m_isOwnChoice = false; // the selection changes because of a line here
};

} // namespace callout
