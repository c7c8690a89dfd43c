#include "app/program.h"

#include "app/demochoice.h"
#include "app/demofiles.h"
#include "app/officesession.h"
#include "app/picture.h"
#include "core/demo/demooffice.h"
#include "core/store/recovery.h"
#include "core/tiles/papertilesource.h"
#include "ui/dialogs/newofficedialog.h"
#include "ui/dialogs/recoverydialog.h"
#include "ui/dialogs/welcomedialog.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QMessageBox>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int MostRecent = 12;

/// A picture must not depend on how this machine's user left the window.
QString settingsPath(const WindowOptions &options)
{
    const QString folder = options.picturePath.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        : QDir::tempPath();
    const QString name = options.picturePath.isEmpty()
        ? u"callout.ini"_s
        : u"callout-picture-%1.ini"_s.arg(QCoreApplication::applicationPid());
    return QDir(folder).filePath(name);
}

QString officeFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder;
}

ThemeSource::Choice themeChoice(const WindowOptions &options, const QSettings &settings)
{
    if (options.theme != ThemeSource::Choice::Desktop)
        return options.theme;
    return ThemeSource::Choice(settings.value("window/theme"_L1, int(ThemeSource::Choice::Desktop)).toInt());
}

} // namespace

Program::Program(const WindowOptions &options)
    : m_options(options)
    , m_clock(options.clock ? SystemClock(*options.clock) : SystemClock())
    , m_settings(settingsPath(options), QSettings::IniFormat)
    , m_theme(themeChoice(options, m_settings))
    , m_tiles(std::make_shared<PaperTileSource>())
{
    m_theme.applyTo(*qApp);
}

Program::~Program()
{
    m_session.reset();
    if (!m_options.picturePath.isEmpty())
        QFile::remove(m_settings.fileName());
}

bool Program::start()
{
    if (!m_options.officePath.isEmpty())
        return open(m_options.officePath);
    const QString last = m_settings.value("recent"_L1).toStringList().value(0);
    if (!last.isEmpty() && QFileInfo::exists(last) && m_options.picturePath.isEmpty())
        return open(last) || welcome();
    return m_options.picturePath.isEmpty() && welcome();
}

bool Program::open(const QString &path)
{
    Result<std::unique_ptr<OfficeSession>> session =
        OfficeSession::open(QFileInfo(path).absoluteFilePath(), m_clock, m_theme, m_tiles, m_settings);
    if (!session)
        return recover(path, session.error());
    // The old window goes first, so that its layout is kept for the new one; the program must not end in between.
    QApplication::setQuitOnLastWindowClosed(false);
    close();
    m_session = std::move(*session);
    remember(m_session->path());
    connectWindow();
    if (m_options.picturePath.isEmpty())
        m_session->window().show();
    QApplication::setQuitOnLastWindowClosed(true);
    return true;
}

void Program::close()
{
    if (m_session)
        m_session->window().close();
    m_session.reset();
}

void Program::connectWindow()
{
    // Queued: the window that asks is gone when another office opens.
    connect(
        &m_session->window(), &MainWindow::openOfficeRequested, this, [this](const QString &path) { (void)open(path); },
        Qt::QueuedConnection);
    connect(
        &m_session->window(), &MainWindow::newOfficeRequested, this, [this] { (void)welcome(); }, Qt::QueuedConnection);
}

bool Program::welcome()
{
    while (true) {
        WelcomeDialog dialog(m_settings.value("recent"_L1).toStringList(), m_theme);
        if (dialog.exec() != QDialog::Accepted)
            return false;
        switch (dialog.choice()) {
        case WelcomeDialog::Choice::SmallDemo:
        case WelcomeDialog::Choice::LargeDemo:
            if (openDemo(dialog.choice() == WelcomeDialog::Choice::LargeDemo))
                return true;
            break;
        case WelcomeDialog::Choice::NewOffice:
            if (createOffice())
                return true;
            break;
        case WelcomeDialog::Choice::OpenFile:
            if (openFile(dialog.path()))
                return true;
            break;
        case WelcomeDialog::Choice::None:
            return false;
        }
    }
}

bool Program::openFile(const QString &path)
{
    const QString chosen = !path.isEmpty()
        ? path
        : QFileDialog::getOpenFileName(nullptr, tr("Open office"), officeFolder(), tr("Office files (*.callout)"));
    return !chosen.isEmpty() && open(chosen);
}

bool Program::createOffice()
{
    NewOfficeDialog dialog(officeFolder(), m_theme);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const auto created = OfficeFile::create(dialog.path(), dialog.settings(), m_clock.now());
    if (!created) {
        QMessageBox::warning(nullptr, tr("New office"), created.error().message);
        return false;
    }
    return open(dialog.path());
}

bool Program::openDemo(bool isLarge)
{
    DemoOptions options = demoAt(m_clock.now());
    options.size = isLarge ? DemoOptions::Size::Large : DemoOptions::Size::Small;
    options.officePath = QDir(officeFolder())
                             .filePath(u"demo-%1-%2.callout"_s.arg(isLarge ? u"large"_s : u"small"_s)
                                           .arg(m_clock.now().time_since_epoch().count()));
    QProgressDialog progress(tr("Inventing a town and its day…"), {}, 0, 0);
    progress.setWindowTitle(tr("Demo office"));
    progress.show();
    QFutureWatcher<Result<DemoReport>> watcher;
    QEventLoop loop;
    connect(&watcher, &QFutureWatcher<Result<DemoReport>>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(QtConcurrent::run([options, now = m_clock.now()] { return makeDemoWithMap(options, now); }));
    if (!watcher.isFinished())
        loop.exec();
    progress.hide();
    const Result<DemoReport> made = watcher.result();
    if (!made) {
        QMessageBox::warning(nullptr, tr("Demo office"), made.error().message);
        return false;
    }
    return open(options.officePath);
}

bool Program::recover(const QString &path, const Error &error)
{
    if (!m_options.picturePath.isEmpty()) {
        qCritical("callout: %s", qUtf8Printable(error.message));
        return false;
    }
    if (error.code != ErrorCode::DamagedFile) {
        QMessageBox::warning(nullptr, tr("Callout"), error.message);
        return false;
    }
    QList<BackupChoice> choices;
    for (const BackupFile &backup : findBackups(path)) {
        choices.append({backup.path, QDateTime::fromSecsSinceEpoch(backup.at.time_since_epoch().count()),
                        QFileInfo(backup.path).size()});
    }
    RecoveryDialog dialog(path, error.message, choices, m_theme);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    if (dialog.choice() == RecoveryDialog::Choice::OpenOther)
        return openFile({});
    const Result<QString> kept = restoreBackup(dialog.backup(), path);
    if (!kept) {
        QMessageBox::warning(nullptr, tr("Callout"), kept.error().message);
        return false;
    }
    return open(path);
}

void Program::remember(const QString &path)
{
    QStringList recent = m_settings.value("recent"_L1).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue("recent"_L1, QStringList(recent.first(std::min(recent.size(), qsizetype(MostRecent)))));
}

int Program::takePicture()
{
    MainWindow &window = m_session->window();
    window.resize(m_options.pictureSize);
    window.show();
    const auto isReady = [this] {
        return m_session->board().isLoaded() && m_session->map().isSettled() && !m_session->drives().isPreparing();
    };
    waitUntil(isReady);
    if (!m_options.technician.isEmpty())
        m_session->selectTechnician(m_options.technician);
    if (callout::takePicture(window, m_options.picturePath, [this] { return m_tiles.isBusy(); }))
        return 0;
    qCritical("callout: The picture %s could not be written. Choose a folder that you may write to.",
              qUtf8Printable(m_options.picturePath));
    return 1;
}

} // namespace callout
