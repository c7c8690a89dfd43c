#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace callout {

/// Something in a calendar that keeps it from being read: where, what, and what to do about it.
struct CalendarFault {
    int line = 1;     ///< from 1, as a text editor counts
    QString property; ///< as the file names it, for example RRULE; empty where a whole entry is meant
    QString message;

    friend bool operator==(const CalendarFault &, const CalendarFault &) = default;
};

/// One property of a calendar, its folded lines joined.
struct ContentLine {
    int line = 1; ///< where it begins
    QByteArray text;

    /// In capitals: "DTSTART". Empty where the line is no property.
    [[nodiscard]] QByteArray name() const;
    /// What follows the colon that ends the parameters.
    [[nodiscard]] QByteArray value() const;
};

/// What stands between a BEGIN and its END: a VEVENT, a VTIMEZONE. Blocks inside it are left out.
struct CalendarBlock {
    QByteArray kind; ///< in capitals
    int line = 1;    ///< of its BEGIN
    QList<ContentLine> lines;
};

/// The blocks of the calendars in a file, in their order, or what is wrong with the whole of it.
struct CalendarBlocks {
    QList<CalendarBlock> blocks;
    QList<CalendarFault> faults;
};

[[nodiscard]] CalendarBlocks readBlocks(const QByteArray &bytes);

} // namespace callout
