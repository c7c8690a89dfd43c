#pragma once

#include <QCoreApplication>

namespace callout {

/// What the reading of calendars says to people.
class CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::calendarfile)
};

} // namespace callout
