#pragma once

#include "core/domain/result.h"
#include "core/geo/boundingbox.h"
#include "core/region/roadgraph.h"
#include "core/region/tags.h"

#include <QDateTime>

#include <functional>
#include <stop_token>

namespace callout {

/// A member of a relation.
struct OsmMember {
    enum class Kind : std::uint8_t { Node, Way, Relation };

    Kind kind = Kind::Way;
    std::int64_t id = 0;
    std::string_view role;
};

/// Is handed the objects of a file in the order in which they stand there. Views last as long as the call. What a visitor
/// throws ends the reading with an error.
class OsmVisitor
{
public:
    OsmVisitor() = default;
    virtual ~OsmVisitor() = default;
    Q_DISABLE_COPY_MOVE(OsmVisitor)

    virtual void node(std::int64_t id, FixedPoint point, const Tags &tags) = 0;
    virtual void way(std::int64_t id, std::span<const std::int64_t> nodes, const Tags &tags) = 0;
    virtual void relation(std::int64_t id, std::span<const OsmMember> members, const Tags &tags) = 0;
};

/// What a file says about itself.
struct OsmFileFacts {
    QDateTime date;       ///< of the data: from the header, else of its newest object; invalid where neither is known
    qint64 badPlaces = 0; ///< nodes that are nowhere on Earth; they count as missing
};

/// An OpenStreetMap extract, .osm.pbf or .osm, told apart by its beginning.
class OsmFile
{
public:
    enum class Part { Nodes, WaysAndRelations };
    /// How much of the file has been read, 0 to 1.
    using Progress = std::function<void(double)>;

    explicit OsmFile(QString path);

    /// Passes over the file once. InvalidInput with words where it cannot be read, Cancelled when asked to stop.
    [[nodiscard]] Result<void> read(Part part, OsmVisitor &visitor, const Progress &progress, std::stop_token stop);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 bytes() const;
    /// Complete after both parts were read.
    [[nodiscard]] const OsmFileFacts &facts() const { return m_facts; }

    /// SHA-256 in hexadecimal.
    [[nodiscard]] Result<QString> digest(const std::stop_token &stop) const;

private:
    QString m_path;
    OsmFileFacts m_facts;
};

[[nodiscard]] Error importCancelled();

} // namespace callout
