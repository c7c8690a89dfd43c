#pragma once

#include "core/domain/office.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace callout {

class TimeZoneBox;

/// What the office decides about itself: its name and clock, how fast its people drive, and when the window warns.
class OfficeSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OfficeSettingsDialog(const OfficeSettings &settings, QWidget *parent = nullptr);

    /// The settings as the dialog shows them.
    [[nodiscard]] OfficeSettings settings() const;

private:
    void createFields();
    void layOut();
    void show(const OfficeSettings &settings);
    void checkName();

    OfficeSettings m_before;
    QLineEdit *m_name;
    TimeZoneBox *m_timeZone;
    QDoubleSpinBox *m_speed;
    QSpinBox *m_longestDrive;
    QComboBox *m_snap;
    QSpinBox *m_underloadedBelow;
    QTimeEdit *m_underloadedFrom;
    QSpinBox *m_stalledAfter;
    QSpinBox *m_staleAfter;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
};

} // namespace callout
