#pragma once

#include "ui/models/closewords.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace callout {

class OpenJobRow;
class ThemedLabel;
class ThemeSource;

/// One line of the checklist with the jobs that keep it open below.
class CloseSection : public QWidget
{
    Q_OBJECT

public:
    CloseSection(CloseKind kind, const ThemeSource &themes, QWidget *parent = nullptr);

    /// Rows of jobs that stay are kept, with the keyboard in them.
    void showItem(const DaySnapshot &day, const CloseItem &item, TechnicianId onCall);

    [[nodiscard]] CloseKind kind() const { return m_kind; }
    [[nodiscard]] const QList<OpenJobRow *> &rows() const { return m_rows; }
    [[nodiscard]] QPushButton *stepForAll() const { return m_all; }
    [[nodiscard]] QString words() const;

signals:
    void openRequested(callout::JobId job);
    void stepRequested(callout::CloseStep step, const QList<callout::JobId> &jobs);
    void answered(callout::JobId job, const QString &words);

private:
    void showRows(const DaySnapshot &day, TechnicianId onCall);
    OpenJobRow *addRow(JobId job, int place);
    void dress();

    CloseKind m_kind;
    const ThemeSource &m_themes;
    CloseItem m_item;
    QLabel *m_mark;
    ThemedLabel *m_title;
    ThemedLabel *m_count;
    QPushButton *m_all;
    QVBoxLayout *m_list;
    ThemedLabel *m_more;
    QList<OpenJobRow *> m_rows;
};

} // namespace callout
