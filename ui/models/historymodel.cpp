#include "ui/models/historymodel.h"

#include "ui/models/fieldwords.h"

namespace callout {

HistoryModel::HistoryModel(const DayBoard &board, QObject *parent) : QAbstractListModel(parent), m_board(board)
{
}

void HistoryModel::setSteps(const RecordRef &record, const QList<StoredEdit> &steps)
{
    beginResetModel();
    m_rows.clear();
    for (const StoredEdit &step : steps)
        m_rows.append(rowOf(record, step));
    endResetModel();
}

HistoryModel::Row HistoryModel::rowOf(const RecordRef &record, const StoredEdit &step) const
{
    const FieldWords words(m_board.day());
    Row row{labelWords(step.edit), words.of(step.at), actorWords(step.edit.actor), step.edit.why, {}};
    for (const RecordChange &change : step.edit.changes.records()) {
        // How a record began is on its form; the history tells what became of it.
        if (change.record != record || change.operation != RecordChange::Operation::Update)
            continue;
        for (const FieldChange &field : change.fields) {
            if (field.from != field.to)
                row.changes.append(words.change(record.kind, field));
        }
    }
    return row;
}

QString HistoryModel::actorWords(const Actor &actor)
{
    if (!actor.name.isEmpty())
        return actor.name;
    switch (actor.kind) {
    case ActorKind::Person:
        return tr("Somebody here");
    case ActorKind::Engine:
        return tr("Engine");
    case ActorKind::Phone:
        return tr("Phone");
    case ActorKind::Import:
        return tr("Import");
    }
    return {};
}

QString HistoryModel::labelWords(const Edit &edit)
{
    switch (edit.kind) {
    case EditKind::Do:
        return edit.label;
    case EditKind::Undo:
        return tr("Undone: %1").arg(edit.label);
    case EditKind::Redo:
        return tr("Redone: %1").arg(edit.label);
    }
    return {};
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.what;
    case WhenRole:
        return row.when;
    case WhoRole:
        return row.who;
    case WhyRole:
        return row.why;
    case ChangesRole:
        return row.changes;
    case Qt::AccessibleTextRole:
        return (QStringList{row.when, row.who, row.what} + row.changes + QStringList{row.why})
            .join(QStringLiteral(". "));
    default:
        return {};
    }
}

} // namespace callout
