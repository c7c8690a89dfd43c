#include "core/region/caraccess.h"
#include "core/region/carway.h"
#include "core/region/speedlimit.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

/// Tags written as "key=value, key=value".
class TagText
{
public:
    explicit TagText(const QString &text)
    {
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
            m_texts.push_back(part.trimmed().toStdString());
        for (const std::string &part : m_texts) {
            const size_t equals = part.find('=');
            m_tags.emplace_back(std::string_view(part).substr(0, equals), std::string_view(part).substr(equals + 1));
        }
    }
    [[nodiscard]] Tags tags() const { return Tags(m_tags); }

private:
    std::vector<std::string> m_texts;
    std::vector<Tag> m_tags;
};

QString outcome(const QString &tags)
{
    const TagText text(tags);
    const auto car = carWayOf(text.tags());
    if (!car)
        return u"not for cars"_s;
    if (!*car)
        return u"lost %1"_s.arg(int(car->error()));
    return (*car)->isPrivate ? u"private"_s : u"open"_s;
}

const QString Forbidden = u"lost %1"_s.arg(int(CarWayLoss::AccessForbidden));

} // namespace

class TestCarWay : public QObject
{
    Q_OBJECT

private slots:
    void accessDecides_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain street") << u"highway=residential"_s << u"open"_s;
        QTest::newRow("track") << u"highway=track"_s << u"open"_s;
        QTest::newRow("footway") << u"highway=footway"_s << u"not for cars"_s;
        QTest::newRow("under construction") << u"highway=construction"_s << u"not for cars"_s;
        QTest::newRow("square") << u"highway=service, area=yes"_s << u"not for cars"_s;
        QTest::newRow("pedestrian street") << u"highway=pedestrian"_s << u"not for cars"_s;
        QTest::newRow("pedestrian street for deliveries")
            << u"highway=pedestrian, motor_vehicle=delivery"_s << u"private"_s;
        QTest::newRow("ferry") << u"route=ferry"_s << u"open"_s;
        QTest::newRow("ferry for people") << u"route=ferry, motor_vehicle=no"_s << u"not for cars"_s;
        for (const char *value :
             {"no", "agricultural", "forestry", "emergency", "psv", "military", "agricultural;forestry"})
            QTest::addRow("access=%s", value)
                << u"highway=service, access=%1"_s.arg(QLatin1StringView(value)) << Forbidden;
        for (const char *value :
             {"private", "destination", "delivery", "customers", "permit", "agricultural;destination"})
            QTest::addRow("access=%s", value)
                << u"highway=service, access=%1"_s.arg(QLatin1StringView(value)) << u"private"_s;
        for (const char *value : {"yes", "permissive", "designated", "public", "something"})
            QTest::addRow("access=%s", value)
                << u"highway=service, access=%1"_s.arg(QLatin1StringView(value)) << u"open"_s;
        for (const char *key : {"vehicle", "motor_vehicle", "motorcar"})
            QTest::addRow("%s=no", key) << u"highway=residential, %1=no"_s.arg(QLatin1StringView(key)) << Forbidden;
        QTest::newRow("motorcar before motor_vehicle")
            << u"highway=residential, motor_vehicle=no, motorcar=yes"_s << u"open"_s;
        QTest::newRow("motor_vehicle before vehicle")
            << u"highway=residential, motor_vehicle=private, vehicle=no"_s << u"private"_s;
        QTest::newRow("vehicle before access") << u"highway=residential, access=yes, vehicle=no"_s << Forbidden;
        QTest::newRow("bicycle says nothing about cars") << u"highway=residential, bicycle=no"_s << u"open"_s;
        QTest::newRow("emergency access") << u"highway=service, service=emergency_access"_s << Forbidden;
        QTest::newRow("reversible") << u"highway=primary, oneway=reversible"_s
                                    << u"lost %1"_s.arg(int(CarWayLoss::DirectionVaries));
        QTest::newRow("impassable") << u"highway=track, smoothness=impassable"_s
                                    << u"lost %1"_s.arg(int(CarWayLoss::Impassable));
    }
    void accessDecides()
    {
        QFETCH(QString, tags);
        QTEST(outcome(tags), "expected");
    }

    void directionFollowsFromTags_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<int>("expected");
        QTest::newRow("both ways") << u"highway=residential"_s << 0;
        QTest::newRow("yes") << u"highway=residential, oneway=yes"_s << 1;
        QTest::newRow("true") << u"highway=residential, oneway=true"_s << 1;
        QTest::newRow("1") << u"highway=residential, oneway=1"_s << 1;
        QTest::newRow("-1") << u"highway=residential, oneway=-1"_s << -1;
        QTest::newRow("reverse") << u"highway=residential, oneway=reverse"_s << -1;
        QTest::newRow("no") << u"highway=residential, oneway=no"_s << 0;
        QTest::newRow("roundabout") << u"highway=residential, junction=roundabout"_s << 1;
        QTest::newRow("circular") << u"highway=residential, junction=circular"_s << 1;
        QTest::newRow("motorway") << u"highway=motorway"_s << 1;
        QTest::newRow("motorway said to be both ways") << u"highway=motorway, oneway=no"_s << 0;
        QTest::newRow("only bicycles may go back") << u"highway=residential, oneway=yes, oneway:bicycle=no"_s << 1;
        QTest::newRow("only buses may go back") << u"highway=residential, oneway=yes, oneway:motor_vehicle=no"_s << 0;
    }
    void directionFollowsFromTags()
    {
        QFETCH(QString, tags);
        const TagText text(tags);
        QTEST(int(*oneWayOf(text.tags())), "expected");
    }

    void surfaceIsKnown_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<RoadSurface>("expected");
        QTest::newRow("street") << u"highway=residential"_s << RoadSurface::Paved;
        QTest::newRow("setts") << u"highway=residential, surface=sett"_s << RoadSurface::Cobbled;
        QTest::newRow("gravel") << u"highway=service, surface=gravel"_s << RoadSurface::Gravel;
        QTest::newRow("mud") << u"highway=service, surface=mud"_s << RoadSurface::Rough;
        QTest::newRow("track") << u"highway=track"_s << RoadSurface::Gravel;
        QTest::newRow("paved track") << u"highway=track, surface=asphalt"_s << RoadSurface::Paved;
        QTest::newRow("good track") << u"highway=track, tracktype=grade1"_s << RoadSurface::Paved;
        QTest::newRow("poor track") << u"highway=track, tracktype=grade5"_s << RoadSurface::Rough;
        QTest::newRow("broken road") << u"highway=service, surface=asphalt, smoothness=horrible"_s
                                     << RoadSurface::Rough;
    }
    void surfaceIsKnown()
    {
        QFETCH(QString, tags);
        const TagText text(tags);
        QTEST((*carWayOf(text.tags()))->surface, "expected");
    }

    void speedLimitsAreRead_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("expected");
        const std::pair<const char *, int> limits[] = {{"50", 50},
                                                       {"30 mph", 48},
                                                       {"30mph", 48},
                                                       {"20 mph", 32},
                                                       {"walk", 7},
                                                       {"none", 0},
                                                       {"signals", 0},
                                                       {"variable", 0},
                                                       {"", 0},
                                                       {"fast", 0},
                                                       {"GB:nsl_single", 97},
                                                       {"national:GB:nsl_dual", 113},
                                                       {"GB:national", 0},
                                                       {"DE:urban", 50},
                                                       {"DE:rural", 100},
                                                       {"CH:rural", 80},
                                                       {"DE:zone:30", 30},
                                                       {"DE:zone30", 30},
                                                       {"zone:20", 20},
                                                       {"50;30", 50},
                                                       {"10 knots", 19},
                                                       {"-5", 0},
                                                       {"0", 0},
                                                       {"1e9", 200},
                                                       {"999999", 200},
                                                       {"nan", 0},
                                                       {"inf", 200},
                                                       {"FR:50", 50},
                                                       {":", 0},
                                                       {"zone", 0}};
        for (const auto &[value, expected] : limits)
            QTest::addRow("\"%s\"", value) << QByteArray(value) << expected;
    }
    void speedLimitsAreRead()
    {
        QFETCH(QByteArray, value);
        QTEST(int(speedLimit(std::string_view(value.constData(), size_t(value.size())))), "expected");
    }

    void limitsMayDifferByDirection()
    {
        const TagText text(u"highway=primary, maxspeed=80, maxspeed:backward=50"_s);
        const CarWay car = **carWayOf(text.tags());
        QCOMPARE(int(car.forwardSpeed), 80);
        QCOMPARE(int(car.backwardSpeed), 50);
    }

    void barriersStopCars_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<bool>("expected");
        for (const char *barrier : {"bollard", "block", "cycle_barrier", "stile", "kissing_gate", "chain", "log"})
            QTest::addRow("%s", barrier) << u"barrier=%1"_s.arg(QLatin1StringView(barrier)) << true;
        for (const char *barrier : {"gate", "lift_gate", "cattle_grid", "toll_booth", "entrance", "swing_gate"})
            QTest::addRow("%s", barrier) << u"barrier=%1"_s.arg(QLatin1StringView(barrier)) << false;
        QTest::newRow("rising bollard") << u"barrier=bollard, bollard=rising"_s << false;
        QTest::newRow("bollard that lets cars pass") << u"barrier=bollard, motor_vehicle=yes"_s << false;
        QTest::newRow("locked gate") << u"barrier=gate, access=no"_s << true;
        QTest::newRow("private gate") << u"barrier=gate, access=private"_s << false;
        QTest::newRow("no barrier") << u"highway=crossing, access=no"_s << false;
    }
    void barriersStopCars()
    {
        QFETCH(QString, tags);
        const TagText text(tags);
        QTEST(stopsCars(text.tags()), "expected");
    }
};

QTEST_GUILESS_MAIN(TestCarWay)
#include "tst_carway.moc"
