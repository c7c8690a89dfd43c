#pragma once

#include <QJsonObject>
#include <QString>

namespace callout::bench {

/// Milliseconds for each key press while addresses are typed into the search of an invented county with so many.
[[nodiscard]] QJsonObject measureAddressTyping(int addresses);

/// The same for the addresses of a CSV file in a region, and how many of them are found how well.
[[nodiscard]] QJsonObject measureAddressQuality(const QString &regionPath, const QString &csvPath);

} // namespace callout::bench
