#include "core/intake/osmandquery.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double metresPerSecondInKnot = 1852.0 / 3600.0;
constexpr qsizetype mostParameters = 200;

using Parameters = QHash<QByteArray, QByteArray>;

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' ')).trimmed();
}

Parameters parametersOf(const QByteArray &query)
{
    Parameters parameters;
    qsizetype begin = 0;
    for (qsizetype count = 0; begin <= query.size() && count < mostParameters; ++count) {
        qsizetype end = query.indexOf('&', begin);
        if (end < 0)
            end = query.size();
        const QByteArray pair = query.sliced(begin, end - begin);
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0) {
            const QByteArray value = decoded(pair.sliced(equals + 1));
            if (!value.isEmpty())
                parameters.insert(decoded(pair.first(equals)), value);
        }
        begin = end + 1;
    }
    return parameters;
}

std::optional<double> number(const Parameters &parameters, const char *name)
{
    bool isNumber = false;
    const double value = parameters.value(name).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

Error notThat(const QByteArray &name, const QByteArray &value, const QString &kind)
{
    return {
        ErrorCode::InvalidInput,
        u"\"%1\" is \"%2\", which is no %3."_s.arg(QString::fromUtf8(name), QString::fromUtf8(value.left(40)), kind)};
}

/// "lat" and "lon", or "location" with both.
Result<void> readPlace(const Parameters &parameters, ToldPosition &told)
{
    Parameters places = parameters;
    if (const QByteArray location = parameters.value("location"); !location.isEmpty()) {
        const qsizetype comma = location.indexOf(',');
        if (comma < 0)
            return std::unexpected(notThat("location", location, u"pair of latitude and longitude"_s));
        places.insert("lat", location.first(comma));
        places.insert("lon", location.sliced(comma + 1));
    }
    for (const auto &[name, target] : {std::pair("lat", &told.latitude), std::pair("lon", &told.longitude)}) {
        *target = number(places, name);
        if (!*target && places.contains(name))
            return std::unexpected(notThat(name, places.value(name), u"number of degrees"_s));
    }
    return {};
}

Result<std::optional<Instant>> readTime(const Parameters &parameters)
{
    const QByteArray text = parameters.value("timestamp");
    if (text.isEmpty())
        return std::nullopt;
    const std::optional<double> count = number(parameters, "timestamp");
    const std::optional<Instant> at = count ? instantFromNumber(*count) : instantFromText(QString::fromUtf8(text));
    if (!at)
        return std::unexpected(notThat("timestamp", text, u"time"_s));
    return at;
}

bool hasFix(const Parameters &parameters)
{
    const QByteArray valid = parameters.value("valid").toLower();
    return valid.isEmpty() || valid == "true" || valid == "1";
}

} // namespace

Result<std::optional<ToldPosition>> readOsmAndQuery(const QByteArray &query)
{
    const Parameters parameters = parametersOf(query);
    ToldPosition told;
    if (const Result<void> place = readPlace(parameters, told); !place)
        return std::unexpected(place.error());
    const bool isAboutPlace = told.latitude || told.longitude;
    const bool isFromTracker = parameters.contains("id") || parameters.contains("deviceid");
    if (!isAboutPlace && !isFromTracker && !query.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, u"\"lat\" and \"lon\" are missing."_s);
    if (!isAboutPlace || !hasFix(parameters))
        return std::nullopt;

    const Result<std::optional<Instant>> at = readTime(parameters);
    if (!at)
        return std::unexpected(at.error());
    told.at = *at;
    told.accuracyMetres = number(parameters, "accuracy");
    told.battery = number(parameters, "batt");
    if (const std::optional<double> knots = number(parameters, "speed"))
        told.speedMetresPerSecond = *knots * metresPerSecondInKnot;
    return told;
}

} // namespace callout
