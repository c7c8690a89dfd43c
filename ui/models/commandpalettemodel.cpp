#include "ui/models/commandpalettemodel.h"

#include <QKeySequence>
#include <QSet>

#include <algorithm>

namespace callout {

namespace {

constexpr int ShownRows = 60;
constexpr int FoundPenalty = 12; ///< what is on the board comes before what is only in the file
constexpr int ActionBonus = 6;   ///< among equals, what can be done comes before what can be found
constexpr int KeywordPenalty = 30;
constexpr int DisabledPenalty = 25;

} // namespace

CommandPaletteModel::CommandPaletteModel(QObject *parent) : QAbstractListModel(parent)
{
}

QString CommandPaletteModel::titleOf(const QAction &action)
{
    QString title = action.text();
    title.replace(QStringLiteral("&&"), QStringLiteral("\uFFFF"));
    title.remove(u'&');
    title.replace(QChar(0xFFFF), u'&');
    while (title.endsWith(u'…') || title.endsWith(u'.'))
        title.chop(1);
    return title;
}

void CommandPaletteModel::setActions(const QList<QAction *> &actions)
{
    m_actions.assign(actions.begin(), actions.end());
    rebuild();
}

void CommandPaletteModel::setEntries(QList<Entry> entries)
{
    m_entries = std::move(entries);
    rebuild();
}

void CommandPaletteModel::setFound(Kind kind, QList<Entry> entries)
{
    m_found[kind] = std::move(entries);
    rebuild();
}

void CommandPaletteModel::setText(const QString &text)
{
    m_text = text.simplified();
    m_found.clear();
    rebuild();
}

QAction *CommandPaletteModel::actionAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(index.row()).action.data() : nullptr;
}

// Each keystroke makes another list, of which nothing of the old one is worth keeping.
void CommandPaletteModel::rebuild()
{
    QList<Row> rows;
    addActions(&rows);
    addEntries(&rows);
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::rank);
    beginResetModel();
    m_rows = rows.first(std::min<qsizetype>(rows.size(), ShownRows));
    endResetModel();
}

void CommandPaletteModel::addActions(QList<Row> *rows) const
{
    for (const QPointer<QAction> &action : m_actions) {
        if (!action || action->isSeparator() || !action->isVisible() || action->text().isEmpty()
            || action->menu<QObject *>())
            continue;
        Entry entry{Kind::Action, 0, titleOf(*action), {}, action->toolTip() + u' ' + action->statusTip()};
        if (std::optional<Row> row = ranked(entry, action->isEnabled() ? ActionBonus : ActionBonus - DisabledPenalty)) {
            row->action = action;
            rows->append(std::move(*row));
        }
    }
}

void CommandPaletteModel::addEntries(QList<Row> *rows) const
{
    if (m_text.isEmpty())
        return; // an empty field lists what can be done; records are found by typing
    QSet<std::pair<Kind, qint64>> shown;
    for (const Entry &entry : m_entries) {
        if (std::optional<Row> row = ranked(entry, 0)) {
            shown.insert({entry.kind, entry.id});
            rows->append(std::move(*row));
        }
    }
    for (const QList<Entry> &found : m_found) {
        for (const Entry &entry : found) {
            if (shown.contains({entry.kind, entry.id}))
                continue;
            // The file may find it by what is not shown here, a phone number for example.
            Row row{entry, {}, matchWords(m_text, entry.title).value_or(WordMatch{}), 0};
            row.rank = row.match.score - FoundPenalty;
            rows->append(std::move(row));
        }
    }
}

std::optional<CommandPaletteModel::Row> CommandPaletteModel::ranked(const Entry &entry, int bonus) const
{
    if (std::optional<WordMatch> match = matchWords(m_text, entry.title)) {
        const int rank = match->score + bonus;
        return Row{entry, {}, std::move(*match), rank};
    }
    const auto match = matchWords(m_text, entry.title + u' ' + entry.detail + u' ' + entry.keywords);
    if (!match)
        return std::nullopt;
    return Row{entry, {}, {}, match->score + bonus - KeywordPenalty};
}

int CommandPaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags CommandPaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isEnabled = data(index, IsEnabledRole).toBool();
    return Qt::ItemIsSelectable | Qt::ItemNeverHasChildren | (isEnabled ? Qt::ItemIsEnabled : Qt::NoItemFlags);
}

QString CommandPaletteModel::kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Action:
        return tr("Action");
    case Kind::Job:
        return tr("Job");
    case Kind::Customer:
        return tr("Customer");
    case Kind::Technician:
        return tr("Technician");
    case Kind::Address:
        return tr("Address");
    }
    return {};
}

QVariant CommandPaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.title;
    case Qt::AccessibleTextRole:
        return tr("%1: %2 %3").arg(kindWord(row.entry.kind), row.entry.title, row.entry.detail).trimmed();
    case KindRole:
        return int(row.entry.kind);
    case KindTextRole:
        return row.entry.kind == Kind::Action ? QString() : kindWord(row.entry.kind);
    case IdRole:
        return row.entry.id;
    case DetailRole:
        return row.entry.detail;
    case ShortcutRole:
        return row.action ? row.action->shortcut().toString(QKeySequence::NativeText) : QString();
    case RangesRole:
        return QVariant::fromValue(row.match.ranges);
    case IsEnabledRole:
        return !row.action || row.action->isEnabled();
    default:
        return {};
    }
}

} // namespace callout
