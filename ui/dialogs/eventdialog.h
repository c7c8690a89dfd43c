#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/technicianproblems.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace callout {

class FormField;
class SpanEdit;
class ThemeSource;

/// Asks for an event on a technician's day: what, when, under which timesheet code, and where the engine may shift it.
class EventDialog : public QDialog
{
    Q_OBJECT

public:
    /// An event without an id is new.
    EventDialog(const DaySnapshot &day, const NonJobEvent &event, const ThemeSource &themes, QWidget *parent = nullptr);

    /// What stands in the dialog.
    [[nodiscard]] NonJobEvent edited() const;
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    /// By the field's name in the office file: title, begin_at, timesheet_code, window_begin.
    [[nodiscard]] FormField *field(const QString &name) const;

    void accept() override;
    using QDialog::show;

private:
    void show(const NonJobEvent &event);
    void showState();
    void connectParts();

    const DaySnapshot &m_day;
    const ThemeSource &m_themes;
    NonJobEvent m_event;
    bool m_isTouched = false;
    QComboBox *m_title;
    SpanEdit *m_span;
    QLineEdit *m_code;
    QCheckBox *m_isLoose;
    SpanEdit *m_window;
    FormField *m_titleField;
    FormField *m_spanField;
    FormField *m_codeField;
    FormField *m_windowField;
    QPushButton *m_accept;
};

} // namespace callout
