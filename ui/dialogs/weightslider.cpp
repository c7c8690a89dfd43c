#include "ui/dialogs/weightslider.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QGridLayout>
#include <QSlider>
#include <QSpinBox>

namespace callout {

namespace {

constexpr int NameWidth = 104;

} // namespace

WeightSlider::WeightSlider(const ThemeSource &themes, const QString &name, const QString &meaning, int highest,
                           QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_number(new QSpinBox)
{
    auto *label = new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text, name);
    label->setMinimumWidth(NameWidth);
    label->setBuddy(m_slider);
    m_slider->setRange(0, highest);
    m_slider->setPageStep(5);
    m_slider->setAccessibleName(name);
    m_slider->setAccessibleDescription(meaning);
    m_number->setRange(0, highest);
    m_number->setAccessibleName(name);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(0);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_slider, 0, 1);
    grid->addWidget(m_number, 0, 2);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted, meaning), 1, 0, 1, 3);
    grid->setColumnStretch(1, 1);
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
