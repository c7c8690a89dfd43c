#pragma once

#include "ui/settings/settingspage.h"

class QGridLayout;
class QSpinBox;

namespace callout {

/// How the office's people drive: speeds by class of road, waits, and the traffic of each hour.
class DrivingPage : public SettingsPage
{
    Q_OBJECT

public:
    /// `usual` has all figures of driving filled in: what holds where the office set none.
    DrivingPage(const OfficeSettings &usual, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] const QList<QSpinBox *> &speeds() const { return m_speeds; }
    [[nodiscard]] const QList<QSpinBox *> &traffic() const { return m_traffic; }

private:
    using Figures = QList<int> OfficeSettings::*;
    void addRoads();
    void addWaits();
    void addTraffic();
    void addStraightLines();
    /// A table of figures that is usual as a whole.
    void addTable(SettingRow *row, const QList<QSpinBox *> &boxes, Figures figures);
    QSpinBox *addCell(QGridLayout *grid, int place, int columns, const QString &name, QSpinBox *box);

    OfficeSettings m_usual;
    QList<QSpinBox *> m_speeds;
    QList<QSpinBox *> m_traffic;
};

} // namespace callout
