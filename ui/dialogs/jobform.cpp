#include "ui/dialogs/jobform.h"

#include "ui/dialogs/customerfield.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/moneysection.h"
#include "ui/dialogs/needssection.h"
#include "ui/dialogs/notessection.h"
#include "ui/dialogs/placesection.h"
#include "ui/dialogs/timesection.h"
#include "ui/dialogs/whatsection.h"
#include "ui/style/spacing.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace callout {

namespace {

QVBoxLayout *column(const QList<JobSection *> &sections)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(spacing::Wide);
    for (JobSection *section : sections)
        layout->addWidget(section);
    layout->addStretch();
    return layout;
}

} // namespace

JobForm::JobForm(const RecordSource &records, const ThemeSource &themes, QWidget *parent)
    : QScrollArea(parent)
    , m_place(new PlaceSection(records, themes))
{
    const DaySnapshot &day = records.board.day();
    auto *what = new WhatSection(day, themes);
    auto *time = new TimeSection(day, themes);
    auto *needs = new NeedsSection(day, themes);
    auto *money = new MoneySection(day, themes);
    auto *notes = new NotesSection(themes);
    m_sections = {what, m_place, time, needs, notes, money};

    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    columns->setSpacing(2 * spacing::Large);
    columns->addLayout(column({what, m_place, notes}), 1);
    columns->addLayout(column({time, needs, money}), 1);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(page->minimumSizeHint().width() + spacing::Large);
    setFocusProxy(what);

    for (JobSection *section : std::as_const(m_sections))
        connect(section, &JobSection::edited, this, &JobForm::edited);
    connect(what, &WhatSection::typeChosen, this, &JobForm::typeChosen);
}

void JobForm::showJob(const Job &job)
{
    for (JobSection *section : std::as_const(m_sections))
        section->show(job);
}

Job JobForm::read(Job job) const
{
    for (const JobSection *section : m_sections)
        section->read(&job);
    return job;
}

std::optional<Customer> JobForm::editedCustomer() const
{
    return m_place->customer()->edited();
}

bool JobForm::isCustomerUndecided() const
{
    return m_place->customer()->isUndecided();
}

FormField *JobForm::field(const QString &name) const
{
    for (const JobSection *section : m_sections) {
        if (FormField *found = section->field(name))
            return found;
    }
    return nullptr;
}

void JobForm::showProblems(const QList<JobProblem> &problems)
{
    for (FormField *field : findChildren<FormField *>())
        field->setProblem({});
    for (const JobProblem &problem : problems) {
        if (FormField *wrong = field(problem.field); wrong && wrong->problem().isEmpty())
            wrong->setProblem(problem.message);
    }
}

void JobForm::focusField(const QString &name)
{
    if (FormField *wanted = field(name)) {
        wanted->editor()->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(wanted);
    }
}

} // namespace callout
