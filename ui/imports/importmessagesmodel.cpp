#include "ui/imports/importmessagesmodel.h"

#include <QLocale>

namespace callout {

void ImportMessagesModel::setFaults(const QList<ImportFault> &faults)
{
    beginResetModel();
    m_messages = faults;
    endResetModel();
}

void ImportMessagesModel::setNotes(const QList<ImportNote> &notes)
{
    QList<ImportFault> messages;
    messages.reserve(notes.size());
    for (const ImportNote &note : notes)
        messages.append({note.line, {}, note.message});
    setFaults(messages);
}

int ImportMessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int ImportMessagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Message + 1;
}

QVariant ImportMessagesModel::data(const QModelIndex &index, int role) const
{
    const ImportFault &message = m_messages.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return message.words();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return QLocale().toString(message.line);
    case Where:
        return message.column;
    default:
        return message.message;
    }
}

QVariant ImportMessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && section == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QString titles[] = {tr("Line"), tr("Column"), tr("What to do")};
    return titles[section];
}

} // namespace callout
