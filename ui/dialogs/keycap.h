#pragma once

#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

namespace callout {

class ThemeSource;

/// A key or a combination of keys, as on a keyboard.
namespace keycap {

[[nodiscard]] QSize size(const QString &keys, const ThemeSource &themes);
void paint(QPainter &painter, const QRect &box, const QString &keys, const ThemeSource &themes);

} // namespace keycap

} // namespace callout
