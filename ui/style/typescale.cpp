#include "ui/style/typescale.h"

#include <QGuiApplication>

namespace callout {

namespace {

QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

} // namespace

TypeScale::TypeScale() : TypeScale(QGuiApplication::font())
{
}

TypeScale::TypeScale(const QFont &desktop)
    : m_small(scaled(desktop, 0.85))
    , m_smallStrong(scaled(desktop, 0.85, QFont::DemiBold))
    , m_body(scaled(desktop, 1.0))
    , m_strong(scaled(desktop, 1.0, QFont::DemiBold))
    , m_title(scaled(desktop, 1.25, QFont::DemiBold))
{
}

QFont TypeScale::tabular(QFont font)
{
    font.setFeature("tnum", 1);
    return font;
}

} // namespace callout
