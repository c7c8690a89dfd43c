#pragma once

#include "core/dispatch/officelookup.h"

#include <QThreadPool>

#include <memory>

namespace callout {

class AddressSearch;

/// The addresses of a region file, searched on a thread of their own while somebody types.
class RegionAddresses
{
public:
    RegionAddresses();
    ~RegionAddresses();
    Q_DISABLE_COPY_MOVE(RegionAddresses)

    /// Another region from now on; an empty path for none.
    void setRegion(const QString &path);

    /// The best answers first, those near a place before equally good ones. Empty without a region.
    [[nodiscard]] QFuture<Result<QList<KnownAddress>>> find(const QString &text, const GeoPoint &near) const;

private:
    struct Opened;

    mutable QThreadPool m_worker; ///< one thread that stays, since the search lives there
    std::shared_ptr<Opened> m_opened;
};

} // namespace callout
