#pragma once

#include "ui/models/healthwords.h"

#include <QDialog>

class QLabel;
class QScrollArea;

namespace callout {

class ThemeSource;

/// How the office is connected: feed, news, file, phones; each line with what to do about it where something is wrong. Stays
/// open beside the window and follows what is shown to it.
class HealthPage : public QDialog
{
    Q_OBJECT

public:
    explicit HealthPage(const ThemeSource &themes, QWidget *parent = nullptr);

    void showHealth(const LiveState &state, const QList<HealthSection> &sections);

    /// All of it, line by line, for whoever asks for help.
    [[nodiscard]] QString text() const;

private:
    void rebuild();
    void fill();
    void dress();

    const ThemeSource &m_themes;
    LiveState m_state;
    QList<HealthSection> m_sections;
    QLabel *m_light;
    QLabel *m_word;
    QLabel *m_sentence;
    QScrollArea *m_area;
    QWidget *m_rows = nullptr;
    QList<QLabel *> m_lights;
    QList<QLabel *> m_values;
    QList<QLabel *> m_advice;
};

} // namespace callout
