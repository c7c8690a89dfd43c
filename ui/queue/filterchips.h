#pragma once

#include <QWidget>

class QHBoxLayout;

namespace callout {

class ThemeSource;

/// The conditions in force beyond what is visible anyway, each in a chip that takes it away. Hidden without any.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const ThemeSource &themes, QWidget *parent = nullptr);

    struct Chip {
        QString key; ///< given back by removed()
        QString words;
        friend bool operator==(const Chip &, const Chip &) = default;
    };
    void setChips(const QList<Chip> &chips);

signals:
    void removed(const QString &key);

private:
    void rebuild();

    const ThemeSource &m_themes;
    QHBoxLayout *m_layout;
    QList<Chip> m_chips;
};

} // namespace callout
