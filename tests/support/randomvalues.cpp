#include "tests/support/randomvalues.h"

#include <array>

using namespace Qt::StringLiterals;

namespace callout::test {

void RandomValues::fill(QString &value)
{
    static const std::array texts{u""_s,
                                  u"Boiler service"_s,
                                  u"O'Neil & \"Sons\"\\"_s,
                                  u"Zoë Müller-Øster"_s,
                                  u"مرحبا"_s,
                                  u"two\nlines\tand a tab"_s,
                                  u"🔧 leak"_s,
                                  u"null"_s,
                                  u"%1 100 %"_s,
                                  QString(2000, u'x')};
    value = pick(texts);
    if (!value.isEmpty() && chance(0.5))
        value += QString::number(below(1000));
}

void RandomValues::fill(int &value)
{
    static const std::array edges{0, 1, -1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};
    value = chance(0.3) ? pick(edges) : below(100'000);
}

void RandomValues::fill(qint64 &value)
{
    static const std::array<qint64, 5> edges{0, -1, (qint64(1) << 53) + 1, std::numeric_limits<qint64>::max(),
                                             std::numeric_limits<qint64>::min() + 1};
    value = chance(0.3) ? pick(edges) : below(100'000'000);
}

void RandomValues::fill(double &value)
{
    static const std::array edges{0.0, 1.0, -0.5, 1.0 / 3.0, 51.5074, -0.1278, 1e-9, 35.0};
    value = chance(0.5) ? pick(edges) : m_random.generateDouble() * 360.0 - 180.0;
}

void RandomValues::fill(Seconds &value)
{
    value = Seconds(below(48 * 3600));
}

void RandomValues::fill(Instant &value)
{
    static const std::array<qint64, 3> edges{0, -1, 4'102'444'800};
    value = Instant(Seconds(chance(0.1) ? pick(edges) : 1'700'000'000 + below(100'000'000)));
}

void RandomValues::fill(QTime &value)
{
    value = chance(0.1) ? QTime() : QTime(below(24), below(60), below(60));
}

void RandomValues::fill(QStringList &value)
{
    value.clear();
    for (int i = below(4); i > 0; --i) {
        QString text;
        fill(text);
        value.append(text);
    }
}

void RandomValues::fill(HeldSkill &value)
{
    fill(value.skill);
    value.expires.reset();
    if (chance(0.5))
        value.expires = QDate(2024, 1, 1).addDays(below(2000));
}

void RandomValues::fill(BusinessHours &value)
{
    value.weekday = 1 + below(7);
    fill(value.opens);
    fill(value.closes);
}

void RandomValues::fill(QDate &value)
{
    value = QDate(2024, 1, 1).addDays(below(2000));
}

void RandomValues::fill(GeoPoint &value)
{
    fill(value.latitude);
    fill(value.longitude);
}

void RandomValues::fill(WeeklyShift &value)
{
    value.weekday = 1 + below(7);
    fill(value.begins);
    fill(value.ends);
    fill(value.kind);
}

} // namespace callout::test
