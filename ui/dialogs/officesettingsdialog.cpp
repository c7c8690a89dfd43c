#include "ui/dialogs/officesettingsdialog.h"

#include "ui/dialogs/businesshoursedit.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/durationedit.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/dialogs/timezonebox.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <array>

namespace callout {

namespace {

constexpr double SlowestSpeed = 5.0;
constexpr double FastestSpeed = 130.0;
constexpr int MostJobs = 30;
constexpr std::array Snaps{5, 15, 30}; // minutes
constexpr Minutes UsualLongestDrive{60};

QGridLayout *groupLayout(QWidget *group, const QString &title, const ThemeSource &themes)
{
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Small);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, title), 0, 0, 1, 2);
    return grid;
}

} // namespace

OfficeSettingsDialog::OfficeSettingsDialog(const OfficeSettings &settings, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    , m_name(new QLineEdit)
    , m_timeZone(new TimeZoneBox)
    , m_currency(new QLineEdit)
    , m_hours(new BusinessHoursEdit)
    , m_speed(new QDoubleSpinBox)
    , m_isDriveLimited(new QCheckBox(tr("Limit the drive between two stops")))
    , m_longestDrive(new DurationEdit)
    , m_snap(new QComboBox)
    , m_underloadedBelow(new QSpinBox)
    , m_underloadedFrom(new QTimeEdit)
    , m_stalledAfter(new DurationEdit)
    , m_staleAfter(new DurationEdit)
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
{
    setWindowTitle(tr("Office settings"));
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("Save settings"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_message->setWordWrap(true);

    auto *left = new QVBoxLayout;
    left->addWidget(officeGroup(themes));
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(spacing::Wide);
    right->addWidget(drivingGroup(themes));
    right->addWidget(noticeGroup(themes));
    right->addStretch();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * spacing::Large);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto *footer = new QHBoxLayout;
    footer->addWidget(m_message, 1);
    footer->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Wide);
    layout->addLayout(columns, 1);
    layout->addLayout(footer);

    setOnlyDefault(*this, *m_save);

    showSettings();
    connect(m_name, &QLineEdit::textChanged, this, &OfficeSettingsDialog::showState);
    connect(m_timeZone, &TimeZoneBox::zoneChanged, this, &OfficeSettingsDialog::showState);
    connect(m_hours, &BusinessHoursEdit::hoursChanged, this, &OfficeSettingsDialog::showState);
    for (const DurationEdit *edit : {m_longestDrive, m_stalledAfter, m_staleAfter})
        connect(edit, &DurationEdit::durationEdited, this, &OfficeSettingsDialog::showState);
    connect(m_isDriveLimited, &QCheckBox::toggled, this, &OfficeSettingsDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (obstacle().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showState();
}

QWidget *OfficeSettingsDialog::officeGroup(const ThemeSource &themes)
{
    m_currency->setMaxLength(3);
    auto *group = new QWidget;
    QGridLayout *grid = groupLayout(group, tr("The office"), themes);
    auto *zone = new FormField(themes, tr("Time &zone"), m_timeZone);
    zone->setNote(tr("Days begin and end in this zone."));
    grid->addWidget(new FormField(themes, tr("&Name"), m_name), 1, 0, 1, 2);
    grid->addWidget(zone, 2, 0, Qt::AlignTop);
    grid->addWidget(new FormField(themes, tr("C&urrency"), m_currency), 2, 1, Qt::AlignTop);
    grid->addWidget(new FormField(themes, tr("Business hours"), m_hours), 3, 0, 1, 2);
    return group;
}

QWidget *OfficeSettingsDialog::drivingGroup(const ThemeSource &themes)
{
    m_speed->setRange(SlowestSpeed, FastestSpeed);
    m_speed->setDecimals(0);
    m_speed->setSuffix(tr(" km/h"));
    for (const int minutes : Snaps)
        m_snap->addItem(tr("%n min", nullptr, minutes), minutes);
    auto *group = new QWidget;
    QGridLayout *grid = groupLayout(group, tr("Driving and starts"), themes);
    auto *speed = new FormField(themes, tr("Driving &speed"), m_speed);
    speed->setNote(tr("For straight lines, while no roads are known."));
    auto *longest = new FormField(themes, tr("Longest drive"), m_longestDrive);
    grid->addWidget(speed, 1, 0, Qt::AlignTop);
    grid->addWidget(new FormField(themes, tr("Starts snap to"), m_snap), 1, 1, Qt::AlignTop);
    grid->addWidget(m_isDriveLimited, 2, 0, 1, 2);
    grid->addWidget(longest, 3, 0);
    connect(m_isDriveLimited, &QCheckBox::toggled, longest, &QWidget::setEnabled);
    longest->setEnabled(false);
    return group;
}

QWidget *OfficeSettingsDialog::noticeGroup(const ThemeSource &themes)
{
    m_underloadedBelow->setRange(0, MostJobs);
    m_underloadedFrom->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    auto *group = new QWidget;
    QGridLayout *grid = groupLayout(group, tr("When to speak up"), themes);
    grid->addWidget(new FormField(themes, tr("Under-loaded below so many jobs"), m_underloadedBelow), 1, 0);
    grid->addWidget(new FormField(themes, tr("From this time on"), m_underloadedFrom), 1, 1);
    grid->addWidget(new FormField(themes, tr("Stalled without progress for"), m_stalledAfter), 2, 0);
    grid->addWidget(new FormField(themes, tr("Position is old after"), m_staleAfter), 2, 1);
    return group;
}

void OfficeSettingsDialog::showSettings()
{
    m_name->setText(m_before.name);
    m_timeZone->setZone(m_before.timeZone);
    m_currency->setText(m_before.currency);
    m_hours->setHours(m_before.businessHours);
    m_speed->setValue(m_before.drivingSpeed);
    m_isDriveLimited->setChecked(m_before.maximumDrive.has_value());
    m_longestDrive->setDuration(m_before.maximumDrive.value_or(UsualLongestDrive));
    const int snap = int(std::chrono::round<Minutes>(m_before.snap).count());
    if (m_snap->findData(snap) < 0)
        m_snap->addItem(tr("%n min", nullptr, snap), snap);
    m_snap->setCurrentIndex(m_snap->findData(snap));
    m_underloadedBelow->setValue(m_before.underloadedBelow);
    m_underloadedFrom->setTime(m_before.underloadedFrom);
    m_stalledAfter->setDuration(m_before.stalledAfter);
    m_staleAfter->setDuration(m_before.positionStaleAfter);
}

OfficeSettings OfficeSettingsDialog::settings() const
{
    OfficeSettings settings = m_before;
    settings.name = m_name->text().trimmed();
    settings.timeZone = m_timeZone->zone();
    settings.currency = m_currency->text().trimmed().toUpper();
    if (m_hours->hours() != m_before.businessHours)
        settings.businessHours = m_hours->hours();
    settings.drivingSpeed = m_speed->value();
    settings.maximumDrive = m_isDriveLimited->isChecked() ? std::optional(m_longestDrive->duration()) : std::nullopt;
    settings.snap = Minutes(m_snap->currentData().toInt());
    settings.underloadedBelow = m_underloadedBelow->value();
    settings.underloadedFrom = m_underloadedFrom->time();
    settings.stalledAfter = m_stalledAfter->duration();
    settings.positionStaleAfter = m_staleAfter->duration();
    return settings;
}

QString OfficeSettingsDialog::obstacle() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Give the office a name.");
    if (!m_timeZone->isKnown())
        return tr("Choose a time zone from the list.");
    if (const int weekday = m_hours->wrongWeekday())
        return tr("%1 has to close after it opens.").arg(QLocale().dayName(weekday));
    if (m_isDriveLimited->isChecked() && m_longestDrive->duration() <= Seconds(0))
        return tr("Say how long a drive may be, for example 1:00.");
    if (m_stalledAfter->duration() <= Seconds(0) || m_staleAfter->duration() <= Seconds(0))
        return tr("Say after how long to speak up, for example 2:00.");
    return {};
}

void OfficeSettingsDialog::showState()
{
    const QString why = obstacle();
    m_save->setEnabled(why.isEmpty());
    m_message->setText(why);
}

} // namespace callout
