#include "ui/dialogs/businesshoursedit.h"

#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>

#include <algorithm>

namespace callout {

namespace {

constexpr int Weekdays = 7;
const QTime UsualOpening{8, 0};
const QTime UsualClosing{18, 0};

} // namespace

BusinessHoursEdit::BusinessHoursEdit(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Small);
    grid->setVerticalSpacing(spacing::Tight);
    grid->setColumnStretch(4, 1);
    const QLocale locale;
    for (int i = 0; i < Weekdays; ++i) {
        Row row{(int(locale.firstDayOfWeek()) - 1 + i) % Weekdays + 1, nullptr, nullptr, nullptr};
        const QString name = locale.dayName(row.weekday);
        row.isOpen = new QCheckBox(name);
        row.opens = new QTimeEdit(UsualOpening);
        row.closes = new QTimeEdit(UsualClosing);
        row.opens->setAccessibleName(tr("%1 opens").arg(name));
        row.closes->setAccessibleName(tr("%1 closes").arg(name));
        for (QTimeEdit *time : {row.opens, row.closes}) {
            time->setDisplayFormat(locale.timeFormat(QLocale::ShortFormat));
            time->setEnabled(false);
            connect(row.isOpen, &QCheckBox::toggled, time, &QWidget::setEnabled);
            connect(time, &QTimeEdit::timeChanged, this, &BusinessHoursEdit::hoursChanged);
        }
        connect(row.isOpen, &QCheckBox::toggled, this, &BusinessHoursEdit::hoursChanged);
        grid->addWidget(row.isOpen, i, 0);
        grid->addWidget(row.opens, i, 1);
        grid->addWidget(new QLabel(QStringLiteral("–")), i, 2);
        grid->addWidget(row.closes, i, 3);
        m_rows.append(row);
    }
}

void BusinessHoursEdit::setHours(const QList<BusinessHours> &hours)
{
    for (const Row &row : std::as_const(m_rows)) {
        const auto day = std::ranges::find(hours, row.weekday, &BusinessHours::weekday);
        row.isOpen->setChecked(day != hours.end());
        if (day != hours.end()) {
            row.opens->setTime(day->opens);
            row.closes->setTime(day->closes);
        }
    }
}

QList<BusinessHours> BusinessHoursEdit::hours() const
{
    QList<BusinessHours> hours;
    for (const Row &row : m_rows) {
        if (row.isOpen->isChecked())
            hours.append({row.weekday, row.opens->time(), row.closes->time()});
    }
    std::ranges::sort(hours, {}, &BusinessHours::weekday);
    return hours;
}

int BusinessHoursEdit::wrongWeekday() const
{
    const QList<BusinessHours> all = hours();
    const auto wrong = std::ranges::find_if(all, [](const BusinessHours &day) { return day.closes <= day.opens; });
    return wrong == all.end() ? 0 : wrong->weekday;
}

} // namespace callout
