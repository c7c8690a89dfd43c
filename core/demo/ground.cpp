#include "core/demo/ground.h"

#include "core/demo/ripple.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace callout {

namespace {

// The ground plan, in metres east and north of the market place, before the frame bends it. The wild shore runs
// counter-clockwise from the beach round the island to the west side of the harbour; the quays close the ring.
const PlanePath WildShore{{110, -425},   {320, -455},   {620, -470},   {900, -452},   {1150, -455},  {1380, -520},
                          {1560, -640},  {1700, -830},  {1900, -960},  {2090, -900},  {2140, -680},  {2330, -480},
                          {2650, -230},  {2980, 250},   {3080, 700},   {2990, 1150},  {2830, 1560},  {2900, 2020},
                          {2700, 2480},  {2300, 2790},  {1850, 2960},  {1450, 2900},  {1120, 3060},  {700, 3290},
                          {250, 3330},   {-150, 3430},  {-600, 3290},  {-1000, 3180}, {-1400, 3330}, {-1850, 3080},
                          {-2200, 2640}, {-2620, 2380}, {-2830, 1900}, {-2790, 1500}, {-2860, 1150}, {-3060, 820},
                          {-3120, 420},  {-2930, 40},   {-2660, -260}, {-2240, -440}, {-1820, -560}, {-1480, -540},
                          {-1180, -640}, {-1010, -830}, {-830, -930},  {-680, -860},  {-590, -690},  {-520, -560}};
const PlanePath Quays{{-452, -440}, {-425, -310}, {-335, -240}, {-255, -232},
                      {-150, -232}, {-92, -250},  {-38, -322},  {-12, -415}};
const PlanePath RiverCourse{{-790, 2760}, {-905, 2450}, {-705, 2150}, {-835, 1850}, {-640, 1580}, {-705, 1330},
                            {-520, 1130}, {-560, 900},  {-420, 720},  {-470, 510},  {-362, 330},  {-335, 150},
                            {-240, 20},   {-217, -110}, {-203, -215}, {-200, -255}};
constexpr double RiverWidths[] = {4, 5, 6, 7, 9, 10, 12, 14, 16, 18, 21, 24, 28, 34, 48, 90};
const PlanePath RailwayCourse{{-445, -90},   {-560, -98},   {-720, -108}, {-930, -70},  {-1180, -62},
                              {-1500, -30},  {-1800, 70},   {-2050, 290}, {-2200, 650}, {-2150, 1150},
                              {-1930, 1600}, {-1690, 1920}, {-1640, 2010}};
const PlanePath EastPier{{-22, -412}, {-75, -520}, {-160, -600}};
const PlanePath WestPier{{-500, -520}, {-410, -600}, {-330, -655}};

struct Beach {
    PlanePoint from;
    PlanePoint to;
    double width;
};
constexpr Beach Beaches[] = {{{90, -425}, {1180, -460}, 26},
                             {{2420, -420}, {2900, 110}, 34},
                             {{1900, 2950}, {1400, 2910}, 30},
                             {{-2850, 1250}, {-2800, 1800}, 30}};

constexpr double ShoreStep = 9;
constexpr double RiverStep = 14;
constexpr double WidestRiver = 60;
constexpr double CliffMargin = 52;

// A shore is never as smooth as a spline: coves and notches of all sizes, larger where the land is wild.
PlanePath roughened(const PlanePath &line, SeededRandom &random, PlanePoint calm)
{
    const double whole = pathLength(line);
    const Ripple coves(random, 210, whole);
    const Ripple crags(random, 75, whole);
    const Ripple rocks(random, 27, whole);
    PlanePath rough = line;
    double metres = 0;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        metres += distance(line[i - 1], line[i]);
        const double wildness = std::clamp((distance(line[i], calm) - 700) / 800, 0.05, 1.0)
            * std::min({1.0, metres / 150, (whole - metres) / 150});
        const double stray = 30 * coves.at(metres) + 14 * crags.at(metres) + 6 * rocks.at(metres);
        rough[i] = rough[i] + leftOf(direction(line[i + 1] - line[i - 1])) * (stray * wildness);
    }
    return rough;
}

} // namespace

Ground::Ground(const TownFrame &frame, SeededRandom random)
{
    layCoast(frame, random);
    layRiver(frame);
    layHarbourAndBeaches(frame);
    m_railway = smoothLine(frame.place(RailwayCourse), 10);
    m_shore.addRing(m_coast);
    m_banks.addRing(m_riverSurface);
    m_rails.addPath(m_railway);
}

void Ground::layCoast(const TownFrame &frame, SeededRandom &random)
{
    const PlanePath smooth = smoothLine(frame.place(WildShore), ShoreStep);
    m_coast = roughened(smooth, random, frame.place(300, -450));
    const PlanePath quays = frame.place(Quays);
    m_coast.insert(m_coast.end(), quays.begin(), quays.end());
    // A mirrored town runs the other way round.
    const bool isMirrored = signedArea(m_coast) < 0;
    if (isMirrored)
        std::ranges::reverse(m_coast);
    laySkerries(smooth, isMirrored ? 1 : -1, random);
    m_cliffTop = simplified(shifted(smooth, isMirrored ? -CliffMargin : CliffMargin), 1);
}

void Ground::laySkerries(const PlanePath &shore, double seaward, SeededRandom &random)
{
    constexpr int Count = 9;
    for (int i = 0; i < Count; ++i) {
        // Headlands have rocks before them; the bay of the harbour is free.
        const double share = 0.14 + 0.8 * (i + random.real(0, 0.8)) / Count;
        const auto place = static_cast<std::size_t>(share * double(shore.size() - 2)) + 1;
        const PlanePoint out = leftOf(direction(shore[place + 1] - shore[place - 1])) * seaward;
        const PlanePoint middle = shore[place] + out * random.real(95, 240);
        const double size = random.real(9, 30);
        PlanePath rock;
        for (int corner = 0; corner < 8; ++corner) {
            const double angle = corner * std::numbers::pi / 4;
            rock.push_back(middle + PlanePoint{std::cos(angle), std::sin(angle)} * (size * random.real(0.5, 1.1)));
        }
        m_skerries.push_back(smoothRing(rock, 6));
    }
}

void Ground::layRiver(const TownFrame &frame)
{
    const PlanePath course = frame.place(RiverCourse);
    m_river = smoothLine(course, RiverStep);
    const double stretch = pathLength(m_river) / pathLength(course);
    PlanePath left;
    PlanePath right;
    std::size_t reach = 0;
    double reachEnd = distance(course[0], course[1]) * stretch;
    double metres = 0;
    for (std::size_t i = 0; i < m_river.size(); ++i) {
        const PlanePoint here = m_river[i];
        metres += i > 0 ? distance(m_river[i - 1], here) : 0;
        while (metres > reachEnd && reach + 2 < course.size()) {
            ++reach;
            reachEnd += distance(course[reach], course[reach + 1]) * stretch;
        }
        const double toGo =
            std::clamp((reachEnd - metres) / (distance(course[reach], course[reach + 1]) * stretch), 0.0, 1.0);
        const double half = (RiverWidths[reach] * toGo + RiverWidths[reach + 1] * (1 - toGo)) / 2;
        const PlanePoint ahead = m_river[std::min(i + 1, m_river.size() - 1)] - m_river[i > 0 ? i - 1 : 0];
        left.push_back(here + leftOf(direction(ahead)) * half);
        right.push_back(here - leftOf(direction(ahead)) * half);
    }
    m_riverSurface = right;
    m_riverSurface.insert(m_riverSurface.end(), left.rbegin(), left.rend());
}

void Ground::layHarbourAndBeaches(const TownFrame &frame)
{
    m_piers = {smoothLine(frame.place(EastPier), 12), smoothLine(frame.place(WestPier), 12)};
    for (const Beach &beach : Beaches) {
        std::size_t first = nearestOnCoast(frame.place(beach.from.x, beach.from.y));
        std::size_t last = nearestOnCoast(frame.place(beach.to.x, beach.to.y));
        const std::size_t count = m_coast.size();
        if ((last + count - first) % count > count / 2)
            std::swap(first, last);
        PlanePath shore;
        for (std::size_t i = first; i != last; i = (i + 1) % count)
            shore.push_back(m_coast[i]);
        const PlanePath inland = shifted(shore, beach.width);
        // Wide in the middle, nothing at the ends.
        for (std::size_t i = shore.size(); i-- > 0;) {
            const double share = double(i) / double(shore.size() - 1);
            shore.push_back(between(shore[i], inland[i], std::min(1.0, 6 * share * (1 - share))));
        }
        m_beaches.push_back(std::move(shore));
    }
}

std::size_t Ground::nearestOnCoast(PlanePoint point) const
{
    const auto nearest = std::ranges::min_element(m_coast, {}, [point](PlanePoint at) { return distance(at, point); });
    return static_cast<std::size_t>(nearest - m_coast.begin());
}

bool Ground::isDry(PlanePoint point, double margin) const
{
    return m_shore.clearance(point, margin) >= margin && m_banks.clearance(point, margin) >= margin
        && isInside(point, m_coast) && !isInRiver(point);
}

bool Ground::isNearBarrier(PlanePoint point, double margin) const
{
    return m_shore.clearance(point, margin) < margin || m_banks.clearance(point, margin) < margin
        || m_rails.clearance(point, margin) < margin;
}

bool Ground::isFree(PlanePoint point, double margin) const
{
    return m_rails.clearance(point, margin) >= margin && isDry(point, margin);
}

bool Ground::isBarred(PlanePoint from, PlanePoint to) const
{
    return m_shore.isCrossed(from, to) || m_banks.isCrossed(from, to) || m_rails.isCrossed(from, to);
}

bool Ground::crossesRiver(PlanePoint from, PlanePoint to) const
{
    return m_banks.isCrossed(from, to) || isInRiver(from);
}

bool Ground::isInRiver(PlanePoint point) const
{
    return m_banks.clearance(point, WidestRiver) < WidestRiver && isInside(point, m_riverSurface);
}

} // namespace callout
