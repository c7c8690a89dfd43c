#pragma once

#include <QLineEdit>

class QAction;

namespace callout {

class ThemeSource;

/// A line to search in: a lens in front, a button to clear, Escape clears and then leaves, Down and Return go to the
/// results.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const ThemeSource &themes, QWidget *parent = nullptr);

signals:
    /// The person wants to go on to the results: the first one, or open it.
    void resultsWanted();
    void resultAccepted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();

    const ThemeSource &m_themes;
    QAction *m_lens;
    QAction *m_clear;
};

} // namespace callout
