#include "ui/dialogs/chippicker.h"

#include "ui/dialogs/chip.h"
#include "ui/dialogs/flowlayout.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include <memory>

namespace callout {

namespace {

constexpr int LineWidth = 96;

} // namespace

ChipPicker::ChipPicker(const ThemeSource &themes, const QString &placeholder, QWidget *parent)
    : InputFrame(parent)
    , m_themes(themes)
    , m_placeholder(placeholder)
    , m_layout(new FlowLayout(this))
    , m_line(new QLineEdit(this))
    , m_offers(new QStringListModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    m_layout->setContentsMargins(spacing::Small, spacing::Tight + 1, spacing::Small, spacing::Tight + 1);
    m_layout->setLastStretched(true);
    m_line->setFrame(false);
    m_line->setMinimumWidth(LineWidth);
    m_line->setFixedHeight(Chip(themes, {}).sizeHint().height()); // no line is higher than another
    followFocusOf(m_line);
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    m_layout->addWidget(m_line);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_line->setCompleter(m_completer);
    // The completer writes the word into the line after it has told us.
    connect(m_completer, QOverload<const QString &>::of(&QCompleter::activated), this, &ChipPicker::pick,
            Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u','))
            pick(text.chopped(1));
    });
    rebuild();
}

void ChipPicker::setChoices(const QStringList &choices)
{
    m_choices = choices;
    offerRest();
}

void ChipPicker::setChips(const QStringList &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    rebuild();
}

QString ChipPicker::pendingText() const
{
    return m_line->text().trimmed();
}

void ChipPicker::pick(const QString &word)
{
    const QString wanted = word.trimmed();
    QString picked = wanted;
    for (const QString &choice : m_choices) {
        if (choice.compare(wanted, Qt::CaseInsensitive) == 0)
            picked = choice;
    }
    if (wanted.isEmpty() || (!m_isFree && !m_choices.contains(picked)))
        return;
    m_line->clear();
    if (m_chips.contains(picked, Qt::CaseInsensitive))
        return;
    m_chips.append(picked);
    rebuild();
    emit chipsChanged();
}

void ChipPicker::remove(const QString &word)
{
    if (m_chips.removeAll(word) == 0)
        return;
    rebuild();
    m_line->setFocus();
    emit chipsChanged();
}

void ChipPicker::rebuild()
{
    while (m_layout->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_layout->takeAt(0));
        item->widget()->hide();
        item->widget()->deleteLater(); // perhaps the one whose click brought us here
    }
    for (const QString &word : m_chips) {
        auto *chip = new Chip(m_themes, word, this);
        connect(chip, &QAbstractButton::clicked, this, [this, word] { remove(word); });
        m_layout->insertWidget(m_layout->count() - 1, chip);
        chip->show();
    }
    m_line->setPlaceholderText(m_chips.isEmpty() ? m_placeholder : QString());
    offerRest();
    updateGeometry();
}

void ChipPicker::offerRest()
{
    QStringList rest = m_choices;
    rest.removeIf([this](const QString &choice) { return m_chips.contains(choice, Qt::CaseInsensitive); });
    m_offers->setStringList(rest);
}

bool ChipPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && m_line->text().isEmpty())
        m_completer->complete();
    if (event->type() != QEvent::KeyPress)
        return InputFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers() == Qt::NoModifier && !pendingText().isEmpty()) {
        pick(m_completer->currentCompletion().isEmpty() || m_isFree ? pendingText() : m_completer->currentCompletion());
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_chips.isEmpty()) {
        remove(m_chips.back());
        return true;
    }
    if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        m_completer->setCompletionPrefix(m_line->text());
        m_completer->complete();
        return true;
    }
    return InputFrame::eventFilter(watched, event);
}

} // namespace callout
