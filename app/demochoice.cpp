#include "app/demochoice.h"

#include "core/domain/officecalendar.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

const QTime EarliestNow(8, 30);
const QTime LatestNow(16, 0);
const QTime LivelyTime(10, 40);

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::demochoice)
};

} // namespace

DemoOptions demoAt(Instant now)
{
    DemoOptions options;
    options.zone = QTimeZone(QTimeZone::systemTimeZoneId());
    const OfficeCalendar calendar(options.zone);
    const QTime time = calendar.timeOf(now);
    options.day = calendar.dayOf(now);
    options.now = time >= EarliestNow && time <= LatestNow ? time : LivelyTime;
    return options;
}

Result<DemoOptions> demoOptions(const QCommandLineParser &parser, Instant now)
{
    DemoOptions options = demoAt(now);
    const QString size = parser.value(u"size"_s);
    if (size != "small"_L1 && size != "large"_L1)
        return failure(ErrorCode::InvalidInput, Words::tr("\"%1\" is no size. Choose small or large.").arg(size));
    options.size = size == "large"_L1 ? DemoOptions::Size::Large : DemoOptions::Size::Small;
    bool isSeed = false;
    options.seed = parser.value(u"seed"_s).toULongLong(&isSeed);
    if (!isSeed)
        return failure(ErrorCode::InvalidInput, Words::tr("The seed is a whole number, for example 7."));
    if (parser.isSet(u"day"_s))
        options.day = QDate::fromString(parser.value(u"day"_s), Qt::ISODate);
    if (parser.isSet(u"at"_s))
        options.now = QTime::fromString(parser.value(u"at"_s), u"HH:mm"_s);
    if (!options.day.isValid() || !options.now.isValid())
        return failure(ErrorCode::InvalidInput, Words::tr("Write the day like 2026-03-02 and the time like 10:40."));
    options.isFresh = parser.isSet(u"fresh"_s);
    options.officePath = parser.value(u"out"_s);
    if (options.officePath.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Say where the office file goes: --out FILE."));
    return options;
}

} // namespace callout
