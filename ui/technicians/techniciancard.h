#pragma once

#include "ui/models/technicianbrief.h"

#include <QWidget>

namespace callout {

class ThemeSource;

/// A small card beside a technician's row that tells what their day is worth and how it goes. It takes neither the
/// keyboard nor the mouse, and goes away when the pointer leaves the row, or with the next key or click.
class TechnicianCard : public QWidget
{
    Q_OBJECT

public:
    /// What brought the card up decides what takes it away.
    enum class By { Pointer, Key };

    explicit TechnicianCard(const ThemeSource &themes, QWidget *parent = nullptr);
    ~TechnicianCard() override;

    /// Shows the brief beside a row, which is given in global coordinates; an empty brief hides the card.
    void tell(const TechnicianBrief &brief, const QRect &row, By by);
    [[nodiscard]] const TechnicianBrief &brief() const { return m_brief; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QPoint placeBeside(const QRect &row) const;
    [[nodiscard]] int lineHeight(const QFont &font) const;
    [[nodiscard]] QRect noteRect() const;
    void paintHead(QPainter &painter, const QRect &head) const;
    void paintHint(QPainter &painter, const QRect &line, const TechnicianBrief::Hint &hint) const;
    void paintFigure(QPainter &painter, const QRect &line, const BriefLine &figure) const;
    [[nodiscard]] QRect mirrored(const QRect &rect) const;

    const ThemeSource &m_themes;
    TechnicianBrief m_brief;
    QRect m_row;
    By m_by = By::Pointer;
};

} // namespace callout
