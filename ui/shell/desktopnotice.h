#pragma once

#include <QObject>

class QWidget;

namespace callout {

/// Tells something outside the window, while the window is not in front: by the desktop's notifications, which obey its
/// do-not-disturb, and where there are none by asking for attention in the task bar. A click on one brings the window forward.
class DesktopNotice : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotice(QWidget &window);

    /// Nothing happens while the window is in front.
    void tell(const QString &title, const QString &words);

signals:
    /// Something was told; for whoever counts.
    void told(const QString &title, const QString &words);
    /// The person clicked on it.
    void clicked();

private slots:
    void takeAction(uint id, const QString &action);

private:
    [[nodiscard]] bool send(const QString &title, const QString &words);

    QWidget &m_window;
    uint m_id = 0; ///< of the newest one, as the desktop numbers them
    bool m_isListening = false;
};

} // namespace callout
