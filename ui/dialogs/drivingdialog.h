#pragma once

#include "core/domain/office.h"

#include <QDialog>

class QSpinBox;

namespace callout {

class ThemeSource;

/// How the office's people drive: speeds by class of road, waits, and the traffic of each hour.
class DrivingDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both with all figures filled in; `usual` is what a button brings back.
    DrivingDialog(const OfficeSettings &settings, const OfficeSettings &usual, const ThemeSource &themes,
                  QWidget *parent = nullptr);

    /// The settings with what the person made of them; figures left as usual stay unset.
    [[nodiscard]] OfficeSettings settings() const;

    [[nodiscard]] const QList<QSpinBox *> &speeds() const { return m_speeds; }
    [[nodiscard]] const QList<QSpinBox *> &traffic() const { return m_traffic; }

public slots:
    void showUsual();

private:
    [[nodiscard]] QWidget *speedGroup(const ThemeSource &themes);
    [[nodiscard]] QWidget *trafficGroup(const ThemeSource &themes);
    void fill(const OfficeSettings &settings);

    OfficeSettings m_before;
    OfficeSettings m_usual;
    QList<QSpinBox *> m_speeds;
    QList<QSpinBox *> m_traffic;
    QSpinBox *m_signalDelay;
    QSpinBox *m_giveWayDelay;
};

} // namespace callout
