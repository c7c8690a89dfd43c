#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>

namespace callout {

/// A key and a value of OpenStreetMap, UTF-8.
using Tag = std::pair<std::string_view, std::string_view>;

/// The tags of one object, a view of texts that others keep.
class Tags
{
public:
    Tags() = default;
    explicit Tags(std::span<const Tag> tags) : m_tags(tags) {}

    [[nodiscard]] bool isEmpty() const { return m_tags.empty(); }
    [[nodiscard]] auto begin() const { return m_tags.begin(); }
    [[nodiscard]] auto end() const { return m_tags.end(); }

    /// Empty where the key is absent.
    [[nodiscard]] std::string_view operator[](std::string_view key) const
    {
        for (const Tag &tag : m_tags) {
            if (tag.first == key)
                return tag.second;
        }
        return {};
    }
    [[nodiscard]] bool has(std::string_view key) const { return !(*this)[key].empty(); }
    [[nodiscard]] bool isAnyOf(std::string_view key, std::initializer_list<std::string_view> values) const
    {
        const std::string_view value = (*this)[key];
        return !value.empty() && std::ranges::contains(values, value);
    }

private:
    std::span<const Tag> m_tags;
};

} // namespace callout
