#include "ui/dialogs/reasonedit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace callout {

ReasonEdit::ReasonEdit(const QStringList &usual, QWidget *parent) : QWidget(parent), m_words(new QComboBox(this))
{
    m_words->setEditable(true);
    m_words->setInsertPolicy(QComboBox::NoInsert);
    m_words->addItems(usual);
    m_words->setCurrentIndex(-1);
    m_words->lineEdit()->setPlaceholderText(tr("Reason, kept in the audit trail"));
    m_words->setAccessibleName(tr("Reason"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    setFocusProxy(m_words);
    connect(m_words, &QComboBox::currentTextChanged, this, [this] { emit reasonChanged(reason()); });
}

QString ReasonEdit::reason() const
{
    return m_words->currentText().trimmed();
}

} // namespace callout
