#pragma once

#include <QByteArray>
#include <QtEnvironmentVariables>

namespace callout {

/// Has Qt run the event loops of threads without GLib, which walks several times through all open connections in each turn:
/// with those of 200 phones that is a sixth of what they cost. To be called before there is a second thread.
inline void keepGlibOutOfThreads()
{
    qputenv("QT_NO_THREADED_GLIB", "1");
}

} // namespace callout
