#include "ui/dialogs/formsection.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QGridLayout>

namespace callout {

FormSection::FormSection(const ThemeSource &themes, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(spacing::Medium);
    m_grid->setVerticalSpacing(spacing::Small);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, title), 0, 0, 1, 2);
}

FormField *FormSection::field(const QString &name) const
{
    return m_fields.value(name);
}

FormField *FormSection::add(const QString &name, const QString &label, QWidget *editor, Place place)
{
    auto *field = new FormField(m_themes, label, editor);
    if (place == Place::Half && m_isHalfFilled) {
        m_grid->addWidget(field, m_grid->rowCount() - 1, 1, Qt::AlignTop);
        m_isHalfFilled = false;
    } else {
        m_isHalfFilled = place == Place::Half;
        m_grid->addWidget(field, m_grid->rowCount(), 0, 1, m_isHalfFilled ? 1 : 2, Qt::AlignTop);
    }
    m_fields.insert(name, field);
    return field;
}

} // namespace callout
