#include "app/console.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

void print(FILE *stream, const QString &text)
{
    QTextStream(stream) << text << Qt::endl;
}

} // namespace

Console::Console(const QString &synopsis, const QString &purpose) : m_synopsis(synopsis)
{
    m_parser.setApplicationDescription(purpose);
    m_parser.addOption({u"json"_s, QCoreApplication::translate("callout::Console", "Print the result as JSON.")});
    m_parser.addHelpOption();
}

std::optional<int> Console::parse(const QStringList &arguments, int positionals)
{
    // The parser takes the first argument for the program's name.
    if (!m_parser.parse(arguments))
        return usage(m_parser.errorText());
    if (m_parser.isSet(u"help"_s)) {
        print(stdout, u"callout %1\n%2"_s.arg(m_synopsis, m_parser.applicationDescription()));
        return ExitDone;
    }
    if (this->positionals().size() != positionals)
        return usage(QCoreApplication::translate("callout::Console", "Wrong number of arguments."));
    return std::nullopt;
}

int Console::done(const QString &words, const QJsonObject &json, int exitCode) const
{
    if (m_parser.isSet(u"json"_s))
        print(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    else
        print(stdout, words);
    return exitCode;
}

int Console::fail(const Error &error) const
{
    if (m_parser.isSet(u"json"_s))
        print(stdout, QString::fromUtf8(QJsonDocument({{u"error"_s, error.message}}).toJson(QJsonDocument::Compact)));
    print(stderr, u"callout: "_s + error.message);
    return ExitInputAtFault;
}

int Console::usage(const QString &message) const
{
    print(stderr, u"callout: %1\nUsage: callout %2"_s.arg(message, m_synopsis));
    return ExitUsage;
}

} // namespace callout
