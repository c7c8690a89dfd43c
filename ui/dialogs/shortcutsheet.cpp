#include "ui/dialogs/shortcutsheet.h"

#include "ui/dialogs/keycap.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/models/commandpalettemodel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr int MostColumns = 3;
constexpr int ColumnWidth = 300;

/// A keycap as a widget.
class KeyLabel : public QWidget
{
public:
    KeyLabel(const QString &keys, const ThemeSource &themes) : m_keys(keys), m_themes(themes)
    {
        setFixedSize(keycap::size(keys, themes));
        setAccessibleName(keys);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        keycap::paint(painter, rect(), m_keys, m_themes);
    }

private:
    QString m_keys;
    const ThemeSource &m_themes;
};

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(ShortcutSheet::tr(" or "));
}

/// "Undo: assign J-1011" is just "Undo" here.
QString wordsOf(const QAction &action)
{
    return CommandPaletteModel::titleOf(action).section(u':', 0, 0);
}

/// The title of the menu that an action is in.
QString menuOf(const QAction &action)
{
    for (const QObject *object : action.associatedObjects()) {
        if (const auto *menu = qobject_cast<const QMenu *>(object); menu && !menu->title().isEmpty())
            return menu->title().remove(u'&');
    }
    return ShortcutSheet::tr("Other");
}

QWidget *groupWidget(const PanelKeys &group, const ThemeSource &themes)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Tight + 2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, group.panel), 0, 0, 1,
                    2);
    for (const PanelKeys::Line &line : group.lines) {
        const int row = grid->rowCount();
        auto *words = new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, line.words);
        words->setWordWrap(true);
        grid->addWidget(words, row, 0);
        grid->addWidget(new KeyLabel(line.keys, themes), row, 1, Qt::AlignTrailing | Qt::AlignTop);
    }
    return widget;
}

} // namespace

QList<PanelKeys> ShortcutSheet::groupsOf(const QList<QAction *> &actions, const QList<PanelKeys> &panels)
{
    QList<PanelKeys> groups;
    for (const QAction *action : actions) {
        if (!action->isVisible() || action->shortcut().isEmpty())
            continue;
        const QString menu = menuOf(*action);
        auto group = std::ranges::find(groups, menu, &PanelKeys::panel);
        if (group == groups.end())
            group = groups.insert(groups.end(), {menu, {}});
        group->lines.append({wordsOf(*action), keysOf(*action)});
    }
    return groups + panels;
}

ShortcutSheet::ShortcutSheet(const QList<QAction *> &actions, const QList<PanelKeys> &panels, const ThemeSource &themes,
                             QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Wide);
    columns->setSpacing(2 * spacing::Wide);

    const QList<PanelKeys> groups = groupsOf(actions, panels);
    const QSize room = screen()->availableSize() - QSize(3 * spacing::Wide, 3 * spacing::Wide);
    const int columnCount = qBound(1, room.width() / ColumnWidth, MostColumns);
    qsizetype total = 0;
    for (const PanelKeys &group : groups)
        total += group.lines.size() + 2;
    QVBoxLayout *column = nullptr;
    qsizetype filled = 0;
    for (const PanelKeys &group : groups) {
        if (!column || filled >= columns->count() * total / columnCount) {
            if (column)
                column->addStretch();
            column = new QVBoxLayout;
            column->setSpacing(spacing::Wide);
            columns->addLayout(column, 1);
        }
        column->addWidget(groupWidget(group, themes));
        filled += group.lines.size() + 2;
    }
    if (column)
        column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    page->setMinimumWidth(columnCount * ColumnWidth);
    const QSize wanted = page->sizeHint().expandedTo(page->minimumSize());
    resize((wanted + QSize(2 * spacing::Medium, spacing::Tight)).boundedTo(room));
}

} // namespace callout
