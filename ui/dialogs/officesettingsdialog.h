#pragma once

#include "core/domain/office.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace callout {

class BusinessHoursEdit;
class DurationEdit;
class ThemedLabel;
class ThemeSource;
class TimeZoneBox;

/// What the office decided about itself: its name and hours, how it drives, and when the console should speak up.
class OfficeSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    OfficeSettingsDialog(const OfficeSettings &settings, const ThemeSource &themes, QWidget *parent = nullptr);

    /// The settings with what the person made of them.
    [[nodiscard]] OfficeSettings settings() const;
    /// Why they cannot be saved as they stand; empty when they can.
    [[nodiscard]] QString obstacle() const;

    [[nodiscard]] QLineEdit *nameLine() const { return m_name; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }

private:
    [[nodiscard]] QWidget *officeGroup(const ThemeSource &themes);
    [[nodiscard]] QWidget *drivingGroup(const ThemeSource &themes);
    [[nodiscard]] QWidget *noticeGroup(const ThemeSource &themes);
    void showSettings();
    void showState();

    OfficeSettings m_before;
    QLineEdit *m_name;
    TimeZoneBox *m_timeZone;
    QLineEdit *m_currency;
    BusinessHoursEdit *m_hours;
    QDoubleSpinBox *m_speed;
    QCheckBox *m_isDriveLimited;
    DurationEdit *m_longestDrive;
    QComboBox *m_snap;
    QSpinBox *m_underloadedBelow;
    QTimeEdit *m_underloadedFrom;
    DurationEdit *m_stalledAfter;
    DurationEdit *m_staleAfter;
    ThemedLabel *m_message;
    QPushButton *m_save;
};

} // namespace callout
