#include "app/regionaddresses.h"

#include "core/region/addresssearch.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace callout {

namespace {

constexpr int MostAnswers = 12;

/// A number that was asked for belongs to a street, not to a house that has one of its own.
bool isStreetForNumber(const AddressMatch &match)
{
    return match.kind == AddressMatch::Kind::Street && !match.unknownNumber.isEmpty();
}

QString addressOf(const AddressMatch &match)
{
    return isStreetForNumber(match) ? match.unknownNumber + u' ' + match.label : match.label;
}

QString noteOf(const AddressMatch &match)
{
    if (isStreetForNumber(match))
        return QCoreApplication::translate("callout::RegionAddresses", "this number is not on the map");
    return match.kind == AddressMatch::Kind::Street
        ? QCoreApplication::translate("callout::RegionAddresses", "the street as a whole")
        : QString();
}

} // namespace

/// Touched on the worker alone.
struct RegionAddresses::Opened {
    std::unique_ptr<AddressSearch> search;
};

RegionAddresses::RegionAddresses() : m_opened(std::make_shared<Opened>())
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
}

RegionAddresses::~RegionAddresses()
{
    setRegion({});
    m_worker.waitForDone();
}

void RegionAddresses::setRegion(const QString &path)
{
    m_worker.start([opened = m_opened, path] {
        opened->search.reset();
        if (path.isEmpty())
            return;
        // A region without addresses is a map all the same.
        if (Result<std::unique_ptr<AddressSearch>> search = AddressSearch::open(path))
            opened->search = std::move(*search);
    });
}

QFuture<Result<QList<KnownAddress>>> RegionAddresses::find(const QString &text, const GeoPoint &near) const
{
    return QtConcurrent::run(&m_worker, [opened = m_opened, text, near]() -> Result<QList<KnownAddress>> {
        QList<KnownAddress> found;
        if (!opened->search)
            return found;
        const Result<std::vector<AddressMatch>> matches = opened->search->search(text, near, MostAnswers);
        if (!matches)
            return std::unexpected(matches.error());
        for (const AddressMatch &match : *matches)
            found.append({addressOf(match), match.point, noteOf(match)});
        return found;
    });
}

} // namespace callout
