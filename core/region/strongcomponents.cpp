#include "core/region/strongcomponents.h"

#include <algorithm>
#include <limits>

namespace callout {

namespace {

constexpr std::uint32_t Unvisited = std::numeric_limits<std::uint32_t>::max();

/// Recursion written out with its own stack: a street network is deeper than a thread's stack.
class Tarjan
{
public:
    Tarjan(std::span<const std::uint32_t> first, std::span<const std::uint32_t> targets)
        : m_first(first)
        , m_targets(targets)
        , m_order(first.size() - 1, Unvisited)
        , m_low(first.size() - 1)
        , m_component(first.size() - 1, Unvisited)
    {
    }

    std::vector<std::uint32_t> run()
    {
        for (std::uint32_t node = 0; node < m_order.size(); ++node) {
            if (m_order[node] == Unvisited)
                explore(node);
        }
        return std::move(m_component);
    }

private:
    struct Frame {
        std::uint32_t node;
        std::uint32_t nextArc;
    };

    void enter(std::uint32_t node)
    {
        m_order[node] = m_low[node] = m_visited++;
        m_open.push_back(node);
        m_frames.push_back({node, m_first[node]});
    }

    void explore(std::uint32_t root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame &frame = m_frames.back();
            if (frame.nextArc < m_first[frame.node + 1])
                follow(frame.node, m_targets[frame.nextArc++]);
            else
                leave();
        }
    }

    void follow(std::uint32_t node, std::uint32_t target)
    {
        if (m_order[target] == Unvisited)
            enter(target);
        else if (m_component[target] == Unvisited)
            m_low[node] = std::min(m_low[node], m_order[target]);
    }

    void leave()
    {
        const std::uint32_t node = m_frames.back().node;
        m_frames.pop_back();
        if (!m_frames.empty()) {
            std::uint32_t &parent = m_low[m_frames.back().node];
            parent = std::min(parent, m_low[node]);
        }
        if (m_low[node] != m_order[node])
            return;
        std::uint32_t member = Unvisited;
        do {
            member = m_open.back();
            m_open.pop_back();
            m_component[member] = m_components;
        } while (member != node);
        ++m_components;
    }

    std::span<const std::uint32_t> m_first;
    std::span<const std::uint32_t> m_targets;
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_low;
    std::vector<std::uint32_t> m_component;
    std::vector<std::uint32_t> m_open;
    std::vector<Frame> m_frames;
    std::uint32_t m_visited = 0;
    std::uint32_t m_components = 0;
};

} // namespace

std::vector<std::uint32_t> strongComponents(std::span<const std::uint32_t> first,
                                            std::span<const std::uint32_t> targets)
{
    return Tarjan(first, targets).run();
}

} // namespace callout
