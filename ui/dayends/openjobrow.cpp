#include "ui/dayends/openjobrow.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace callout {

OpenJobRow::OpenJobRow(CloseKind kind, JobId job, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_job(job)
    , m_title(new ThemedLabel(themes, ThemedLabel::Type::Body))
    , m_detail(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
    , m_buttons(new QHBoxLayout)
    , m_answer(new QLineEdit)
{
    m_title->setTextFormat(Qt::RichText);
    m_title->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_title->setToolTip(tr("Open the job"));
    m_detail->setTextFormat(Qt::PlainText);
    m_answer->setPlaceholderText(CloseWords::question(kind));
    if (kind == CloseKind::Invoices)
        m_answer->setAlignment(Qt::AlignTrailing);
    m_buttons->setSpacing(spacing::Tight);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_answer, 1);
    answer->addLayout(m_buttons);
    answer->setSpacing(spacing::Small);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, spacing::Tight, 0, spacing::Small);
    layout->setSpacing(spacing::Tight);
    layout->addLayout(words);
    layout->addLayout(answer);

    connect(m_title, &QLabel::linkActivated, this, [this] { emit openRequested(m_job); });
    connect(m_answer, &QLineEdit::editingFinished, this, [this] {
        if (m_answer->text().trimmed() != m_known)
            emit answered(m_answer->text().trimmed());
    });
}

QString OpenJobRow::knownAnswer(const Job &job) const
{
    switch (m_kind) {
    case CloseKind::Cancelled:
        return job.statusReason;
    case CloseKind::Invoices:
        return job.invoiceTotal ? QLocale().toString(double(*job.invoiceTotal) / 100.0, 'f', 2) : QString();
    case CloseKind::Emergencies:
    case CloseKind::Unassigned:
    case CloseKind::RolledOver:
    case CloseKind::InProgress:
        return job.openNote.trimmed();
    }
    Q_UNREACHABLE();
}

void OpenJobRow::showJob(const DaySnapshot &day, TechnicianId onCall)
{
    const CloseWords words(day);
    const QString name = words.job(m_job);
    m_title->setText(
        QStringLiteral("<a href=\"job\" style=\"text-decoration: none\">%1</a>").arg(name.toHtmlEscaped()));
    m_title->setAccessibleName(name);
    m_detail->setText(words.detail(m_job));
    m_answer->setAccessibleName(tr("%1 %2").arg(CloseWords::question(m_kind), name));
    const QString known = knownAnswer(day.jobs.value(m_job));
    const bool isBeingTyped = m_answer->hasFocus() && m_answer->text().trimmed() != m_known;
    if (!isBeingTyped && known != m_answer->text().trimmed())
        m_answer->setText(known);
    m_known = known;
    makeSteps(words.steps(m_kind, m_job));
    for (const auto &[step, button] : m_steps.asKeyValueRange()) {
        button->setText(words.of(step, onCall));
        button->setAccessibleName(tr("%1: %2").arg(name, words.of(step, onCall)));
        button->setEnabled(step != CloseStep::Escalate || onCall);
    }
}

void OpenJobRow::makeSteps(const QList<CloseStep> &steps)
{
    if (steps.size() == m_steps.size()
        && std::ranges::all_of(steps, [this](CloseStep step) { return m_steps.contains(step); }))
        return;
    qDeleteAll(m_steps);
    m_steps.clear();
    for (const CloseStep step : steps) {
        auto *button = new QPushButton;
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, step] { emit stepRequested(step, m_job); });
        m_buttons->addWidget(button);
        m_steps.insert(step, button);
    }
}

} // namespace callout
