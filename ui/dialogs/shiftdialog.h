#pragma once

#include "core/domain/daysnapshot.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace callout {

class FormField;
class SpanEdit;
class ThemeSource;

/// Asks for a shift on certain days, on-call duty or time off: what takes the place of the weekly hours.
class ShiftDialog : public QDialog
{
    Q_OBJECT

public:
    /// A shift without an id is new.
    ShiftDialog(const DaySnapshot &day, const Shift &shift, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] Shift edited() const;
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    [[nodiscard]] FormField *spanField() const { return m_spanField; }

    void accept() override;

private:
    [[nodiscard]] ShiftKind kind() const;
    void showState();

    const DaySnapshot &m_day;
    Shift m_shift;
    bool m_isTouched = false;
    QComboBox *m_kind;
    QCheckBox *m_isWholeDays;
    SpanEdit *m_span;
    FormField *m_spanField;
    QPushButton *m_accept;
};

} // namespace callout
