#pragma once

#include "ui/settings/recordpage.h"

namespace callout {

class ThemedLabel;

/// The parts of the office's territory, and where they lie.
class ZonesPage : public RecordPageOf<Zone>
{
    Q_OBJECT

public:
    /// `day` tells who works in a zone and what is to be done there; it outlives the page.
    ZonesPage(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent = nullptr);

    /// The zone was drawn; a zone that is gone by now is left alone.
    void takeOutline(ZoneId zone, const QList<GeoPoint> &outline);

    [[nodiscard]] QPushButton *drawButton() const { return m_draw; }
    [[nodiscard]] QPushButton *clearButton() const { return m_clear; }
    /// What the page says of the chosen zone's ground, and of who is in it.
    [[nodiscard]] QString groundText() const;
    [[nodiscard]] QString peopleText() const;

signals:
    /// The chosen zone is to be drawn on the map, beside all zones as they are on the page now.
    void drawRequested(callout::ZoneId zone, const callout::RecordTable<callout::Zone> &zones);

protected:
    void showDetails(qint64 id) override;
    [[nodiscard]] QIcon iconOf(qint64 id) const override;

private:
    const DaySnapshot &m_day;
    QPushButton *m_draw;
    QPushButton *m_clear;
    ThemedLabel *m_ground;
    ThemedLabel *m_people;
};

} // namespace callout
