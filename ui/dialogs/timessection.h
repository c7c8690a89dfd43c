#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/formsection.h"

class QPushButton;
class QTreeWidget;

namespace callout {

class ThemedLabel;

/// A list of a technician's times with what can be done to them.
class TimesSection : public FormSection
{
    Q_OBJECT

public:
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *changeButton() const { return m_change; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }

protected:
    struct Words {
        QString title;
        QString add;
        QString empty; ///< while there is nothing to list
    };

    TimesSection(const DaySnapshot &day, const ThemeSource &themes, const QString &field, const Words &words);

    virtual void addOne() = 0;
    virtual void changeOne(qsizetype at) = 0;
    virtual void removeOne(qsizetype at) = 0;

    /// Shows a line for each record; `past` ones are quiet. `at` is what changeOne() and removeOne() are told.
    struct Line {
        qsizetype at = 0;
        QString when;
        QString what;
        bool isPast = false;
    };
    void showLines(const QList<Line> &lines);
    /// While the records are read there is nothing to do.
    void setReady(bool ready);
    [[nodiscard]] QString spanText(const TimeWindow &span) const;
    [[nodiscard]] const DaySnapshot &day() const { return m_day; }

private:
    void refresh();
    [[nodiscard]] qsizetype current() const;

    const DaySnapshot &m_day;
    bool m_isReady = true;
    QTreeWidget *m_list;
    ThemedLabel *m_empty;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
};

/// Shifts, on-call duty and time off on certain days, whatever the weekly hours say: what is to come first.
class ExceptionsSection : public TimesSection
{
    Q_OBJECT

public:
    ExceptionsSection(const DaySnapshot &day, Instant now, const ThemeSource &themes);

    void setShifts(const QList<Shift> &shifts);
    [[nodiscard]] const QList<Shift> &shifts() const { return m_shifts; }
    using TimesSection::setReady;

protected:
    void addOne() override;
    void changeOne(qsizetype at) override;
    void removeOne(qsizetype at) override;

private:
    void finish();
    void rebuild();

    Instant m_now;
    QList<Shift> m_shifts;
};

/// Non-job events of the days shown.
class EventsSection : public TimesSection
{
    Q_OBJECT

public:
    EventsSection(const DaySnapshot &day, TechnicianId technician, Instant now, const ThemeSource &themes);

    void setEvents(const QList<NonJobEvent> &events);
    [[nodiscard]] const QList<NonJobEvent> &events() const { return m_events; }

protected:
    void addOne() override;
    void changeOne(qsizetype at) override;
    void removeOne(qsizetype at) override;

private:
    void finish();
    void rebuild();

    TechnicianId m_technician;
    Instant m_now;
    QList<NonJobEvent> m_events;
};

} // namespace callout
