#pragma once

#include "ui/settings/recordpage.h"

namespace callout {

/// The certifications that jobs may require.
class SkillsPage : public RecordPageOf<Skill>
{
    Q_OBJECT

public:
    explicit SkillsPage(const ThemeSource &themes, QWidget *parent = nullptr);

    void follow(const OfficeRecords &records) override;

protected:
    [[nodiscard]] QString otherUse(qint64 id) const override;

private:
    RecordTable<JobType> m_types;
};

} // namespace callout
