#pragma once

#include "ui/dialogs/inputframe.h"

#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace callout {

class FlowLayout;
class ThemeSource;

/// An input for several words out of many: those picked stand in it as chips, the rest is offered while typing.
/// Return or a comma picks, Backspace in the empty line takes the last one away.
class ChipPicker : public InputFrame
{
    Q_OBJECT

public:
    ChipPicker(const ThemeSource &themes, const QString &placeholder, QWidget *parent = nullptr);

    /// What is offered. Words outside of it can be picked only where the text is free.
    void setChoices(const QStringList &choices);
    void setFreeText(bool isFree) { m_isFree = isFree; }

    [[nodiscard]] const QStringList &chips() const { return m_chips; }
    void setChips(const QStringList &chips);
    /// What stands in the line and is not picked yet.
    [[nodiscard]] QString pendingText() const;

signals:
    void chipsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick(const QString &word);
    void remove(const QString &word);
    void rebuild();
    void offerRest();

    const ThemeSource &m_themes;
    QString m_placeholder;
    QStringList m_choices;
    QStringList m_chips;
    bool m_isFree = false;
    FlowLayout *m_layout;
    QLineEdit *m_line;
    QStringListModel *m_offers;
    QCompleter *m_completer;
};

} // namespace callout
