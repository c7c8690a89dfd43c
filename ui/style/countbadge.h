#pragma once

#include <QWidget>

namespace callout {

class ThemeSource;

/// A number in a pill beside a heading; in the locale's digits, hidden while there is nothing to count if so wished.
class CountBadge : public QWidget
{
    Q_OBJECT

public:
    explicit CountBadge(const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }
    void setCount(int count);
    /// Vermilion while above zero, for what burns.
    void setAlarming(bool alarming);
    void setHiddenWhenZero(bool hidden);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString words() const;

    const ThemeSource &m_themes;
    int m_count = 0;
    bool m_isAlarming = false;
    bool m_isHiddenWhenZero = false;
};

} // namespace callout
