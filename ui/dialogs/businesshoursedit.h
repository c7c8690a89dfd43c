#pragma once

#include "core/domain/office.h"

#include <QWidget>

class QCheckBox;
class QTimeEdit;

namespace callout {

/// The opening times of each weekday, in the order of the locale's week.
class BusinessHoursEdit : public QWidget
{
    Q_OBJECT

public:
    explicit BusinessHoursEdit(QWidget *parent = nullptr);

    void setHours(const QList<BusinessHours> &hours);
    /// In the order of the weekdays' numbers.
    [[nodiscard]] QList<BusinessHours> hours() const;
    /// The first day that closes before it opens; 0 where none does.
    [[nodiscard]] int wrongWeekday() const;

signals:
    void hoursChanged();

private:
    struct Row {
        int weekday = 1;
        QCheckBox *isOpen = nullptr;
        QTimeEdit *opens = nullptr;
        QTimeEdit *closes = nullptr;
    };
    QList<Row> m_rows;
};

} // namespace callout
