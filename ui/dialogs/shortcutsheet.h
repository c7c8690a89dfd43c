#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace callout {

class ThemeSource;

/// All keys on one page, made from the very actions that they belong to, and the keys that panels have besides.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    /// One group of keys under a heading.
    struct Group {
        QString title;
        QList<std::pair<QString, QString>> keys; ///< what it does, the key in the desktop's notation
    };

    ShortcutSheet(const QList<Group> &groups, const ThemeSource &theme, QWidget *parent = nullptr);

    /// The actions of one menu that have a key, as a group.
    [[nodiscard]] static Group groupOf(const QString &title, const QList<QAction *> &actions);

private:
    QWidget *column(const QList<Group> &groups, const ThemeSource &theme);
};

} // namespace callout
