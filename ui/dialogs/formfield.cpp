#include "ui/dialogs/formfield.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QVBoxLayout>

namespace callout {

FormField::FormField(const ThemeSource &themes, const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Tight);
    if (!label.isEmpty()) {
        auto *caption = new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted, label);
        caption->setBuddy(editor);
        layout->addWidget(caption);
        QString name = label;
        editor->setAccessibleName(name.remove(u'&'));
    }
    layout->addWidget(editor);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    showMessage();
}

QString FormField::problem() const
{
    return m_problem;
}

void FormField::setProblem(const QString &problem)
{
    m_problem = problem;
    showMessage();
}

void FormField::setNote(const QString &note)
{
    m_note = note;
    showMessage();
}

void FormField::showMessage()
{
    const bool hasProblem = !m_problem.isEmpty();
    m_message->setInk(hasProblem ? ThemedLabel::Ink::Problem : ThemedLabel::Ink::Muted);
    m_message->setText(hasProblem ? m_problem : m_note);
    m_message->setVisible(!m_message->text().isEmpty());
    m_editor->setAccessibleDescription(m_message->text());
}

} // namespace callout
