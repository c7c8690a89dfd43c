#pragma once

#include <QLineEdit>
#include <QList>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace callout {

class ThemeSource;

/// A line that is looked up while somebody types: it asks, and whoever knows offers what was found.
class LookupEdit : public QLineEdit
{
    Q_OBJECT

public:
    struct Offer {
        QString title; ///< what the line shows once it is chosen
        QString detail;
    };

    LookupEdit(const ThemeSource &themes, const QString &placeholder, QWidget *parent = nullptr);

    /// Shows what was found for the text as it stands; nothing closes the list.
    void offer(const QList<Offer> &offers);
    [[nodiscard]] int offerCount() const;
    /// Takes one of the offers as if it had been picked from the list.
    void choose(int offer);

signals:
    /// Somebody typed and paused; an empty text asks for nothing and is not told.
    void asked(const QString &text);
    /// One of the offers, by its place in the list.
    void offerChosen(int offer);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
    QTimer m_pause;
};

} // namespace callout
