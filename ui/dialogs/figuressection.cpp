#include "ui/dialogs/figuressection.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/models/fieldwords.h"
#include "ui/models/pastworkwords.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr double BestRating = 5.0;
constexpr double RatingStep = 0.1;

QSpinBox *percentBox()
{
    auto *box = new QSpinBox;
    box->setRange(0, 100);
    box->setSuffix(QLocale().percent());
    box->setSpecialValueText(FiguresSection::tr("Not known"));
    return box;
}

int percent(double share)
{
    return int(std::lround(share * 100));
}

} // namespace

FiguresSection::FiguresSection(const DaySnapshot &day, const ThemeSource &themes)
    : TechnicianSection(themes, tr("How well they do"))
    , m_day(day)
    , m_onTime(percentBox())
    , m_firstTimeFix(percentBox())
    , m_rating(new QDoubleSpinBox)
    , m_told(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, tr("Reading the history…")))
    , m_tickets(new QWidget)
    , m_ticketGrid(new QGridLayout(m_tickets))
    , m_use(new QPushButton(tr("&Use these figures")))
{
    m_rating->setRange(0.0, BestRating);
    m_rating->setSingleStep(RatingStep);
    m_rating->setDecimals(2);
    m_rating->setSpecialValueText(tr("Not rated"));
    m_told->setWordWrap(true);
    m_ticketGrid->setContentsMargins({});
    m_ticketGrid->setHorizontalSpacing(spacing::Wide);
    m_ticketGrid->setVerticalSpacing(spacing::Tight);
    m_ticketGrid->setColumnStretch(3, 1);
    m_use->setEnabled(false);

    add(u"on_time_share"_s, tr("There in &time"), m_onTime, Place::Half);
    add(u"first_time_fix_share"_s, tr("&Fixed at the first visit"), m_firstTimeFix, Place::Half);
    FormField *rating = add(u"rating"_s, tr("&Rating by customers, of 5"), m_rating, Place::Half);
    rating->setNote(tr("Entered by hand."));
    auto *told = new QWidget;
    auto *layout = new QVBoxLayout(told);
    layout->setContentsMargins(0, spacing::Medium, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text,
                                      tr("What the jobs of the last %n day(s) tell", nullptr, int(Memory.count()))));
    layout->addWidget(m_told);
    layout->addWidget(m_tickets);
    layout->addWidget(m_use, 0, Qt::AlignLeft);
    add({}, {}, told);

    watch(m_onTime, &QSpinBox::valueChanged);
    watch(m_firstTimeFix, &QSpinBox::valueChanged);
    watch(m_rating, &QDoubleSpinBox::valueChanged);
    connect(m_use, &QPushButton::clicked, this, &FiguresSection::useFigures);
}

void FiguresSection::show(const Technician &technician)
{
    const Showing showing(*this);
    m_onTime->setValue(percent(technician.onTimeShare));
    m_firstTimeFix->setValue(percent(technician.firstTimeFixShare));
    m_rating->setValue(technician.rating);
}

// What was never touched keeps its exact figures.
void FiguresSection::read(Technician *technician) const
{
    if (m_onTime->value() != percent(technician->onTimeShare))
        technician->onTimeShare = m_onTime->value() / 100.0;
    if (m_firstTimeFix->value() != percent(technician->firstTimeFixShare))
        technician->firstTimeFixShare = m_firstTimeFix->value() / 100.0;
    if (std::abs(m_rating->value() - technician->rating) >= 0.005)
        technician->rating = m_rating->value();
}

void FiguresSection::setFailure(const QString &message)
{
    m_told->setText(message);
}

void FiguresSection::setPastWork(const PastWork &past)
{
    m_past = past;
    m_use->setEnabled(past.completed > 0);
    m_told->setText(PastWorkWords::of(past));
    showTickets(past.tickets);
}

void FiguresSection::showTickets(const TicketsByType &tickets)
{
    QList<JobTypeId> types = tickets.keys();
    std::ranges::sort(types, [&](JobTypeId one, JobTypeId other) {
        return QString::localeAwareCompare(m_day.jobTypes.value(one).name, m_day.jobTypes.value(other).name) < 0;
    });
    qDeleteAll(m_tickets->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_tickets->setVisible(!types.isEmpty());
    if (types.isEmpty())
        return;
    const FieldWords words(m_day);
    const auto write = [this](int row, int column, const QString &text, ThemedLabel::Ink ink, bool isFigure) {
        auto *label = new ThemedLabel(themes(), ThemedLabel::Type::Small, ink, text);
        m_ticketGrid->addWidget(label, row, column, isFigure ? Qt::AlignRight : Qt::AlignLeft);
    };
    using enum ThemedLabel::Ink;
    write(0, 0, tr("Job type"), Muted, false);
    write(0, 1, tr("Jobs"), Muted, true);
    write(0, 2, tr("Average invoice"), Muted, true);
    int row = 1;
    for (const JobTypeId type : std::as_const(types)) {
        const Ticket &ticket = *tickets.constFind(type);
        write(row, 0, m_day.jobTypes.value(type).name, Text, false);
        write(row, 1, QLocale().toString(ticket.jobs), Text, true);
        write(row++, 2, words.of(ticket.average), Text, true);
    }
}

void FiguresSection::useFigures()
{
    {
        const Showing showing(*this);
        if (const std::optional<double> share = m_past.onTimeShare())
            m_onTime->setValue(percent(*share));
        if (const std::optional<double> share = m_past.firstTimeFixShare())
            m_firstTimeFix->setValue(percent(*share));
    }
    emit edited();
}

} // namespace callout
