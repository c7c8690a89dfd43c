#pragma once

#include "core/domain/proposal.h"

#include <QAbstractListModel>

namespace callout {

/// Everybody's answer to one job: who has it or should, who could, best first, and who cannot, with the rule.
class AnswerListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Chosen, Could, Cannot };

    enum Role {
        TechnicianRole = Qt::UserRole + 1, ///< qint64
        KindRole,                          ///< int of Kind
        AnswerRole,                        ///< "loses by 3.2: 8 min more drive" · "Gas missing"
        InitialsRole,
    };

    /// The snapshot is copied: answers stay as they were asked for.
    AnswerListModel(const DaySnapshot &day, const Reason &reason, QObject *parent = nullptr);

    [[nodiscard]] TechnicianId technicianAt(int row) const { return m_rows.at(row).technician; }
    [[nodiscard]] int rowOf(TechnicianId technician) const;
    /// How the technician would do it; none for those who cannot.
    [[nodiscard]] const Candidate *candidateOf(TechnicianId technician) const;
    /// Why the technician cannot; none for those who could.
    [[nodiscard]] const Exclusion *exclusionOf(TechnicianId technician) const;
    [[nodiscard]] const Reason &reason() const { return m_reason; }
    [[nodiscard]] const DaySnapshot &day() const { return m_day; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        TechnicianId technician;
        Kind kind = Kind::Could;
        QString answer;
    };

    void readCandidates();
    void readExclusions();

    DaySnapshot m_day;
    Reason m_reason;
    QList<Row> m_rows;
};

} // namespace callout
