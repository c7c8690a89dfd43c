#pragma once

#include "ui/models/jobqueuemodel.h"

#include <QAbstractProxyModel>

#include <array>

namespace callout {

/// Which jobs the queue shows. Conditions that are not set let everything pass.
struct QueueCondition {
    enum class Pill { All, Normal, Emergency };
    static constexpr int PillCount = 3;

    Pill pill = Pill::All;
    QSet<JobStatus> statuses;
    QStringList words; ///< folded; each has to be found
    TechnicianId technician;
    QDate day; ///< jobs of that day, those overdue before the shown days, and those without a day

    /// Whether anything is set.
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] bool accepts(const JobQueueRow &row, QDate firstShownDay) const;
    [[nodiscard]] bool acceptsButForPill(const JobQueueRow &row, QDate firstShownDay) const;
    [[nodiscard]] static bool acceptsPill(const JobQueueRow &row, Pill pill);
    friend bool operator==(const QueueCondition &, const QueueCondition &) = default;
};

/// The rows of a JobQueueModel that meet a condition, in its order. A new condition resets the rows; what changes on the
/// board moves, adds or removes single ones.
class JobQueueFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit JobQueueFilter(JobQueueModel &queue, QObject *parent = nullptr);

    [[nodiscard]] const QueueCondition &condition() const { return m_condition; }
    void setPill(QueueCondition::Pill pill);
    void setStatuses(const QSet<JobStatus> &statuses);
    /// What somebody typed: words in title, customer, address, number or tag.
    void setText(const QString &text);
    void setTechnician(TechnicianId technician);
    void setDay(QDate day);
    /// Shows everything.
    void clear();

    [[nodiscard]] JobQueueModel &queue() const { return m_queue; }
    [[nodiscard]] const JobQueueRow &row(int row) const { return m_queue.row(m_rows.at(row)); }
    /// -1 for a job that is not shown.
    [[nodiscard]] int rowOf(JobId job) const;
    /// How many rows there would be with another pill.
    [[nodiscard]] int count(QueueCondition::Pill pill) const;

    [[nodiscard]] QModelIndex index(int row, int column = 0, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override;

signals:
    /// The condition, or how many meet it, changed.
    void countsChanged();

private:
    void setCondition(const QueueCondition &condition);
    void collectRows();
    void countRow(const JobQueueRow &row) const;
    void countLater();
    [[nodiscard]] bool acceptsSource(int source) const;
    /// Where a source row stands, or would stand, among the accepted ones.
    [[nodiscard]] int placeOf(int source) const;
    [[nodiscard]] bool holds(int source) const;
    void takeInserted(const QModelIndex &parent, int first, int last);
    void takeAboutToBeRemoved(const QModelIndex &parent, int first, int last);
    void takeRemoved(const QModelIndex &parent, int first, int last);
    void takeAboutToBeMoved(const QModelIndex &parent, int first, int last, const QModelIndex &target, int to);
    void takeMoved(const QModelIndex &parent, int first, int last, const QModelIndex &target, int to);
    void takeDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void insertSource(int source);
    void removeAt(int row);

    JobQueueModel &m_queue;
    QueueCondition m_condition;
    QList<int> m_rows; ///< accepted source rows, ascending
    mutable std::array<int, QueueCondition::PillCount> m_counts{};
    mutable bool m_isCountDue = false;
    bool m_isMoving = false;
};

} // namespace callout
