#pragma once

#include "ui/map/maplook.h"
#include "ui/models/mapbriefs.h"

#include <QObject>
#include <QVariantList>

namespace callout {

/// The card on the map that tells about one pin or marker, for QML. Where several jobs stand in one place, a person
/// pages through them.
class MapCard : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)
    Q_PROPERTY(QString glyph READ glyph NOTIFY changed FINAL)
    Q_PROPERTY(bool isJob READ isJob NOTIFY changed FINAL)
    Q_PROPERTY(int page READ page NOTIFY changed FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY changed FINAL)

public:
    MapCard(const DayBoard &board, const DriveTimes &drives, const MapLook &look, QObject *parent = nullptr);

    /// `stack` holds what else stands there, the job among it.
    void showJob(JobId job, const QList<JobId> &stack);
    void showTechnician(TechnicianId technician);
    /// Reads its subject again; closes where it is gone.
    void refresh();
    Q_INVOKABLE void close();
    /// To the next job of the stack, or the one before.
    Q_INVOKABLE void turnPage(int step);

    [[nodiscard]] bool isOpen() const { return isJob() || !m_technician.isNull(); }
    [[nodiscard]] bool isJob() const { return !m_job.isNull(); }
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] TechnicianId technician() const { return m_technician; }
    [[nodiscard]] QString title() const { return m_brief.title; }
    [[nodiscard]] QString subtitle() const { return m_brief.subtitle; }
    [[nodiscard]] QVariantList lines() const;
    [[nodiscard]] QString glyph() const;
    [[nodiscard]] int page() const { return int(m_stack.indexOf(m_job)) + 1; }
    [[nodiscard]] int pages() const { return int(m_stack.size()); }

signals:
    void changed();
    void pageTurned(callout::JobId job);

private:
    void show(JobId job, TechnicianId technician, const QList<JobId> &stack);

    const DayBoard &m_board;
    const MapLook &m_look;
    MapBriefs m_briefs;
    MapBrief m_brief;
    JobId m_job;
    TechnicianId m_technician;
    QList<JobId> m_stack;
};

} // namespace callout
