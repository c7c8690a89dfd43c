#include "ui/dayends/closedialog.h"

#include "ui/dayends/closesection.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/inputframe.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

constexpr QSize FirstSize{720, 720};
constexpr int NoteLines = 3;
constexpr double LargestAmount = 9'999'999.99;

} // namespace

CloseDialog::CloseDialog(const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_themes(themes)
    , m_title(new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, tr("Close the day")))
    , m_summary(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_notes(new QPlainTextEdit)
    , m_message(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_handOver(new QPushButton(tr("&Hand-over page…")))
{
    setWindowTitle(tr("Close the day"));
    setSizeGripEnabled(true);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Medium);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_summary);
    m_message->setWordWrap(true);
    m_handOver->setToolTip(tr("Show the page for the next dispatcher"));
    auto *close = new QPushButton(tr("Close"));
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(spacing::Wide, spacing::Medium, spacing::Wide, spacing::Large);
    footer->setSpacing(spacing::Small);
    footer->addWidget(m_message, 1);
    footer->addWidget(m_handOver);
    footer->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(checklist(), 1);
    layout->addLayout(footer);
    resize(FirstSize.boundedTo(screen()->availableSize() - QSize(2 * spacing::Wide, 3 * spacing::Wide)));
    setOnlyDefault(*this, *m_handOver);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_handOver, &QPushButton::clicked, this, &CloseDialog::handOverRequested);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CloseDialog::notesChanged);
}

QWidget *CloseDialog::checklist()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(spacing::Wide, spacing::Small, spacing::Wide, spacing::Small);
    layout->setSpacing(spacing::Large);
    for (int kind = 0; kind < CloseKindCount; ++kind) {
        auto *section = new CloseSection(CloseKind(kind), m_themes);
        connect(section, &CloseSection::openRequested, this, &CloseDialog::jobActivated);
        connect(section, &CloseSection::stepRequested, this,
                [this](CloseStep step, const QList<JobId> &jobs) { emit stepRequested(step, jobs, m_onCall); });
        connect(section, &CloseSection::answered, this,
                [this, section](JobId job, const QString &words) { takeAnswer(section->kind(), job, words); });
        layout->addWidget(section);
        m_sections.append(section);
    }
    auto *label =
        new ThemedLabel(m_themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, tr("&Notes for tomorrow"));
    label->setBuddy(m_notes);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * NoteLines + spacing::Large);
    m_notes->setPlaceholderText(tr("What the next dispatcher should know: keys, promises, who called in sick"));
    auto *notes = new QVBoxLayout;
    notes->setSpacing(spacing::Tight);
    notes->addWidget(label);
    notes->addWidget(new InputFrame(m_notes));
    layout->addLayout(notes);
    layout->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void CloseDialog::showDay(const DaySnapshot &day, const DayClosing &closing, const QList<TechnicianId> &onCall)
{
    m_onCall = onCall.isEmpty() ? TechnicianId() : onCall.front();
    for (CloseSection *section : std::as_const(m_sections))
        section->showItem(day, closing.item(section->kind()), m_onCall);
    const auto settled = std::ranges::count_if(closing.items, &CloseItem::isSettled);
    const QString date = QLocale().toString(closing.day, QLocale::LongFormat);
    m_summary->setText(tr("%1 · %2 of %3 settled")
                           .arg(date, QLocale().toString(qlonglong(settled)), QLocale().toString(CloseKindCount)));
    const QString missing = CloseWords::missing(closing);
    m_message->setText(missing.isEmpty() ? tr("Everything is settled or explained.") : missing);
    m_handOver->setEnabled(missing.isEmpty());
}

void CloseDialog::takeAnswer(CloseKind kind, JobId job, const QString &words)
{
    if (kind == CloseKind::Cancelled) {
        if (!words.isEmpty())
            emit cancellationExplained(job, words);
        return;
    }
    if (kind != CloseKind::Invoices)
        return emit openNoteGiven(job, words);
    bool isNumber = false;
    const double amount = QLocale().toDouble(words, &isNumber);
    if (isNumber && amount >= 0.0 && amount <= LargestAmount)
        emit invoiceGiven(job, std::llround(amount * 100.0));
    else if (!words.isEmpty())
        m_message->setText(tr("\"%1\" is no amount. Write it like %2.").arg(words, QLocale().toString(120.5, 'f', 2)));
}

void CloseDialog::setNotes(const QString &notes)
{
    if (m_notes->toPlainText() != notes)
        m_notes->setPlainText(notes);
}

QString CloseDialog::notes() const
{
    return m_notes->toPlainText();
}

QString CloseDialog::message() const
{
    return m_message->text();
}

} // namespace callout
