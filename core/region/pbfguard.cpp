#include "core/region/pbfguard.h"

#include "core/region/regionwords.h"

#include <protozero/pbf_message.hpp>

#include <QIODevice>
#include <QtEndian>

namespace callout {

namespace {

constexpr quint32 LargestHeader = 64 * 1024;
constexpr qint64 LargestBlob = 32 * 1024 * 1024;
/// Map data packs down to a third or a tenth.
constexpr qint64 HighestRatio = 60;
constexpr qint64 AlwaysFine = 256 * 1024;
/// The fields before the packed bytes fit in this much.
constexpr qint64 BlobBeginning = 64;

enum class BlobHeader : protozero::pbf_tag_type { Type = 1, IndexData = 2, DataSize = 3 };

Error reason(const QString &words)
{
    return {ErrorCode::InvalidInput, words};
}

Error cutShort()
{
    return reason(RegionWords::tr("it ends in the middle"));
}

Result<qint64> dataSize(const QByteArray &header)
{
    using protozero::pbf_wire_type;
    qint64 size = -1;
    bool hasType = false;
    protozero::pbf_message<BlobHeader> message(header.constData(), size_t(header.size()));
    while (message.next()) {
        if (message.tag_and_type() == protozero::tag_and_type(BlobHeader::DataSize, pbf_wire_type::varint)) {
            size = message.get_int32();
        } else if (message.tag_and_type()
                   == protozero::tag_and_type(BlobHeader::Type, pbf_wire_type::length_delimited)) {
            hasType = !message.get_view().empty();
        } else {
            message.skip();
        }
    }
    if (!hasType)
        return std::unexpected(reason(RegionWords::tr("the head of a block is broken")));
    if (size < 0 || size > LargestBlob)
        return std::unexpected(reason(RegionWords::tr("a block claims an impossible size")));
    return size;
}

/// The size a block says it unpacks to; 0 where it says none. Only its beginning is looked at.
qint64 claimedSize(const QByteArray &beginning)
{
    constexpr quint8 RawSizeKey = 2 << 3;
    const char *data = beginning.constData();
    const char *end = data + beginning.size();
    if (data == end || quint8(*data) != RawSizeKey)
        return 0;
    ++data;
    return qint64(protozero::decode_varint(&data, end));
}

} // namespace

Result<void> checkPbfSizes(QIODevice &file)
{
    try {
        while (!file.atEnd()) {
            const QByteArray length = file.read(4);
            if (length.size() < 4)
                return std::unexpected(cutShort());
            const quint32 headerSize = qFromBigEndian<quint32>(length.constData());
            if (headerSize > LargestHeader)
                return std::unexpected(reason(RegionWords::tr("a block claims an impossible size")));
            const QByteArray header = file.read(headerSize);
            if (header.size() < headerSize)
                return std::unexpected(cutShort());
            const Result<qint64> size = dataSize(header);
            if (!size)
                return std::unexpected(size.error());
            const qint64 claimed = claimedSize(file.peek(std::min(*size, BlobBeginning)));
            if (claimed < 0 || claimed > std::max(AlwaysFine, *size * HighestRatio))
                return std::unexpected(reason(RegionWords::tr("a block claims an impossible size")));
            if (file.skip(*size) < *size)
                return std::unexpected(cutShort());
        }
    } catch (const std::exception &) {
        return std::unexpected(reason(RegionWords::tr("the head of a block is broken")));
    }
    return {};
}

} // namespace callout
