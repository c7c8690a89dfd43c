#pragma once

#include "core/dispatch/officelookup.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/officeparts.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace callout {

/// The settings in the window: opens them on a page, saves what was made of them as one undo step, has zones drawn on
/// the map, and gives jobs the zone of their place.
class SettingsFlow : public QObject
{
    Q_OBJECT

public:
    SettingsFlow(const OfficeParts &parts, QWidget &window);

    /// The open dialog, if any.
    [[nodiscard]] SettingsDialog *dialog() const { return m_dialog; }
    /// "Assign zones by place", for the menu of jobs and the palette.
    [[nodiscard]] QAction *assignZonesAction() const { return m_assignZones; }

public slots:
    /// Opens the settings on a page, or brings them forward.
    void open(callout::SettingsDialog::Page page);
    void assignZones();
    /// The zone was drawn on the map; the settings come back with it.
    void takeOutline(callout::ZoneId zone, const QList<callout::GeoPoint> &outline);
    /// Nothing was drawn; the settings come back as they were.
    void comeBack();

signals:
    /// A zone is to be drawn on the map, beside the others as they are now. The settings are out of the way.
    void drawRequested(callout::ZoneId zone, const callout::RecordTable<callout::Zone> &zones);
    void importRequested();
    void devicesRequested();
    void newsArose(const QString &message);
    void problemArose(const QString &message);
    /// News with a step that goes on from it.
    void offerArose(const QString &message, const QString &step, const std::function<void()> &run);

private:
    void save(const OfficeRecords &before, const OfficeRecords &after);
    void push(const OfficeRecords &before, const OfficeRecords &after);

    OfficeParts m_parts;
    QWidget &m_window;
    OfficeLookup m_lookup;
    QAction *m_assignZones;
    QPointer<SettingsDialog> m_dialog;
};

} // namespace callout
