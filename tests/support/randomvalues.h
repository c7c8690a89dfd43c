#pragma once

#include "core/domain/fields.h"
#include "core/domain/fieldvalue.h"

#include <QRandomGenerator>

namespace callout::test {

/// Seeded values of every type that a record's field can have, odd ones among them: empty and long texts, letters beyond
/// ASCII, quotes, zero, negative and huge numbers, absent values.
class RandomValues
{
public:
    explicit RandomValues(quint32 seed) : m_random(seed) {}

    [[nodiscard]] int below(int bound) { return int(m_random.bounded(bound)); }
    [[nodiscard]] bool chance(double share) { return m_random.generateDouble() < share; }
    template<typename List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list[below(int(list.size()))];
    }

    void fill(QString &value);
    void fill(bool &value) { value = chance(0.5); }
    void fill(int &value);
    void fill(qint64 &value);
    void fill(double &value);
    void fill(Seconds &value);
    void fill(Instant &value);
    void fill(QTime &value);
    void fill(QDate &value);
    void fill(GeoPoint &value);
    void fill(QStringList &value);
    void fill(HeldSkill &value);
    void fill(BusinessHours &value);
    void fill(WeeklyShift &value);
    void fill(JobStatus &value) { value = JobStatus(below(8)); }
    void fill(TechnicianStatus &value) { value = TechnicianStatus(below(5)); }
    void fill(Priority &value) { value = Priority(below(4)); }
    void fill(ShiftKind &value) { value = ShiftKind(below(3)); }
    void fill(EngineMode &value) { value = EngineMode(below(3)); }
    void fill(DeviceKind &value) { value = DeviceKind(below(3)); }
    void fill(PhoneQuestionKind &value) { value = PhoneQuestionKind(below(2)); }
    void fill(JobStep &value) { value = JobStep(below(9)); }
    void fill(FeedSecurity &value) { value = FeedSecurity(below(3)); }

    template<typename Record>
    void fill(Id<Record> &value)
    {
        value = {chance(0.2) ? 0 : 1 + below(1'000'000)};
    }
    template<typename T>
    void fill(std::optional<T> &value)
    {
        value.reset();
        if (chance(0.7))
            fill(value.emplace());
    }
    template<typename T>
    void fill(QList<T> &value)
    {
        value.resize(below(4));
        for (T &item : value)
            fill(item);
    }

    /// A record with every field filled. Its id is not null.
    template<typename Record>
    [[nodiscard]] Record record()
    {
        Record record;
        record.id = {1 + below(1'000'000)};
        forEachField(record, [this](QLatin1StringView, auto &value) { fill(value); });
        return record;
    }

private:
    QRandomGenerator m_random;
};

} // namespace callout::test
