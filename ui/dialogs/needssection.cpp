#include "ui/dialogs/needssection.h"

#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/recordbox.h"

#include <QCheckBox>
#include <QSet>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int LargestCrew = 20;

QStringList namesOf(const QList<SkillId> &ids, const RecordTable<Skill> &skills)
{
    QStringList names;
    for (const SkillId id : ids) {
        if (const auto skill = skills.constFind(id); skill != skills.cend())
            names.append(skill->name);
    }
    return names;
}

QStringList sorted(QStringList names)
{
    std::ranges::sort(
        names, [](const QString &left, const QString &right) { return QString::localeAwareCompare(left, right) < 0; });
    return names;
}

} // namespace

NeedsSection::NeedsSection(const DaySnapshot &day, const ThemeSource &themes)
    : JobSection(themes, tr("What it needs"))
    , m_day(day)
    , m_skills(new ChipPicker(themes, tr("Any technician can do it")))
    , m_tags(new ChipPicker(themes, tr("Type a tag, then Return")))
    , m_preferred(new RecordBox)
    , m_crew(new QSpinBox)
    , m_isEngineAllowed(new QCheckBox(tr("The &engine may plan this job")))
    , m_isTechnicianSpecific(new QCheckBox(tr("It stays with its technician")))
{
    RecordTable<Technician> technicians = day.technicians;
    technicians.removeIf([](const auto &entry) { return !entry.value().isActive; });
    m_skills->setChoices(sorted(namesOf(day.skills.keys(), day.skills)));
    m_tags->setChoices(knownTags());
    m_tags->setFreeText(true);
    m_preferred->offer(technicians, tr("Nobody in particular"));
    m_crew->setRange(1, LargestCrew);

    add(u"required_skills"_s, tr("Required s&kills"), m_skills);
    add(u"tags"_s, tr("Ta&gs"), m_tags);
    add(u"preferred_technician_id"_s, tr("Pre&ferred technician"), m_preferred, Place::Half);
    add(u"crew_size"_s, tr("Technicians needed"), m_crew, Place::Half);
    add(u"engine_allowed"_s, {}, m_isEngineAllowed);
    add(u"technician_specific"_s, {}, m_isTechnicianSpecific);

    watch(m_skills, &ChipPicker::chipsChanged);
    watch(m_tags, &ChipPicker::chipsChanged);
    watch(m_preferred, &QComboBox::currentIndexChanged);
    watch(m_crew, &QSpinBox::valueChanged);
    watch(m_isEngineAllowed, &QCheckBox::toggled);
    watch(m_isTechnicianSpecific, &QCheckBox::toggled);
}

QStringList NeedsSection::knownTags() const
{
    QSet<QString> tags;
    for (const Job &job : m_day.jobs) {
        for (const QString &tag : job.tags)
            tags.insert(tag);
    }
    return sorted(tags.values());
}

void NeedsSection::show(const Job &job)
{
    const Showing showing(*this);
    m_skills->setChips(namesOf(job.requiredSkills, m_day.skills));
    m_tags->setChips(job.tags);
    m_preferred->choose(job.preferredTechnician);
    m_crew->setValue(job.crewSize);
    m_isEngineAllowed->setChecked(job.isEngineAllowed);
    m_isTechnicianSpecific->setChecked(job.isTechnicianSpecific);
}

void NeedsSection::read(Job *job) const
{
    const RecordTable<Skill> &skills = m_day.skills;
    if (m_skills->chips() != namesOf(job->requiredSkills, skills)) {
        job->requiredSkills.clear();
        for (const QString &name : m_skills->chips()) {
            const auto skill = std::ranges::find(skills, name, &Skill::name);
            if (skill != skills.end())
                job->requiredSkills.append(skill->id);
        }
    }
    job->tags = m_tags->chips();
    job->preferredTechnician = m_preferred->chosen<Technician>();
    job->crewSize = m_crew->value();
    job->isEngineAllowed = m_isEngineAllowed->isChecked();
    job->isTechnicianSpecific = m_isTechnicianSpecific->isChecked();
}

} // namespace callout
