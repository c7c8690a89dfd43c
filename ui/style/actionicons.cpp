#include "ui/style/actionicons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// In the order of Icon.
constexpr std::array<const char *, IconCount> drawings{
    "undo",   "redo",     "search",   "new-job",    "previous",    "next",     "commands", "day",
    "theme",  "settings", "fit",      "map",        "pin",         "queue",    "person",   "people",
    "assign", "unassign", "dispatch", "travel",     "arrive",      "complete", "hold",     "resume",
    "cancel", "reopen",   "recall",   "tomorrow",   "tag",         "filter",   "edit",     "phone",
    "clock",  "folder",   "save",     "close",      "float",       "more",     "check",    "warning",
    "info",   "help",     "keyboard", "select-all", "auto-assign", "reject",   "stop",
};

bool pointsAlongReading(Icon icon)
{
    switch (icon) {
    case Icon::Undo:
    case Icon::Redo:
    case Icon::Previous:
    case Icon::Next:
    case Icon::Recall:
    case Icon::Tomorrow:
    case Icon::Travel:
    case Icon::Dispatch:
        return true;
    default:
        return false;
    }
}

struct IconColours {
    QColor normal;
    QColor disabled;
};

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(Icon icon, IconColours colours) : m_icon(icon), m_colours(colours) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &logicalSize, QIcon::Mode mode, QIcon::State, double scale) override
    {
        const QSize size = logicalSize * scale;
        const QColor &colour = mode == QIcon::Disabled ? m_colours.disabled : m_colours.normal;
        const bool isMirrored = pointsAlongReading(m_icon) && QGuiApplication::isRightToLeft();
        const QString key = u"callout-icon/%1/%2x%3/%4/%5"_s.arg(int(m_icon))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.name(QColor::HexArgb), isMirrored ? u"rtl"_s : u"ltr"_s);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = draw(size, colour, isMirrored);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap draw(const QSize &size, const QColor &colour, bool isMirrored) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(iconPath(m_icon));
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(drawing);
        QPainter painter(&pixmap);
        if (isMirrored) {
            painter.translate(size.width(), 0);
            painter.scale(-1, 1);
        }
        const int side = std::min(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        return pixmap;
    }

    Icon m_icon;
    IconColours m_colours;
};

} // namespace

QString iconPath(Icon icon)
{
    return u":/callout/icons/%1.svg"_s.arg(QLatin1StringView(drawings.at(static_cast<std::size_t>(icon))));
}

QIcon actionIcon(Icon icon, const Theme &theme)
{
    return QIcon(new LineIconEngine(icon, {.normal = theme.text, .disabled = theme.faint}));
}

QIcon actionIcon(Icon icon, const QColor &colour)
{
    return QIcon(new LineIconEngine(icon, {.normal = colour, .disabled = colour}));
}

} // namespace callout
