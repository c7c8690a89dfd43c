#pragma once

#include <QFont>

namespace callout {

/// The four sizes of type, from the desktop's own font: small 0.85, body 1.0, strong 1.0 semibold, title 1.25.
class TypeScale
{
public:
    /// Starts from the application's font.
    TypeScale();
    explicit TypeScale(const QFont &desktop);

    [[nodiscard]] const QFont &small() const { return m_small; }
    [[nodiscard]] const QFont &smallStrong() const { return m_smallStrong; }
    [[nodiscard]] const QFont &body() const { return m_body; }
    [[nodiscard]] const QFont &strong() const { return m_strong; }
    [[nodiscard]] const QFont &title() const { return m_title; }

    /// The same font with figures of equal width, for times and counts that stand in columns or change in place.
    [[nodiscard]] static QFont tabular(QFont font);

private:
    QFont m_small;
    QFont m_smallStrong;
    QFont m_body;
    QFont m_strong;
    QFont m_title;
};

} // namespace callout
