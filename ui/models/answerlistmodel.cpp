#include "ui/models/answerlistmodel.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"

#include <algorithm>

namespace callout {

AnswerListModel::AnswerListModel(const DaySnapshot &day, const Reason &reason, QObject *parent)
    : QAbstractListModel(parent)
    , m_day(day)
    , m_reason(reason)
{
    readCandidates();
    readExclusions();
}

void AnswerListModel::readCandidates()
{
    const ReasonWords words(m_day);
    const auto at = [&](const Candidate &candidate) { return VerdictWords(m_day).time(candidate.start); };
    const auto points = [](const Candidate &candidate) { return ReasonWords::points(candidate.net()); };
    if (const std::optional<Candidate> &chosen = m_reason.chosen) {
        m_rows.append(
            {chosen->technician, Kind::Chosen, tr("best, %1 points at %2").arg(points(*chosen), at(*chosen))});
    }
    for (const Candidate &other : std::as_const(m_reason.others)) {
        m_rows.append({other.technician, Kind::Could,
                       m_reason.chosen ? words.briefLoss(*m_reason.chosen, other)
                                       : tr("could at %1, %2 points").arg(at(other), points(other))});
    }
}

void AnswerListModel::readExclusions()
{
    const ReasonWords words(m_day);
    QList<Row> rows;
    for (const Exclusion &excluded : std::as_const(m_reason.excluded))
        rows.append({excluded.technician, Kind::Cannot, VerdictWords(m_day).brief(excluded.rule)});
    std::ranges::sort(rows, [&](const Row &a, const Row &b) {
        return words.technician(a.technician).localeAwareCompare(words.technician(b.technician)) < 0;
    });
    m_rows += rows;
}

int AnswerListModel::rowOf(TechnicianId technician) const
{
    const auto row = std::ranges::find(m_rows, technician, &Row::technician);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

const Candidate *AnswerListModel::candidateOf(TechnicianId technician) const
{
    if (m_reason.chosen && m_reason.chosen->technician == technician)
        return &*m_reason.chosen;
    const auto other = std::ranges::find(m_reason.others, technician, &Candidate::technician);
    return other == m_reason.others.end() ? nullptr : &*other;
}

const Exclusion *AnswerListModel::exclusionOf(TechnicianId technician) const
{
    const auto excluded = std::ranges::find(m_reason.excluded, technician, &Exclusion::technician);
    return excluded == m_reason.excluded.end() ? nullptr : &*excluded;
}

int AnswerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnswerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString name = ReasonWords(m_day).technician(row.technician);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(name, row.answer);
    case TechnicianRole:
        return row.technician.value;
    case KindRole:
        return int(row.kind);
    case AnswerRole:
        return row.answer;
    case InitialsRole:
        return m_day.technicians.value(row.technician).initials();
    default:
        return {};
    }
}

} // namespace callout
