#pragma once

#include "core/live/alerts.h"
#include "core/live/livestate.h"
#include "ui/style/statuslook.h"

#include <QRectF>

class QPainter;

namespace callout {

/// The tone of a light, for words and grounds.
[[nodiscard]] Tone toneOf(Light light);

/// Draws a light by shape and colour: green is a disc, amber a triangle, red a square.
void paintLight(QPainter &painter, const QRectF &box, Light light, const Theme &theme);

/// How an alert looks beside its words.
[[nodiscard]] StatusLook lookOf(AlertKind kind);

} // namespace callout
