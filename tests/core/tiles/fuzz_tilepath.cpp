// Whatever is asked of the tile server by address, it is a valid tile written just so, or nothing.

#include "core/tiles/tilepath.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray path(reinterpret_cast<const char *>(data), qsizetype(size));
    const std::optional<callout::TileKey> key = callout::tilepath::read(path);
    if (key && (!key->isValid() || callout::tilepath::write(*key) != path))
        qFatal("A path was read as another one");
    return 0;
}
