#pragma once

#include "app/systemclock.h"
#include "app/windowoptions.h"
#include "core/tiles/tileserver.h"
#include "ui/style/themesource.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace callout {

class OfficeSession;

/// The program with a window: which office file is open, and the way from one to another. Owns what outlives an office:
/// the clock, the theme, the tile server, the settings.
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(const WindowOptions &options);
    ~Program() override;

    /// Opens the file named, else the last one, else asks. Gives whether there is anything to run.
    [[nodiscard]] bool start();

    /// Renders the window to a file and gives the exit code.
    [[nodiscard]] int takePicture();

private:
    [[nodiscard]] bool open(const QString &path);
    void close();
    /// Asks until an office is open or the person leaves; gives whether one is.
    [[nodiscard]] bool welcome();
    [[nodiscard]] bool recover(const QString &path, const Error &error);
    [[nodiscard]] bool openDemo(bool isLarge);
    [[nodiscard]] bool createOffice();
    /// Opens a file, or asks for one where there is no path.
    [[nodiscard]] bool openFile(const QString &path);
    void remember(const QString &path);
    void connectWindow();

    WindowOptions m_options;
    SystemClock m_clock;
    QSettings m_settings;
    ThemeSource m_theme;
    TileServer m_tiles;
    std::unique_ptr<OfficeSession> m_session;
};

} // namespace callout
