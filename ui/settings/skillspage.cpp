#include "ui/settings/skillspage.h"

#include <algorithm>

namespace callout {

SkillsPage::SkillsPage(const ThemeSource &themes, QWidget *parent)
    : RecordPageOf<Skill>(
          {.title = tr("Skills"),
           .summary = tr("Certifications that jobs require and technicians hold."),
           .synonyms = tr("skill certificate certification licence qualification training add remove rename new"),
           .add = tr("&Add a skill"),
           .remove = tr("&Remove this skill"),
           .newName = tr("New skill"),
           .empty = tr("No skills yet. Add the certificates that some jobs need."),
           .noName = tr("Give the skill a name, for example Gas."),
           .twice = tr("Two skills are called %1. Give one another name.")},
          themes, parent)
{
}

void SkillsPage::follow(const OfficeRecords &records)
{
    m_types = records.jobTypes;
    refreshUse();
}

QString SkillsPage::otherUse(qint64 id) const
{
    const auto count =
        std::ranges::count_if(m_types, [id](const JobType &type) { return type.requiredSkills.contains(SkillId{id}); });
    return count > 0 ? tr("%n job type(s)", nullptr, int(count)) : QString();
}

} // namespace callout
