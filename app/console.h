#pragma once

#include "core/domain/result.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace callout {

/// How a headless command ends.
enum ExitCode { ExitDone = 0, ExitInputAtFault = 1, ExitUsage = 2 };

/// What every headless command shares: parsing with --json and --help, one clear line on standard error, an exit code.
class Console
{
public:
    /// `synopsis` is the command's line of usage, after the program's name.
    Console(const QString &synopsis, const QString &purpose);

    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }

    /// Parses arguments that begin with the subcommand's name. Nothing when the command may go on, else its exit code.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, int positionals);

    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }

    /// Prints the words, or with --json the object, and gives the exit code.
    int done(const QString &words, const QJsonObject &json, int exitCode = ExitDone) const;
    int fail(const Error &error) const;
    int usage(const QString &message) const;

private:
    QCommandLineParser m_parser;
    QString m_synopsis;
};

} // namespace callout
