#include "ui/dialogs/conflictbar.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/models/fieldwords.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace callout {

ConflictBar::ConflictBar(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_day(day)
    , m_themes(themes)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Small, spacing::Wide, spacing::Small);
    connect(&themes, &ThemeSource::themeChanged, this, QOverload<>::of(&QWidget::update));
    hide();
}

void ConflictBar::tell(RecordKind kind, const QList<Conflict> &conflicts)
{
    const FieldWords words(m_day);
    QStringList fields;
    QStringList sentences;
    for (const Conflict &conflict : conflicts) {
        fields.append(conflict.field);
        sentences.append(tr("Changed elsewhere: %1 is now \"%2\", here it is \"%3\".")
                             .arg(fieldLabel(conflict.field), words.value(kind, conflict.field, conflict.theirs),
                                  words.value(kind, conflict.field, conflict.mine)));
    }
    // Asked after every key pressed in the form.
    if (std::exchange(m_shown, sentences) != sentences)
        rebuild(fields);
    setVisible(!fields.isEmpty());
}

void ConflictBar::rebuild(const QStringList &fields)
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // perhaps the one whose button brought us here
    }
    m_rows = new QWidget;
    layout()->addWidget(m_rows);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing::Small);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < fields.size(); ++row) {
        const QString &field = fields.at(row);
        auto *words = new ThemedLabel(m_themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Text, m_shown.at(row));
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        auto *keep = new QPushButton(tr("Keep mine"));
        auto *take = new QPushButton(tr("Take theirs"));
        keep->setAutoDefault(false);
        take->setAutoDefault(false);
        keep->setAccessibleName(tr("Keep mine: %1").arg(fieldLabel(field)));
        take->setAccessibleName(tr("Take theirs: %1").arg(fieldLabel(field)));
        connect(keep, &QPushButton::clicked, this, [this, field] { emit mineKept(field); });
        connect(take, &QPushButton::clicked, this, [this, field] { emit theirsTaken(field); });
        grid->addWidget(words, row, 0);
        grid->addWidget(keep, row, 1);
        grid->addWidget(take, row, 2);
    }
}

void ConflictBar::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.tone(Tone::Scheduled).soft);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height())),
                     theme.tone(Tone::Scheduled).shape);
}

} // namespace callout
