#pragma once

#include "core/domain/moment.h"
#include "core/domain/result.h"
#include "ui/style/themesource.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace callout {

/// What the command line says about the window.
struct WindowOptions {
    QString officePath;
    QString picturePath; ///< render there and end
    QSize pictureSize{1366, 768};
    double pictureScale = 1.0; ///< device pixels for each of the window's
    QString technician;        ///< whose day is selected on the picture, by name
    ThemeSource::Choice theme = ThemeSource::Choice::Desktop;
    std::optional<Instant> clock; ///< the moment the window takes for now; the machine's where there is none
    bool isHelpWanted = false;
};

/// Parses `callout [FILE] [--picture OUT] …`, without the program's name.
[[nodiscard]] Result<WindowOptions> parseWindowOptions(const QStringList &arguments);

/// A moment as the command line writes it, in the machine's time zone where it names none: 2026-03-02T10:42.
[[nodiscard]] Result<Instant> parsedMoment(const QString &text);

[[nodiscard]] QString windowUsage();

} // namespace callout
