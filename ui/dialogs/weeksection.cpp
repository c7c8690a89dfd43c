#include "ui/dialogs/weeksection.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/weekedit.h"

using namespace Qt::StringLiterals;

namespace callout {

WeekSection::WeekSection(const ThemeSource &themes)
    : TechnicianSection(themes, tr("Every week"))
    , m_week(new WeekEdit(themes))
{
    FormField *field = add(u"weekly_shifts"_s, {}, m_week);
    field->setNote(tr("Hours that end when they begin, or before, end on the next day."));
    watch(m_week, &WeekEdit::weekEdited);
}

void WeekSection::show(const Technician &technician)
{
    const Showing showing(*this);
    m_week->setWeek(technician.weeklyShifts);
}

void WeekSection::read(Technician *technician) const
{
    technician->weeklyShifts = m_week->week();
}

} // namespace callout
