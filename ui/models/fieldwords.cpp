#include "ui/models/fieldwords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

QString FieldWords::none()
{
    return tr("none");
}

QString FieldWords::of(const QString &value)
{
    return value.isEmpty() ? none() : value;
}

QString FieldWords::of(bool value)
{
    return value ? tr("yes") : tr("no");
}

QString FieldWords::of(int value)
{
    return QLocale().toString(value);
}

QString FieldWords::of(double value)
{
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

QString FieldWords::of(qint64 money) const
{
    const QString amount = QLocale().toString(double(money) / 100.0, 'f', 2);
    return m_day.settings.currency.isEmpty() ? amount : tr("%1 %2").arg(m_day.settings.currency, amount);
}

QString FieldWords::of(Seconds value)
{
    return VerdictWords::span(value);
}

QString FieldWords::of(Instant value) const
{
    const OfficeCalendar calendar = m_day.calendar();
    const QString day = QLocale().toString(calendar.dayOf(value), QLocale::ShortFormat);
    return tr("%1 %2").arg(day, VerdictWords(m_day).time(value));
}

QString FieldWords::of(QTime value)
{
    return value.isValid() ? QLocale().toString(value, QLocale::ShortFormat) : none();
}

QString FieldWords::of(QDate value)
{
    return value.isValid() ? QLocale().toString(value, QLocale::ShortFormat) : none();
}

QString FieldWords::of(const GeoPoint &value)
{
    return tr("%1 %2").arg(of(value.latitude), of(value.longitude));
}

QString FieldWords::of(const HeldSkill &value) const
{
    const QString name = of(value.skill);
    return value.expires ? tr("%1 until %2").arg(name, QLocale().toString(*value.expires, QLocale::ShortFormat)) : name;
}

QString FieldWords::of(const BusinessHours &value)
{
    return tr("%1 %2–%3")
        .arg(QLocale().dayName(value.weekday, QLocale::ShortFormat), of(value.opens), of(value.closes));
}

QString FieldWords::of(const WeeklyShift &value)
{
    const QString hours =
        tr("%1 %2–%3").arg(QLocale().dayName(value.weekday, QLocale::ShortFormat), of(value.begins), of(value.ends));
    return value.kind == ShiftKind::Normal ? hours : tr("%1 (%2)").arg(hours, of(value.kind));
}

QString FieldWords::of(DeviceKind value)
{
    switch (value) {
    case DeviceKind::Phone:
        return tr("Phone");
    case DeviceKind::System:
        return tr("Other system");
    case DeviceKind::Wallboard:
        return tr("Wallboard");
    }
    Q_UNREACHABLE_RETURN({});
}

QString FieldWords::of(PhoneQuestionKind value)
{
    return value == PhoneQuestionKind::Help ? tr("Help") : tr("Contradicts the board");
}

QString FieldWords::of(JobStep value)
{
    switch (value) {
    case JobStep::Dispatch:
        return tr("Dispatch");
    case JobStep::Travel:
        return tr("Start travel");
    case JobStep::Arrive:
        return tr("Arrived");
    case JobStep::Complete:
        return tr("Complete");
    case JobStep::Hold:
        return tr("Put on hold");
    case JobStep::Resume:
        return tr("Resume");
    case JobStep::Cancel:
        return tr("Cancel");
    case JobStep::Reopen:
        return tr("Reopen");
    case JobStep::Recall:
        return tr("Recall");
    }
    Q_UNREACHABLE_RETURN({});
}

QString FieldWords::of(FeedSecurity value)
{
    switch (value) {
    case FeedSecurity::Plain:
        return tr("None");
    case FeedSecurity::Generated:
        return tr("TLS, with a certificate of its own");
    case FeedSecurity::Own:
        return tr("TLS, with the office's certificate");
    }
    Q_UNREACHABLE_RETURN({});
}

QString FieldWords::value(RecordKind kind, const QString &field, const QJsonValue &value) const
{
    if (value.isNull() || value.isUndefined())
        return none();
    QString words;
    withRecordType(kind, [&]<typename Record>() {
        Record record;
        forEachField(record, [&](QLatin1StringView name, auto &member) {
            if (name == field && fromJson(value, member))
                words = of(member);
        });
    });
    return words;
}

QString FieldWords::change(RecordKind kind, const FieldChange &change) const
{
    return tr("%1: %2 → %3")
        .arg(fieldLabel(change.field), value(kind, change.field, change.from), value(kind, change.field, change.to));
}

} // namespace callout
