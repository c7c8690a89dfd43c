#include "ui/dialogs/reasonfield.h"

#include "ui/dialogs/flowlayout.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

ReasonField::ReasonField(const QStringList &suggestions, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
{
    m_line->setPlaceholderText(tr("Reason"));
    m_line->setAccessibleName(tr("Reason"));
    m_line->setClearButtonEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_line);
    if (!suggestions.isEmpty()) {
        auto *choices = new QWidget;
        auto *flow = new FlowLayout(choices);
        flow->setContentsMargins({});
        for (const QString &suggestion : suggestions) {
            auto *button = new QPushButton(suggestion);
            button->setFont(themes.type().small());
            connect(button, &QPushButton::clicked, this, [this, suggestion] {
                m_line->setText(suggestion);
                m_line->setFocus();
            });
            flow->addWidget(button);
        }
        layout->addWidget(choices);
    }
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ReasonField::reasonChanged);
}

QString ReasonField::reason() const
{
    return m_line->text().simplified();
}

} // namespace callout
