#include "ui/dialogs/eventdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/spanedit.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int Width = 440;
constexpr int LongestCode = 24;
/// How far around an event its window reaches until somebody says otherwise.
constexpr std::chrono::hours UsualRoom{1};

} // namespace

EventDialog::EventDialog(const DaySnapshot &day, const NonJobEvent &event, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_day(day)
    , m_themes(themes)
    , m_event(event)
    , m_title(new QComboBox)
    , m_span(new SpanEdit(day.calendar(), SpanEdit::Days::One))
    , m_code(new QLineEdit)
    , m_isLoose(new QCheckBox(tr("The engine may &shift it between")))
    , m_window(new SpanEdit(day.calendar(), SpanEdit::Days::One))
    , m_titleField(new FormField(themes, tr("&Title"), m_title))
    , m_spanField(new FormField(themes, tr("&When"), m_span))
    , m_codeField(new FormField(themes, tr("Timesheet &code"), m_code))
    , m_windowField(new FormField(themes, {}, m_window))
{
    const QString who = day.technicians.value(event.technician).name;
    setWindowTitle(event.id ? tr("Event of %1").arg(who) : tr("New event for %1").arg(who));
    m_title->setEditable(true);
    m_title->addItems({tr("Lunch"), tr("Training"), tr("Meeting"), tr("Parts run"), tr("Vehicle service")});
    m_code->setMaxLength(LongestCode);
    m_code->setPlaceholderText(tr("None: the event stays where it is"));
    m_window->setDateVisible(false);
    m_window->setAccessibleName(tr("Where the engine may shift it"));

    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(event.id ? tr("Save event") : tr("Add event"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &EventDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EventDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, windowTitle()));
    for (FormField *field : {m_titleField, m_spanField, m_codeField})
        layout->addWidget(field);
    layout->addWidget(m_isLoose);
    layout->addWidget(m_windowField);
    layout->addStretch();
    layout->addSpacing(spacing::Small);
    layout->addWidget(buttons);
    setMinimumWidth(Width);
    setOnlyDefault(*this, *m_accept);

    show(event);
    connectParts();
    showState();
    m_title->setFocus();
    m_title->lineEdit()->selectAll();
}

void EventDialog::connectParts()
{
    const auto touched = [this] {
        m_isTouched = true;
        showState();
    };
    connect(m_title, &QComboBox::editTextChanged, this, touched);
    connect(m_span, &SpanEdit::spanEdited, this, [this, touched] {
        m_window->setDate(m_span->date());
        touched();
    });
    connect(m_code, &QLineEdit::textChanged, this, touched);
    connect(m_isLoose, &QCheckBox::toggled, this, touched);
    connect(m_window, &SpanEdit::spanEdited, this, touched);
}

void EventDialog::show(const NonJobEvent &event)
{
    m_title->setEditText(event.title);
    m_span->setSpan(event.span());
    m_code->setText(event.timesheetCode);
    m_isLoose->setChecked(event.windowBegin && event.windowEnd);
    const TimeWindow day = m_day.calendar().day(m_day.calendar().dayOf(event.begin));
    m_window->setSpan({event.windowBegin.value_or(std::max(day.begin, event.begin - UsualRoom)),
                       event.windowEnd.value_or(std::min(day.end, event.end + UsualRoom))});
}

NonJobEvent EventDialog::edited() const
{
    NonJobEvent event = m_event;
    event.title = m_title->currentText().trimmed();
    event.begin = m_span->span().begin;
    event.end = m_span->span().end;
    event.timesheetCode = m_code->text().trimmed();
    event.windowBegin.reset();
    event.windowEnd.reset();
    if (m_isLoose->isChecked() && !event.timesheetCode.isEmpty()) {
        event.windowBegin = m_window->span().begin;
        event.windowEnd = m_window->span().end;
    }
    return event;
}

FormField *EventDialog::field(const QString &name) const
{
    if (name == u"title")
        return m_titleField;
    if (name == u"timesheet_code")
        return m_codeField;
    return name == u"window_begin" ? m_windowField : m_spanField;
}

void EventDialog::showState()
{
    const bool hasCode = !m_code->text().trimmed().isEmpty();
    m_isLoose->setEnabled(hasCode);
    m_window->setEnabled(hasCode && m_isLoose->isChecked());
    const std::optional<TechnicianProblem> problem = problemOf(edited());
    for (FormField *each : {m_titleField, m_spanField, m_codeField, m_windowField})
        each->setProblem({});
    if (problem && m_isTouched)
        field(problem->field)->setProblem(problem->message);
    m_codeField->setNote(hasCode ? QString()
                                 : tr("With a code the time counts as work, and the event may be shifted."));
}

void EventDialog::accept()
{
    m_isTouched = true;
    showState();
    if (const std::optional<TechnicianProblem> problem = problemOf(edited()))
        return field(problem->field)->editor()->setFocus(Qt::OtherFocusReason);
    QDialog::accept();
}

} // namespace callout
