#include "ui/dialogs/timessection.h"

#include "ui/dialogs/eventdialog.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/shiftdialog.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int ListHeight = 168;
constexpr int PlaceRole = Qt::UserRole;
constexpr Minutes UsualEvent{30};

/// The places of records in the order of a list: what is to come first, in order of time; then what is over, the newest
/// first.
template<typename Record>
QList<qsizetype> listed(const QList<Record> &records, Instant now)
{
    QList<qsizetype> places(records.size());
    std::iota(places.begin(), places.end(), qsizetype(0));
    std::ranges::stable_sort(places, {}, [&](qsizetype at) {
        const bool isPast = records.at(at).end <= now;
        const Seconds begin = records.at(at).begin.time_since_epoch();
        return std::pair(isPast, isPast ? -begin : begin);
    });
    return places;
}

} // namespace

TimesSection::TimesSection(const DaySnapshot &day, const ThemeSource &themes, const QString &field, const Words &words)
    : FormSection(themes, words.title)
    , m_day(day)
    , m_list(new QTreeWidget)
    , m_empty(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, words.empty))
    , m_add(new QPushButton(words.add))
    , m_change(new QPushButton(tr("Change…")))
    , m_remove(new QPushButton(tr("Remove")))
{
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("When"), tr("What")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(ListHeight);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->setAccessibleName(words.title);
    m_empty->setWordWrap(true);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    for (QPushButton *button : {m_add, m_change, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    add(field, {}, box);

    m_remove->setToolTip(tr("Remove (%1)").arg(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)));
    connect(m_add, &QPushButton::clicked, this, [this] { addOne(); });
    connect(m_change, &QPushButton::clicked, this, [this] { changeOne(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeOne(current()); });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this] { changeOne(current()); });
    auto *remove = new QShortcut(Qt::Key_Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TimesSection::refresh);
    refresh();
}

qsizetype TimesSection::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, PlaceRole).toLongLong() : -1;
}

void TimesSection::showLines(const QList<Line> &lines)
{
    m_list->clear();
    for (const Line &line : lines) {
        auto *item = new QTreeWidgetItem(m_list, {line.when, line.what});
        item->setData(0, PlaceRole, line.at);
        for (int column = 0; line.isPast && column < 2; ++column)
            item->setForeground(column, themes().theme().mutedText);
    }
    refresh();
}

void TimesSection::setReady(bool ready)
{
    m_isReady = ready;
    refresh();
}

void TimesSection::refresh()
{
    const bool isAny = m_list->topLevelItemCount() > 0;
    m_list->setVisible(isAny);
    m_empty->setVisible(!isAny);
    m_add->setEnabled(m_isReady);
    m_change->setEnabled(m_isReady && current() >= 0);
    m_remove->setEnabled(m_isReady && current() >= 0);
}

QString TimesSection::spanText(const TimeWindow &span) const
{
    const OfficeCalendar calendar = m_day.calendar();
    const QLocale locale;
    const QDate first = calendar.dayOf(span.begin);
    const QDate last = calendar.dayOf(span.end - Seconds(1));
    const auto date = [&](QDate day) {
        return tr("%1 %2").arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat),
                               locale.toString(day, QLocale::ShortFormat));
    };
    const auto time = [&](Instant at) { return locale.toString(calendar.timeOf(at), QLocale::ShortFormat); };
    const bool isWhole = span.begin == calendar.day(first).begin && span.end == calendar.day(last).end;
    if (isWhole)
        return first == last ? date(first) : tr("%1 – %2").arg(date(first), date(last));
    if (first == last)
        return tr("%1, %2–%3").arg(date(first), time(span.begin), time(span.end));
    return tr("%1, %2 – %3, %4").arg(date(first), time(span.begin), date(last), time(span.end));
}

ExceptionsSection::ExceptionsSection(const DaySnapshot &day, Instant now, const ThemeSource &themes)
    : TimesSection(
          day, themes, u"shifts"_s,
          {tr("On certain days"), tr("Add &exception…"),
           tr("No exceptions to the weekly hours. Add holidays, sick leave, on-call duty or a changed shift.")})
    , m_now(now)
{
}

void ExceptionsSection::setShifts(const QList<Shift> &shifts)
{
    m_shifts = shifts;
    rebuild();
}

void ExceptionsSection::rebuild()
{
    QList<Line> lines;
    for (const qsizetype at : listed(m_shifts, m_now)) {
        const Shift &shift = m_shifts.at(at);
        lines.append({at, spanText(shift.span()), StatusWords::of(shift.kind), shift.end <= m_now});
    }
    showLines(lines);
}

void ExceptionsSection::finish()
{
    rebuild();
    emit edited();
}

void ExceptionsSection::addOne()
{
    const OfficeCalendar calendar = day().calendar();
    const TimeWindow tomorrow = calendar.day(calendar.dayOf(m_now).addDays(1));
    const Shift fresh{.kind = ShiftKind::TimeOff, .begin = tomorrow.begin, .end = tomorrow.end};
    ShiftDialog dialog(day(), fresh, themes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_shifts.append(dialog.edited());
    finish();
}

void ExceptionsSection::changeOne(qsizetype at)
{
    if (at < 0 || at >= m_shifts.size())
        return;
    ShiftDialog dialog(day(), m_shifts.at(at), themes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_shifts[at] = dialog.edited();
    finish();
}

void ExceptionsSection::removeOne(qsizetype at)
{
    if (at < 0 || at >= m_shifts.size())
        return;
    m_shifts.removeAt(at);
    finish();
}

EventsSection::EventsSection(const DaySnapshot &day, TechnicianId technician, Instant now, const ThemeSource &themes)
    : TimesSection(day, themes, u"events"_s,
                   {tr("Events of the days shown"), tr("Add e&vent…"),
                    tr("Nothing but jobs on the days shown. Add lunch, training or a meeting.")})
    , m_technician(technician)
    , m_now(now)
{
}

void EventsSection::setEvents(const QList<NonJobEvent> &events)
{
    m_events = events;
    rebuild();
}

void EventsSection::rebuild()
{
    QList<Line> lines;
    for (const qsizetype at : listed(m_events, m_now)) {
        const NonJobEvent &event = m_events.at(at);
        const QString what =
            event.timesheetCode.isEmpty() ? event.title : tr("%1 (%2)").arg(event.title, event.timesheetCode);
        lines.append({at, spanText(event.span()), what, event.end <= m_now});
    }
    showLines(lines);
}

void EventsSection::finish()
{
    rebuild();
    emit edited();
}

void EventsSection::addOne()
{
    const Instant noon = day().calendar().at(day().firstDay, QTime(12, 0));
    EventDialog dialog(day(), {.technician = m_technician, .begin = noon, .end = noon + UsualEvent}, themes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_events.append(dialog.edited());
    finish();
}

void EventsSection::changeOne(qsizetype at)
{
    if (at < 0 || at >= m_events.size())
        return;
    EventDialog dialog(day(), m_events.at(at), themes(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_events[at] = dialog.edited();
    finish();
}

void EventsSection::removeOne(qsizetype at)
{
    if (at < 0 || at >= m_events.size())
        return;
    m_events.removeAt(at);
    finish();
}

} // namespace callout
