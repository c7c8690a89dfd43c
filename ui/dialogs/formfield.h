#pragma once

#include <QWidget>

namespace callout {

class ThemedLabel;
class ThemeSource;

/// One input of a form: its label above, and below, while something is wrong with it, what to do about it.
class FormField : public QWidget
{
    Q_OBJECT

public:
    FormField(const ThemeSource &themes, const QString &label, QWidget *editor, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] QString problem() const;
    /// An empty one takes the line away.
    void setProblem(const QString &problem);
    /// A quiet line of explanation; a problem takes its place.
    void setNote(const QString &note);

private:
    void showMessage();

    QWidget *m_editor;
    ThemedLabel *m_message;
    QString m_problem;
    QString m_note;
};

} // namespace callout
