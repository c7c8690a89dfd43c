#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace callout {

class ThemeSource;

/// Keys that a panel answers to by itself, without an action.
struct PanelKeys {
    struct Line {
        QString words;
        QString keys;
    };
    QString panel;
    QList<Line> lines;
};

/// The list of all keys, made from the actions themselves and grouped as their menus are.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<QAction *> &actions, const QList<PanelKeys> &panels, const ThemeSource &themes,
                  QWidget *parent = nullptr);

    /// What the sheet shows: every action that has a key, by menu, then the panels.
    [[nodiscard]] static QList<PanelKeys> groupsOf(const QList<QAction *> &actions, const QList<PanelKeys> &panels);
};

} // namespace callout
