#include "app/console.h"
#include "app/program.h"
#include "app/subcommands.h"
#include "app/threadloops.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"callout"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CALLOUT_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Callout"_s);
    QGuiApplication::setDesktopFileName(u"callout"_s);
}

/// A machine without a language has times with seconds and no thousands; plain British English reads better.
void chooseLocale()
{
    if (QLocale::system().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

/// The program's words in the language of the machine; English where there are none.
void translate(QTranslator *translator)
{
    if (translator->load(QLocale(), u"callout"_s, u"_"_s, u":/callout/translations"_s)
        || translator->load(u":/callout/translations/callout_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

int runHeadless(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    nameProgram();
    chooseLocale();
    QTranslator translator;
    translate(&translator);
    return *callout::runSubcommand(QCoreApplication::arguments().mid(1));
}

/// A picture is rendered off screen, whatever display there is.
void prepareForPicture(const callout::WindowOptions &options)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (options.pictureScale != 1.0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.pictureScale));
}

int runWindow(int argc, char **argv, const callout::WindowOptions &options)
{
    if (!options.picturePath.isEmpty())
        prepareForPicture(options);
    const QApplication application(argc, argv);
    nameProgram();
    chooseLocale();
    QTranslator translator;
    translate(&translator);
    QApplication::setWindowIcon(QIcon(u":/callout/callout.svg"_s));
    callout::Program program(options);
    if (!program.start())
        return options.officePath.isEmpty() ? callout::ExitDone : callout::ExitInputAtFault;
    return options.picturePath.isEmpty() ? QApplication::exec() : program.takePicture();
}

} // namespace

int main(int argc, char **argv)
{
    callout::keepGlibOutOfThreads();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (!arguments.isEmpty() && callout::isSubcommand(arguments.front()))
        return runHeadless(argc, argv);

    const callout::Result<callout::WindowOptions> options = callout::parseWindowOptions(arguments);
    if (!options) {
        QTextStream(stderr) << "callout: " << options.error().message << '\n' << callout::windowUsage() << Qt::endl;
        return callout::ExitUsage;
    }
    if (options->isHelpWanted) {
        QTextStream(stdout) << callout::windowUsage() << Qt::endl;
        return callout::ExitDone;
    }
    return runWindow(argc, argv, *options);
}
