#include "ui/review/persondialog.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"
#include "ui/review/answerdelegate.h"
#include "ui/review/factorbars.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QSize FirstSize{680, 440};
constexpr int ListWidth = 288;
constexpr int TimeStep = 5; // minutes
constexpr Minutes SearchStep{TimeStep};
constexpr Minutes SearchedLater{180};

QLabel *label()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A time of day that steps in minutes that people plan in.
class TimeEdit : public QTimeEdit
{
public:
    using QTimeEdit::QTimeEdit;
    void stepBy(int steps) override { setTime(time().addSecs(steps * TimeStep * 60)); }
};

} // namespace

PersonDialog::PersonDialog(Purpose purpose, const DaySnapshot &day, JobId job, const Reason &reason,
                           const FactorWeights &weights, Judgement judge, const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_job(job)
    , m_weights(weights)
    , m_judge(std::move(judge))
    , m_answers(day, reason)
    , m_people(new QListView)
    , m_name(label())
    , m_total(label())
    , m_time(new TimeEdit)
    , m_verdict(label())
    , m_bars(new FactorBars(themes))
    , m_notes(label())
    , m_accept(nullptr)
{
    const Job &about = m_answers.day().jobs[job];
    const QString what = about.title.isEmpty() ? about.number : tr("%1 %2").arg(about.number, about.title);
    setWindowTitle(purpose == Purpose::WhyNot ? tr("Why not… for %1").arg(what) : tr("Change %1").arg(what));
    m_people->setModel(&m_answers);
    m_people->setItemDelegate(new AnswerDelegate(themes, m_people));
    m_people->setFixedWidth(ListWidth);
    m_people->setUniformItemSizes(true);
    m_people->setMouseTracking(true);
    m_people->setAccessibleName(tr("Technicians"));
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_time->setAccessibleName(tr("Start"));

    auto *buttons = new QDialogButtonBox;
    m_accept =
        buttons->addButton(purpose == Purpose::WhyNot ? tr("Assign") : tr("Use this"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(spacing::Large);
    columns->addWidget(m_people);
    columns->addWidget(createDetail(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Large, spacing::Large, spacing::Large, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    resize(FirstSize);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_people->selectionModel(), &QItemSelectionModel::currentChanged, this, &PersonDialog::takePerson);
    connect(m_time, &QTimeEdit::timeChanged, this, &PersonDialog::judge);
    connect(&themes, &ThemeSource::themeChanged, this, [this, &themes] { dress(themes); });
    dress(themes);
    m_people->setCurrentIndex(m_answers.index(0));
    m_people->setFocus();
}

QWidget *PersonDialog::createDetail()
{
    auto *detail = new QWidget;
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_total);
    layout->addLayout(head);
    auto *startRow = new QHBoxLayout;
    auto *startLabel = new QLabel(tr("&Start"));
    startLabel->setBuddy(m_time);
    startRow->addWidget(startLabel);
    startRow->addWidget(m_time);
    startRow->addStretch();
    layout->addLayout(startRow);
    startLabel->setVisible(m_purpose == Purpose::Change);
    m_time->setVisible(m_purpose == Purpose::Change);
    layout->addWidget(m_verdict);
    layout->addWidget(m_bars);
    layout->addWidget(m_notes);
    layout->addStretch();
    return detail;
}

void PersonDialog::dress(const ThemeSource &themes)
{
    m_name->setFont(themes.type().title());
    m_total->setFont(TypeScale::tabular(themes.type().title()));
    m_total->setWordWrap(false);
    m_verdict->setFont(themes.type().strong());
    QPalette muted = themes.theme().palette();
    muted.setColor(QPalette::WindowText, themes.theme().mutedText);
    m_notes->setPalette(muted);
}

void PersonDialog::choose(TechnicianId technician)
{
    if (const int row = m_answers.rowOf(technician); row >= 0)
        m_people->setCurrentIndex(m_answers.index(row));
}

TechnicianId PersonDialog::technician() const
{
    const QModelIndex current = m_people->currentIndex();
    return current.isValid() ? m_answers.technicianAt(current.row()) : TechnicianId();
}

Instant PersonDialog::start() const
{
    const OfficeCalendar calendar = m_answers.day().calendar();
    const Candidate *candidate = m_answers.candidateOf(technician());
    if (m_purpose == Purpose::WhyNot && candidate)
        return candidate->start;
    const QDate date = candidate ? calendar.dayOf(candidate->start) : m_answers.day().firstDay;
    return calendar.at(date, m_time->time());
}

// The time begins where this person would do it best, or where the best one does.
void PersonDialog::takePerson()
{
    const OfficeCalendar calendar = m_answers.day().calendar();
    const Candidate *candidate = m_answers.candidateOf(technician());
    if (!candidate && m_answers.reason().chosen)
        candidate = &*m_answers.reason().chosen;
    const std::optional<Instant> promised = m_answers.day().jobs.value(m_job).windowBegin;
    const Instant begin =
        candidate ? candidate->start : promised.value_or(calendar.at(m_answers.day().firstDay, {9, 0}));
    const QSignalBlocker quiet(m_time);
    m_time->setTime(calendar.timeOf(begin));
    judge();
    // The engine may move an event out of the way, a person goes round it.
    for (Minutes later = SearchStep; candidate && !m_answer.candidate && later <= SearchedLater; later += SearchStep) {
        m_time->setTime(calendar.timeOf(begin + Seconds(later)));
        judge();
    }
    if (candidate && !m_answer.candidate) {
        m_time->setTime(calendar.timeOf(begin));
        judge();
    }
}

void PersonDialog::judge()
{
    const Candidate *known = m_answers.candidateOf(technician());
    const bool isKnown = known && known->start == start();
    m_answer = m_purpose == Purpose::Change ? m_judge(technician(), start()) : Answer{};
    if (isKnown && (m_purpose == Purpose::WhyNot || m_answer.candidate))
        m_answer = {Verdict{.start = known->start, .broken = {}, .moves = known->moves}, *known};
    showAnswer();
}

void PersonDialog::showAnswer()
{
    const DaySnapshot &day = m_answers.day();
    const ReasonWords words(day);
    const QString name = words.technician(technician());
    const Exclusion *excluded = m_answers.exclusionOf(technician());
    m_name->setText(name);
    m_total->setVisible(m_answer.candidate.has_value());
    m_bars->setVisible(m_answer.candidate.has_value());
    if (m_answer.candidate) {
        m_total->setText(ReasonWords::points(m_answer.candidate->net()));
        m_bars->setParts(words.parts(*m_answer.candidate, m_weights, m_job));
        const std::optional<Candidate> &best = m_answers.reason().chosen;
        m_verdict->setText(best && *best != *m_answer.candidate ? words.loss(*best, *m_answer.candidate)
                                                                : VerdictWords(day).brief(m_answer.verdict));
    } else if (excluded && m_purpose == Purpose::WhyNot) {
        m_verdict->setText(words.exclusion(*excluded));
    } else {
        m_verdict->setText(VerdictWords(day).sentences(m_answer.verdict, name).join(u'\n'));
    }
    m_notes->setText(notes());
    m_accept->setEnabled(m_purpose == Purpose::WhyNot || m_answer.candidate.has_value());
    if (m_purpose == Purpose::WhyNot)
        m_accept->setText(tr("Assign to %1").arg(name));
}

QString PersonDialog::notes() const
{
    const ReasonWords words(m_answers.day());
    QStringList notes;
    if (m_answer.candidate) {
        if (const QString rest = words.knockOn(*m_answer.candidate); !rest.isEmpty())
            notes.append(rest);
        notes += VerdictWords(m_answers.day()).moves(m_answer.verdict);
        if (const std::optional<Remedy> &wins = m_answer.candidate->winsWith)
            notes.append(tr("%1 would win with: %2.").arg(words.technician(technician()), words.remedy(*wins)));
    } else if (const Exclusion *excluded = m_answers.exclusionOf(technician())) {
        notes.append(excluded->remedy ? tr("The least change that would help: %1.").arg(words.remedy(*excluded->remedy))
                                      : tr("No single change would help."));
    }
    return notes.join(u'\n');
}

QString PersonDialog::words() const
{
    return m_notes->text().isEmpty() ? m_verdict->text() : m_verdict->text() + u'\n' + m_notes->text();
}

} // namespace callout
