#include "tests/e2e/phoneoffice.h"

#include "core/domain/fieldvalue.h"

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

template<typename Value>
QFuture<Result<Value>> soon(Result<Value> value)
{
    return QtFuture::makeReadyValueFuture(std::move(value));
}

QString words(const PhoneTap &tap, const QString &number)
{
    const QString kind = tap.kind == PhoneTap::Kind::Note ? u"note"_s
        : tap.kind == PhoneTap::Kind::Help                ? u"help"_s
                                                          : toJson(tap.step).toString();
    QStringList parts{kind};
    if (!number.isEmpty())
        parts.append(number);
    if (!tap.note.isEmpty())
        parts.append(u"(%1)"_s.arg(tap.note));
    if (tap.invoiceTotal)
        parts.append(QString::number(*tap.invoiceTotal));
    return parts.join(u' ');
}

} // namespace

PhoneOffice::PhoneOffice()
{
    m_day.settings().name = u"Harbour Heating"_s;
    m_day.settings().phone = u"01624 555 000"_s;
    m_ana = m_day.worker(u"Ana Moreno"_s);
    addStops();
}

void PhoneOffice::addStops()
{
    const SkillId gas = m_day.skill(u"Gas"_s);
    const JobTypeId repair = m_day.jobType(u"Boiler repair"_s);
    const JobTypeId service = m_day.jobType(u"Annual service"_s);
    const auto customer = [this](const QString &name, const QString &phone) {
        const CustomerId id = m_day.customer(name);
        m_day.snapshot().customers[id].phones = {phone};
        return id;
    };
    const CustomerId hall = customer(u"Mrs Hall"_s, u"01624 555 010"_s);
    m_day.snapshot().customers[hall].notes = u"Parks in the back lane; the dog is friendly."_s;
    const auto stop = [this](const QString &number, const QString &title, const QString &start, CustomerId whose,
                             JobTypeId type, const QString &address) -> Job & {
        const JobId id = m_day.scheduled(number, m_ana, start);
        Job &job = m_day[id];
        job.title = title;
        job.customer = whose;
        job.type = type;
        job.address = address;
        setPlace(job, {54.15, -4.48});
        return job;
    };
    stop(u"J-1001"_s, u"Annual boiler service"_s, u"08:00"_s, customer(u"Quayside Café"_s, u"01624 555 002"_s), service,
         u"12 North Quay, Douglas"_s)
        .status = JobStatus::Completed;
    Job &urgent = stop(u"J-1004"_s, u"No heat, infant in the house"_s, u"09:30"_s, hall, repair,
                       u"1 Bucks Road, Douglas IM1 3DB"_s);
    urgent.description = u"Boiler shows E119 and locks out after ten seconds. Cold since Monday night."_s;
    urgent.notes = u"Ring twice, the baby sleeps in the front room."_s;
    urgent.priority = Priority::Emergency;
    urgent.status = JobStatus::Dispatched;
    urgent.requiredSkills = {gas};
    urgent.tags = {u"infant"_s, u"no heat"_s};
    urgent.duration = Minutes(90);
    urgent.windowBegin = m_day.at(u"09:00"_s);
    urgent.windowEnd = m_day.at(u"11:00"_s);
    Job &pump = stop(u"J-1009"_s, u"Replace circulation pump"_s, u"11:30"_s,
                     customer(u"St Thomas' Primary School, boiler house"_s, u"01624 555 019"_s), repair,
                     u"Finch Hill, Douglas"_s);
    pump.windowBegin = m_day.at(u"11:00"_s);
    pump.windowEnd = m_day.at(u"13:00"_s);
    stop(u"J-1012"_s, u"Leaking cylinder"_s, u"13:45"_s, customer(u"R. Kelly"_s, u"07624 555 033"_s), repair,
         u"8 Somerset Road, Douglas"_s);
    Job &held = stop(u"J-1015"_s, u"Fit thermostat"_s, u"15:00"_s, customer(u"Mona Crellin"_s, u"07624 555 040"_s),
                     service, u"3 Woodbourne Square, Douglas"_s);
    held.resumeStatus = JobStatus::Scheduled;
    held.status = JobStatus::OnHold;
    held.statusReason = u"Waits for the part"_s;
}

void PhoneOffice::change(const QString &number, const JobChange &change)
{
    const QMutexLocker lock(&m_mutex);
    ++m_edition;
    for (Job &job : m_day.snapshot().jobs) {
        if (job.number == number)
            change(job);
    }
}

DaySnapshot PhoneOffice::day() const
{
    const QMutexLocker lock(&m_mutex);
    return m_day.snapshot();
}

QStringList PhoneOffice::reports() const
{
    const QMutexLocker lock(&m_mutex);
    return m_reports;
}

int PhoneOffice::repeats() const
{
    const QMutexLocker lock(&m_mutex);
    return m_repeats;
}

void PhoneOffice::loseAnswers(int count)
{
    const QMutexLocker lock(&m_mutex);
    m_lostAnswers = count;
}

void PhoneOffice::failNext(int count)
{
    const QMutexLocker lock(&m_mutex);
    m_failures = count;
}

void PhoneOffice::takePositions(const Caller &, const QList<PositionReport> &, PositionsTaken taken)
{
    taken({});
}

QFuture<Result<OrderAnswer>> PhoneOffice::takeOrder(const Caller &, const JobOrder &)
{
    return soon(Result<OrderAnswer>());
}

QFuture<Result<OfficeDay>> PhoneOffice::readDay(const Caller &, std::optional<QDate>)
{
    const QMutexLocker lock(&m_mutex);
    return soon(Result<OfficeDay>(OfficeDay{m_day.snapshot(), m_edition, m_day.at(u"09:40"_s)}));
}

QFuture<Result<SignedIn>> PhoneOffice::signIn(const QString &code)
{
    if (code != AnasCode)
        return soon(Result<SignedIn>(failure(ErrorCode::NotFound, u"No phone waits for this code."_s)));
    return soon(Result<SignedIn>(SignedIn{AnasToken, u"Ana Moreno"_s}));
}

QFuture<Result<TapAnswer>> PhoneOffice::takeTap(const Caller &, const PhoneTap &tap)
{
    return soon(answerTo(tap));
}

Result<TapAnswer> PhoneOffice::answerTo(const PhoneTap &tap)
{
    const QMutexLocker lock(&m_mutex);
    const auto full = failure(ErrorCode::StorageFailed, u"The disk is full."_s);
    if (m_failures > 0) {
        --m_failures;
        return full;
    }
    Job none;
    Job *job = m_day.snapshot().jobs.contains(tap.job) ? &m_day[tap.job] : &none;
    if (m_keys.contains(tap.key)) {
        ++m_repeats;
        return TapAnswer{TapAnswer::Outcome::Repeated, job->status};
    }
    m_keys.insert(tap.key);
    m_reports.append(words(tap, job->number));
    ++m_edition;
    TapAnswer answer{TapAnswer::Outcome::Done, job->status};
    if (tap.kind == PhoneTap::Kind::Help)
        answer.outcome = TapAnswer::Outcome::Asked;
    if (tap.kind == PhoneTap::Kind::Step) {
        if (const std::optional<Job> next = afterStep(*job, tap.step, tap.at, tap.note)) {
            *job = *next;
            job->invoiceTotal = tap.invoiceTotal ? tap.invoiceTotal : job->invoiceTotal;
            answer.status = job->status;
        } else {
            answer.outcome = TapAnswer::Outcome::Asked;
        }
    }
    if (m_lostAnswers > 0) {
        --m_lostAnswers;
        return full;
    }
    return answer;
}

} // namespace callout::test
