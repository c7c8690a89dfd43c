#include "tests/core/region/addressquality.h"

#include "core/region/addresswords.h"
#include "tests/support/ordie.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

constexpr double SameDoor = 50.0;
constexpr double SameStreet = 1000.0;
constexpr double LongStreet = 3000.0;

struct KnownDoor {
    QString number;
    QString street;
    QString text;
    GeoPoint point;
};

QStringList fieldsOf(const QString &line)
{
    QStringList fields(1);
    bool isQuoted = false;
    for (const QChar character : line) {
        if (character == u'"')
            isQuoted = !isQuoted;
        else if (character == u',' && !isQuoted)
            fields.append(QString());
        else
            fields.last() += character;
    }
    return fields;
}

std::vector<KnownDoor> readDoors(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList columns = fieldsOf(lines.front().trimmed());
    std::vector<KnownDoor> doors;
    for (const QString &line : lines.sliced(1)) {
        const QStringList fields = fieldsOf(line.trimmed());
        const auto field = [&](QStringView name) { return fields.value(columns.indexOf(name)); };
        const QString street = field(u"addr:street");
        if (street.isEmpty())
            continue;
        QString number = field(u"addr:housenumber");
        if (!addresswords::readHouseNumber(number))
            number.clear();
        QStringList parts{number.isEmpty() ? field(u"addr:housename") : QString(), (number + u' ' + street).trimmed(),
                          field(u"addr:city"), field(u"addr:postcode")};
        parts.removeAll(QString());
        doors.push_back({number, street, parts.join(u", "_s), {field(u"lat").toDouble(), field(u"lon").toDouble()}});
    }
    return doors;
}

/// "Colby Main Road" is also "Main Road, Colby".
bool isOnStreet(const AddressMatch &match, const KnownDoor &door)
{
    const QStringList words = addresswords::fold(match.label);
    return std::ranges::all_of(addresswords::fold(door.street),
                               [&](const QString &word) { return words.contains(word); });
}

} // namespace

QJsonObject AddressQuality::toJson() const
{
    return {{u"addresses"_s, addresses},
            {u"exact"_s, exact},
            {u"street_level"_s, streetLevel},
            {u"street_far"_s, streetFar},
            {u"place_level"_s, placeLevel},
            {u"not_found"_s, notFound},
            {u"wrong"_s, wrong},
            {u"wrong_certain"_s, wrongCertain}};
}

AddressQuality measureQuality(const AddressSearch &search, const QString &csvPath)
{
    AddressQuality quality;
    for (const KnownDoor &door : readDoors(csvPath)) {
        ++quality.addresses;
        const std::vector<AddressMatch> matches = orDie(search.search(door.text, {}, 5));
        if (matches.empty()) {
            ++quality.notFound;
            continue;
        }
        const AddressMatch &match = matches.front();
        const double metres = distanceMetres(match.point, door.point);
        if (match.kind == AddressMatch::Kind::House && metres <= SameDoor && match.unknownNumber.isEmpty()) {
            ++quality.exact;
        } else if (isOnStreet(match, door) && metres <= LongStreet) {
            ++(metres <= SameStreet ? quality.streetLevel : quality.streetFar);
        } else if (match.kind == AddressMatch::Kind::Place) {
            ++quality.placeLevel;
        } else {
            ++quality.wrong;
            quality.wrongCertain += match.isCertain() ? 1 : 0;
            quality.wrongTexts.append(u"%1 -> %2, %3 m%4"_s.arg(door.text, match.label)
                                          .arg(qRound(metres))
                                          .arg(match.isCertain() ? u", certain"_s : QString()));
        }
    }
    return quality;
}

std::vector<double> timeTyping(const AddressSearch &search, const QStringList &texts, const GeoPoint &near)
{
    std::vector<double> times;
    for (const QString &text : texts) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            QElapsedTimer timer;
            timer.start();
            (void)orDie(search.search(text.first(length), near, 8));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    std::ranges::sort(times);
    return times;
}

QStringList addressTexts(const QString &csvPath)
{
    QStringList texts;
    for (const KnownDoor &door : readDoors(csvPath))
        texts.append(door.text);
    return texts;
}

} // namespace callout::test
