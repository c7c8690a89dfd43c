#include "ui/dialogs/shiftdialog.h"

#include "core/domain/technicianproblems.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/spanedit.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace callout {

namespace {

constexpr int Width = 460;

} // namespace

ShiftDialog::ShiftDialog(const DaySnapshot &day, const Shift &shift, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_day(day)
    , m_shift(shift)
    , m_kind(new QComboBox)
    , m_isWholeDays(new QCheckBox(tr("&Whole days")))
    , m_span(new SpanEdit(day.calendar(), SpanEdit::Days::Several))
    , m_spanField(new FormField(themes, tr("&From – to"), m_span))
{
    setWindowTitle(shift.id ? tr("Change an exception") : tr("New exception"));
    for (const ShiftKind each : std::array{ShiftKind::TimeOff, ShiftKind::Normal, ShiftKind::OnCall})
        m_kind->addItem(StatusWords::of(each), int(each));
    m_kind->setCurrentIndex(m_kind->findData(int(shift.kind)));
    m_span->setSpan(shift.span());
    const OfficeCalendar calendar = day.calendar();
    const bool isWhole = shift.kind == ShiftKind::TimeOff
        && shift.begin == calendar.day(calendar.dayOf(shift.begin)).begin
        && shift.end == calendar.day(calendar.dayOf(shift.end)).begin && shift.end > shift.begin;
    m_isWholeDays->setChecked(isWhole);
    m_span->setWholeDays(isWhole);
    auto *kindField = new FormField(themes, tr("&Kind"), m_kind);

    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(shift.id ? tr("Change") : tr("Add exception"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShiftDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShiftDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, windowTitle()));
    layout->addWidget(kindField);
    layout->addWidget(m_isWholeDays);
    layout->addWidget(m_spanField);
    layout->addStretch();
    layout->addSpacing(spacing::Small);
    layout->addWidget(buttons);
    setMinimumWidth(Width);
    setOnlyDefault(*this, *m_accept);

    const auto touched = [this] {
        m_isTouched = true;
        showState();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, touched);
    connect(m_isWholeDays, &QCheckBox::toggled, this, touched);
    connect(m_span, &SpanEdit::spanEdited, this, touched);
    showState();
    m_kind->setFocus();
}

ShiftKind ShiftDialog::kind() const
{
    return ShiftKind(m_kind->currentData().toInt());
}

Shift ShiftDialog::edited() const
{
    Shift shift = m_shift;
    shift.kind = kind();
    shift.begin = m_span->span().begin;
    shift.end = m_span->span().end;
    return shift;
}

void ShiftDialog::showState()
{
    const bool isOff = kind() == ShiftKind::TimeOff;
    m_isWholeDays->setVisible(isOff);
    m_span->setWholeDays(isOff && m_isWholeDays->isChecked());
    m_spanField->setNote(isOff ? tr("Time off is taken out of the hours of these days.")
                               : tr("Takes the place of the weekly hours on the day that it begins."));
    const std::optional<TechnicianProblem> problem = problemOf(edited());
    m_spanField->setProblem(problem && m_isTouched ? problem->message : QString());
}

void ShiftDialog::accept()
{
    m_isTouched = true;
    showState();
    if (problemOf(edited()))
        return m_span->setFocus(Qt::OtherFocusReason);
    QDialog::accept();
}

} // namespace callout
