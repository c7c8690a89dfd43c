#include "core/planner/runrecord.h"

#include "core/planner/runmembers.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::planner {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::planner)
};

/// What a record begins with; then come the version, the checksum of what follows, and the compressed parts, each behind its
/// length.
const QByteArray magic = "CalloutRun"_ba;
constexpr char Version = 1;

/// As much as zlib can shrink anything, with room to spare: whoever claims more has nothing of the kind.
constexpr quint64 GreatestShrinkage = 1100;

QByteArray checksum(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

void appendPart(QByteArray *record, const QByteArray &part, int level)
{
    const QByteArray compressed = qCompress(part, level);
    std::array<char, sizeof(quint32)> length{};
    qToBigEndian(quint32(compressed.size()), length.data());
    record->append(length.data(), length.size());
    record->append(compressed);
}

std::optional<QByteArray> takePart(QByteArrayView *rest)
{
    constexpr qsizetype prefix = sizeof(quint32);
    if (rest->size() < prefix)
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(rest->data()));
    if (length <= prefix || length > rest->size() - prefix)
        return std::nullopt;
    const QByteArrayView compressed = rest->sliced(prefix, length);
    *rest = rest->sliced(prefix + length);
    // qUncompress() believes what the part says of its size.
    if (qFromBigEndian<quint32>(compressed.data()) > quint64(length) * GreatestShrinkage)
        return std::nullopt;
    const QByteArray part = qUncompress(reinterpret_cast<const uchar *>(compressed.data()), compressed.size());
    return part.isEmpty() ? std::nullopt : std::optional(part);
}

/// The cells byte by byte: first the low bytes of all, last the high ones, which are nearly all alike.
void appendCells(QByteArray *bytes, std::span<const std::int32_t> cells)
{
    for (int shift = 0; shift < 32; shift += 8) {
        for (const std::int32_t cell : cells)
            bytes->append(char(std::uint32_t(cell) >> shift));
    }
}

std::vector<std::int32_t> cellsOf(QByteArrayView bytes)
{
    const std::size_t count = std::size_t(bytes.size()) / 4;
    std::vector<std::uint32_t> cells(count);
    for (std::size_t plane = 0; plane < 4; ++plane) {
        for (std::size_t i = 0; i < count; ++i)
            cells[i] |= std::uint32_t(std::uint8_t(bytes[qsizetype(plane * count + i)])) << (8 * plane);
    }
    return {cells.begin(), cells.end()};
}

/// Never empty: a part has to hold something.
QByteArray matrixBytes(const TravelMatrix &matrix)
{
    QByteArray bytes(1, Version);
    bytes.reserve(1 + 8 * std::ssize(matrix.seconds()));
    appendCells(&bytes, matrix.seconds());
    appendCells(&bytes, matrix.metres());
    return bytes;
}

std::optional<MatrixDriveTimes> drivesOf(const QList<GeoPoint> &places, QByteArrayView bytes)
{
    const qsizetype cells = places.size() * places.size();
    bytes = bytes.sliced(1);
    if (bytes.size() != 8 * cells)
        return std::nullopt;
    std::vector<std::int32_t> seconds = cellsOf(bytes.first(4 * cells));
    std::vector<std::int32_t> metres = cellsOf(bytes.sliced(4 * cells));
    const auto isNegative = [](std::int32_t cell) { return cell < 0; };
    if (std::ranges::any_of(seconds, isNegative) || std::ranges::any_of(metres, isNegative))
        return std::nullopt;
    return MatrixDriveTimes(places, TravelMatrix(int(places.size()), std::move(seconds), std::move(metres)));
}

std::optional<std::pair<RunInput, Proposal>> takeRun(QByteArrayView rest)
{
    const qsizetype checksumSize = QCryptographicHash::hashLength(QCryptographicHash::Sha1);
    if (rest.size() < checksumSize || rest.first(checksumSize) != checksum(rest.sliced(checksumSize)))
        return std::nullopt;
    rest = rest.sliced(checksumSize);
    const std::optional<QByteArray> values = takePart(&rest);
    const std::optional<QByteArray> matrix = values ? takePart(&rest) : std::nullopt;
    if (!matrix || !rest.isEmpty())
        return std::nullopt;
    RunInput input;
    Proposal proposal;
    QList<GeoPoint> places;
    if (!CborReader(*values).takeAll(
            std::tie(input.day, places, input.tickets, input.now, input.seed, input.only, proposal)))
        return std::nullopt;
    std::optional<MatrixDriveTimes> drives = drivesOf(places, *matrix);
    if (!drives)
        return std::nullopt;
    input.drives = std::move(*drives);
    return std::pair(std::move(input), std::move(proposal));
}

} // namespace

QByteArray toRecord(const RunInput &input, const Proposal &proposal)
{
    const auto &[day, drives, tickets, now, seed, only] = input;
    QByteArray values;
    CborWriter(&values).put(std::tie(day, drives.places(), tickets, now, seed, only, proposal));
    QByteArray parts;
    appendPart(&parts, values, 3);
    appendPart(&parts, matrixBytes(drives.matrix()), 1);
    return magic + Version + checksum(parts) + parts;
}

Result<std::pair<RunInput, Proposal>> fromRecord(const QByteArray &record)
{
    if (record.size() <= magic.size() || !record.startsWith(magic))
        return failure(ErrorCode::ForeignFile, Words::tr("This is no record of a run."));
    const char version = record.at(magic.size());
    if (version > Version)
        return failure(ErrorCode::NewerFile,
                       Words::tr("A newer Callout made this run. Install that version to look at it."));
    if (version == Version) {
        const QByteArrayView rest = QByteArrayView(record).sliced(magic.size() + 1);
        if (std::optional<std::pair<RunInput, Proposal>> run = takeRun(rest))
            return std::move(*run);
    }
    return failure(ErrorCode::DamagedFile,
                   Words::tr("The record of this run is damaged and cannot be read. Run Auto-Assign again."));
}

} // namespace callout::planner
