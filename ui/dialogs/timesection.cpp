#include "ui/dialogs/timesection.h"

#include "core/domain/durationtext.h"
#include "ui/dialogs/durationedit.h"
#include "ui/dialogs/formfield.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int MostDays = 60;

} // namespace

TimeSection::TimeSection(const DaySnapshot &day, const ThemeSource &themes)
    : JobSection(themes, tr("When"))
    , m_day(day)
    , m_isPromised(new QCheckBox(tr("An arrival &window is promised")))
    , m_date(new QDateEdit)
    , m_from(new QTimeEdit)
    , m_to(new QTimeEdit)
    , m_duration(new DurationEdit)
    , m_days(new QSpinBox)
    , m_isConfirmed(new QCheckBox(tr("Confirmed with the customer")))
{
    m_days->setRange(1, MostDays);
    add({}, {}, m_isPromised);
    FormField *window = add(u"window_begin"_s, tr("Arrives between"), windowEditor());
    window->setNote(tr("Times in the office's zone, %1").arg(day.settings.timeZone));
    add(u"duration"_s, tr("Duratio&n"), m_duration, Place::Half);
    add(u"days"_s, tr("Working days"), m_days, Place::Half);
    add(u"confirmed"_s, {}, m_isConfirmed);

    watch(m_isPromised, &QCheckBox::toggled);
    watch(m_date, &QDateEdit::dateChanged);
    watch(m_from, &QTimeEdit::timeChanged);
    watch(m_to, &QTimeEdit::timeChanged);
    watch(m_duration, &DurationEdit::durationEdited);
    watch(m_days, &QSpinBox::valueChanged);
    watch(m_isConfirmed, &QCheckBox::toggled);
}

QWidget *TimeSection::windowEditor()
{
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    for (QTimeEdit *edit : {m_from, m_to})
        edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_date->setAccessibleName(tr("Day of the arrival window"));
    m_from->setAccessibleName(tr("Window begins"));
    m_to->setAccessibleName(tr("Window ends"));

    auto *editor = new QWidget;
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_date, 3);
    layout->addWidget(m_from, 2);
    layout->addWidget(new QLabel(u"–"_s));
    layout->addWidget(m_to, 2);
    editor->setFocusProxy(m_date);
    connect(m_isPromised, &QCheckBox::toggled, editor, &QWidget::setEnabled);
    return editor;
}

void TimeSection::showWindow(const std::optional<TimeWindow> &window)
{
    const OfficeCalendar calendar = m_day.calendar();
    m_isPromised->setChecked(window.has_value());
    field(u"window_begin"_s)->editor()->setEnabled(window.has_value());
    if (!window) {
        // What a window would start from, were one promised.
        if (m_from->time() == m_to->time()) {
            m_date->setDate(m_day.firstDay);
            m_from->setTime({8, 0});
            m_to->setTime({12, 0});
        }
        return;
    }
    const QDateTime begin = calendar.local(window->begin);
    const QDateTime end = calendar.local(window->end);
    m_date->setDate(begin.date());
    m_from->setTime(begin.time());
    m_to->setTime(end.time());
    m_nights = int(begin.date().daysTo(end.date()));
}

void TimeSection::show(const Job &job)
{
    const Showing showing(*this);
    showWindow(job.window());
    m_duration->setDuration(job.duration);
    m_days->setValue(job.days);
    m_isConfirmed->setChecked(job.isConfirmed);
}

void TimeSection::read(Job *job) const
{
    const OfficeCalendar calendar = m_day.calendar();
    job->windowBegin.reset();
    job->windowEnd.reset();
    if (m_isPromised->isChecked()) {
        job->windowBegin = calendar.at(m_date->date(), m_from->time());
        job->windowEnd = calendar.at(m_date->date().addDays(m_nights), m_to->time());
    }
    // What was never touched keeps its seconds.
    if (m_duration->duration() != durationOf(durationText(job->duration)))
        job->duration = m_duration->duration();
    job->days = m_days->value();
    job->isConfirmed = m_isConfirmed->isChecked();
}

} // namespace callout
