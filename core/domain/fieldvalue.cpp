#include "core/domain/fieldvalue.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Enum>
struct Names;

template<>
struct Names<JobStatus> {
    static constexpr std::array list{
        std::pair(JobStatus::Unassigned, "unassigned"_L1), std::pair(JobStatus::Scheduled, "scheduled"_L1),
        std::pair(JobStatus::Dispatched, "dispatched"_L1), std::pair(JobStatus::EnRoute, "enRoute"_L1),
        std::pair(JobStatus::OnSite, "onSite"_L1),         std::pair(JobStatus::OnHold, "onHold"_L1),
        std::pair(JobStatus::Completed, "completed"_L1),   std::pair(JobStatus::Cancelled, "cancelled"_L1)};
};

template<>
struct Names<TechnicianStatus> {
    static constexpr std::array list{
        std::pair(TechnicianStatus::Available, "available"_L1), std::pair(TechnicianStatus::EnRoute, "enRoute"_L1),
        std::pair(TechnicianStatus::OnJob, "onJob"_L1), std::pair(TechnicianStatus::OnBreak, "onBreak"_L1),
        std::pair(TechnicianStatus::OffShift, "offShift"_L1)};
};

template<>
struct Names<Priority> {
    static constexpr std::array list{std::pair(Priority::Low, "low"_L1), std::pair(Priority::Normal, "normal"_L1),
                                     std::pair(Priority::High, "high"_L1),
                                     std::pair(Priority::Emergency, "emergency"_L1)};
};

template<>
struct Names<ShiftKind> {
    static constexpr std::array list{std::pair(ShiftKind::Normal, "normal"_L1),
                                     std::pair(ShiftKind::OnCall, "onCall"_L1),
                                     std::pair(ShiftKind::TimeOff, "timeOff"_L1)};
};

template<>
struct Names<EngineMode> {
    static constexpr std::array list{std::pair(EngineMode::Off, "off"_L1), std::pair(EngineMode::Assist, "assist"_L1),
                                     std::pair(EngineMode::Auto, "auto"_L1)};
};

template<>
struct Names<DeviceKind> {
    static constexpr std::array list{std::pair(DeviceKind::Phone, "phone"_L1),
                                     std::pair(DeviceKind::System, "system"_L1),
                                     std::pair(DeviceKind::Wallboard, "wallboard"_L1)};
};

template<>
struct Names<PhoneQuestionKind> {
    static constexpr std::array list{std::pair(PhoneQuestionKind::Contradiction, "contradiction"_L1),
                                     std::pair(PhoneQuestionKind::Help, "help"_L1)};
};

template<>
struct Names<JobStep> {
    static constexpr std::array list{
        std::pair(JobStep::Dispatch, "dispatch"_L1), std::pair(JobStep::Travel, "travel"_L1),
        std::pair(JobStep::Arrive, "arrive"_L1),     std::pair(JobStep::Complete, "complete"_L1),
        std::pair(JobStep::Hold, "hold"_L1),         std::pair(JobStep::Resume, "resume"_L1),
        std::pair(JobStep::Cancel, "cancel"_L1),     std::pair(JobStep::Reopen, "reopen"_L1),
        std::pair(JobStep::Recall, "recall"_L1)};
};

template<>
struct Names<FeedSecurity> {
    static constexpr std::array list{std::pair(FeedSecurity::Plain, "plain"_L1),
                                     std::pair(FeedSecurity::Generated, "generated"_L1),
                                     std::pair(FeedSecurity::Own, "own"_L1)};
};

template<typename Enum>
QJsonValue enumToJson(Enum value)
{
    for (const auto &[enumerator, name] : Names<Enum>::list) {
        if (enumerator == value)
            return QJsonValue(name);
    }
    return QJsonValue(QJsonValue::Null);
}

template<typename Enum>
bool enumFromJson(const QJsonValue &json, Enum &value)
{
    const QString text = json.toString();
    for (const auto &[enumerator, name] : Names<Enum>::list) {
        if (name == text) {
            value = enumerator;
            return true;
        }
    }
    return false;
}

bool isWhole(const QJsonValue &json)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    return json.isDouble() && json.toInteger(none) != none;
}

} // namespace

QJsonValue toJson(const QString &value)
{
    return QJsonValue(value);
}

QJsonValue toJson(bool value)
{
    return QJsonValue(value);
}

QJsonValue toJson(int value)
{
    return QJsonValue(value);
}

QJsonValue toJson(qint64 value)
{
    return QJsonValue(value);
}

QJsonValue toJson(double value)
{
    return QJsonValue(value);
}

QJsonValue toJson(Seconds value)
{
    return QJsonValue(qint64(value.count()));
}

QJsonValue toJson(Instant value)
{
    return toJson(value.time_since_epoch());
}

QJsonValue toJson(QTime value)
{
    return value.isValid() ? QJsonValue(value.toString(u"HH:mm:ss"_s)) : QJsonValue(QJsonValue::Null);
}

QJsonValue toJson(QDate value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue toJson(const GeoPoint &value)
{
    return QJsonArray{value.latitude, value.longitude};
}

QJsonValue toJson(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}

QJsonValue toJson(const HeldSkill &value)
{
    QJsonObject object{{u"skill"_s, toJson(value.skill)}};
    if (value.expires)
        object.insert(u"expires"_s, value.expires->toString(Qt::ISODate));
    return object;
}

QJsonValue toJson(const BusinessHours &value)
{
    return QJsonObject{
        {u"weekday"_s, value.weekday}, {u"opens"_s, toJson(value.opens)}, {u"closes"_s, toJson(value.closes)}};
}

QJsonValue toJson(const WeeklyShift &value)
{
    return QJsonObject{{u"weekday"_s, value.weekday},
                       {u"begins"_s, toJson(value.begins)},
                       {u"ends"_s, toJson(value.ends)},
                       {u"kind"_s, toJson(value.kind)}};
}

QJsonValue toJson(JobStatus value)
{
    return enumToJson(value);
}

QJsonValue toJson(TechnicianStatus value)
{
    return enumToJson(value);
}

QJsonValue toJson(Priority value)
{
    return enumToJson(value);
}

QJsonValue toJson(ShiftKind value)
{
    return enumToJson(value);
}

QJsonValue toJson(EngineMode value)
{
    return enumToJson(value);
}

QJsonValue toJson(DeviceKind value)
{
    return enumToJson(value);
}

QJsonValue toJson(PhoneQuestionKind value)
{
    return enumToJson(value);
}

QJsonValue toJson(JobStep value)
{
    return enumToJson(value);
}

QJsonValue toJson(FeedSecurity value)
{
    return enumToJson(value);
}

bool fromJson(const QJsonValue &json, QString &value)
{
    if (!json.isString())
        return false;
    value = json.toString();
    return true;
}

bool fromJson(const QJsonValue &json, bool &value)
{
    if (!json.isBool())
        return false;
    value = json.toBool();
    return true;
}

bool fromJson(const QJsonValue &json, int &value)
{
    if (!isWhole(json) || !std::in_range<int>(json.toInteger()))
        return false;
    value = int(json.toInteger());
    return true;
}

bool fromJson(const QJsonValue &json, qint64 &value)
{
    if (!isWhole(json))
        return false;
    value = json.toInteger();
    return true;
}

bool fromJson(const QJsonValue &json, double &value)
{
    if (!json.isDouble())
        return false;
    value = json.toDouble();
    return true;
}

bool fromJson(const QJsonValue &json, Seconds &value)
{
    if (!isWhole(json))
        return false;
    value = Seconds(json.toInteger());
    return true;
}

bool fromJson(const QJsonValue &json, Instant &value)
{
    Seconds sinceEpoch{};
    if (!fromJson(json, sinceEpoch))
        return false;
    value = Instant(sinceEpoch);
    return true;
}

bool fromJson(const QJsonValue &json, QTime &value)
{
    const QTime read = QTime::fromString(json.toString(), u"HH:mm:ss"_s);
    if (!read.isValid() && !json.isNull())
        return false;
    value = read;
    return true;
}

bool fromJson(const QJsonValue &json, QDate &value)
{
    const QDate read = QDate::fromString(json.toString(), Qt::ISODate);
    if (!read.isValid() && !json.isNull())
        return false;
    value = read;
    return true;
}

bool fromJson(const QJsonValue &json, GeoPoint &value)
{
    const QJsonArray pair = json.toArray();
    GeoPoint read;
    if (pair.size() != 2 || !fromJson(pair[0], read.latitude) || !fromJson(pair[1], read.longitude))
        return false;
    value = read;
    return true;
}

bool fromJson(const QJsonValue &json, QStringList &value)
{
    if (!json.isArray())
        return false;
    QStringList read;
    for (const QJsonValue &item : json.toArray()) {
        if (!item.isString())
            return false;
        read.append(item.toString());
    }
    value = std::move(read);
    return true;
}

bool fromJson(const QJsonValue &json, HeldSkill &value)
{
    HeldSkill read;
    if (!json.isObject() || !fromJson(json[u"skill"_s], read.skill))
        return false;
    if (const QJsonValue expires = json[u"expires"_s]; !expires.isUndefined()) {
        const QDate date = QDate::fromString(expires.toString(), Qt::ISODate);
        if (!date.isValid())
            return false;
        read.expires = date;
    }
    value = read;
    return true;
}

bool fromJson(const QJsonValue &json, BusinessHours &value)
{
    BusinessHours read;
    if (!json.isObject() || !fromJson(json[u"weekday"_s], read.weekday) || !fromJson(json[u"opens"_s], read.opens)
        || !fromJson(json[u"closes"_s], read.closes))
        return false;
    value = read;
    return true;
}

bool fromJson(const QJsonValue &json, WeeklyShift &value)
{
    WeeklyShift read;
    if (!json.isObject() || !fromJson(json[u"weekday"_s], read.weekday) || !fromJson(json[u"begins"_s], read.begins)
        || !fromJson(json[u"ends"_s], read.ends) || !fromJson(json[u"kind"_s], read.kind))
        return false;
    value = read;
    return true;
}

bool fromJson(const QJsonValue &json, JobStatus &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, TechnicianStatus &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, Priority &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, ShiftKind &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, EngineMode &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, DeviceKind &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, PhoneQuestionKind &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, JobStep &value)
{
    return enumFromJson(json, value);
}

bool fromJson(const QJsonValue &json, FeedSecurity &value)
{
    return enumFromJson(json, value);
}

QJsonValue arrayOf(const QList<QJsonValue> &items)
{
    QJsonArray array;
    for (const QJsonValue &item : items)
        array.append(item);
    return array;
}

std::optional<QList<QJsonValue>> itemsOf(const QJsonValue &json)
{
    if (!json.isArray())
        return std::nullopt;
    QList<QJsonValue> items;
    for (const QJsonValue &item : json.toArray())
        items.append(item);
    return items;
}

} // namespace callout
