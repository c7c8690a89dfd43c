#pragma once

#include "ui/map/pinpicture.h"

#include <QQuickImageProvider>

namespace callout {

/// Gives QML the pictures of pins, avatars and glyphs, painted from ui/style. Addresses are written by the functions
/// below; equal ones share one picture. May be called from the scene graph's thread.
class MapImages final : public QQuickImageProvider
{
public:
    MapImages() : QQuickImageProvider(QQuickImageProvider::Image) {}

    [[nodiscard]] QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;

    [[nodiscard]] static QString providerName();
    [[nodiscard]] static QString pin(JobStatus status, Priority priority, bool isSelected, bool isStack,
                                     Theme::Mode mode);
    [[nodiscard]] static QString avatar(TechnicianStatus status, bool isStale, bool isSelected, Theme::Mode mode);
    [[nodiscard]] static QString glyph(const StatusLook &look, Theme::Mode mode);
};

} // namespace callout
