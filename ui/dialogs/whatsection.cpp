#include "ui/dialogs/whatsection.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/inputframe.h"
#include "ui/dialogs/recordbox.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int DescriptionLines = 4;

} // namespace

WhatSection::WhatSection(const DaySnapshot &day, const ThemeSource &themes)
    : JobSection(themes, tr("What"))
    , m_title(new QLineEdit)
    , m_type(new RecordBox)
    , m_priority(new QComboBox)
    , m_description(new QPlainTextEdit)
{
    using enum Priority;
    m_title->setPlaceholderText(tr("What the customer would say, in a few words"));
    m_type->offer(day.jobTypes, tr("No type"));
    for (const Priority priority : std::array{Low, Normal, High, Emergency})
        m_priority->addItem(StatusWords::of(priority), int(priority));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * DescriptionLines + spacing::Large);

    add(u"title"_s, tr("&Title"), m_title);
    add(u"type_id"_s, tr("Job t&ype"), m_type, Place::Half);
    add(u"priority"_s, tr("&Priority"), m_priority, Place::Half);
    add(u"description"_s, tr("&Description"), new InputFrame(m_description));

    watch(m_title, &QLineEdit::textChanged);
    watch(m_type, &QComboBox::currentIndexChanged);
    watch(m_priority, &QComboBox::currentIndexChanged);
    watch(m_description, &QPlainTextEdit::textChanged);
    connect(m_type, &QComboBox::activated, this, [this] { emit typeChosen(m_type->chosen<JobType>()); });
    setFocusProxy(m_title);
}

void WhatSection::show(const Job &job)
{
    const Showing showing(*this);
    if (m_title->text() != job.title)
        m_title->setText(job.title);
    m_type->choose(job.type);
    m_priority->setCurrentIndex(m_priority->findData(int(job.priority)));
    if (m_description->toPlainText() != job.description)
        m_description->setPlainText(job.description);
}

void WhatSection::read(Job *job) const
{
    job->title = m_title->text();
    job->type = m_type->chosen<JobType>();
    job->priority = Priority(m_priority->currentData().toInt());
    job->description = m_description->toPlainText();
}

} // namespace callout
