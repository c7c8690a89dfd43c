#pragma once

#include <QAbstractButton>

namespace callout {

class ThemeSource;

/// One of the words picked in a ChipPicker; a click or Delete takes it away.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const ThemeSource &themes, const QString &word, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ThemeSource &m_themes;
};

} // namespace callout
