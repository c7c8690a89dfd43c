#pragma once

#include <QWidget>

class QSlider;
class QSpinBox;

namespace callout {

class ThemeSource;

/// A number that is weighed against others: its name, a slider and the number itself, and in a line below what it means.
class WeightSlider : public QWidget
{
    Q_OBJECT

public:
    WeightSlider(const ThemeSource &themes, const QString &name, const QString &meaning, int highest,
                 QWidget *parent = nullptr);

    [[nodiscard]] int value() const;
    void setValue(int value);
    [[nodiscard]] QSlider *slider() const { return m_slider; }
    [[nodiscard]] QSpinBox *number() const { return m_number; }

signals:
    void valueChanged(int value);

private:
    QSlider *m_slider;
    QSpinBox *m_number;
};

} // namespace callout
