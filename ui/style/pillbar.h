#pragma once

#include "ui/style/statuslook.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QList>

#include <optional>

class QHBoxLayout;

namespace callout {

class ThemeSource;

/// One choice of a PillBar.
class PillButton : public QAbstractButton
{
    Q_OBJECT

public:
    PillButton(const ThemeSource &themes, const QString &words, std::optional<StatusLook> look,
               QWidget *parent = nullptr);

    /// A number after the words; none for none.
    void setCount(std::optional<int> count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString countWords() const;
    [[nodiscard]] int widthOf(bool withCount) const;

    const ThemeSource &m_themes;
    std::optional<StatusLook> m_look;
    std::optional<int> m_count;
};

/// A choice of one among a few, side by side: All · Normal · Emergency, each with how many there are. One tab stop;
/// arrow keys move the choice.
class PillBar : public QWidget
{
    Q_OBJECT

public:
    explicit PillBar(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Gives the new pill's index. The first one is chosen.
    int addPill(const QString &words, std::optional<StatusLook> look = {});
    void setCount(int index, std::optional<int> count);
    [[nodiscard]] int current() const;
    void setCurrent(int index);
    [[nodiscard]] PillButton *pill(int index) const { return m_pills.value(index); }

signals:
    void currentChanged(int index);

private:
    const ThemeSource &m_themes;
    QHBoxLayout *m_layout;
    QButtonGroup m_group;
    QList<PillButton *> m_pills;
};

} // namespace callout
