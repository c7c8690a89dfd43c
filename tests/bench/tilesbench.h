#pragma once

#include <QJsonObject>
#include <QString>

namespace callout::bench {

/// Draws every tile with streets of a region at zooms 10 to 18 (a sample where there are many), each square of tiles from
/// scratch as when panning there first: milliseconds of a tile until it is a PNG. Needs a QGuiApplication.
[[nodiscard]] QJsonObject measureTiles(const QString &regionPath);

} // namespace callout::bench
