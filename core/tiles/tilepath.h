#pragma once

#include "core/tiles/tilesource.h"

#include <QByteArray>

#include <optional>

namespace callout {

/// The words of a tile's address after the server's own prefix: "light/13/4093/2724.png", "dark/7/64/42@2x.png".
/// Reading is strict: what writing would not give is no path.
namespace tilepath {

[[nodiscard]] QByteArray write(const TileKey &key);
[[nodiscard]] std::optional<TileKey> read(QByteArrayView path);

/// The same with the placeholders that Qt Location fills in: "light/%z/%x/%y@2x.png".
[[nodiscard]] QString pattern(TileStyle style, int scale);

} // namespace tilepath

} // namespace callout
