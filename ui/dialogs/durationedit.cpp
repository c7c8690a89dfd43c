#include "ui/dialogs/durationedit.h"

#include "core/domain/durationtext.h"

#include <QLineEdit>

namespace callout {

namespace {

constexpr Minutes Step{15};

} // namespace

DurationEdit::DurationEdit(QWidget *parent) : QAbstractSpinBox(parent)
{
    lineEdit()->setPlaceholderText(tr("h:mm"));
    connect(lineEdit(), &QLineEdit::textEdited, this, &DurationEdit::durationEdited);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        if (const std::optional<Seconds> read = durationOf(lineEdit()->text()))
            lineEdit()->setText(durationText(*read));
    });
}

Seconds DurationEdit::duration() const
{
    return durationOf(lineEdit()->text()).value_or(Seconds(0));
}

void DurationEdit::setDuration(Seconds duration)
{
    if (duration != this->duration() || lineEdit()->text().isEmpty())
        lineEdit()->setText(durationText(duration));
}

void DurationEdit::stepBy(int steps)
{
    // Onto the grid of quarters first, as clocks do.
    const auto quarters = duration() / Seconds(Step);
    const bool isOnGrid = duration() == quarters * Seconds(Step);
    const auto target = quarters + (steps > 0 || isOnGrid ? steps : steps + 1);
    setDuration(std::max<Seconds>(Seconds(Step), target * Seconds(Step)));
    emit durationEdited();
}

QValidator::State DurationEdit::validate(QString &input, int & /*position*/) const
{
    return durationOf(input) ? QValidator::Acceptable : QValidator::Intermediate;
}

QAbstractSpinBox::StepEnabled DurationEdit::stepEnabled() const
{
    return duration() > Seconds(Step) ? StepUpEnabled | StepDownEnabled : StepEnabled(StepUpEnabled);
}

} // namespace callout
