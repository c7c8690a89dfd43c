#include "ui/dialogs/drivingdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int SlowestRoad = 1;
constexpr int FastestRoad = 150;
constexpr int LongestWait = 120; // seconds
constexpr int EmptyRoads = 30;   // per cent
constexpr int FullRoads = 400;
constexpr int SpeedColumns = 4;
constexpr int HourColumns = 8;

/// In the order of OfficeSettings::roadSpeeds.
QStringList roadNames()
{
    return {DrivingDialog::tr("Motorway"),       DrivingDialog::tr("Motorway slip road"),
            DrivingDialog::tr("Trunk road"),     DrivingDialog::tr("Trunk slip road"),
            DrivingDialog::tr("Primary road"),   DrivingDialog::tr("Primary slip road"),
            DrivingDialog::tr("Secondary road"), DrivingDialog::tr("Secondary slip road"),
            DrivingDialog::tr("Tertiary road"),  DrivingDialog::tr("Tertiary slip road"),
            DrivingDialog::tr("Minor road"),     DrivingDialog::tr("Residential street"),
            DrivingDialog::tr("Living street"),  DrivingDialog::tr("Service road"),
            DrivingDialog::tr("Track"),          DrivingDialog::tr("Ferry")};
}

QSpinBox *spinBox(int lowest, int highest, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setRange(lowest, highest);
    box->setSuffix(suffix);
    return box;
}

QGridLayout *gridOf(QWidget *group, const QString &title, int columns, const ThemeSource &themes)
{
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Small);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, title), 0, 0, 1,
                    columns);
    return grid;
}

} // namespace

DrivingDialog::DrivingDialog(const OfficeSettings &settings, const OfficeSettings &usual, const ThemeSource &themes,
                             QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    , m_usual(usual)
    , m_signalDelay(spinBox(0, LongestWait, tr(" s")))
    , m_giveWayDelay(spinBox(0, LongestWait, tr(" s")))
{
    setWindowTitle(tr("Driving"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(tr("Save driving"), QDialogButtonBox::AcceptRole);
    QPushButton *reset = buttons->addButton(tr("As usual"), QDialogButtonBox::ResetRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Wide);
    layout->addWidget(speedGroup(themes));
    layout->addWidget(trafficGroup(themes));
    layout->addWidget(buttons);
    setOnlyDefault(*this, *save);

    fill(settings);
    connect(reset, &QPushButton::clicked, this, &DrivingDialog::showUsual);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *DrivingDialog::speedGroup(const ThemeSource &themes)
{
    auto *group = new QWidget;
    QGridLayout *grid = gridOf(group, tr("Speeds that are reached between junctions"), SpeedColumns, themes);
    int place = SpeedColumns;
    const auto add = [&](const QString &label, QSpinBox *box) {
        grid->addWidget(new FormField(themes, label, box), place / SpeedColumns, place % SpeedColumns);
        ++place;
    };
    for (const QString &name : roadNames()) {
        m_speeds.append(spinBox(SlowestRoad, FastestRoad, tr(" km/h")));
        add(name, m_speeds.back());
    }
    add(tr("Wait at traffic lights"), m_signalDelay);
    add(tr("Wait at give-ways"), m_giveWayDelay);
    return group;
}

QWidget *DrivingDialog::trafficGroup(const ThemeSource &themes)
{
    auto *group = new QWidget;
    QGridLayout *grid = gridOf(group, tr("Drive times by the hour they begin in"), HourColumns, themes);
    for (int hour = 0; hour < 24; ++hour) {
        m_traffic.append(spinBox(EmptyRoads, FullRoads, tr(" %")));
        const QString label = QLocale().toString(QTime(hour, 0), QLocale::ShortFormat);
        grid->addWidget(new FormField(themes, label, m_traffic.back()), 1 + hour / HourColumns, hour % HourColumns);
    }
    return group;
}

void DrivingDialog::fill(const OfficeSettings &settings)
{
    for (qsizetype road = 0; road < m_speeds.size(); ++road)
        m_speeds.at(road)->setValue(settings.roadSpeeds.value(road));
    for (qsizetype hour = 0; hour < m_traffic.size(); ++hour)
        m_traffic.at(hour)->setValue(settings.trafficByHour.value(hour));
    m_signalDelay->setValue(int(settings.signalDelay.value_or(Seconds(0)).count()));
    m_giveWayDelay->setValue(int(settings.giveWayDelay.value_or(Seconds(0)).count()));
}

void DrivingDialog::showUsual()
{
    fill(m_usual);
}

OfficeSettings DrivingDialog::settings() const
{
    const auto valuesOf = [](const QList<QSpinBox *> &boxes, const QList<int> &usual) {
        QList<int> values;
        for (const QSpinBox *box : boxes)
            values.append(box->value());
        return values == usual ? QList<int>() : values;
    };
    const auto delayOf = [](const QSpinBox *box, const std::optional<Seconds> &usual) {
        const Seconds delay(box->value());
        return delay == usual ? std::nullopt : std::optional(delay);
    };
    OfficeSettings settings = m_before;
    settings.roadSpeeds = valuesOf(m_speeds, m_usual.roadSpeeds);
    settings.trafficByHour = valuesOf(m_traffic, m_usual.trafficByHour);
    settings.signalDelay = delayOf(m_signalDelay, m_usual.signalDelay);
    settings.giveWayDelay = delayOf(m_giveWayDelay, m_usual.giveWayDelay);
    return settings;
}

} // namespace callout
