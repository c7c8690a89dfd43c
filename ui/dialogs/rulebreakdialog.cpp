#include "ui/dialogs/rulebreakdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/reasonfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 520;
constexpr StatusLook Refusal{Glyph::Bar, Tone::Emergency};

} // namespace

RuleBreakDialog::RuleBreakDialog(const RuleBreakQuestion &question, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_reason(new ReasonField(question.suggestions, themes))
{
    using Type = ThemedLabel::Type;
    using Ink = ThemedLabel::Ink;
    const QString words = tr("%1 does not fit %2").arg(question.job, question.technician);
    setWindowTitle(words);
    auto *title = new ThemedLabel(themes, Type::Title, Ink::Text, words);
    title->setWordWrap(true);
    auto *hint = new ThemedLabel(themes, Type::Body, Ink::Muted);
    hint->setWordWrap(true);
    hint->setText(question.adjustedTime.isEmpty()
                      ? tr("No other start that day keeps every rule. To assign it anyway, say why.")
                      : tr("A start at %1 keeps every rule. To assign it anyway, say why.").arg(question.adjustedTime));

    auto *buttons = new QDialogButtonBox;
    m_anyway = buttons->addButton(tr("Assign anyway"), QDialogButtonBox::DestructiveRole);
    m_anyway->setEnabled(false);
    m_anyway->setToolTip(tr("Needs a reason, which is kept in the history"));
    QPushButton *leave = buttons->addButton(tr("Leave it"), QDialogButtonBox::RejectRole);
    if (!question.adjustedTime.isEmpty()) {
        m_adjust =
            buttons->addButton(tr("Adjust start to %1").arg(question.adjustedTime), QDialogButtonBox::AcceptRole);
        connect(m_adjust, &QPushButton::clicked, this, [this] { choose(Choice::AdjustStart); });
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(title);
    layout->addWidget(sentenceList(question.sentences, themes));
    layout->addSpacing(spacing::Tight);
    layout->addWidget(hint);
    layout->addWidget(m_reason);
    layout->addSpacing(spacing::Small);
    layout->addWidget(buttons);
    setMinimumWidth(Width);
    m_reason->setFocus();
    setOnlyDefault(*this, m_adjust ? *m_adjust : *m_anyway);

    connect(m_reason, &ReasonField::reasonChanged, this, [this] {
        const bool hasReason = !reason().isEmpty();
        m_anyway->setEnabled(hasReason);
        // Return does what the person is at.
        setOnlyDefault(*this, hasReason || !m_adjust ? *m_anyway : *m_adjust);
    });
    connect(m_anyway, &QPushButton::clicked, this, [this] { choose(Choice::AssignAnyway); });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

QWidget *RuleBreakDialog::sentenceList(const QStringList &sentences, const ThemeSource &themes)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Small);
    grid->setVerticalSpacing(spacing::Tight);
    grid->setColumnStretch(1, 1);
    for (const QString &sentence : sentences) {
        auto *glyph = new QLabel;
        glyph->setPixmap(glyphPixmap(Refusal, themes.theme(), spacing::GlyphSize, devicePixelRatioF()));
        auto *words = new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text, sentence);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        const int row = grid->rowCount();
        grid->addWidget(glyph, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1);
    }
    return list;
}

void RuleBreakDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

QString RuleBreakDialog::reason() const
{
    return m_reason->reason();
}

} // namespace callout
