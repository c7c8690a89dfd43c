#include "ui/dialogs/weekedit.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace callout {

namespace {

constexpr int Weekdays = 7;
const QTime UsualBegin{8, 0};
const QTime UsualEnd{16, 0};

enum Column { DayColumn, KindColumn, BeginColumn, DashColumn, EndColumn, RemoveColumn, AddColumn, SpareColumn };

QComboBox *kindBox(ShiftKind kind)
{
    auto *box = new QComboBox;
    for (const ShiftKind each : std::array{ShiftKind::Normal, ShiftKind::OnCall, ShiftKind::TimeOff})
        box->addItem(StatusWords::of(each), int(each));
    box->setCurrentIndex(box->findData(int(kind)));
    return box;
}

QTimeEdit *timeEdit(QTime time)
{
    auto *edit = new QTimeEdit(time);
    edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    return edit;
}

} // namespace

WeekEdit::WeekEdit(const ThemeSource &themes, QWidget *parent) : QWidget(parent), m_themes(themes)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    auto *copy = new QPushButton(tr("Copy &Monday to weekdays"));
    copy->setToolTip(tr("Tuesday to Friday get the hours of Monday"));
    connect(copy, &QPushButton::clicked, this, &WeekEdit::copyMonday);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    rebuild();
}

void WeekEdit::setWeek(const QList<WeeklyShift> &week)
{
    if (week == m_week)
        return;
    m_week = week;
    rebuild();
}

void WeekEdit::copyMonday()
{
    QList<WeeklyShift> copied;
    for (const WeeklyShift &shift : std::as_const(m_week)) {
        if (shift.weekday == Qt::Monday) {
            for (int day = Qt::Monday; day <= Qt::Friday; ++day)
                copied.append({day, shift.begins, shift.ends, shift.kind});
        } else if (shift.weekday > Qt::Friday) {
            copied.append(shift);
        }
    }
    m_week = copied;
    finish(true);
}

void WeekEdit::change(qsizetype at, const WeeklyShift &shift)
{
    m_week[at] = shift;
    finish(false);
}

/// A further span begins where the last one of the day ends.
void WeekEdit::add(int weekday)
{
    QTime begin = UsualBegin;
    for (const WeeklyShift &shift : std::as_const(m_week)) {
        if (shift.weekday == weekday)
            begin = shift.ends;
    }
    const bool isFirst = begin == UsualBegin;
    m_week.append({weekday, begin, isFirst ? UsualEnd : begin.addSecs(2 * 3600), ShiftKind::Normal});
    finish(true);
}

void WeekEdit::remove(qsizetype at)
{
    m_week.removeAt(at);
    finish(true);
}

void WeekEdit::finish(bool isRebuilt)
{
    if (isRebuilt) {
        std::ranges::stable_sort(m_week, {}, &WeeklyShift::weekday);
        rebuild();
    }
    emit weekEdited();
}

void WeekEdit::rebuild()
{
    if (m_grid) {
        m_grid->hide();
        m_grid->deleteLater(); // perhaps with the button that brought us here
    }
    m_grid = new QWidget;
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Small);
    grid->setVerticalSpacing(spacing::Tight);
    grid->setColumnStretch(SpareColumn, 1);
    const int first = int(QLocale().firstDayOfWeek());
    int line = 0;
    for (int i = 0; i < Weekdays; ++i)
        addDay((first - 1 + i) % Weekdays + 1, &line);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_grid);
}

void WeekEdit::addDay(int weekday, int *line)
{
    auto *grid = static_cast<QGridLayout *>(m_grid->layout());
    const QString name = QLocale().standaloneDayName(weekday);
    grid->addWidget(new ThemedLabel(m_themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text, name), *line, DayColumn);
    auto *more = new QPushButton(tr("Add hours"));
    more->setAccessibleName(tr("Add hours on %1").arg(name));
    connect(more, &QPushButton::clicked, this, [this, weekday] { add(weekday); });
    grid->addWidget(more, *line, AddColumn);
    int spans = 0;
    for (qsizetype at = 0; at < m_week.size(); ++at) {
        if (m_week.at(at).weekday == weekday)
            addSpan(at, *line + spans++);
    }
    if (spans == 0) {
        grid->addWidget(new ThemedLabel(m_themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, tr("Free")), *line,
                        KindColumn);
    }
    *line += std::max(1, spans);
}

void WeekEdit::addSpan(qsizetype at, int line)
{
    auto *grid = static_cast<QGridLayout *>(m_grid->layout());
    const WeeklyShift shift = m_week.at(at);
    const QString name = QLocale().standaloneDayName(shift.weekday);
    QComboBox *kind = kindBox(shift.kind);
    QTimeEdit *begins = timeEdit(shift.begins);
    QTimeEdit *ends = timeEdit(shift.ends);
    auto *drop = new QPushButton(tr("Remove"));
    kind->setAccessibleName(tr("Kind of hours on %1").arg(name));
    begins->setAccessibleName(tr("%1 begins").arg(name));
    ends->setAccessibleName(tr("%1 ends").arg(name));
    drop->setAccessibleName(tr("Remove hours of %1").arg(name));
    grid->addWidget(kind, line, KindColumn);
    grid->addWidget(begins, line, BeginColumn);
    grid->addWidget(new QLabel(QStringLiteral("–")), line, DashColumn);
    grid->addWidget(ends, line, EndColumn);
    grid->addWidget(drop, line, RemoveColumn);
    const auto take = [this, at, kind, begins, ends, weekday = shift.weekday] {
        change(at, {weekday, begins->time(), ends->time(), ShiftKind(kind->currentData().toInt())});
    };
    connect(kind, &QComboBox::currentIndexChanged, this, take);
    connect(begins, &QTimeEdit::timeChanged, this, take);
    connect(ends, &QTimeEdit::timeChanged, this, take);
    connect(drop, &QPushButton::clicked, this, [this, at] { remove(at); });
}

} // namespace callout
