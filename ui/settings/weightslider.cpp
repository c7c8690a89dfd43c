#include "ui/settings/weightslider.h"

#include "ui/style/spacing.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QSpinBox>

namespace callout {

WeightSlider::WeightSlider(const QString &name, int highest, QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_number(new QSpinBox)
{
    m_slider->setRange(0, highest);
    m_slider->setPageStep(5);
    m_slider->setAccessibleName(name);
    m_number->setRange(0, highest);
    m_number->setAccessibleName(name);
    setFocusProxy(m_slider);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::Small);
    row->addWidget(m_slider, 1);
    row->addWidget(m_number);
    connect(m_slider, &QSlider::valueChanged, m_number, &QSpinBox::setValue);
    connect(m_number, &QSpinBox::valueChanged, m_slider, &QSlider::setValue);
    connect(m_slider, &QSlider::valueChanged, this, &WeightSlider::valueChanged);
}

int WeightSlider::value() const
{
    return m_slider->value();
}

void WeightSlider::setValue(int value)
{
    m_slider->setValue(value);
}

} // namespace callout
