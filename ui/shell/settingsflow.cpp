#include "ui/shell/settingsflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/officecommands.h"
#include "core/commands/undohistory.h"
#include "core/domain/zones.h"

#include <QAction>
#include <QWidget>

namespace callout {

SettingsFlow::SettingsFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_lookup(parts.lookup)
    , m_assignZones(new QAction(tr("Assign &zones by place"), this))
{
    m_assignZones->setToolTip(tr("Give every job without a zone the one that its place lies in"));
    connect(m_assignZones, &QAction::triggered, this, &SettingsFlow::assignZones);
}

void SettingsFlow::open(SettingsDialog::Page page)
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_parts.board, m_parts.engine, m_parts.usualDriving, m_parts.theme, &m_window);
        connect(m_dialog, &SettingsDialog::saved, this, &SettingsFlow::save);
        connect(m_dialog, &SettingsDialog::importRequested, this, &SettingsFlow::importRequested);
        connect(m_dialog, &SettingsDialog::devicesRequested, this, &SettingsFlow::devicesRequested);
        connect(m_dialog, &SettingsDialog::drawRequested, this, [this](ZoneId zone, const RecordTable<Zone> &zones) {
            m_dialog->hide();
            m_window.activateWindow();
            emit drawRequested(zone, zones);
        });
        whenAnswered(m_lookup.recordUses(), m_dialog, [this](const Result<RecordUses> &uses) {
            if (uses)
                m_dialog->setUses(*uses);
            else
                emit problemArose(uses.error().message);
        });
    }
    m_dialog->open(page);
}

void SettingsFlow::save(const OfficeRecords &before, const OfficeRecords &after)
{
    const QHash<RecordKind, int> wanted = newRecordsOf(after);
    if (wanted.isEmpty())
        return push(before, after);
    whenAnswered(m_lookup.reserveIds(wanted), m_dialog, [this, before, after](const Result<NewIds> &ids) {
        if (ids)
            push(before, withNewIds(after, *ids));
        else
            m_dialog->refuse(ids.error().message);
    });
}

void SettingsFlow::push(const OfficeRecords &before, const OfficeRecords &after)
{
    if (!m_parts.history.push(commands::saveOffice(m_parts.board, before, after)))
        return m_dialog->refuse(tr("The office did not take this change. The message in the window says why."));
    m_dialog->finish();
    const int jobs = int(jobsToZone(m_parts.board.day()).size());
    if (jobs > 0 && before.zones != after.zones) {
        emit offerArose(tr("%n job(s) without a zone lie in one.", nullptr, jobs), tr("Assign zones"),
                        [this] { assignZones(); });
    }
}

void SettingsFlow::assignZones()
{
    if (jobsToZone(m_parts.board.day()).isEmpty()) {
        return emit newsArose(tr("No job without a zone lies in one. Draw zones in the settings, or give the jobs a "
                                 "place on the map."));
    }
    m_parts.history.push(commands::assignZones(m_parts.board));
}

void SettingsFlow::takeOutline(ZoneId zone, const QList<GeoPoint> &outline)
{
    if (!m_dialog)
        return;
    m_dialog->takeOutline(zone, outline);
    comeBack();
}

void SettingsFlow::comeBack()
{
    if (!m_dialog)
        return;
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace callout
