#include "app/windowoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::WindowOptions)
};

constexpr int SmallestSide = 320;
constexpr int LargestSide = 8192;

Result<QSize> parsedSize(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{3,4})x(\\d{3,4})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || qMin(size.width(), size.height()) < SmallestSide
        || qMax(size.width(), size.height()) > LargestSide)
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("\"%1\" is no size. Give width and height in pixels, for example 1920x1080.").arg(text));
    return size;
}

Result<ThemeSource::Choice> parsedTheme(const QString &text)
{
    if (text == "light"_L1)
        return ThemeSource::Choice::Light;
    if (text == "dark"_L1)
        return ThemeSource::Choice::Dark;
    return failure(ErrorCode::InvalidInput, Words::tr("\"%1\" is no theme. Choose light or dark.").arg(text));
}

/// Parses an option where it is given; gives what went wrong, if anything.
template<typename Value, typename Parse>
std::optional<Error> take(const QCommandLineParser &parser, const QString &option, Value *value, Parse parse)
{
    if (!parser.isSet(option))
        return std::nullopt;
    auto parsed = parse(parser.value(option));
    if (!parsed)
        return parsed.error();
    *value = *parsed;
    return std::nullopt;
}

} // namespace

Result<Instant> parsedMoment(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("\"%1\" is no moment. Write it like 2026-03-02T10:42.").arg(text));
    return Instant(Seconds(moment.toSecsSinceEpoch()));
}

QString windowUsage()
{
    return Words::tr("Usage: callout [FILE] [--theme light|dark] [--clock TIME]\n"
                     "       callout --picture OUT.png [--office FILE] [--size WxH] [--scale N] [--theme light|dark]\n"
                     "               [--technician NAME] [--clock TIME]\n"
                     "       callout auto-assign|backup|check|demo|import-region|matrix|plan|verify-run --help");
}

Result<WindowOptions> parseWindowOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"picture"_s, {}, u"file"_s},
                       {u"office"_s, {}, u"file"_s},
                       {u"size"_s, {}, u"WxH"_s},
                       {u"scale"_s, {}, u"factor"_s},
                       {u"theme"_s, {}, u"name"_s},
                       {u"technician"_s, {}, u"name"_s},
                       {u"clock"_s, {}, u"time"_s}});
    parser.addHelpOption();
    if (!parser.parse(QStringList(u"callout"_s) + arguments))
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (parser.positionalArguments().size() > 1)
        return failure(ErrorCode::InvalidInput, Words::tr("Give one office file."));

    WindowOptions options;
    options.isHelpWanted = parser.isSet(u"help"_s);
    options.officePath = parser.positionalArguments().value(0, parser.value(u"office"_s));
    options.picturePath = parser.value(u"picture"_s);
    options.technician = parser.value(u"technician"_s);
    const auto parsedScale = [](const QString &text) -> Result<double> {
        const double scale = text.toDouble();
        if (scale < 1.0 || scale > 4.0)
            return failure(ErrorCode::InvalidInput, Words::tr("\"%1\" is no scale from 1 to 4.").arg(text));
        return scale;
    };
    for (const std::optional<Error> &error : {take(parser, u"size"_s, &options.pictureSize, parsedSize),
                                              take(parser, u"scale"_s, &options.pictureScale, parsedScale),
                                              take(parser, u"theme"_s, &options.theme, parsedTheme),
                                              take(parser, u"clock"_s, &options.clock, parsedMoment)}) {
        if (error)
            return std::unexpected(*error);
    }
    return options;
}

} // namespace callout
