#pragma once

#include <QWidget>

class QComboBox;

namespace callout {

/// Asks for a reason in the dispatcher's own words, with the usual ones at hand.
class ReasonEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonEdit(const QStringList &usual, QWidget *parent = nullptr);

    /// Without blanks around; empty where nothing was said.
    [[nodiscard]] QString reason() const;

signals:
    void reasonChanged(const QString &reason);

private:
    QComboBox *m_words;
};

} // namespace callout
