#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/proposal.h"

#include <QAbstractListModel>
#include <QSet>

namespace callout {

/// What the engine did by itself today, job by job, the newest first, and what became of it since. A job that it took off the
/// plan is an alert until somebody has seen it or the job is planned again. Edits nothing.
class EngineChangesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State {
        Stands,
        TakenBack, ///< it is as it was before
        Changed,   ///< otherwise, since
        Elsewhere, ///< on no day shown
    };
    enum Role {
        JobRole = Qt::UserRole + 1, ///< qint64
        KindRole,                   ///< int of LineKind
        StateRole,                  ///< int of State
        StateTextRole,
        StartTextRole, ///< "11:20"; empty for a job that was taken off
        DetailRole,    ///< where it was before, and why it is no longer
        ChangedAtRole, ///< "10:40"
        IsAlertRole,
    };
    struct Change {
        qint64 edit = 0;
        Instant at;
        ProposalLine line; ///< without its reason
        QString why;

        friend bool operator==(const Change &, const Change &) = default;
    };

    explicit EngineChangesModel(const DayBoard &board, QObject *parent = nullptr);

    /// The edits that the engine made by itself, oldest first.
    void setEdits(const QList<StoredEdit> &edits);

    [[nodiscard]] const Change &change(int row) const { return m_changes.at(row); }
    [[nodiscard]] State state(int row) const;
    [[nodiscard]] bool isAlert(int row) const;
    [[nodiscard]] int alertCount() const;
    /// The alert of this row is dealt with.
    void markSeen(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Rows, states or alerts changed.
    void changed();

private:
    void refresh();

    const DayBoard &m_board;
    QList<Change> m_changes;
    QSet<std::pair<qint64, JobId>> m_seen; ///< edit and job
};

} // namespace callout
