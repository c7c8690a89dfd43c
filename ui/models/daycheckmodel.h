#pragma once

#include "core/dayreport/daylint.h"
#include "core/dispatch/dayboard.h"
#include "ui/models/findingwords.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace callout {

/// What stands in the way of the day shown, grouped by severity with a heading above each group; kept up to date while the
/// board changes. What a dispatcher has set aside for the day is left out.
class DayCheckModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1,
        SentenceRole, ///< what is wrong and what to do
        SeverityRole, ///< int of FindingSeverity
    };

    DayCheckModel(const DayBoard &board, const DriveTimes &drives, QObject *parent = nullptr);

    /// The day that is checked: the first one shown, or today where it is among them.
    [[nodiscard]] QDate day() const { return m_day; }
    /// When it was checked last.
    [[nodiscard]] Instant checkedAt() const { return m_checkedAt; }
    /// The same as a time of day of the office.
    [[nodiscard]] QTime checkedTime() const { return m_board.calendar().timeOf(m_checkedAt); }
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    [[nodiscard]] int count(FindingSeverity severity) const;
    [[nodiscard]] int dismissedCount() const { return m_dismissedCount; }

    /// The finding of a row; none for a heading.
    [[nodiscard]] const Finding *finding(const QModelIndex &index) const;
    /// The one obvious thing to do about it, and its words.
    [[nodiscard]] FindingStep step(const Finding &finding) const;
    [[nodiscard]] QString stepText(const QModelIndex &index) const;

    /// Findings set aside for the day, by their keys.
    [[nodiscard]] const QSet<QString> &dismissed() const { return m_dismissed; }
    void setDismissed(const QSet<QString> &keys);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

public slots:
    /// Looks at the board anew; the clock may have moved on.
    void check();

signals:
    void checked();

private:
    /// A row is a heading, or a finding by its place.
    struct Row {
        FindingSeverity severity = FindingSeverity::Act;
        int finding = -1;

        friend bool operator==(const Row &, const Row &) = default;
    };
    void arrange(const QList<Finding> &found);

    const DayBoard &m_board;
    const DriveTimes &m_drives;
    QDate m_day;
    Instant m_checkedAt;
    QSet<QString> m_dismissed;
    int m_dismissedCount = 0;
    QList<Finding> m_findings;
    QList<Row> m_rows;
    QTimer m_timer; ///< an edit of many jobs is checked once
};

} // namespace callout
