#include "ui/settings/jobtypespage.h"

#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/durationedit.h"

#include <QCheckBox>
#include <QComboBox>

#include <algorithm>

namespace callout {

namespace {

constexpr int LowestStep = -2;
constexpr int InputWidth = 184;

QStringList stepNames()
{
    return {JobTypesPage::tr("Two steps lower"), JobTypesPage::tr("One step lower"), JobTypesPage::tr("As it is"),
            JobTypesPage::tr("One step higher"), JobTypesPage::tr("Two steps higher")};
}

} // namespace

JobTypesPage::JobTypesPage(const ThemeSource &themes, QWidget *parent)
    : RecordPageOf<JobType>({.title = tr("Job types"),
                             .summary = tr("What a new job of each kind starts from, and how the engine treats it."),
                             .synonyms = tr("job type kind of work service repair add remove rename new"),
                             .add = tr("&Add a job type"),
                             .remove = tr("&Remove this type"),
                             .newName = tr("New job type"),
                             .empty = tr("No job types yet. Add the kinds of work you do."),
                             .noName = tr("Give the job type a name, for example Boiler service."),
                             .twice = tr("Two job types are called %1. Give one another name.")},
                            themes, parent)
    , m_duration(new DurationEdit)
    , m_skills(new ChipPicker(themes, tr("Any technician can do it")))
    , m_isEngineEnabled(new QCheckBox(tr("The &engine may plan such jobs")))
    , m_step(new QComboBox)
{
    m_step->addItems(stepNames());
    m_step->setMaximumWidth(InputWidth);
    m_duration->setMaximumWidth(InputWidth);
    addDetail((new SettingRow(themes, tr("&Duration"), m_duration, SettingRow::Shape::Below))
                  ->withUnit(tr("h:mm"))
                  ->withNote(tr("How long a new job of this type takes."))
                  ->withSynonyms(tr("job type length minutes hours time takes")));
    addDetail((new SettingRow(themes, tr("Required s&kills"), m_skills, SettingRow::Shape::Below))
                  ->withSynonyms(tr("job type certificate qualification need")));
    addDetail((new SettingRow(themes, tr("Engine enabled"), m_isEngineEnabled, SettingRow::Shape::Below))
                  ->withNote(tr("Otherwise such jobs are blocks that every plan goes around."))
                  ->withSynonyms(tr("job type automatic auto-assign allowed toggle")));
    addDetail((new SettingRow(themes, tr("&Priority in a run"), m_step, SettingRow::Shape::Below))
                  ->withSynonyms(tr("job type raise lower step urgent urgency higher")));
    connect(m_duration, &DurationEdit::durationEdited, this,
            [this] { changeChosen([this](JobType &type) { type.duration = m_duration->duration(); }); });
    connect(m_skills, &ChipPicker::chipsChanged, this, &JobTypesPage::takeSkills);
    connect(m_isEngineEnabled, &QCheckBox::clicked, this,
            [this](bool isOn) { changeChosen([isOn](JobType &type) { type.isEngineEnabled = isOn; }); });
    connect(m_step, &QComboBox::activated, this,
            [this](int step) { changeChosen([step](JobType &type) { type.priorityStep = step + LowestStep; }); });
}

QStringList JobTypesPage::namesOf(const QList<SkillId> &ids) const
{
    QStringList names;
    for (const SkillId id : ids) {
        if (const auto skill = m_known.constFind(id); skill != m_known.cend())
            names.append(skill->name);
    }
    return names;
}

void JobTypesPage::takeSkills()
{
    const QList<SkillId> before = chosenRecord().requiredSkills;
    if (isQuiet() || m_skills->chips() == namesOf(before))
        return;
    QList<SkillId> skills;
    for (const QString &name : m_skills->chips()) {
        const auto skill = std::ranges::find(m_known, name, &Skill::name);
        if (skill != m_known.end())
            skills.append(skill->id);
    }
    changeChosen([&](JobType &type) { type.requiredSkills = skills; });
}

void JobTypesPage::follow(const OfficeRecords &records)
{
    m_known = records.skills;
    QStringList names = namesOf(m_known.keys());
    std::ranges::sort(names,
                      [](const QString &left, const QString &right) { return left.localeAwareCompare(right) < 0; });
    quietly([&] {
        m_skills->setChoices(names);
        m_skills->setChips(namesOf(chosenRecord().requiredSkills));
    });
}

void JobTypesPage::showDetails(qint64 /*id*/)
{
    const JobType type = chosenRecord();
    m_duration->setDuration(type.duration);
    m_skills->setChips(namesOf(type.requiredSkills));
    m_isEngineEnabled->setChecked(type.isEngineEnabled);
    m_step->setCurrentIndex(std::clamp(type.priorityStep - LowestStep, 0, m_step->count() - 1));
}

QString JobTypesPage::problemOf(qint64 id) const
{
    const JobType type = records().value({id});
    return type.duration > Seconds(0) ? QString() : tr("Say how long %1 takes, for example 1:00.").arg(type.name);
}

} // namespace callout
