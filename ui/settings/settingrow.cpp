#include "ui/settings/settingrow.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/models/wordmatch.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace callout {

namespace {

constexpr int InputWidth = 184;
constexpr int UsualHeight = 22;
constexpr int UnitWidth = 40;
constexpr int FoundEdge = 3;
constexpr int Contained = 40; // the score of a word that stands in a text as a whole

/// How well a text contains every word; 0 where one is missing.
int containedScore(const QString &typed, const QString &text)
{
    int score = 0;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<WordMatch> match = matchWords(word, text);
        if (!match || match->score < Contained)
            return 0;
        score += match->score;
    }
    return score;
}

} // namespace

SettingRow::SettingRow(const ThemeSource &themes, const QString &label, QWidget *editor, Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_name(label)
    , m_editor(editor)
    , m_caption(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text, label))
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
    , m_unit(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_usual(new QToolButton)
{
    m_name.remove(u'&');
    m_caption->setBuddy(editor);
    m_caption->setWordWrap(true);
    m_message->setWordWrap(true);
    editor->setAccessibleName(m_name);
    m_unit->hide();
    m_usual->hide();
    m_usual->setAutoRaise(true);
    m_usual->setMaximumHeight(UsualHeight);
    m_usual->setFont(themes.type().small());
    connect(m_usual, &QToolButton::clicked, this, [this] {
        if (m_restore)
            m_restore();
    });

    const bool isBeside = shape == Shape::Beside;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::Medium, spacing::Tight, spacing::Medium, spacing::Tight);
    grid->setHorizontalSpacing(spacing::Large);
    grid->setVerticalSpacing(isBeside ? 0 : spacing::Tight);
    grid->setColumnStretch(0, 1);
    auto *input = new QHBoxLayout;
    input->setSpacing(spacing::Small);
    input->addWidget(editor, 1);
    input->addWidget(m_unit);
    if (!isBeside)
        input->addStretch();
    if (isBeside) {
        grid->addWidget(m_caption, 0, 0);
        grid->addWidget(m_message, 1, 0, Qt::AlignTop);
        grid->addLayout(input, 0, 1);
        grid->addWidget(m_usual, 1, 1, Qt::AlignLeading | Qt::AlignTop);
        grid->setColumnMinimumWidth(1, InputWidth);
        editor->setMaximumWidth(InputWidth);
    } else {
        grid->addWidget(m_caption, 0, 0);
        grid->addWidget(m_usual, 0, 1, Qt::AlignTrailing);
        grid->addWidget(m_message, 1, 0, 1, 2);
        grid->addLayout(input, 2, 0, 1, 2);
    }
    connect(&themes, &ThemeSource::themeChanged, this, [this] {
        m_usual->setFont(m_themes.type().small());
        update();
    });
    showMessage();
}

SettingRow *SettingRow::withUnit(const QString &unit)
{
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
    m_unit->setMinimumWidth(UnitWidth); // inputs end at one line
    return this;
}

SettingRow *SettingRow::withNote(const QString &note)
{
    m_note = note;
    showMessage();
    return this;
}

SettingRow *SettingRow::withSynonyms(const QString &words)
{
    m_synonyms = words;
    return this;
}

void SettingRow::setUsual(const QString &usual, std::function<void()> restore)
{
    m_usualWords = usual;
    m_restore = std::move(restore);
    m_usual->show();
    setIsUsual(m_isUsual);
}

void SettingRow::setIsUsual(bool isUsual)
{
    m_isUsual = isUsual;
    m_usual->setText(tr("Usual: %1").arg(m_usualWords));
    m_usual->setEnabled(!isUsual);
    m_usual->setToolTip(isUsual ? tr("This is as usual") : tr("Put %1 back").arg(m_usualWords));
    m_usual->setAccessibleName(isUsual ? tr("%1 is as usual").arg(m_name)
                                       : tr("Put %1 back to %2").arg(m_name, m_usualWords));
}

void SettingRow::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        showMessage();
}

void SettingRow::showMessage()
{
    const bool hasProblem = !m_problem.isEmpty();
    m_message->setInk(hasProblem ? ThemedLabel::Ink::Problem : ThemedLabel::Ink::Muted);
    m_message->setText(hasProblem ? m_problem : m_note);
    m_message->setVisible(!m_message->text().isEmpty());
    m_editor->setAccessibleDescription(m_message->text());
}

int SettingRow::match(const QString &typed, const QString &page) const
{
    if (const int inName = containedScore(typed, m_name))
        return 1000 + inName;
    return containedScore(typed, QStringList{m_name, m_note, m_synonyms, page}.join(u' '));
}

void SettingRow::setFound(bool isFound)
{
    if (std::exchange(m_isFound, isFound) != isFound)
        update();
}

void SettingRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_isFound)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_themes.theme().accentSoft);
    painter.drawRoundedRect(rect(), spacing::Radius, spacing::Radius);
    const int edge = isRightToLeft() ? width() - FoundEdge : 0;
    painter.fillRect(QRect(edge, spacing::Radius, FoundEdge, height() - 2 * spacing::Radius), m_themes.theme().accent);
}

} // namespace callout
