#pragma once

#include <QAction>
#include <QList>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace callout {

class ThemeSource;

/// What can be done to several selected cards at once: "3 selected · Assign… · Tag… · Tomorrow · Cancel…". Actions that
/// do not fit are in a menu at the end.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(const ThemeSource &themes, QWidget *parent = nullptr);

    /// Owned by the caller.
    void setActions(const QList<QAction *> &actions);
    /// Shows itself for two and more. `hidden` of them are not in the list.
    void setCounts(int selected, int hidden);
    /// The buttons that fit at the moment.
    [[nodiscard]] QList<QToolButton *> visibleButtons() const;
    /// Narrower than its buttons: those that do not fit are in the menu.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void dress();

    const ThemeSource &m_themes;
    QHBoxLayout *m_buttonRow;
    QLabel *m_words;
    QToolButton *m_clear;
    QToolButton *m_more;
    QList<QToolButton *> m_buttons;
};

} // namespace callout
