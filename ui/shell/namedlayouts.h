#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace callout {

/// Arrangements of the panels under names that the dispatcher gives, and the one in force, kept in the settings.
class NamedLayouts : public QObject
{
    Q_OBJECT

public:
    /// Remembers the present arrangement as the standard one. Call once every dock is in place.
    NamedLayouts(QMainWindow &window, QSettings &settings, QObject *parent = nullptr);

    /// Puts the window back as it was left.
    void restoreLast();
    void keepLast();

    [[nodiscard]] QStringList names() const;
    void save(const QString &name);
    void remove(const QString &name);
    /// Gives whether there is such a layout and it could be restored.
    bool restore(const QString &name);
    void restoreStandard();

    /// Layouts by name, save, remove and standard; filled whenever it opens.
    void fillMenu(QMenu *menu);

private:
    void askAndSave();

    QMainWindow &m_window;
    QSettings &m_settings;
    QByteArray m_standard;
};

} // namespace callout
