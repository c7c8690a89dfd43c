#include "core/intake/toldposition.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double longestWay = 20'050'000.0; // metres, half around the Earth
constexpr double fastest = 350.0;           // metres per second; an airliner
constexpr double latestMilliseconds = 2.5e14;

std::optional<double> within(std::optional<double> value, double least, double most)
{
    return value && *value >= least && *value <= most ? value : std::nullopt;
}

Error noPlace(const QString &what, std::optional<double> value, int most)
{
    if (!value)
        return {ErrorCode::InvalidInput, u"The position has no %1."_s.arg(what)};
    return {ErrorCode::InvalidInput, u"%1 is no %2: it lies between -%3 and %3."_s.arg(*value).arg(what).arg(most)};
}

} // namespace

Result<PositionReport> positionFrom(const ToldPosition &told, Instant now)
{
    // Comparisons with NaN are false, so it lies within nothing.
    if (!within(told.latitude, -90.0, 90.0))
        return std::unexpected(noPlace(u"latitude"_s, told.latitude, 90));
    if (!within(told.longitude, -180.0, 180.0))
        return std::unexpected(noPlace(u"longitude"_s, told.longitude, 180));

    PositionReport report{.point = {*told.latitude, *told.longitude}, .at = std::min(told.at.value_or(now), now)};
    report.accuracyMetres = within(told.accuracyMetres, std::numeric_limits<double>::min(), longestWay);
    report.speedMetresPerSecond = within(told.speedMetresPerSecond, 0.0, fastest);
    if (const std::optional<double> battery = within(told.battery, 0.0, 100.0))
        report.battery = int(std::lround(*battery));
    return report;
}

std::optional<Instant> instantFromNumber(double number)
{
    if (!within(number, 1.0, latestMilliseconds))
        return std::nullopt;
    const bool isMilliseconds = number >= double(std::numeric_limits<qint32>::max());
    return Instant(Seconds(qint64(isMilliseconds ? number / 1000.0 : number)));
}

std::optional<Instant> instantFromText(QString text)
{
    // A plus sign in a query that nobody escaped has become a space.
    if (text.contains(u'T'))
        text.replace(u' ', u'+');
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeZone(QTimeZone::UTC);
    if (!moment.isValid() || moment.toSecsSinceEpoch() < 1)
        return std::nullopt;
    return Instant(Seconds(moment.toSecsSinceEpoch()));
}

} // namespace callout
