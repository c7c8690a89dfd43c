#include "ui/dialogs/personsections.h"

#include "ui/dialogs/addressinputs.h"
#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/durationedit.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/lookupedit.h"
#include "ui/dialogs/recordbox.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int MostJobs = 50;
constexpr int UsualMostJobs = 8;
constexpr int LimitWidth = 96;
constexpr std::chrono::hours UsualMostWork{8};

QStringList namesOf(const QList<ZoneId> &ids, const RecordTable<Zone> &zones)
{
    QStringList names;
    for (const ZoneId id : ids) {
        if (const auto zone = zones.constFind(id); zone != zones.cend())
            names.append(zone->name);
    }
    return names;
}

void setIfOther(QLineEdit *line, const QString &text)
{
    if (line->text().trimmed() != text)
        line->setText(text);
}

} // namespace

PersonSection::PersonSection(const RecordSource &records, const ThemeSource &themes)
    : TechnicianSection(themes, tr("Person"))
    , m_name(new QLineEdit)
    , m_phone(new QLineEdit)
    , m_email(new QLineEdit)
    , m_home(new AddressInputs(records.file, themes, this))
{
    add(u"name"_s, tr("&Name"), m_name);
    add(u"phone"_s, tr("&Phone"), m_phone, Place::Half);
    add(u"email"_s, tr("E-&mail"), m_email, Place::Half);
    add(u"home_address"_s, tr("Home &address, where the day begins and ends"), m_home->address());
    m_home->setPlaceField(add(u"home_latitude"_s, tr("Place on the map"), m_home->place()));
    for (QLineEdit *line : {m_name, m_phone, m_email, static_cast<QLineEdit *>(m_home->address()), m_home->place()})
        watch(line, &QLineEdit::textChanged);
    setFocusProxy(m_name);
}

void PersonSection::show(const Technician &technician)
{
    const Showing showing(*this);
    setIfOther(m_name, technician.name);
    setIfOther(m_phone, technician.phone);
    setIfOther(m_email, technician.email);
    m_home->show(technician.homeAddress, technician.homeLatitude, technician.homeLongitude);
}

void PersonSection::read(Technician *technician) const
{
    technician->name = m_name->text().trimmed();
    technician->phone = m_phone->text().trimmed();
    technician->email = m_email->text().trimmed();
    m_home->read(&technician->homeAddress, &technician->homeLatitude, &technician->homeLongitude);
}

TeamSection::TeamSection(const DaySnapshot &day, const ThemeSource &themes)
    : TechnicianSection(themes, tr("In the team"))
    , m_day(day)
    , m_businessUnit(new RecordBox)
    , m_zones(new ChipPicker(themes, tr("Works everywhere")))
    , m_leader(new RecordBox)
    , m_isManaged(new QCheckBox(tr("The en&gine may plan this technician")))
    , m_isActive(new QCheckBox(tr("Works he&re")))
{
    m_businessUnit->offer(day.businessUnits, tr("None"));
    QStringList zones = namesOf(day.zones.keys(), day.zones);
    std::ranges::sort(
        zones, [](const QString &one, const QString &other) { return QString::localeAwareCompare(one, other) < 0; });
    m_zones->setChoices(zones);
    add(u"business_unit_id"_s, tr("&Business unit"), m_businessUnit, Place::Half);
    FormField *leader = add(u"follows_id"_s, tr("Helper o&f"), m_leader, Place::Half);
    leader->setNote(tr("A helper goes along and gets no jobs of their own."));
    add(u"zones"_s, tr("&Zones"), m_zones);
    add(u"managed"_s, {}, m_isManaged);
    add(u"active"_s, {}, m_isActive);

    watch(m_businessUnit, &QComboBox::currentIndexChanged);
    watch(m_zones, &ChipPicker::chipsChanged);
    watch(m_leader, &QComboBox::currentIndexChanged);
    watch(m_isManaged, &QCheckBox::toggled);
    watch(m_isActive, &QCheckBox::toggled);
}

void TeamSection::show(const Technician &technician)
{
    const Showing showing(*this);
    RecordTable<Technician> leaders = m_day.technicians;
    leaders.removeIf([&](const auto &entry) {
        return entry.key() == technician.id || (!entry.value().isActive && entry.key() != technician.follows);
    });
    m_leader->offer(leaders, tr("Nobody"));
    m_leader->choose(technician.follows);
    m_businessUnit->choose(technician.businessUnit);
    m_zones->setChips(namesOf(technician.zones, m_day.zones));
    m_isManaged->setChecked(technician.isManaged);
    m_isActive->setChecked(technician.isActive);
}

void TeamSection::read(Technician *technician) const
{
    technician->businessUnit = m_businessUnit->chosen<BusinessUnit>();
    technician->follows = m_leader->chosen<Technician>();
    if (m_zones->chips() != namesOf(technician->zones, m_day.zones)) {
        technician->zones.clear();
        for (const QString &name : m_zones->chips()) {
            const auto zone = std::ranges::find(m_day.zones, name, &Zone::name);
            if (zone != m_day.zones.end())
                technician->zones.append(zone->id);
        }
    }
    technician->isManaged = m_isManaged->isChecked();
    technician->isActive = m_isActive->isChecked();
}

namespace {

/// A limit that may be left out: the input counts while the box is checked.
QWidget *limitRow(QCheckBox *isSet, QWidget *input)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addWidget(isSet, 1);
    layout->addWidget(input);
    input->setFixedWidth(LimitWidth);
    row->setFocusProxy(input);
    QObject::connect(isSet, &QCheckBox::toggled, input, &QWidget::setEnabled);
    return row;
}

} // namespace

LimitsSection::LimitsSection(const ThemeSource &themes)
    : TechnicianSection(themes, tr("Limits of a day"))
    , m_hasMostJobs(new QCheckBox(tr("At most so many &jobs")))
    , m_mostJobs(new QSpinBox)
    , m_hasMostWork(new QCheckBox(tr("At most so much booked &work")))
    , m_mostWork(new DurationEdit)
{
    m_mostJobs->setRange(1, MostJobs);
    m_mostJobs->setAccessibleName(tr("Most jobs of a day"));
    m_mostWork->setAccessibleName(tr("Most booked work of a day"));
    add(u"maximum_jobs"_s, {}, limitRow(m_hasMostJobs, m_mostJobs));
    add(u"maximum_work"_s, {}, limitRow(m_hasMostWork, m_mostWork));
    watch(m_hasMostJobs, &QCheckBox::toggled);
    watch(m_mostJobs, &QSpinBox::valueChanged);
    watch(m_hasMostWork, &QCheckBox::toggled);
    watch(m_mostWork, &DurationEdit::durationEdited);
}

void LimitsSection::show(const Technician &technician)
{
    const Showing showing(*this);
    m_hasMostJobs->setChecked(technician.maximumJobs.has_value());
    m_mostJobs->setEnabled(technician.maximumJobs.has_value());
    m_mostJobs->setValue(technician.maximumJobs.value_or(UsualMostJobs));
    m_hasMostWork->setChecked(technician.maximumWork.has_value());
    m_mostWork->setEnabled(technician.maximumWork.has_value());
    if (const Seconds work = technician.maximumWork.value_or(UsualMostWork); m_mostWork->duration() != work)
        m_mostWork->setDuration(work);
}

void LimitsSection::read(Technician *technician) const
{
    technician->maximumJobs = m_hasMostJobs->isChecked() ? std::optional(m_mostJobs->value()) : std::nullopt;
    technician->maximumWork = m_hasMostWork->isChecked() ? std::optional(m_mostWork->duration()) : std::nullopt;
}

} // namespace callout
