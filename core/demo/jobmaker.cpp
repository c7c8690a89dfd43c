#include "core/demo/jobmaker.h"

#include "core/demo/customerbook.h"
#include "core/demo/performance.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace callout {

using jobbook::Work;

namespace {

constexpr QStringView zoneNames[] = {u"Centre", u"North", u"East", u"South", u"West"};
/// Metres around the town's centre that count as its middle.
constexpr double centreRadius = 900;

QList<SkillId> skillsOf(const jobbook::WorkKind &kind)
{
    QList<SkillId> skills;
    for (const jobbook::Craft craft : kind.crafts) {
        if (craft != jobbook::Craft::None)
            skills.append(SkillId{qint64(craft)});
    }
    return skills;
}

bool mayDo(const Technician &technician, const jobbook::WorkKind &kind, QDate day)
{
    return std::ranges::all_of(skillsOf(kind), [&](SkillId skill) {
        const HeldSkill *held = technician.held(skill);
        return held && held->isValidOn(day);
    });
}

Priority usualPriority(Work work, SeededRandom &random)
{
    if (work == Work::BurstPipe)
        return Priority::High;
    if (work == Work::NoHeat)
        return random.chance(0.6) ? Priority::High : Priority::Normal;
    const bool canWait = work == Work::BoilerService || work == Work::Estimate || work == Work::GasSafetyCheck;
    return random.chance(canWait ? 0.35 : 0.06) ? Priority::Low : Priority::Normal;
}

void addTag(Job &job, QStringView tag)
{
    if (!tag.isEmpty() && !job.tags.contains(tag))
        job.tags.append(tag.toString());
}

} // namespace

void layOutTrades(OfficeDraft &draft)
{
    for (const QStringView name : jobbook::crafts())
        draft.skills.push_back({.id = {qint64(draft.skills.size()) + 1}, .name = name.toString()});
    for (const QStringView name : jobbook::trades())
        draft.businessUnits.push_back({.id = {qint64(draft.businessUnits.size()) + 1}, .name = name.toString()});
    for (const QStringView name : zoneNames)
        draft.zones.push_back({.id = {qint64(draft.zones.size()) + 1}, .name = name.toString()});
    for (const jobbook::WorkKind &kind : jobbook::workKinds()) {
        draft.jobTypes.push_back({.id = {qint64(draft.jobTypes.size()) + 1},
                                  .name = kind.name.toString(),
                                  .isEngineEnabled = kind.isEngineEnabled,
                                  .duration = Minutes(kind.minutes),
                                  .requiredSkills = skillsOf(kind)});
    }
}

JobMaker::JobMaker(const OfficeDraft &draft, SeededRandom random)
    : m_draft(draft)
    , m_random(random)
    , m_decks(jobbook::workKinds().size())
{
}

Job JobMaker::make(Work work, const Customer &customer)
{
    const jobbook::WorkKind &kind = jobbook::workKind(work);
    const bool isFirm = m_draft.isFirm(customer.id);
    Job job;
    job.type = {qint64(work)};
    job.title = nextTitle(work, isFirm);
    job.customer = customer.id;
    job.address = customer.address;
    job.latitude = customer.latitude;
    job.longitude = customer.longitude;
    job.requiredSkills = skillsOf(kind);
    constexpr int longer[] = {0, 0, 0, 0, 15, 15, -10};
    job.duration = Minutes(std::max(30, kind.minutes + m_random.pick(longer)));
    job.priority = usualPriority(work, m_random);
    job.businessUnit = {qint64(kind.trade)};
    job.zone = zoneOf(customer);
    job.crewSize = kind.crew;
    job.estimatedValue = kind.mostValue > 0 ? m_random.integer(kind.leastValue / 5, kind.mostValue / 5) * 500 : 0;
    job.isEngineAllowed = kind.isEngineEnabled;
    job.isConfirmed = m_random.chance(0.7);
    job.source = jobbook::sources()[std::size_t(m_random.weighted(jobbook::sourceShares()))].toString();
    if (m_random.chance(0.22))
        addCircumstance(job, isFirm);
    if (m_random.chance(0.45))
        addAccessNote(job, isFirm);
    addTagsOfSource(job);
    return job;
}

void JobMaker::addCircumstance(Job &job, bool isFirm)
{
    const auto circumstances = isFirm ? jobbook::firmCircumstances() : jobbook::circumstances();
    const jobbook::Circumstance &circumstance = m_random.pick(circumstances);
    const bool isUrgentWork = jobbook::workKind(workOf(job)).isUrgent;
    if (circumstance.isUrgent && !isUrgentWork)
        return;
    job.title += ", "_L1 + filledIn(circumstance.text);
    addTag(job, circumstance.tag);
    if (circumstance.isUrgent)
        job.priority = std::max(job.priority, Priority::High);
}

void JobMaker::addAccessNote(Job &job, bool isFirm)
{
    const auto notes = isFirm ? jobbook::firmAccessNotes() : jobbook::accessNotes();
    const jobbook::AccessNote &note = m_random.pick(notes);
    job.notes = filledIn(note.text);
    addTag(job, note.tag);
}

void JobMaker::addTagsOfSource(Job &job) const
{
    if (job.source == "landlord portal"_L1)
        addTag(job, u"landlord");
    if (job.source == "service plan"_L1)
        addTag(job, u"contract");
}

Work JobMaker::anyWork()
{
    std::vector<double> shares;
    for (const jobbook::WorkKind &kind : jobbook::workKinds())
        shares.push_back(kind.share);
    return static_cast<Work>(m_random.weighted(shares) + 1);
}

Work JobMaker::workFor(const Technician &technician, QDate day)
{
    std::vector<double> shares;
    bool isAny = false;
    for (const jobbook::WorkKind &kind : jobbook::workKinds()) {
        // People mostly get calls of their own trade.
        const double ownTrade = technician.businessUnit.value == qint64(kind.trade) ? 1.0 : 0.25;
        shares.push_back(mayDo(technician, kind, day) ? kind.share * ownTrade : 0.0);
        isAny = isAny || shares.back() > 0;
    }
    return isAny ? static_cast<Work>(m_random.weighted(shares) + 1) : Work::Estimate;
}

QString JobMaker::nextTitle(Work work, bool isFirm)
{
    Deck &deck = m_decks[std::size_t(work) - 1][isFirm ? 1 : 0];
    if (deck.empty()) {
        const jobbook::WorkKind &kind = jobbook::workKind(work);
        const auto titles = isFirm ? kind.firmTitles : kind.titles;
        deck.assign(titles.begin(), titles.end());
        m_random.shuffle(deck);
    }
    const QStringView title = deck.back();
    deck.pop_back();
    return filledIn(title);
}

QString JobMaker::holdReasonFor(const Job &job)
{
    std::vector<QStringView> fitting;
    for (const jobbook::HoldReason &reason : jobbook::holdReasons()) {
        if (!reason.trade || qint64(*reason.trade) == job.businessUnit.value)
            fitting.push_back(reason.text);
    }
    return m_random.pick(fitting).toString();
}

QString JobMaker::filledIn(QStringView text)
{
    QString filled = text.toString();
    for (const jobbook::Words &words : jobbook::placeholders()) {
        if (filled.contains(words.placeholder))
            filled.replace(words.placeholder.toString(), m_random.pick(words.choices).toString());
    }
    return filled;
}

Money JobMaker::invoiceFor(const Job &job)
{
    if (job.tags.contains(u"warranty"_s) || job.tags.contains(performance::callbackTag))
        return 0;
    const double total = double(job.estimatedValue) * m_random.bell(1.02, 0.13);
    return Money(std::llround(total / 50.0)) * 50;
}

ZoneId JobMaker::zoneOf(const Customer &customer) const
{
    const GeoPoint place = placeOf(customer);
    if (distanceMetres(m_draft.centre, place) < centreRadius)
        return {1};
    const int quarter = static_cast<int>((bearingDegrees(m_draft.centre, place) + 45.0) / 90.0) % 4;
    return {2 + quarter};
}

} // namespace callout
