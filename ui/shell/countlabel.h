#pragma once

#include "ui/style/statuslook.h"
#include "ui/style/themesource.h"

#include <QAbstractButton>

#include <optional>

namespace callout {

/// A count in the header with its words and, where it warns, its glyph and colour: "▲ 3 emergencies".
class CountLabel : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CountLabel(const ThemeSource &theme, QWidget *parent = nullptr);

    /// A look is shown as glyph and colour; none is shown in quiet text.
    void showCount(const QString &words, std::optional<StatusLook> look);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    std::optional<StatusLook> m_look;
};

} // namespace callout
