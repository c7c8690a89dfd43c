#pragma once

#include "core/domain/technician.h"

#include <QWidget>

class QGridLayout;

namespace callout {

class ThemeSource;

/// The hours somebody works every week: a row for each weekday, in the order of the locale's week, with as many spans as
/// the day has.
class WeekEdit : public QWidget
{
    Q_OBJECT

public:
    explicit WeekEdit(const ThemeSource &themes, QWidget *parent = nullptr);

    /// In the order of weekdays and begins.
    [[nodiscard]] const QList<WeeklyShift> &week() const { return m_week; }
    void setWeek(const QList<WeeklyShift> &week);

public slots:
    /// Gives Tuesday to Friday the hours of Monday.
    void copyMonday();

signals:
    void weekEdited();

private:
    void rebuild();
    void addDay(int weekday, int *line);
    void addSpan(qsizetype at, int line);
    void change(qsizetype at, const WeeklyShift &shift);
    void add(int weekday);
    void remove(qsizetype at);
    void finish(bool isRebuilt);

    const ThemeSource &m_themes;
    QList<WeeklyShift> m_week;
    QWidget *m_grid = nullptr;
};

} // namespace callout
