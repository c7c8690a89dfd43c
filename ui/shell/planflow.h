#pragma once

#include "core/commands/acceptproposal.h"
#include "ui/models/engine.h"
#include "ui/models/jobpinmodel.h"
#include "ui/models/reviewmodel.h"
#include "ui/shell/officeparts.h"
#include "ui/style/actionicons.h"
#include "ui/style/themesource.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QTimer>

namespace callout {

class ReviewPanel;

/// Auto-Assign in the window: starts runs, shows what they suggest, and does what the dispatcher decides about it. Every
/// acceptance is one undo step.
class PlanFlow : public QObject
{
    Q_OBJECT

public:
    PlanFlow(const OfficeParts &parts, QWidget &window);

    [[nodiscard]] ReviewPanel *panel() const { return m_panel; }
    [[nodiscard]] ReviewModel &model() { return m_model; }
    [[nodiscard]] QAction *autoAssign() const { return m_autoAssign; }
    /// "Why not…?" of the selected job, for menus of jobs.
    [[nodiscard]] QAction *whyNotAction() const { return m_whyNot; }
    /// "Optimise this route" of the selected technician.
    [[nodiscard]] QAction *optimiseAction() const { return m_optimise; }
    /// Everything, for the menu, the palette and the shortcut sheet; separators among it.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

public slots:
    void accept(const QList<callout::JobId> &jobs);
    void changeLine(callout::JobId job);
    void whyNot(callout::JobId job);
    void previewEmergency();
    /// The best ways to fit a job in, to choose from.
    void previewInsertions(callout::JobId job);

signals:
    /// The engine's settings are to be shown.
    void rulesRequested();
    void reviewWanted();
    /// The day to draw on the map; none for the one that is selected.
    void routeProposed(const std::optional<callout::ProposedDay> &day);
    void jobActivated(callout::JobId job);
    void assignRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);
    void newsArose(const QString &message);
    void problemArose(const QString &message);
    /// A problem with a step that does something about it.
    void alertArose(const QString &message, const QString &step, const std::function<void()> &run);

private:
    QAction *add(const QString &text, const QList<QKeySequence> &keys, Icon icon, std::function<void()> run);
    void createActions();
    void connectEngine();
    void connectPanel();
    void takeProposal(const Proposal &proposal);
    void showWhyNot(JobId job, const DaySnapshot &day, const Reason &reason, const FactorWeights &weights);
    void acceptRescue(JobId job, const Rescue &rescue);
    /// Pushes what can be accepted and tells what cannot.
    void perform(const Proposal &proposal, const QList<ProposalLine> &lines);
    void tellRefused(const Proposal &proposal, const commands::Acceptance &acceptance);
    void tellDropped(const QList<ProposalLine> &lines, const QList<JobId> &accepted);
    void proposeRoute();
    void drawRoute();
    void refresh();
    void repaintIcons();

    OfficeParts m_parts;
    QWidget &m_window;
    ReviewModel m_model;
    ReviewPanel *m_panel;
    QTimer m_route; ///< drawn once all that changes at once has changed
    QList<QAction *> m_all;
    QHash<QAction *, Icon> m_icons;
    QAction *m_autoAssign = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_acceptAll = nullptr;
    QAction *m_acceptTechnician = nullptr;
    QAction *m_whyNot = nullptr;
    QAction *m_optimise = nullptr;
};

} // namespace callout
