#pragma once

#include "core/domain/office.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace callout {

class ThemeSource;

/// For each type of job whether the engine plans it, and whether it is more or less urgent than it looks.
class JobTypeRules : public QWidget
{
    Q_OBJECT

public:
    JobTypeRules(const QList<JobType> &types, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QList<JobType> types() const;
    [[nodiscard]] QCheckBox *enabledBox(int row) const { return m_rows.at(row).isEnabled; }
    [[nodiscard]] QComboBox *stepBox(int row) const { return m_rows.at(row).step; }

signals:
    void changed();

private:
    struct Row {
        JobType type;
        QCheckBox *isEnabled;
        QComboBox *step;
    };
    QList<Row> m_rows;
};

} // namespace callout
