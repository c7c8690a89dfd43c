#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace callout {

/// Where a provider of map pictures has its tiles: an address with {z}, {x} and {y} for zoom, column and row.
namespace tileaddress {

enum class Problem {
    NoAddress,      ///< nothing that a browser would open
    NoPlaceholders, ///< one of {z}, {x} and {y} is missing
    NotSecure,      ///< neither https nor a machine of one's own network
    HasPassword,    ///< a name or password before the host, which would lie open in the office file
};

/// What is wrong with a provider's address; nothing if it can be used.
[[nodiscard]] std::optional<Problem> problemOf(const QString &pattern);

/// The address of one tile.
[[nodiscard]] QUrl fill(const QString &pattern, int zoom, int x, int y);

/// Whether a tile may be fetched from there: over https, or over http from this machine or its own network.
[[nodiscard]] bool isAllowed(const QUrl &url);

} // namespace tileaddress

} // namespace callout
