#include "core/region/speedlimit.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace callout {

namespace {

constexpr double KilometresPerMile = 1.609344;
constexpr double KilometresPerNauticalMile = 1.852;
constexpr double LowestLimit = 3.0;
constexpr double HighestLimit = 200.0;
constexpr std::uint8_t WalkingPace = 7;

struct NamedLimit {
    std::string_view name;
    std::uint8_t limit;
};

/// Limits by a country's name for them; those without a country come last and hold for all others.
constexpr NamedLimit NamedLimits[] = {
    {"GB:nsl_single", 97}, {"GB:nsl_dual", 113},  {"GB:motorway", 113}, {"GB:nsl_restricted", 48},
    {"GB:urban", 48},      {"GB:rural", 97},      {"IM:urban", 48},     {"IM:rural", 0},
    {"AT:rural", 100},     {"AT:motorway", 130},  {"DE:rural", 100},    {"DE:motorway", 0},
    {"CH:motorway", 120},  {"FR:motorway", 130},  {"IT:rural", 90},     {"IT:motorway", 130},
    {"PL:rural", 90},      {"PL:motorway", 140},  {"CZ:rural", 90},     {"CZ:motorway", 130},
    {"ES:rural", 90},      {"ES:motorway", 120},  {"IE:urban", 50},     {"IE:motorway", 120},
    {"living_street", 10}, {"walk", WalkingPace}, {"urban", 50},        {"rural", 80},
    {"trunk", 100},        {"motorway", 120},     {"bicycle_road", 30}};

std::uint8_t namedLimit(std::string_view value)
{
    for (const NamedLimit &named : NamedLimits) {
        if (value == named.name)
            return named.limit;
    }
    const size_t colon = value.rfind(':');
    return colon == std::string_view::npos ? 0 : namedLimit(value.substr(colon + 1));
}

std::string_view withoutPrefix(std::string_view value)
{
    if (value.starts_with("national:"))
        value.remove_prefix(std::string_view("national:").size());
    const size_t zone = value.find("zone");
    if (zone != std::string_view::npos)
        value.remove_prefix(std::min(value.size(), zone + std::string_view("zone").size()));
    const size_t digit = value.find_first_of("0123456789");
    if (digit != std::string_view::npos && digit > 0 && (value[digit - 1] == ':' || value[digit - 1] == ' '))
        value.remove_prefix(digit);
    return value;
}

} // namespace

std::uint8_t speedLimit(std::string_view value)
{
    value = withoutPrefix(value);
    double speed = 0.0;
    const auto [rest, error] = std::from_chars(value.data(), value.data() + value.size(), speed);
    if (error != std::errc())
        return namedLimit(value);
    std::string_view unit = value.substr(size_t(rest - value.data()));
    while (unit.starts_with(' '))
        unit.remove_prefix(1);
    if (unit.starts_with("mph"))
        speed *= KilometresPerMile;
    else if (unit.starts_with("knots"))
        speed *= KilometresPerNauticalMile;
    if (!(speed >= LowestLimit))
        return 0;
    return std::uint8_t(std::lround(std::min(speed, HighestLimit)));
}

} // namespace callout
