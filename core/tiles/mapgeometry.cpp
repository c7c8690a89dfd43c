#include "core/tiles/mapgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace callout::mapgeometry {

namespace {

/// The part of a segment inside a rectangle as shares of it (Liang and Barsky); false where there is none.
bool clipSegment(const QPointF &from, const QPointF &to, const QRectF &rect, double *begin, double *end)
{
    *begin = 0.0;
    *end = 1.0;
    const QPointF step = to - from;
    const std::array<double, 4> along{-step.x(), step.x(), -step.y(), step.y()};
    const std::array<double, 4> room{from.x() - rect.left(), rect.right() - from.x(), from.y() - rect.top(),
                                     rect.bottom() - from.y()};
    for (size_t side = 0; side < along.size(); ++side) {
        if (along[side] == 0.0) {
            if (room[side] < 0.0)
                return false;
            continue;
        }
        const double share = room[side] / along[side];
        if (along[side] < 0.0)
            *begin = std::max(*begin, share);
        else
            *end = std::min(*end, share);
    }
    return *begin <= *end;
}

/// Cuts a ring at one side of a rectangle (Sutherland and Hodgman). `depth` is positive inside.
template<typename Depth>
QPolygonF cutRing(const QPolygonF &ring, const Depth &depth)
{
    QPolygonF cut;
    cut.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &from = ring[i];
        const QPointF &to = ring[(i + 1) % ring.size()];
        const double fromDepth = depth(from);
        const double toDepth = depth(to);
        if (fromDepth >= 0.0)
            cut.append(from);
        if ((fromDepth < 0.0) != (toDepth < 0.0))
            cut.append(from + (to - from) * (fromDepth / (fromDepth - toDepth)));
    }
    return cut;
}

} // namespace

std::vector<LinePiece> clipLine(const QPolygonF &line, const QRectF &to)
{
    std::vector<LinePiece> pieces;
    if (line.size() < 2)
        return pieces;
    if (to.contains(line.boundingRect()))
        return {{line, 0.0}};
    LinePiece piece;
    const auto finish = [&] {
        if (piece.points.size() >= 2)
            pieces.push_back(piece);
        piece.points.clear();
    };
    double length = 0.0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF step = line[i + 1] - line[i];
        const double stepLength = std::hypot(step.x(), step.y());
        double begin = 0.0;
        double end = 1.0;
        if (!clipSegment(line[i], line[i + 1], to, &begin, &end)) {
            finish();
        } else {
            if (piece.points.isEmpty() || begin > 0.0) {
                finish();
                piece.points.append(line[i] + step * begin);
                piece.from = length + stepLength * begin;
            }
            piece.points.append(line[i] + step * end);
            if (end < 1.0)
                finish();
        }
        length += stepLength;
    }
    finish();
    return pieces;
}

QPolygonF clipRing(const QPolygonF &ring, const QRectF &to)
{
    const QRectF box = ring.boundingRect();
    QPolygonF cut = ring;
    if (box.left() < to.left())
        cut = cutRing(cut, [&](const QPointF &point) { return point.x() - to.left(); });
    if (box.right() > to.right())
        cut = cutRing(cut, [&](const QPointF &point) { return to.right() - point.x(); });
    if (box.top() < to.top())
        cut = cutRing(cut, [&](const QPointF &point) { return point.y() - to.top(); });
    if (box.bottom() > to.bottom())
        cut = cutRing(cut, [&](const QPointF &point) { return to.bottom() - point.y(); });
    return cut.size() < 3 ? QPolygonF() : cut;
}

LineWalk::LineWalk(const QPolygonF &line) : m_line(line), m_lengths(1, 0.0)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF step = line[i] - line[i - 1];
        m_lengths.push_back(m_lengths.back() + std::hypot(step.x(), step.y()));
    }
}

LineWalk::Place LineWalk::at(double length) const
{
    if (m_line.size() < 2)
        return {m_line.value(0), 0.0};
    const auto after = std::ranges::upper_bound(m_lengths, length);
    const auto last = qsizetype(m_lengths.size()) - 1;
    const qsizetype next = std::clamp<qsizetype>(after - m_lengths.begin(), 1, last);
    const QPointF &from = m_line[next - 1];
    const QPointF step = m_line[next] - from;
    const double stepLength = m_lengths[size_t(next)] - m_lengths[size_t(next) - 1];
    const double share = stepLength > 0.0 ? (length - m_lengths[size_t(next) - 1]) / stepLength : 0.0;
    return {from + step * share, std::atan2(step.y(), step.x())};
}

std::vector<QPolygonF> joined(std::vector<QPolygonF> pieces)
{
    using End = std::pair<qint64, qint64>;
    const auto endOf = [](const QPointF &point) {
        return End(std::llround(point.x() * 16.0), std::llround(point.y() * 16.0));
    };
    std::multimap<End, size_t> ends;
    for (size_t i = 0; i < pieces.size(); ++i) {
        ends.emplace(endOf(pieces[i].front()), i);
        ends.emplace(endOf(pieces[i].back()), i);
    }
    std::vector<bool> isUsed(pieces.size(), false);
    std::vector<QPolygonF> lines;
    for (size_t first = 0; first < pieces.size(); ++first) {
        if (isUsed[first])
            continue;
        isUsed[first] = true;
        QPolygonF line = pieces[first];
        // Forwards from its end, then, turned round, from its beginning.
        for (int direction = 0; direction < 2; ++direction) {
            while (true) {
                const auto [begin, end] = ends.equal_range(endOf(line.back()));
                const auto next = std::find_if(begin, end, [&](const auto &entry) { return !isUsed[entry.second]; });
                if (next == end)
                    break;
                isUsed[next->second] = true;
                QPolygonF piece = pieces[next->second];
                if (endOf(piece.front()) != endOf(line.back()))
                    std::ranges::reverse(piece);
                line += piece.sliced(1);
            }
            std::ranges::reverse(line);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<QPolygonF> dashes(const QPolygonF &line, double from, double dash, double gap)
{
    std::vector<QPolygonF> found;
    const double period = dash + gap;
    if (line.size() < 2 || dash <= 0.0 || gap <= 0.0)
        return found;
    const double phase = std::fmod(from, period);
    bool isDash = phase < dash;
    double left = (isDash ? dash : period) - phase; // of this dash or gap
    QPolygonF current;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF step = line[i + 1] - line[i];
        const double length = std::hypot(step.x(), step.y());
        double at = 0.0;
        while (length - at > left) {
            if (isDash) {
                if (current.isEmpty())
                    current.append(line[i] + step * (at / length));
                current.append(line[i] + step * ((at + left) / length));
                found.push_back(std::exchange(current, {}));
            }
            at += left;
            isDash = !isDash;
            left = isDash ? dash : gap;
        }
        left -= length - at;
        if (isDash && length > 0.0) {
            if (current.isEmpty())
                current.append(line[i] + step * (at / length));
            current.append(line[i + 1]);
        }
    }
    if (current.size() >= 2)
        found.push_back(current);
    return found;
}

QPolygonF smoothed(const QPolygonF &line)
{
    // Chaikin: each corner gives way to points at a quarter and three quarters of its sides.
    QPolygonF result = line;
    for (int pass = 0; pass < 2 && result.size() > 2; ++pass) {
        QPolygonF rounded{result.front()};
        for (qsizetype i = 0; i + 1 < result.size(); ++i) {
            const QPointF step = result[i + 1] - result[i];
            if (i > 0)
                rounded.append(result[i] + step * 0.25);
            if (i + 2 < result.size())
                rounded.append(result[i] + step * 0.75);
        }
        rounded.append(result.back());
        result = rounded;
    }
    return result;
}

} // namespace callout::mapgeometry
