#pragma once

#include "core/domain/daysnapshot.h"

#include <QWidget>

namespace callout {

class JobDraft;
class ThemeSource;

/// Tells, field by field, what was changed elsewhere while it was being changed here too, and lets the person decide.
/// Hidden while there is nothing to decide.
class ConflictBar : public QWidget
{
    Q_OBJECT

public:
    ConflictBar(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent = nullptr);

    void showConflicts(const JobDraft &draft);

signals:
    void mineKept(const QString &field);
    void theirsTaken(const QString &field);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild(const QStringList &fields);
    [[nodiscard]] QString wordsFor(const JobDraft &draft, const QString &field) const;

    const DaySnapshot &m_day;
    const ThemeSource &m_themes;
    QStringList m_shown; ///< the sentences in the rows
    QWidget *m_rows = nullptr;
};

} // namespace callout
