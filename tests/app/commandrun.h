#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

namespace callout::test {

/// What a command printed, and how it ended.
struct Printed {
    int exit = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// Sends what is written to a stream into a file while it lives.
class Captured
{
public:
    explicit Captured(FILE *stream) : m_stream(stream)
    {
        if (!m_file.open())
            qFatal("no temporary file");
        std::fflush(m_stream);
        m_before = dup(fileno(m_stream));
        dup2(m_file.handle(), fileno(m_stream));
    }
    ~Captured() { restore(); }
    Q_DISABLE_COPY_MOVE(Captured)

    [[nodiscard]] QString text()
    {
        restore();
        m_file.seek(0);
        return QString::fromUtf8(m_file.readAll());
    }

private:
    void restore()
    {
        if (m_before < 0)
            return;
        std::fflush(m_stream);
        dup2(m_before, fileno(m_stream));
        close(m_before);
        m_before = -1;
    }

    FILE *m_stream;
    QTemporaryFile m_file;
    int m_before = -1;
};

inline Printed run(int (*command)(const QStringList &), const QStringList &arguments)
{
    Printed printed;
    Captured out(stdout);
    Captured err(stderr);
    printed.exit = command(arguments);
    printed.out = out.text();
    printed.err = err.text();
    return printed;
}

} // namespace callout::test
