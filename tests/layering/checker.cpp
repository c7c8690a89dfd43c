#include "checker.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace callout::layering {

namespace {

const QString threads = u"threads"_s;

const QRegularExpression &clockCall()
{
    static const QRegularExpression pattern(
        uR"(QDateTime::current\w+|QDate::currentDate\b|QTime::currentTime\b|system_clock::now\b)"
        uR"(|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)|\bgettimeofday\s*\(|\bCLOCK_REALTIME\b)"_s);
    return pattern;
}

/// A continuation of the thread that asks, attached while another thread may be finishing the future.
const QRegularExpression &threadedContinuation()
{
    static const QRegularExpression pattern(uR"(\.then\(\s*[^\s\[])"_s);
    return pattern;
}

bool isThreadHeader(const QString &header)
{
    static const QSet<QString> headers{
        u"thread"_s,  u"mutex"_s,      u"shared_mutex"_s,   u"condition_variable"_s, u"future"_s,  u"semaphore"_s,
        u"latch"_s,   u"barrier"_s,    u"QThread"_s,        u"QThreadPool"_s,        u"QMutex"_s,  u"QReadWriteLock"_s,
        u"QFuture"_s, u"QSemaphore"_s, u"QWaitCondition"_s, u"QFutureWatcher"_s,     u"QPromise"_s};
    return headers.contains(header);
}

/// Folders where nothing may run on a thread of its own: they are pure functions.
bool isThreadless(const ModuleRule &rule)
{
    return rule.folder == "core/planner"_L1 || rule.folder == "core/geo"_L1 || rule.folder == "core/domain"_L1;
}

bool allowsModule(const ModuleRule &rule, const QString &folder)
{
    return folder == rule.folder || rule.modules.contains(folder) || rule.modules.contains(u"*"_s)
        || rule.modules.contains(folder.section(u'/', 0, 0) + "/*"_L1);
}

bool allowsLibrary(const ModuleRule &rule, const QString &library)
{
    return library == "QtCore"_L1 || rule.libraries.contains(library) || rule.libraries.contains(u"*"_s);
}

/// "core_store" -> "core/store"
QString folderOfTarget(QString target)
{
    return target.replace(target.indexOf(u'_'), 1, u'/');
}

int lineOf(const QString &text, qsizetype position)
{
    return 1 + static_cast<int>(QStringView(text).first(position).count(u'\n'));
}

} // namespace

Checker::Checker(QList<ModuleRule> rules, QHash<QString, QString> qtLibraries)
    : m_rules(std::move(rules))
    , m_qtLibraries(std::move(qtLibraries))
{
}

const ModuleRule *Checker::ruleFor(const QString &path) const
{
    for (const ModuleRule &rule : m_rules) {
        if (path.startsWith(rule.folder + u'/'))
            return &rule;
    }
    return nullptr;
}

QString Checker::libraryOf(const QString &header) const
{
    const QString first = header.section(u'/', 0, 0);
    if (first.startsWith("Qt"_L1) && header.contains(u'/'))
        return first;
    if (const auto found = m_qtLibraries.constFind(header); found != m_qtLibraries.cend())
        return *found;
    static const QSet<QString> others{u"boost"_s, u"libical"_s, u"osmium"_s, u"protozero"_s, u"sqlite3.h"_s};
    return others.contains(first) ? first : QString();
}

QString Checker::includeBreach(const ModuleRule &rule, const QString &header, bool quoted) const
{
    static const QRegularExpression ours(u"^(core/[^/]+|ui/[^/]+|app)/"_s);
    if (const auto match = ours.match(header); match.hasMatch()) {
        return allowsModule(rule, match.captured(1)) ? QString()
                                                     : u"%1 may not use %2"_s.arg(rule.folder, match.captured(1));
    }
    if (quoted && !header.contains(u'/') && !header.endsWith(".moc"_L1))
        return u"include \"%1\" from the root of the repository"_s.arg(header);
    if (isThreadHeader(header.section(u'/', -1)) && isThreadless(rule))
        return u"%1 may not use %2 (<%3>)"_s.arg(rule.folder, threads, header);
    const QString library = libraryOf(header);
    if (!library.isEmpty() && !allowsLibrary(rule, library))
        return u"%1 may not use %2 (<%3>)"_s.arg(rule.folder, library, header);
    return {};
}

QStringList Checker::breachesOfSource(const QString &path, const QString &text) const
{
    const ModuleRule *rule = ruleFor(path);
    if (!rule)
        return {u"%1: its folder has no row in tests/layering/modulemap.h"_s.arg(path)};

    QStringList breaches;
    const auto report = [&](qsizetype position, const QString &what) {
        breaches << u"%1:%2: %3"_s.arg(path).arg(lineOf(text, position)).arg(what);
    };

    static const QRegularExpression include(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"_s,
                                            QRegularExpression::MultilineOption);
    for (const auto &match : include.globalMatch(text)) {
        const QString what = includeBreach(*rule, match.captured(2), match.captured(1) == "\""_L1);
        if (!what.isEmpty())
            report(match.capturedStart(2), what);
    }
    for (const auto &match : threadedContinuation().globalMatch(withoutComments(text)))
        report(match.capturedStart(), u"an answer of another thread is taken with whenAnswered(), not with then()"_s);
    if (rule->folder != "app"_L1) {
        for (const auto &match : clockCall().globalMatch(withoutComments(text)))
            report(match.capturedStart(), u"only app asks the system for the time (%1)"_s.arg(match.captured()));
    }
    return breaches;
}

QStringList Checker::breachesOfLinks(const QString &path, const QString &text) const
{
    const ModuleRule *rule = ruleFor(path);
    if (!rule)
        return {u"%1: its folder has no row in tests/layering/modulemap.h"_s.arg(path)};

    QStringList breaches;
    QString code = text;
    static const QRegularExpression comment(u"#[^\n]*"_s);
    code.replace(comment, u" "_s);
    static const QRegularExpression library(uR"(\b(Callout|Qt6|Boost|SQLite)::(\w+))"_s);
    for (const auto &match : library.globalMatch(code)) {
        const QString space = match.captured(1);
        const QString name = match.captured(2);
        bool allowed = false;
        if (space == "Callout"_L1) {
            allowed = name == "options"_L1 || allowsModule(*rule, folderOfTarget(name));
        } else if (space == "Qt6"_L1) {
            static const QRegularExpression privateSuffix(u"Private$"_s);
            allowed = allowsLibrary(*rule, u"Qt"_s + QString(name).remove(privateSuffix));
        } else {
            allowed = allowsLibrary(*rule, space == "Boost"_L1 ? u"boost"_s : u"sqlite3.h"_s);
        }
        if (!allowed) {
            breaches << u"%1:%2: %3 may not link %4"_s.arg(path)
                            .arg(lineOf(code, match.capturedStart()))
                            .arg(rule->folder, match.captured());
        }
    }
    return breaches;
}

QString withoutComments(const QString &text)
{
    static const QRegularExpression commentOrLiteral(
        uR"re(//[^\n]*|/\*.*?\*/|R"([^()\s\\]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString blanked = text;
    for (const auto &match : commentOrLiteral.globalMatch(text)) {
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (blanked.at(i) != u'\n')
                blanked[i] = u' ';
        }
    }
    return blanked;
}

QHash<QString, QString> qtLibrariesIn(const QString &headersPath)
{
    QHash<QString, QString> libraries;
    const auto folders = QDir(headersPath).entryList({u"Qt*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        const auto headers = QDir(headersPath + u'/' + folder).entryList(QDir::Files);
        for (const QString &header : headers) {
            // Qt Core's own headers are also found under libraries that only pass them on.
            if (folder == "QtCore"_L1 || !libraries.contains(header))
                libraries.insert(header, folder);
        }
    }
    return libraries;
}

} // namespace callout::layering
