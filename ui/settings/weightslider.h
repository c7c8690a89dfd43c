#pragma once

#include <QWidget>

class QSlider;
class QSpinBox;

namespace callout {

/// A number that is weighed against others: a slider, and the number itself.
class WeightSlider : public QWidget
{
    Q_OBJECT

public:
    explicit WeightSlider(const QString &name, int highest, QWidget *parent = nullptr);

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
