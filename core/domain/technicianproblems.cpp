#include "core/domain/technicianproblems.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr std::chrono::days LongestShift{1};
constexpr std::chrono::days LongestTimeOff{366};
constexpr int MinutesPerDay = 24 * 60;

QString tr(const char *sentence)
{
    return QCoreApplication::translate("callout::TechnicianProblems", sentence);
}

/// Minutes of the week, Monday's first midnight being 0; an end may lie in the week after.
struct WeekSpan {
    int begin;
    int end;
};

WeekSpan inWeek(const WeeklyShift &shift)
{
    const int begin = (shift.weekday - 1) * MinutesPerDay + shift.begins.msecsSinceStartOfDay() / 60000;
    const int length = (shift.begins.msecsTo(shift.ends) / 60000 + MinutesPerDay - 1) % MinutesPerDay + 1;
    return {begin, begin + length};
}

bool overlap(const WeeklyShift &left, const WeeklyShift &right)
{
    const WeekSpan one = inWeek(left);
    for (const int week : {-1, 0, 1}) {
        WeekSpan other = inWeek(right);
        other.begin += week * 7 * MinutesPerDay;
        other.end += week * 7 * MinutesPerDay;
        if (one.begin < other.end && other.begin < one.end)
            return true;
    }
    return false;
}

std::optional<QString> weekProblem(const QList<WeeklyShift> &week)
{
    for (qsizetype i = 0; i < week.size(); ++i) {
        const WeeklyShift &shift = week.at(i);
        const QString day = QLocale().dayName(shift.weekday);
        if (!shift.begins.isValid() || !shift.ends.isValid())
            return tr("Say when the hours of %1 begin and end.").arg(day);
        for (qsizetype j = 0; j < i; ++j) {
            if (week.at(j).kind == shift.kind && overlap(week.at(j), shift))
                return tr("Two spans of %1 overlap. Change one of them.").arg(day);
        }
    }
    return std::nullopt;
}

std::optional<QString> leaderProblem(const Technician &technician, const RecordTable<Technician> &team)
{
    if (!technician.follows)
        return std::nullopt;
    if (technician.id && technician.follows == technician.id)
        return tr("Nobody can be their own helper. Choose somebody else.");
    const auto leader = team.constFind(technician.follows);
    if (leader == team.cend() || !leader->isActive)
        return tr("The technician to go with no longer works here. Choose somebody else.");
    if (leader->follows)
        return tr("%1 is a helper too. Choose the technician whom both go with.").arg(leader->name);
    const auto follower = std::ranges::find_if(
        team, [&](const Technician &other) { return technician.id && other.follows == technician.id; });
    if (follower != team.cend())
        return tr("%1 goes along with this technician. End that first.").arg(follower->name);
    return std::nullopt;
}

bool isMailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && !text.contains(u' ');
}

} // namespace

QList<TechnicianProblem> problemsOf(const Technician &technician, const RecordTable<Technician> &team)
{
    QList<TechnicianProblem> problems;
    const auto add = [&problems](const QString &field, const QString &message) { problems.append({field, message}); };
    if (technician.name.trimmed().isEmpty())
        add(u"name"_s, tr("Give the technician a name."));
    if (!technician.email.isEmpty() && !isMailAddress(technician.email))
        add(u"email"_s, tr("The e-mail address looks incomplete."));
    if (technician.homeLatitude.has_value() != technician.homeLongitude.has_value())
        add(u"home_latitude"_s, tr("A place needs both latitude and longitude."));
    else if (technician.home() && !technician.home()->isValid())
        add(u"home_latitude"_s, tr("Latitude goes from −90 to 90, longitude from −180 to 180."));
    if (const std::optional<QString> problem = leaderProblem(technician, team))
        add(u"follows_id"_s, *problem);
    if (technician.maximumJobs && *technician.maximumJobs < 1)
        add(u"maximum_jobs"_s, tr("Allow at least one job a day, or leave the limit out."));
    if (technician.maximumWork && *technician.maximumWork <= Seconds(0))
        add(u"maximum_work"_s, tr("Say how much work a day may hold, for example 8:00, or leave the limit out."));
    if (const std::optional<QString> problem = weekProblem(technician.weeklyShifts))
        add(u"weekly_shifts"_s, *problem);
    return problems;
}

std::optional<TechnicianProblem> problemOf(const Shift &shift)
{
    const auto at = [](const QString &message) { return TechnicianProblem{u"end_at"_s, message}; };
    if (shift.end <= shift.begin)
        return at(tr("It has to end after it begins."));
    if (shift.kind != ShiftKind::TimeOff && shift.span().length() > LongestShift)
        return at(tr("A shift lasts a day at most. Enter one for each day."));
    if (shift.span().length() > LongestTimeOff)
        return at(tr("Time off lasts a year at most. Whoever leaves is set to no longer working here."));
    return std::nullopt;
}

std::optional<TechnicianProblem> problemOf(const NonJobEvent &event)
{
    const auto at = [](const QString &field, const QString &message) { return TechnicianProblem{field, message}; };
    if (event.title.trimmed().isEmpty())
        return at(u"title"_s, tr("Give the event a title, for example Lunch."));
    if (event.end <= event.begin)
        return at(u"end_at"_s, tr("The event has to end after it begins."));
    if (event.span().length() > LongestShift)
        return at(u"end_at"_s, tr("An event lasts a day at most. Use time off for longer absences."));
    if (event.windowBegin.has_value() != event.windowEnd.has_value())
        return at(u"window_begin"_s, tr("The event's window needs both a begin and an end."));
    if (!event.windowBegin)
        return std::nullopt;
    if (event.timesheetCode.trimmed().isEmpty())
        return at(u"timesheet_code"_s,
                  tr("Only an event with a timesheet code has a window to be shifted in. Enter the code."));
    if (!TimeWindow{*event.windowBegin, *event.windowEnd}.contains(event.span()))
        return at(u"window_begin"_s,
                  tr("The event lies outside of its window. Move the event, or make the window wider."));
    return std::nullopt;
}

std::optional<qsizetype> doubledShift(const QList<Shift> &shifts)
{
    for (qsizetype i = 0; i < shifts.size(); ++i) {
        const Shift &shift = shifts.at(i);
        const auto isDouble = [&](const Shift &other) {
            return other.kind == shift.kind && other.technician == shift.technician
                && other.span().overlaps(shift.span());
        };
        if (shift.kind != ShiftKind::TimeOff && std::any_of(shifts.cbegin(), shifts.cbegin() + i, isDouble))
            return i;
    }
    return std::nullopt;
}

} // namespace callout
