#include "ui/map/mapcard.h"

#include "ui/map/mapimages.h"

using namespace Qt::StringLiterals;

namespace callout {

MapCard::MapCard(const DayBoard &board, const DriveTimes &drives, const MapLook &look, QObject *parent)
    : QObject(parent), m_board(board), m_look(look), m_briefs(board, drives)
{
    connect(&look, &MapLook::changed, this, &MapCard::changed);
}

void MapCard::showJob(JobId job, const QList<JobId> &stack)
{
    show(job, {}, stack.contains(job) ? stack : QList{job});
}

void MapCard::showTechnician(TechnicianId technician)
{
    show({}, technician, {});
}

void MapCard::close()
{
    show({}, {}, {});
}

void MapCard::show(JobId job, TechnicianId technician, const QList<JobId> &stack)
{
    m_job = job;
    m_technician = technician;
    m_stack = stack;
    refresh();
}

void MapCard::refresh()
{
    m_brief = isJob() ? m_briefs.of(m_job) : m_briefs.of(m_technician);
    if (m_brief.title.isEmpty() && m_brief.lines.isEmpty()) {
        m_job = {};
        m_technician = {};
        m_stack.clear();
    }
    emit changed();
}

void MapCard::turnPage(int step)
{
    if (m_stack.size() < 2)
        return;
    const qsizetype page = (m_stack.indexOf(m_job) + step + m_stack.size()) % m_stack.size();
    m_job = m_stack.at(page);
    refresh();
    emit pageTurned(m_job);
}

QVariantList MapCard::lines() const
{
    QVariantList lines;
    for (const BriefLine &line : m_brief.lines)
        lines.append(QVariantMap{{u"label"_s, line.label}, {u"text"_s, line.text}});
    return lines;
}

QString MapCard::glyph() const
{
    if (const Job *job = m_board.job(m_job))
        return MapImages::glyph(lookOf(job->status, job->priority), m_look.theme().mode);
    if (const Technician *technician = m_board.technician(m_technician))
        return MapImages::glyph(lookOf(technician->status), m_look.theme().mode);
    return {};
}

} // namespace callout
