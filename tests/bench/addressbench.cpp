#include "tests/bench/addressbench.h"

#include "tests/core/region/addressfile.h"
#include "tests/core/region/addressquality.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace callout::bench {

namespace {

constexpr GeoPoint SouthWest{52.0, -2.0};
constexpr int DoorsPerStreet = 20;
constexpr int StreetsPerPlace = 40;

class County
{
public:
    explicit County(int addresses) : m_addresses(addresses) {}

    AddressBook make()
    {
        static const std::array<QString, 8> types{u"Road"_s, u"Street"_s, u"Avenue"_s,  u"Close"_s,
                                                  u"Lane"_s, u"Drive"_s,  u"Terrace"_s, u"Court"_s};
        AddressBook book;
        std::vector<QString> names(3000);
        std::ranges::generate(names, [this] { return name(); });
        QString city;
        for (int street = 0; street < m_addresses / DoorsPerStreet; ++street) {
            if (street % StreetsPerPlace == 0) {
                m_place = offsetBy(SouthWest, pick(140'000), pick(220'000));
                city = name();
                const bool isTown = street % (StreetsPerPlace * 12) == 0;
                book.places.push_back({city, isTown ? FeatureKind::Town : FeatureKind::Village, 0, m_place});
            }
            addStreet(&book, names[size_t(pick(int(names.size())))] + u' ' + types[size_t(pick(int(types.size())))],
                      city);
        }
        return book;
    }

private:
    int pick(int below) { return int(m_random() % unsigned(below)); }

    QString name()
    {
        static const std::array<QString, 24> syllables{u"bal"_s,  u"las"_s,  u"ford"_s, u"ton"_s, u"ham"_s, u"ley"_s,
                                                       u"wick"_s, u"mere"_s, u"by"_s,   u"cas"_s, u"tle"_s, u"dun"_s,
                                                       u"ing"_s,  u"nor"_s,  u"sut"_s,  u"wes"_s, u"ash"_s, u"oak"_s,
                                                       u"el"_s,   u"ber"_s,  u"mar"_s,  u"ox"_s,  u"win"_s, u"ches"_s};
        QString made;
        for (int i = 2 + pick(2); i > 0; --i)
            made += syllables[size_t(pick(int(syllables.size())))];
        made[0] = made[0].toUpper();
        return made;
    }

    void addStreet(AddressBook *book, const QString &name, const QString &city)
    {
        const GeoPoint begin = offsetBy(m_place, pick(1500) - 750, pick(1500) - 750);
        Street street{name, {}};
        const QString postcode = u"Q%1 %2XY"_s.arg(book->places.size() % 90 + 1).arg(pick(10));
        for (int door = 0; door < DoorsPerStreet; ++door) {
            street.points.push_back(offsetBy(begin, door * 12.0, 0.0));
            book->addresses.push_back(
                {QString::number(door + 1), {}, name, {}, city, postcode, offsetBy(begin, door * 12.0, 10.0)});
        }
        book->streets.push_back(std::move(street));
    }

    int m_addresses;
    std::minstd_rand m_random{7};
    GeoPoint m_place;
};

QJsonObject timesOf(const std::vector<double> &times)
{
    return {{u"key_presses"_s, int(times.size())},
            {u"median_ms"_s, times[times.size() / 2]},
            {u"p95_ms"_s, times[times.size() * 95 / 100]},
            {u"p99_ms"_s, times[times.size() * 99 / 100]},
            {u"worst_ms"_s, times.back()}};
}

/// A hundred of them, some with a slip of the finger.
QStringList typedTexts(const QStringList &all)
{
    constexpr int Texts = 100;
    QStringList texts;
    for (int i = 0; i < Texts && !all.isEmpty(); ++i) {
        QString text = all[all.size() * i / Texts];
        if (i % 5 == 0 && text.size() > 8)
            std::swap(text[5], text[6]);
        texts.append(text);
    }
    return texts;
}

} // namespace

QJsonObject measureAddressTyping(int addresses)
{
    const AddressBook book = County(addresses).make();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"county.region"_s);
    QElapsedTimer timer;
    timer.start();
    test::writeAddressFile(path, book);
    const qint64 writing = timer.restart();
    const std::unique_ptr<AddressSearch> search = test::orDie(AddressSearch::open(path));
    const double opening = double(timer.nsecsElapsed()) / 1e6;

    QStringList texts;
    for (const Address &address : book.addresses)
        texts.append(address.houseNumber + u' ' + address.street + u", "_s + address.city);
    QJsonObject figures = timesOf(test::timeTyping(*search, typedTexts(texts), book.places.front().point));
    figures[u"addresses"_s] = int(book.addresses.size());
    figures[u"write_ms"_s] = writing;
    figures[u"open_ms"_s] = opening;
    figures[u"megabytes"_s] = double(QFileInfo(path).size()) / 1e6;
    return figures;
}

QJsonObject measureAddressQuality(const QString &regionPath, const QString &csvPath)
{
    const std::unique_ptr<AddressSearch> search = test::orDie(AddressSearch::open(regionPath));
    const QStringList texts = test::addressTexts(csvPath);
    QJsonObject figures = timesOf(test::timeTyping(*search, typedTexts(texts), {54.150, -4.481}));
    figures[u"found"_s] = test::measureQuality(*search, csvPath).toJson();
    return figures;
}

} // namespace callout::bench
