#pragma once

#include "core/domain/daysnapshot.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace callout {

class FormField;
class ThemeSource;

/// Asks what a new device is, whose, and how people call it.
class NewDeviceDialog : public QDialog
{
    Q_OBJECT

public:
    NewDeviceDialog(const DaySnapshot &office, const ThemeSource &themes, QWidget *parent = nullptr);

    /// What the form says now.
    [[nodiscard]] Device device() const;

    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QComboBox *technician() const { return m_technician; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

private:
    void showState();
    [[nodiscard]] QString usualName() const;

    QComboBox *m_kind;
    QComboBox *m_technician;
    QLineEdit *m_name;
    FormField *m_technicianField;
    QPushButton *m_accept;
    bool m_isNamed = false;
};

} // namespace callout
