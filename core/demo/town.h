#pragma once

#include "core/geo/boundingbox.h"

#include <QList>
#include <QString>

#include <utility>

namespace callout {

/// Keys and values as OpenStreetMap uses them.
using TownTags = QList<std::pair<QString, QString>>;

struct TownNode {
    qint64 id = 0;
    GeoPoint point; ///< whole ten-millionths of a degree
    TownTags tags;

    friend bool operator==(const TownNode &, const TownNode &) = default;
};

/// A line, or an area when it ends where it begins.
struct TownWay {
    qint64 id = 0;
    QList<qint64> nodes;
    TownTags tags;

    friend bool operator==(const TownWay &, const TownWay &) = default;
};

struct TownMember {
    enum class Kind { Node, Way };

    Kind kind = Kind::Way;
    qint64 id = 0;
    QString role;

    friend bool operator==(const TownMember &, const TownMember &) = default;
};

struct TownRelation {
    qint64 id = 0;
    QList<TownMember> members;
    TownTags tags;

    friend bool operator==(const TownRelation &, const TownRelation &) = default;
};

/// A door of the town.
struct TownAddress {
    QString number; ///< "12", "12A"
    QString street;
    QString city;
    QString postcode;
    QString building; ///< the value of OpenStreetMap's building key: house, retail, school …
    QString name;     ///< of what is there, where it has one: a school, a pub
    GeoPoint point;

    /// On one line, as people write it.
    [[nodiscard]] QString text() const;
    /// Somebody lives here: no shop, works or public building.
    [[nodiscard]] bool isHome() const;
    friend bool operator==(const TownAddress &, const TownAddress &) = default;
};

/// An invented town as map data: what a mapper of OpenStreetMap would have drawn of it.
struct Town {
    QString name;
    BoundingBox bounds;
    GeoPoint centre; ///< the market place
    QList<TownNode> nodes;
    QList<TownWay> ways;
    QList<TownRelation> relations;
    QList<TownAddress> addresses; ///< every address once

    friend bool operator==(const Town &, const Town &) = default;
};

/// The value of a key, or an empty string.
[[nodiscard]] QString tagValue(const TownTags &tags, QStringView key);

} // namespace callout
