#pragma once

#include "core/region/regionfile.h"
#include "core/roads/carprofile.h"

#include <QByteArray>

namespace callout {

/// Keeps hierarchies that were prepared for speeds of an office's own, so that the next start need not prepare them again.
/// Files in a folder that may vanish at any time; several programs may share it. What is read is not trusted:
/// readHierarchy() finds out whether it is sound and fits.
class HierarchyCache
{
public:
    /// So many are kept, the newest.
    static constexpr int MostKept = 8;

    explicit HierarchyCache(QString folder) : m_folder(std::move(folder)) {}

    /// Empty where there is none.
    [[nodiscard]] QByteArray read(const RegionProvenance &region, const CarProfile &profile) const;
    /// Where the folder cannot be written, nothing is kept.
    void write(const RegionProvenance &region, const CarProfile &profile, const QByteArray &hierarchy) const;

private:
    [[nodiscard]] QString pathOf(const RegionProvenance &region, const CarProfile &profile) const;
    void removeOldest() const;

    QString m_folder;
};

} // namespace callout
