#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/proposal.h"
#include "ui/models/reviewwords.h"

#include <QAbstractItemModel>
#include <QSet>

namespace callout {

/// A proposal over a board, in groups with a line for each job that it changes or leaves open; what it keeps is counted.
/// Follows the board: a line is accepted when the job stands as it says, and outdated when the job was changed otherwise.
/// Edits nothing: whoever accepts asks for acceptable() and pushes a command.
class ReviewModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Grouping { ByTechnician, ByKind };

    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        JobRole,        ///< qint64
        TechnicianRole, ///< qint64, who is to have it; of a group by technician too
        KindRole,       ///< int of LineKind
        StateRole,      ///< int of LineState
        PriorityRole,   ///< int of Priority
        StatusRole,     ///< int of JobStatus, as the job stands
        TimeTextRole,   ///< "08:40"; empty without a start
        JobTitleRole,
        DetailRole, ///< where it comes from, or why it stays open
        TotalRole,  ///< tenths of a point; invalid without a score
        SharesRole, ///< QList<double>, 0 to 1 by factor; empty without a score
        StateTextRole,
        CountRole, ///< of a group: its lines
    };

    explicit ReviewModel(const DayBoard &board, QObject *parent = nullptr);

    void setProposal(const Proposal &proposal);
    /// What a run has so far: shown in place of the proposal, and not to be accepted. endPreview() brings the proposal back
    /// where no other has come meanwhile.
    void preview(const QList<ProposalLine> &lines);
    void endPreview();
    [[nodiscard]] bool isPreview() const { return m_isPreview; }
    void clear();
    [[nodiscard]] bool hasProposal() const { return m_hasProposal; }
    [[nodiscard]] const Proposal &proposal() const { return m_proposal; }

    /// The board as it is, for words.
    [[nodiscard]] const DaySnapshot &day() const { return m_board.day(); }

    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);

    [[nodiscard]] const ProposalLine *line(JobId job) const;
    [[nodiscard]] const ProposalLine *lineAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(JobId job) const;
    /// Every line shown, in order.
    [[nodiscard]] QList<JobId> jobs() const;
    [[nodiscard]] LineState state(JobId job) const;
    [[nodiscard]] int count(LineState state) const;
    [[nodiscard]] int count(LineKind kind) const;
    /// Changes proposed, whatever became of them.
    [[nodiscard]] int changeCount() const;

    /// The lines that may be accepted now: proposed or overridden ones; of one technician, whom they come from or go to.
    [[nodiscard]] QList<JobId> acceptable() const;
    [[nodiscard]] QList<JobId> acceptable(TechnicianId technician) const;
    /// The lines under a group.
    [[nodiscard]] QList<JobId> acceptableIn(const QModelIndex &group) const;
    [[nodiscard]] bool isAcceptable(JobId job) const;
    /// The lines of these jobs as they are to be accepted, overrides with them.
    [[nodiscard]] QList<ProposalLine> lines(const QList<JobId> &jobs) const;
    /// The proposal as the run made it.
    [[nodiscard]] Proposal original() const;

    void reject(const QList<JobId> &jobs);
    /// Takes a rejection or an override back.
    void restore(JobId job);
    /// Another technician or time for a job, and other stops that move because of it.
    void overrideLine(JobId job, const Candidate &choice);
    [[nodiscard]] bool isOverridden(JobId job) const { return m_original.contains(job); }

    /// The board as it would be with every line that is neither rejected nor outdated.
    [[nodiscard]] const DaySnapshot &planned() const;
    /// A technician's stops as they would be, in order.
    [[nodiscard]] QList<Job> plannedStops(TechnicianId technician) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// States or totals changed, or there is another proposal.
    void changed();

private:
    struct Group {
        TechnicianId technician;
        LineKind kind = LineKind::New;
        QList<int> lines; ///< of the proposal
    };

    void takeChanges(const BoardChanges &changes);
    void regroup();
    void regroupByTechnician();
    void regroupByKind();
    void refresh(const QSet<JobId> &jobs);
    [[nodiscard]] bool isShown(const ProposalLine &line) const { return line.kind != LineKind::Kept; }
    [[nodiscard]] LineState readState(const ProposalLine &line) const;
    [[nodiscard]] QList<JobId> acceptableOf(const std::function<bool(const ProposalLine &)> &isWanted) const;
    [[nodiscard]] QString groupTitle(const Group &group) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant lineData(const ProposalLine &line, int role) const;
    [[nodiscard]] QString describe(const ProposalLine &line) const;

    const DayBoard &m_board;
    Proposal m_proposal;
    bool m_hasProposal = false;
    bool m_isPreview = false;
    std::optional<Proposal> m_kept; ///< the proposal that a preview stands in for
    Grouping m_grouping = Grouping::ByTechnician;
    QHash<JobId, int> m_lines;
    QList<Group> m_groups;
    QHash<JobId, LineState> m_states;
    QSet<JobId> m_rejected;
    QHash<JobId, ProposalLine> m_original;        ///< of overridden ones
    mutable std::optional<DaySnapshot> m_planned; ///< once asked for, until something changes
};

} // namespace callout
