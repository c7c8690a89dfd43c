#pragma once

#include "core/domain/changeset.h"
#include "core/store/officefile.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

/// What the store's tests share: an office to write to, and records with every field filled by chance.
namespace callout::samples {

/// Fails the test with an Error's own words; for functions that return void.
#define REQUIRE(result)                                                                                                \
    do {                                                                                                               \
        if (!(result)) {                                                                                               \
            QFAIL(qPrintable((result).error().message));                                                               \
        }                                                                                                              \
    } while (false)

inline const Instant noon{Seconds(1'774'958'400)}; // 2026-03-31 12:00 UTC

inline OfficeSettings settings(const QString &zone = QStringLiteral("Europe/London"))
{
    OfficeSettings office;
    office.name = QStringLiteral("Brook & Sons");
    office.timeZone = zone;
    office.currency = QStringLiteral("GBP");
    office.businessHours = {{1, {8, 0}, {18, 0}}, {6, {9, 0}, {13, 0}}};
    return office;
}

inline std::unique_ptr<OfficeFile> newOffice(const QString &path, const OfficeSettings &office = settings())
{
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::create(path, office, noon);
    if (!file) {
        qWarning("%s", qPrintable(file.error().message));
        return nullptr;
    }
    return std::move(*file);
}

inline std::unique_ptr<OfficeFile> openOffice(const QString &path)
{
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(path);
    if (!file) {
        qWarning("%s", qPrintable(file.error().message));
        return nullptr;
    }
    return std::move(*file);
}

inline Edit edit(ChangeSet changes, const QString &label = QStringLiteral("Test edit"))
{
    Edit made;
    made.changes = std::move(changes);
    made.label = label;
    made.actor = {ActorKind::Person, QStringLiteral("Robin")};
    return made;
}

template<typename Record>
ChangeSet creation(const Record &record)
{
    ChangeSet changes;
    changes.create(record);
    return changes;
}

template<typename Record>
ChangeSet update(const Record &before, const Record &after)
{
    ChangeSet changes;
    changes.update(before, after);
    return changes;
}

inline Job job(qint64 id, std::optional<Instant> start = {}, JobStatus status = JobStatus::Unassigned)
{
    Job made;
    made.id = {id};
    made.number = QStringLiteral("J-%1").arg(id);
    made.title = QStringLiteral("Boiler gives no heat");
    made.start = start;
    made.status = status;
    return made;
}

inline Technician technician(qint64 id, const QString &name)
{
    Technician made;
    made.id = {id};
    made.name = name;
    return made;
}

/// Values of any field's type, awkward ones among them.
class AnyValue
{
public:
    explicit AnyValue(quint32 seed) : m_random(seed) {}

    void fill(QString &value)
    {
        static const QStringList texts{QString(),
                                       QStringLiteral("x"),
                                       QStringLiteral("O'Brien \"& Söhne\" \\ ; --"),
                                       QStringLiteral("line\nline\ttab"),
                                       QStringLiteral("日本語 🚐 עברית"),
                                       QStringLiteral("%1 ? :name"),
                                       QString(3000, u'w')};
        value = texts.at(m_random.bounded(int(texts.size())));
    }
    void fill(bool &value) { value = m_random.bounded(2) == 1; }
    void fill(int &value) { value = int(m_random.bounded(-100000, 100000)); }
    void fill(qint64 &value) { value = qint64(m_random.generate64() >> 2) - (qint64(1) << 61); }
    void fill(double &value) { value = (m_random.generateDouble() - 0.5) * 360.0; }
    void fill(Seconds &value) { value = Seconds(m_random.bounded(0, 200000)); }
    void fill(Instant &value) { value = noon + Seconds(m_random.bounded(-5'000'000, 5'000'000)); }
    void fill(QTime &value) { value = QTime(0, 0).addSecs(m_random.bounded(86400)); }
    void fill(BusinessHours &value)
    {
        value.weekday = m_random.bounded(1, 8);
        fill(value.opens);
        fill(value.closes);
    }
    void fill(HeldSkill &value)
    {
        value.skill = {m_random.bounded(1, 50)};
        if (m_random.bounded(2) == 1)
            value.expires = QDate(2026, 1, 1).addDays(m_random.bounded(900));
    }
    void fill(JobStatus &value) { value = JobStatus(m_random.bounded(int(JobStatus::Cancelled) + 1)); }
    void fill(TechnicianStatus &value) { value = TechnicianStatus(m_random.bounded(5)); }
    void fill(Priority &value) { value = Priority(m_random.bounded(4)); }
    void fill(ShiftKind &value) { value = ShiftKind(m_random.bounded(3)); }

    /// References stay empty here: what they point to would have to exist.
    template<typename Record>
    void fill(Id<Record> &value)
    {
        value = {};
    }

    template<typename T>
    void fill(std::optional<T> &value)
    {
        value.reset();
        if (m_random.bounded(3) > 0)
            fill(value.emplace());
    }

    template<typename T>
    void fill(QList<T> &value)
    {
        value.clear();
        for (int i = m_random.bounded(4); i > 0; --i)
            fill(value.emplaceBack());
    }

    template<typename Record>
    Record record(qint64 id)
    {
        Record made;
        made.id = {id};
        forEachField(made, [this](QLatin1StringView, auto &value) { fill(value); });
        if constexpr (std::is_same_v<Record, Job>)
            made.number = QStringLiteral("J-%1").arg(id); // unique by rule
        return made;
    }

private:
    QRandomGenerator m_random;
};

} // namespace callout::samples
