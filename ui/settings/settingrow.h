#pragma once

#include <QWidget>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QToolButton;

namespace callout {

class ThemedLabel;
class ThemeSource;

/// One setting: what it is called and what it does on one side, its input with the unit on the other, and below the
/// input what is usual, which a click brings back. Wide inputs stand below their name.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Beside, Below };

    SettingRow(const ThemeSource &themes, const QString &label, QWidget *editor, Shape shape = Shape::Beside,
               QWidget *parent = nullptr);

    /// Stands behind the input: "min", "km/h".
    SettingRow *withUnit(const QString &unit);
    /// A quiet line of explanation; a problem takes its place.
    SettingRow *withNote(const QString &note);
    /// Other words by which people look for it.
    SettingRow *withSynonyms(const QString &words);

    [[nodiscard]] QString label() const { return m_name; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }

    /// Names the usual value and how to bring it back.
    void setUsual(const QString &usual, std::function<void()> restore);
    /// Whether the input holds the usual value now.
    void setIsUsual(bool isUsual);
    [[nodiscard]] bool isUsual() const { return m_isUsual; }
    [[nodiscard]] QToolButton *usualButton() const { return m_usual; }

    [[nodiscard]] QString problem() const { return m_problem; }
    /// An empty one takes the line away.
    void setProblem(const QString &problem);

    /// How well it answers what somebody looks for, 0 where it does not. `page` is where it stands.
    [[nodiscard]] int match(const QString &typed, const QString &page) const;
    /// Sets it off as found.
    void setFound(bool isFound);
    [[nodiscard]] bool isFound() const { return m_isFound; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMessage();

    const ThemeSource &m_themes;
    QString m_name;
    QWidget *m_editor;
    ThemedLabel *m_caption;
    ThemedLabel *m_message;
    ThemedLabel *m_unit;
    QToolButton *m_usual;
    QString m_note;
    QString m_problem;
    QString m_synonyms;
    QString m_usualWords;
    std::function<void()> m_restore;
    bool m_isUsual = true;
    bool m_isFound = false;
};

} // namespace callout
