#include "core/demo/demooffice.h"

#include "core/demo/comingdays.h"
#include "core/demo/customerbook.h"
#include "core/demo/dayscript.h"
#include "core/demo/demoteam.h"
#include "core/demo/demowriter.h"
#include "core/demo/jobmaker.h"
#include "core/demo/osmwriter.h"
#include "core/demo/pasthistory.h"
#include "core/demo/performance.h"
#include "core/demo/shiftplan.h"
#include "core/demo/towngenerator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::DemoOffice)
};

/// Numbers of the streams of random numbers; adding to one leaves the others as they are.
enum Stream : quint64 { Names = 101, Customers, Team, Calls, History, Story, Coming };

/// The first job that an office books; its file counts on from there.
constexpr qint64 firstJobNumber = 1001;

/// Kilometres per hour through a small town, junctions and parking included.
constexpr double townSpeed = 25;

int orBySize(int wanted, const DemoOptions &options, int small, int large)
{
    return wanted >= 0 ? wanted : options.size == DemoOptions::Size::Small ? small : large;
}

OfficeSettings settingsFor(const DemoOptions &options, const Town &town)
{
    OfficeSettings settings;
    settings.name = u"Harbour Heating & Plumbing"_s;
    settings.timeZone = QString::fromLatin1(options.zone.id());
    settings.currency = u"GBP"_s;
    settings.phone = u"01632 960100"_s;
    settings.drivingSpeed = townSpeed;
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday) {
        const bool isWeekend = weekday >= Qt::Saturday;
        settings.businessHours.append(
            {weekday, isWeekend ? QTime(8, 0) : QTime(7, 30), isWeekend ? QTime(17, 0) : QTime(18, 0)});
    }
    settings.region = options.region;
    settings.mapLatitude = town.centre.latitude;
    settings.mapLongitude = town.centre.longitude;
    return settings;
}

void ratePerformance(OfficeDraft &draft)
{
    const QHash<TechnicianId, performance::Figures> figures = performance::ofAll(draft.pastJobs);
    for (Technician &technician : draft.technicians) {
        const performance::Figures own = figures.value(technician.id);
        technician.onTimeShare = own.onTimeShare;
        technician.firstTimeFixShare = own.firstTimeFixShare;
        technician.rating = own.rating;
    }
}

Result<void> check(const DemoOptions &options)
{
    if (!options.day.isValid() || !options.now.isValid() || !options.zone.isValid())
        return failure(ErrorCode::InvalidInput, Words::tr("The demo office needs a valid day, time and time zone."));
    if (options.technicians == 0)
        return failure(ErrorCode::InvalidInput, Words::tr("The demo office needs at least one technician."));
    for (const QString &path : {options.officePath, options.townPath}) {
        if (!path.isEmpty() && QFile::exists(path)) {
            return failure(ErrorCode::InvalidInput,
                           Words::tr("%1 exists already and is left as it is. Choose another name, or move it away.")
                               .arg(QDir::toNativeSeparators(path)));
        }
    }
    return {};
}

/// Moves what was finished to where it is wanted.
Result<void> publish(const QString &finished, const QString &wanted)
{
    QFile file(finished);
    if (file.rename(wanted))
        return {};
    return failure(ErrorCode::StorageFailed,
                   Words::tr("%1 cannot be made: %2. Choose a folder that you may write to.")
                       .arg(QDir::toNativeSeparators(wanted), file.errorString()));
}

/// A folder for unfinished files on the drive of the finished one. It is removed with all in it.
QString workshopTemplate(const QString &path)
{
    return QFileInfo(path).absolutePath() + "/.callout-demo-XXXXXX"_L1;
}

Result<void> writeTown(const Town &town, const QString &path)
{
    return path.isEmpty() ? Result<void>() : writeOsm(town, path);
}

} // namespace

OfficeDraft inventOffice(const DemoOptions &options, const Town &town)
{
    const bool isLarge = options.size == DemoOptions::Size::Large;
    const SeededRandom random(options.seed);
    NameBook names(random.stream(Names));
    OfficeDraft draft;
    draft.calendar = OfficeCalendar(options.zone);
    draft.day = options.day;
    draft.centre = town.centre;
    draft.settings = settingsFor(options, town);
    layOutTrades(draft);

    const int technicians = orBySize(options.technicians, options, 4, 30);
    const auto hire = isLarge ? &hireLargeTeam : &hireSmallTeam;
    hire(draft, technicians, town, names, random.stream(Team));
    planShifts(draft, isLarge);

    const int pastJobs = orBySize(options.pastJobs, options, 1100, 15000);
    const int customers = std::clamp(pastJobs / 3, isLarge ? 1500 : 380, 20000);
    enrolCustomers(draft, town, customers, names, random.stream(Customers));

    JobMaker jobs(draft, random.stream(Calls));
    PastHistory(draft, jobs, random.stream(History)).fill(pastJobs);
    ratePerformance(draft);

    const DayScriptOptions script{draft.at(options.now), options.isFresh, options.openJobs};
    const auto writeDay = isLarge ? &writeLargeDay : &writeSmallDay;
    writeDay(draft, jobs, random.stream(Story), script);
    bookComingDays(draft, jobs, random.stream(Coming), isLarge);
    bookCalls(draft);
    reportShifts(draft);
    draft.number(firstJobNumber);
    draft.sortHappenings();
    return draft;
}

Result<DemoReport> makeDemo(const DemoOptions &options)
{
    if (const Result<void> checked = check(options); !checked)
        return std::unexpected(checked.error());
    return makeDemo(options, TownGenerator(options.seed).generate());
}

Result<DemoReport> makeDemo(const DemoOptions &options, const Town &town)
{
    if (const Result<void> checked = check(options); !checked)
        return std::unexpected(checked.error());
    const OfficeDraft draft = inventOffice(options, town);

    const QTemporaryDir workshop(workshopTemplate(options.officePath));
    if (!workshop.isValid()) {
        return failure(ErrorCode::StorageFailed,
                       Words::tr("%1 cannot be made: %2. Choose a folder that exists and that you may write to.")
                           .arg(QDir::toNativeSeparators(options.officePath), workshop.errorString()));
    }
    const QString unfinished = workshop.filePath(u"office.callout"_s);
    const Result<DemoReport> written = DemoWriter(draft, town, draft.at(options.now)).write(unfinished);
    if (!written)
        return written;
    if (const Result<void> mapped = writeTown(town, options.townPath); !mapped)
        return std::unexpected(mapped.error());
    if (const Result<void> published = publish(unfinished, options.officePath); !published) {
        if (!options.townPath.isEmpty())
            QFile::remove(options.townPath);
        return std::unexpected(published.error());
    }
    return written;
}

} // namespace callout
