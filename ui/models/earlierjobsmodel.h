#pragma once

#include "core/dispatch/dayboard.h"

#include <QAbstractListModel>

namespace callout {

/// What was done for a customer before, the newest first, with the technicians they have seen.
class EarlierJobsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole + 1, ///< qint64
        NumberRole,
        DayRole,        ///< "12/10/2026"; empty for a job without a day
        TechnicianRole, ///< name, empty where nobody was assigned
        StatusRole,     ///< int of JobStatus
        OutcomeRole,    ///< "Completed, GBP 120.00", "Cancelled: twice"
        IsEmergencyRole,
    };

    explicit EarlierJobsModel(const DayBoard &board, QObject *parent = nullptr);

    void setJobs(const QList<Job> &jobs);
    /// Who worked for this customer, those seen most often first: "Ana Moreno 3 times, Mike Boyle once".
    [[nodiscard]] QString techniciansSeen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString technicianName(const Job &job) const;
    [[nodiscard]] QString dayText(const Job &job) const;
    [[nodiscard]] QString outcome(const Job &job) const;

    const DayBoard &m_board;
    QList<Job> m_jobs;
};

} // namespace callout
