#pragma once

#include "core/live/livestate.h"

#include <QAbstractButton>

namespace callout {

class ThemeSource;

/// At the end of the header: whether what is shown is true, by shape, colour and word, and how old the newest news is.
/// Clicking it asks for the health page.
class LiveLight final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LiveLight(const ThemeSource &themes, QWidget *parent = nullptr);

    void showState(const LiveState &state);
    [[nodiscard]] const LiveState &state() const { return m_state; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString second() const;

    const ThemeSource &m_themes;
    LiveState m_state;
};

} // namespace callout
