#include "ui/shell/namedlayouts.h"

#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Raised whenever a dock is added or renamed, so that an older arrangement is not half applied.
constexpr int LayoutVersion = 2;
constexpr auto Group = "layouts"_L1;

} // namespace

NamedLayouts::NamedLayouts(QMainWindow &window, QSettings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings), m_standard(window.saveState(LayoutVersion))
{
}

void NamedLayouts::restoreLast()
{
    m_window.restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray());
    m_window.restoreState(m_settings.value("window/state"_L1).toByteArray(), LayoutVersion);
}

void NamedLayouts::keepLast()
{
    m_settings.setValue("window/geometry"_L1, m_window.saveGeometry());
    m_settings.setValue("window/state"_L1, m_window.saveState(LayoutVersion));
}

QStringList NamedLayouts::names() const
{
    m_settings.beginGroup(Group);
    const QStringList names = m_settings.childKeys();
    m_settings.endGroup();
    return names;
}

void NamedLayouts::save(const QString &name)
{
    // A slash would make a group of it.
    const QString key = QString(name).replace(u'/', u'-').trimmed();
    if (!key.isEmpty())
        m_settings.setValue(Group + u'/' + key, m_window.saveState(LayoutVersion));
}

void NamedLayouts::remove(const QString &name)
{
    m_settings.remove(Group + u'/' + name);
}

bool NamedLayouts::restore(const QString &name)
{
    return m_window.restoreState(m_settings.value(Group + u'/' + name).toByteArray(), LayoutVersion);
}

void NamedLayouts::restoreStandard()
{
    m_window.restoreState(m_standard, LayoutVersion);
}

void NamedLayouts::fillMenu(QMenu *menu)
{
    menu->clear();
    const QStringList saved = names();
    for (const QString &name : saved)
        connect(menu->addAction(name), &QAction::triggered, this, [this, name] { restore(name); });
    if (!saved.isEmpty())
        menu->addSeparator();
    connect(menu->addAction(tr("Standard")), &QAction::triggered, this, &NamedLayouts::restoreStandard);
    menu->addSeparator();
    connect(menu->addAction(tr("Save this layout…")), &QAction::triggered, this, &NamedLayouts::askAndSave);
    if (saved.isEmpty())
        return;
    QMenu *removal = menu->addMenu(tr("Remove layout"));
    for (const QString &name : saved)
        connect(removal->addAction(name), &QAction::triggered, this, [this, name] { remove(name); });
}

void NamedLayouts::askAndSave()
{
    const QString name = QInputDialog::getText(&m_window, tr("Save layout"), tr("Name of this layout"));
    save(name);
}

} // namespace callout
