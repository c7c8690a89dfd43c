#pragma once

#include <QAbstractButton>

namespace callout {

class ThemeSource;
enum class Icon;

/// A large button that says in two sentences what it leads to.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(Icon icon, const QString &title, const QString &words, const ThemeSource &themes,
               QWidget *parent = nullptr);

    /// The one to begin with; drawn in the accent.
    void setRecommended(bool recommended);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect wordsRect(int width) const;

    Icon m_icon;
    QString m_words;
    const ThemeSource &m_themes;
    bool m_isRecommended = false;
};

} // namespace callout
