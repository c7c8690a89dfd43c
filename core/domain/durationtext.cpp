#include "core/domain/durationtext.h"

#include <QRegularExpression>

#include <cmath>

namespace callout {

namespace {

constexpr double FirstBareMinutes = 9;

std::optional<Seconds> ofMinutes(double minutes)
{
    if (minutes < 0 || minutes > 7 * 24 * 60)
        return std::nullopt;
    return Seconds(60 * std::llround(minutes));
}

} // namespace

std::optional<Seconds> durationOf(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral(R"(^(\d{1,3}):([0-5]?\d)$)"));
    static const QRegularExpression bare(QStringLiteral(R"(^\d+(?:\.\d+)?$)"));
    static const QRegularExpression worded(QStringLiteral(R"(^(?:(\d+(?:\.\d+)?)\s*h[a-z]*)?\s*(?:(\d+)\s*m[a-z]*)?$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString plain = text.trimmed();
    plain.replace(u',', u'.');
    if (plain.isEmpty())
        return std::nullopt;
    if (const auto match = clock.match(plain); match.hasMatch())
        return ofMinutes(match.captured(1).toDouble() * 60 + match.captured(2).toDouble());
    if (bare.match(plain).hasMatch()) {
        const double number = plain.toDouble();
        return ofMinutes(number < FirstBareMinutes ? number * 60 : number);
    }
    if (const auto match = worded.match(plain); match.hasMatch())
        return ofMinutes(match.captured(1).toDouble() * 60 + match.captured(2).toDouble());
    return std::nullopt;
}

QString durationText(Seconds duration)
{
    const auto minutes = std::chrono::round<Minutes>(duration).count();
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace callout
