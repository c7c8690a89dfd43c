#pragma once

#include "core/domain/moment.h"

#include <QAbstractSpinBox>

namespace callout {

/// An input for how long something takes, in hours and minutes; understands "90", "1.5 h" and the like. Arrow keys step
/// by a quarter of an hour.
class DurationEdit : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit DurationEdit(QWidget *parent = nullptr);

    /// Zero where the text is no length of time.
    [[nodiscard]] Seconds duration() const;
    void setDuration(Seconds duration);

    void stepBy(int steps) override;
    [[nodiscard]] QValidator::State validate(QString &input, int &position) const override;

signals:
    void durationEdited();

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
};

} // namespace callout
