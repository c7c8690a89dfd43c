#include "ui/dialogs/jobtyperules.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr int LowestStep = -2;

QStringList stepNames()
{
    return {JobTypeRules::tr("Two steps lower"), JobTypeRules::tr("One step lower"), JobTypeRules::tr("As it is"),
            JobTypeRules::tr("One step higher"), JobTypeRules::tr("Two steps higher")};
}

} // namespace

JobTypeRules::JobTypeRules(const QList<JobType> &types, const ThemeSource &themes, QWidget *parent) : QWidget(parent)
{
    QList<JobType> sorted = types;
    std::ranges::sort(sorted, [](const JobType &a, const JobType &b) { return a.name.localeAwareCompare(b.name) < 0; });
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Medium);
    grid->setVerticalSpacing(spacing::Tight);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted, tr("The engine plans")),
                    0, 0);
    grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted, tr("Priority in a run")),
                    0, 1);
    for (const JobType &type : std::as_const(sorted)) {
        Row row{type, new QCheckBox(type.name), new QComboBox};
        row.isEnabled->setChecked(type.isEngineEnabled);
        row.step->addItems(stepNames());
        row.step->setCurrentIndex(std::clamp(type.priorityStep - LowestStep, 0, row.step->count() - 1));
        row.step->setAccessibleName(tr("Priority of %1").arg(type.name));
        const int line = int(m_rows.size()) + 1;
        grid->addWidget(row.isEnabled, line, 0);
        grid->addWidget(row.step, line, 1);
        connect(row.isEnabled, &QCheckBox::toggled, this, &JobTypeRules::changed);
        connect(row.step, &QComboBox::currentIndexChanged, this, &JobTypeRules::changed);
        m_rows.append(row);
    }
    grid->setColumnStretch(0, 1);
}

QList<JobType> JobTypeRules::types() const
{
    QList<JobType> types;
    for (const Row &row : m_rows) {
        types.append(row.type);
        types.back().isEngineEnabled = row.isEnabled->isChecked();
        types.back().priorityStep = row.step->currentIndex() + LowestStep;
    }
    return types;
}

} // namespace callout
