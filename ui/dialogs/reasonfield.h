#pragma once

#include <QWidget>

class QLineEdit;

namespace callout {

class ThemeSource;

/// A line for a reason, with reasons to pick below it.
class ReasonField : public QWidget
{
    Q_OBJECT

public:
    ReasonField(const QStringList &suggestions, const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

signals:
    void reasonChanged();

private:
    QLineEdit *m_line;
};

} // namespace callout
