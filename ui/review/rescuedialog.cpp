#include "ui/review/rescuedialog.h"

#include "ui/review/rescuecard.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace callout {

RescueDialog::RescueDialog(const DaySnapshot &day, JobId job, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_day(day)
    , m_job(job)
    , m_themes(themes)
    , m_list(new QVBoxLayout)
    , m_hint(new QLabel)
{
    const Job &about = m_day.jobs[job];
    setWindowTitle((about.isEmergency() ? tr("Emergency %1") : tr("Places for %1")).arg(about.number));
    auto *glyph = new QLabel;
    glyph->setPixmap(
        glyphPixmap(lookOf(about.status, about.priority), themes.theme(), spacing::Wide, devicePixelRatioF()));
    auto *title = new QLabel(about.title.isEmpty() ? about.number : about.title);
    title->setFont(themes.type().title());
    title->setTextFormat(Qt::PlainText);
    auto *place = new QLabel(about.address);
    place->setTextFormat(Qt::PlainText);
    QPalette muted = themes.theme().palette();
    muted.setColor(QPalette::WindowText, themes.theme().mutedText);
    place->setPalette(muted);
    place->setVisible(!about.address.isEmpty());
    m_hint->setPalette(muted);
    m_hint->setWordWrap(true);
    m_hint->setText(tr("Looking for the best ways to fit it in…"));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(place);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::Medium);
    head->addWidget(glyph);
    head->addLayout(words, 1);
    auto *whyNot = new QPushButton(tr("Why not…?"));
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {whyNot, close})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(whyNot);
    buttons->addWidget(close);
    m_list->setSpacing(spacing::Small);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addLayout(head);
    layout->addLayout(m_list);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(whyNot, &QPushButton::clicked, this, [this] {
        emit whyNotRequested(m_job);
        reject();
    });
}

void RescueDialog::showRescues(const QList<Rescue> &rescues)
{
    qDeleteAll(std::exchange(m_cards, {}));
    m_rescues = rescues;
    m_isAnswered = true;
    for (qsizetype i = 0; i < rescues.size(); ++i) {
        auto *card = new RescueCard(int(i) + 1, m_day, rescues.at(i), m_themes, this);
        connect(card, &QAbstractButton::clicked, this, [this, i] { take(i); });
        m_list->addWidget(card);
        card->show(); // so that it can have the keyboard at once
        m_cards.append(card);
    }
    m_hint->setText(rescues.isEmpty() ? tr("Nobody can take it today, not even in place of other jobs.")
                                      : tr("Press a digit, or Enter for the one in front."));
    if (!m_cards.isEmpty())
        m_cards.front()->setFocus(Qt::OtherFocusReason);
    if (m_wanted)
        take(*m_wanted);
}

void RescueDialog::showFailure(const QString &words)
{
    m_hint->setText(words);
}

QString RescueDialog::hint() const
{
    return m_hint->text();
}

void RescueDialog::take(qsizetype index)
{
    if (!m_isAnswered)
        m_wanted = index;
    if (index < 0 || index >= m_rescues.size())
        return;
    emit chosen(m_job, m_rescues.at(index));
    accept();
}

qsizetype RescueDialog::inFront() const
{
    const auto front = std::ranges::find_if(m_cards, &QWidget::hasFocus);
    return front == m_cards.end() ? -1 : front - m_cards.begin();
}

void RescueDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
        return take(event->key() - Qt::Key_1);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        return take(std::max<qsizetype>(0, inFront()));
    }
    if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && !m_cards.isEmpty()) {
        const qsizetype next = inFront() + (event->key() == Qt::Key_Down ? 1 : -1);
        m_cards.at(std::clamp<qsizetype>(next, 0, m_cards.size() - 1))->setFocus(Qt::TabFocusReason);
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace callout
