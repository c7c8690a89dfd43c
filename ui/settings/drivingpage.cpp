#include "ui/settings/drivingpage.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/settings/inputs.h"
#include "ui/style/spacing.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int SlowestRoad = 1;
constexpr int FastestRoad = 150;
constexpr int LongestWait = 120; // seconds
constexpr int EmptyRoads = 30;   // per cent
constexpr int FullRoads = 400;
constexpr int SpeedColumns = 4;
constexpr int HourColumns = 6;
constexpr int SlowestSpeed = 5;
constexpr int FastestSpeed = 130;

/// In the order of OfficeSettings::roadSpeeds.
QStringList roadNames()
{
    return {DrivingPage::tr("Motorway"),       DrivingPage::tr("Motorway slip road"),
            DrivingPage::tr("Trunk road"),     DrivingPage::tr("Trunk slip road"),
            DrivingPage::tr("Primary road"),   DrivingPage::tr("Primary slip road"),
            DrivingPage::tr("Secondary road"), DrivingPage::tr("Secondary slip road"),
            DrivingPage::tr("Tertiary road"),  DrivingPage::tr("Tertiary slip road"),
            DrivingPage::tr("Minor road"),     DrivingPage::tr("Residential street"),
            DrivingPage::tr("Living street"),  DrivingPage::tr("Service road"),
            DrivingPage::tr("Track"),          DrivingPage::tr("Ferry")};
}

QGridLayout *tableIn(QWidget *table)
{
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Tight);
    return grid;
}

} // namespace

DrivingPage::DrivingPage(const OfficeSettings &usual, const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Driving"),
                   tr("How fast your people get about. Drive times on the board and in every plan follow at once."),
                   parent)
    , m_usual(usual)
{
    addRoads();
    addWaits();
    addTraffic();
    addStraightLines();
    body()->addStretch();
}

QSpinBox *DrivingPage::addCell(QGridLayout *grid, int place, int columns, const QString &name, QSpinBox *box)
{
    auto *label = new ThemedLabel(themes(), ThemedLabel::Type::Small, ThemedLabel::Ink::Muted, name);
    label->setBuddy(box);
    box->setAccessibleName(name);
    const int row = 2 * (place / columns);
    grid->addWidget(label, row, place % columns);
    grid->addWidget(box, row + 1, place % columns);
    grid->setColumnStretch(place % columns, 1);
    watch(box, &QSpinBox::valueChanged);
    return box;
}

void DrivingPage::addTable(SettingRow *row, const QList<QSpinBox *> &boxes, Figures figures)
{
    const QList<int> usual = m_usual.*figures;
    bind(
        row,
        [boxes, usual, figures](const OfficeSettings &settings) {
            const QList<int> &own = settings.*figures;
            const QList<int> &values = own.isEmpty() ? usual : own;
            for (qsizetype box = 0; box < boxes.size(); ++box)
                boxes.at(box)->setValue(values.value(box));
        },
        [boxes, usual, figures](OfficeSettings *settings) {
            QList<int> values;
            for (const QSpinBox *box : boxes)
                values.append(box->value());
            settings->*figures = values == usual ? QList<int>() : values;
        });
    setUsual(row, tr("as Callout knows it"), OfficeSettings());
}

void DrivingPage::addRoads()
{
    auto *table = new QWidget;
    QGridLayout *grid = tableIn(table);
    const QStringList names = roadNames();
    for (const QString &name : names) {
        m_speeds.append(
            addCell(grid, int(m_speeds.size()), SpeedColumns, name, numberBox(SlowestRoad, FastestRoad, 5)));
    }
    auto *row = (new SettingRow(themes(), tr("Speeds in km/h"), table, SettingRow::Shape::Below))
                    ->withNote(tr("What is reached between junctions on each class of road."))
                    ->withSynonyms(tr("fast slow kilometres per hour road street %1").arg(names.join(u' ')));
    addTable(row, m_speeds, &OfficeSettings::roadSpeeds);
}

void DrivingPage::addWaits()
{
    const auto addWait = [this](const QString &label, const QString &synonyms,
                                std::optional<Seconds> OfficeSettings::*wait) {
        auto *box = numberBox(0, LongestWait);
        const Seconds usual = (m_usual.*wait).value_or(Seconds(0));
        SettingRow *row = bind((new SettingRow(themes(), label, box))->withUnit(tr("s"))->withSynonyms(synonyms),
                               [box, wait, usual](const OfficeSettings &settings) {
                                   box->setValue(int((settings.*wait).value_or(usual).count()));
                               },
                               [box, wait, usual](OfficeSettings *settings) {
                                   const Seconds delay(box->value());
                                   settings->*wait = delay == usual ? std::nullopt : std::optional(delay);
                               });
        setUsual(row, tr("%n s", nullptr, int(usual.count())), OfficeSettings());
        watch(box, &QSpinBox::valueChanged);
    };
    addWait(tr("Wait at traffic &lights"), tr("signal delay seconds stop"), &OfficeSettings::signalDelay);
    addWait(tr("Wait at &give-ways"), tr("yield junction turn delay seconds"), &OfficeSettings::giveWayDelay);
}

void DrivingPage::addTraffic()
{
    auto *table = new QWidget;
    QGridLayout *grid = tableIn(table);
    for (int hour = 0; hour < 24; ++hour) {
        const QString name = QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
        m_traffic.append(addCell(grid, hour, HourColumns, name, numberBox(EmptyRoads, FullRoads, 5)));
    }
    auto *row = (new SettingRow(themes(), tr("Traffic in per cent"), table, SettingRow::Shape::Below))
                    ->withNote(tr("Drive times by the hour they begin in: 100 on free roads, 150 half as long again."))
                    ->withSynonyms(tr("rush hour jam congestion busy percent factor"));
    addTable(row, m_traffic, &OfficeSettings::trafficByHour);
}

void DrivingPage::addStraightLines()
{
    const OfficeSettings usual;
    auto *speed = numberBox(SlowestSpeed, FastestSpeed, 5);
    SettingRow *row = bind((new SettingRow(themes(), tr("&Speed without a map"), speed))
                               ->withUnit(tr("km/h"))
                               ->withNote(tr("For straight lines, while no roads are known."))
                               ->withSynonyms(tr("driving speed average straight line kilometres")),
                           [speed](const OfficeSettings &settings) { speed->setValue(qRound(settings.drivingSpeed)); },
                           [speed](OfficeSettings *settings) { settings->drivingSpeed = speed->value(); });
    setUsual(row, tr("%1 km/h").arg(usual.drivingSpeed), usual);
    watch(speed, &QSpinBox::valueChanged);
}

} // namespace callout
