#pragma once

#include <tuple>
#include <type_traits>

namespace callout::planner {

/// How many members a struct has that is kept member by member; a wrong number does not compile. 0: not such a struct.
template<typename Struct>
inline constexpr int MemberCount = 0;

/// Specialised, with a function of(), for a struct of which not every member is kept.
template<typename Struct>
struct KeptMembers;

/// References to all members of a struct that are kept, in their order.
template<typename Struct>
auto membersOf(Struct &value)
{
    constexpr int count = MemberCount<std::remove_const_t<Struct>>;
    static_assert(count != 0);
    if constexpr (requires { KeptMembers<std::remove_const_t<Struct>>::of(value); }) {
        return KeptMembers<std::remove_const_t<Struct>>::of(value);
    } else if constexpr (count == 1) {
        auto &[a] = value;
        return std::tie(a);
    } else if constexpr (count == 2) {
        auto &[a, b] = value;
        return std::tie(a, b);
    } else if constexpr (count == 3) {
        auto &[a, b, c] = value;
        return std::tie(a, b, c);
    } else if constexpr (count == 4) {
        auto &[a, b, c, d] = value;
        return std::tie(a, b, c, d);
    } else if constexpr (count == 5) {
        auto &[a, b, c, d, e] = value;
        return std::tie(a, b, c, d, e);
    } else if constexpr (count == 6) {
        auto &[a, b, c, d, e, f] = value;
        return std::tie(a, b, c, d, e, f);
    } else if constexpr (count == 7) {
        auto &[a, b, c, d, e, f, g] = value;
        return std::tie(a, b, c, d, e, f, g);
    } else if constexpr (count == 11) {
        auto &[a, b, c, d, e, f, g, h, i, j, k] = value;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k);
    } else if constexpr (count == 12) {
        auto &[a, b, c, d, e, f, g, h, i, j, k, l] = value;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
    }
}

} // namespace callout::planner
