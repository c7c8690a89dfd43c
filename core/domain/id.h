#pragma once

#include <QtTypes>

#include <compare>
#include <cstddef>
#include <functional>

namespace callout {

/// The identity of one record; ids of different kinds of record do not mix. Zero means none.
template<typename Record>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isNull() const { return value == 0; }
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

template<typename Record>
size_t qHash(const Id<Record> &id, size_t seed = 0) noexcept
{
    return std::hash<qint64>{}(id.value) ^ seed;
}

struct Job;
struct Customer;
struct Technician;
struct Skill;
struct JobType;
struct BusinessUnit;
struct Zone;
struct Shift;
struct NonJobEvent;
struct Device;
struct PhoneQuestion;

using JobId = Id<Job>;
using CustomerId = Id<Customer>;
using TechnicianId = Id<Technician>;
using SkillId = Id<Skill>;
using JobTypeId = Id<JobType>;
using BusinessUnitId = Id<BusinessUnit>;
using ZoneId = Id<Zone>;
using ShiftId = Id<Shift>;
using NonJobEventId = Id<NonJobEvent>;
using DeviceId = Id<Device>;
using PhoneQuestionId = Id<PhoneQuestion>;

} // namespace callout

template<typename Record>
struct std::hash<callout::Id<Record>> {
    std::size_t operator()(const callout::Id<Record> &id) const noexcept { return std::hash<qint64>{}(id.value); }
};
