#pragma once

#include "ui/style/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace callout {

/// A technician as a disc with initials. Quiet colours, told apart by a number that stays with the person (their id);
/// status colours are never among them.
struct AvatarColours {
    QColor ground;
    QColor text; ///< 4.5:1 on ground
};
[[nodiscard]] AvatarColours avatarColours(qint64 person, const Theme &theme);

void paintAvatar(QPainter &painter, const QRectF &box, const QString &initials, qint64 person, const Theme &theme,
                 const QFont &font);

} // namespace callout
