#include "ui/style/searchfield.h"

#include "ui/style/actionicons.h"
#include "ui/style/themesource.h"

#include <QAction>
#include <QKeyEvent>

namespace callout {

SearchField::SearchField(const ThemeSource &themes, QWidget *parent)
    : QLineEdit(parent)
    , m_themes(themes)
    , m_lens(addAction(QIcon(), LeadingPosition))
    , m_clear(addAction(QIcon(), TrailingPosition))
{
    m_clear->setText(tr("Clear search"));
    m_clear->setToolTip(tr("Clear search (Esc)"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    connect(&themes, &ThemeSource::themeChanged, this, &SearchField::dress);
    dress();
}

void SearchField::dress()
{
    m_lens->setIcon(actionIcon(Icon::Search, m_themes.theme().mutedText));
    m_clear->setIcon(actionIcon(Icon::Close, m_themes.theme().mutedText));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit resultsWanted();
        else
            clear();
        return event->accept();
    case Qt::Key_Down:
        emit resultsWanted();
        return event->accept();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit resultAccepted();
        return event->accept();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace callout
