#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/jobsection.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace callout {

class RecordBox;

/// What is to be done: title, kind of work, priority, description.
class WhatSection : public JobSection
{
    Q_OBJECT

public:
    WhatSection(const DaySnapshot &day, const ThemeSource &themes);

    void show(const Job &job) override;
    void read(Job *job) const override;

signals:
    /// Somebody chose another kind of work.
    void typeChosen(callout::JobTypeId type);

private:
    QLineEdit *m_title;
    RecordBox *m_type;
    QComboBox *m_priority;
    QPlainTextEdit *m_description;
};

} // namespace callout
