#include "ui/models/enginechangesmodel.h"

#include "core/commands/acceptproposal.h"
#include "ui/models/reviewwords.h"
#include "ui/models/verdictwords.h"

namespace callout {

namespace {

LineKind kindOf(const Assignment &before, const Assignment &after)
{
    if (!after.technician)
        return LineKind::Dropped;
    if (!before.technician)
        return LineKind::New;
    return before.technician == after.technician ? LineKind::Retimed : LineKind::Moved;
}

/// What an edit did to the assignment of a job; nothing where it left that alone.
std::optional<ProposalLine> lineOf(const RecordChange &change)
{
    if (change.record.kind != RecordKind::Job || change.operation != RecordChange::Operation::Update)
        return std::nullopt;
    Job before;
    Job after;
    for (const FieldChange &field : change.fields) {
        const auto read = [&](QLatin1StringView name, auto Job::*member) {
            if (field.field == name)
                (void)(fromJson(field.from, before.*member) && fromJson(field.to, after.*member));
        };
        read(QLatin1StringView("technician_id"), &Job::technician);
        read(QLatin1StringView("start"), &Job::start);
    }
    if (Assignment::of(before) == Assignment::of(after))
        return std::nullopt;
    return ProposalLine{.job = JobId{change.record.id},
                        .kind = kindOf(Assignment::of(before), Assignment::of(after)),
                        .before = Assignment::of(before),
                        .after = Assignment::of(after)};
}

} // namespace

EngineChangesModel::EngineChangesModel(const DayBoard &board, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
{
    connect(&board, &DayBoard::recordsChanged, this, [this](const BoardChanges &changes) {
        if (!changes.jobs.isEmpty() || !changes.technicians.isEmpty())
            refresh();
    });
    connect(&board, &DayBoard::dayReset, this, &EngineChangesModel::refresh);
}

void EngineChangesModel::setEdits(const QList<StoredEdit> &edits)
{
    QList<Change> changes;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        for (const RecordChange &record : edit->edit.changes.records()) {
            const std::optional<ProposalLine> line = lineOf(record);
            if (!line)
                continue;
            const Job *job = m_board.job(line->job);
            changes.append({edit->id, edit->at, *line, job ? commands::engineNote(edit->edit, *job) : QString()});
        }
    }
    if (changes == m_changes)
        return; // the row that is looked at stays current
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
    emit changed();
}

void EngineChangesModel::refresh()
{
    if (!m_changes.isEmpty())
        emit dataChanged(index(0), index(int(m_changes.size()) - 1));
    emit changed();
}

EngineChangesModel::State EngineChangesModel::state(int row) const
{
    const ProposalLine &line = m_changes.at(row).line;
    const Job *job = m_board.job(line.job);
    if (!job)
        return State::Elsewhere;
    const Assignment present = Assignment::of(*job);
    if (present == line.after)
        return State::Stands;
    return present == line.before ? State::TakenBack : State::Changed;
}

bool EngineChangesModel::isAlert(int row) const
{
    const Change &change = m_changes.at(row);
    return change.line.kind == LineKind::Dropped && state(row) == State::Stands
        && isOpen(m_board.job(change.line.job)->status) && !m_seen.contains({change.edit, change.line.job});
}

int EngineChangesModel::alertCount() const
{
    int alerts = 0;
    for (int row = 0; row < rowCount(); ++row)
        alerts += isAlert(row);
    return alerts;
}

void EngineChangesModel::markSeen(int row)
{
    m_seen.insert({m_changes.at(row).edit, m_changes.at(row).line.job});
    emit dataChanged(index(row), index(row));
    emit changed();
}

int EngineChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

QVariant EngineChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change &change = m_changes.at(index.row());
    const ReviewWords words(m_board.day());
    const VerdictWords times(m_board.day());
    switch (role) {
    case Qt::DisplayRole:
        return words.title(change.line);
    case JobRole:
        return change.line.job.value;
    case KindRole:
        return int(change.line.kind);
    case StateRole:
        return int(state(index.row()));
    case StateTextRole:
        switch (state(index.row())) {
        case State::Stands:
            return isAlert(index.row()) ? tr("Needs you") : QString();
        case State::TakenBack:
            return tr("Taken back");
        case State::Changed:
            return tr("Changed since");
        case State::Elsewhere:
            return tr("Another day");
        }
        return {};
    case StartTextRole:
        return change.line.after.start ? times.time(*change.line.after.start) : QString();
    case DetailRole: {
        QStringList parts{words.before(change.line), change.why};
        parts.removeAll(QString());
        return parts.join(tr(" · "));
    }
    case ChangedAtRole:
        return times.time(change.at);
    case IsAlertRole:
        return isAlert(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{data(index, Qt::DisplayRole).toString() + u' ' + data(index, StartTextRole).toString(),
                          data(index, DetailRole).toString(), data(index, StateTextRole).toString(),
                          tr("at %1").arg(data(index, ChangedAtRole).toString())};
        parts.removeAll(QString());
        return parts.join(tr(", "));
    }
    default:
        return {};
    }
}

} // namespace callout
