#include "ui/dialogs/shortcutsheet.h"

#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr QSize SheetSize{860, 620};
constexpr int ColumnCount = 2;

QString plain(QString text)
{
    const qsizetype colon = text.indexOf(u':');
    text = colon > 0 ? text.first(colon) : text; // "Undo: assign J-1011" is just "Undo" here
    return text.remove(u'&').remove(u'…');
}

} // namespace

ShortcutSheet::Group ShortcutSheet::groupOf(const QString &title, const QList<QAction *> &actions)
{
    Group group{title, {}};
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty() && !action->isSeparator())
            group.keys.append({plain(action->text()), keys.join(QStringLiteral(" · "))});
    }
    return group;
}

ShortcutSheet::ShortcutSheet(const QList<Group> &groups, const ThemeSource &theme, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(SheetSize);

    // Fill the columns evenly, whole groups at a time.
    qsizetype total = 0;
    for (const Group &group : groups)
        total += group.keys.size() + 2;
    auto *page = new QWidget(this);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    columns->setSpacing(2 * spacing::Wide);
    QList<Group> filling;
    qsizetype filled = 0;
    for (const Group &group : groups) {
        if (group.keys.isEmpty())
            continue;
        filling.append(group);
        filled += group.keys.size() + 2;
        if (filled * ColumnCount >= total && columns->count() + 1 < ColumnCount)
            columns->addWidget(column(std::exchange(filling, {}), theme), 1);
    }
    columns->addWidget(column(filling, theme), 1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, spacing::Large, spacing::Large);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

QWidget *ShortcutSheet::column(const QList<Group> &groups, const ThemeSource &theme)
{
    auto *widget = new QWidget(this);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::Large);
    grid->setVerticalSpacing(spacing::Tight);
    int row = 0;
    for (const Group &group : groups) {
        auto *title = new QLabel(group.title, widget);
        title->setFont(theme.type().strong());
        title->setContentsMargins(0, row == 0 ? 0 : spacing::Medium, 0, 0);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const auto &[what, key] : group.keys) {
            auto *keyLabel = new QLabel(key, widget);
            keyLabel->setFont(TypeScale::tabular(theme.type().strong()));
            grid->addWidget(new QLabel(what, widget), row, 0);
            grid->addWidget(keyLabel, row++, 1, Qt::AlignTrailing);
        }
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 1);
    return widget;
}

} // namespace callout
