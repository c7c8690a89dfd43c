#include "ui/models/handoverwords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// More people than these stand in two columns.
constexpr int PeopleInOneColumn = 10;

QString span(Seconds length)
{
    return length == Seconds(0) ? u"–"_s : VerdictWords::span(length);
}

QString escaped(const QString &words)
{
    return words.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

QString HandOverWords::of(EmergencyEnd end)
{
    switch (end) {
    case EmergencyEnd::Done:
        return tr("done");
    case EmergencyEnd::OnCall:
        return tr("with on-call");
    case EmergencyEnd::RolledOver:
        return tr("rolled over");
    case EmergencyEnd::Cancelled:
        return tr("cancelled");
    case EmergencyEnd::Open:
        return tr("open");
    }
    Q_UNREACHABLE();
}

QString HandOverWords::title() const
{
    return tr("Hand-over of %1").arg(QLocale().toString(m_page.day, QLocale::LongFormat));
}

QString HandOverWords::fileName() const
{
    return tr("hand-over %1").arg(m_page.day.toString(Qt::ISODate));
}

QString HandOverWords::subtitle() const
{
    const QString at = QLocale().toString(m_page.calendar.local(m_page.at).time(), QLocale::ShortFormat);
    const QString by = m_page.by.isEmpty() ? tr("at %1").arg(at) : tr("by %1 at %2").arg(m_page.by, at);
    return m_page.office.isEmpty() ? tr("Handed over %1").arg(by) : tr("%1 · handed over %2").arg(m_page.office, by);
}

QString HandOverWords::money() const
{
    const QString amount = QLocale().toString(double(m_page.invoiced) / 100.0, 'f', 2);
    return m_page.currency.isEmpty() ? amount : tr("%1 %2").arg(amount, m_page.currency);
}

QList<std::pair<QString, QString>> HandOverWords::totals() const
{
    const auto number = [](qsizetype count) { return QLocale().toString(count); };
    QList<std::pair<QString, QString>> totals{{tr("Done"), number(m_page.done)},
                                              {tr("Rolled over"), number(m_page.rolledOver.size())},
                                              {tr("Cancelled"), number(m_page.cancelled.size())},
                                              {tr("Open"), number(m_page.open.size())},
                                              {tr("Emergencies"), number(m_page.emergencies.size())},
                                              {tr("Invoiced"), money()}};
    if (m_page.withoutInvoice > 0)
        totals.append({tr("Not invoiced"), number(m_page.withoutInvoice)});
    return totals;
}

QString HandOverWords::time(const std::optional<Instant> &at) const
{
    if (!at)
        return {};
    const QLocale locale;
    const QDateTime local = m_page.calendar.local(*at);
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == m_page.day || local.date() == m_page.nextDay)
        return time;
    return tr("%1 %2").arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

QString HandOverWords::jobLine(const HandOverJob &job, const QString &rest, const QString &technician) const
{
    QString line = tr("%1 %2").arg(job.number, job.title).trimmed();
    if (!job.customer.isEmpty())
        line = tr("%1, %2").arg(line, job.customer);
    if (!technician.isEmpty())
        line = tr("%1 (%2)").arg(line, technician);
    return rest.isEmpty() ? line : tr("%1: %2").arg(line, rest);
}

QList<HandOverWords::Section> HandOverWords::sections() const
{
    const auto lines = [this](const QList<HandOverJob> &jobs, auto rest) {
        QStringList told;
        for (const HandOverJob &job : jobs)
            told.append(jobLine(job, rest(job)));
        return told;
    };
    // An emergency has its line above, however it ended.
    const auto others = [this](QList<HandOverJob> jobs) {
        jobs.removeIf([this](const HandOverJob &job) {
            return std::ranges::contains(m_page.emergencies, job.id, &HandOverJob::id);
        });
        return jobs;
    };
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(tr(", "));
    };
    QList<Section> sections;
    sections.append({tr("Emergencies"), lines(m_page.emergencies, [&](const HandOverJob &job) {
                         const bool isTimed = job.end == EmergencyEnd::Done || job.end == EmergencyEnd::OnCall;
                         return joined({of(job.end), job.technician, isTimed ? time(job.at) : QString(), job.note});
                     })});
    QStringList open;
    for (const HandOverJob &job : others(m_page.open))
        open.append(jobLine(job, job.note, job.technician));
    sections.append({tr("Still open"), open});
    sections.append({tr("Rolled over"), lines(others(m_page.rolledOver), [&](const HandOverJob &job) {
                         const QString day = job.at
                             ? QLocale().toString(m_page.calendar.dayOf(*job.at), QLocale::ShortFormat)
                             : QString();
                         return joined({day.isEmpty() ? QString() : tr("to %1").arg(day), job.technician, job.note});
                     })});
    sections.append(
        {tr("Cancelled"), lines(others(m_page.cancelled), [](const HandOverJob &job) { return job.note; })});
    sections.removeIf([](const Section &section) { return section.lines.isEmpty(); });
    return sections;
}

HandOverWords::Section HandOverWords::nextDay() const
{
    Section section;
    section.heading = tr("%1: %2 planned, %3 open")
                          .arg(QLocale().toString(m_page.nextDay, QLocale::LongFormat),
                               QLocale().toString(m_page.nextPlanned), QLocale().toString(m_page.nextOpen));
    for (const HandOverJob &job : m_page.firstJobs)
        section.lines.append(tr("%1 %2 – %3").arg(time(job.at), job.technician, jobLine(job, {})));
    return section;
}

QStringList HandOverWords::personHeads()
{
    return {tr("Technician"), tr("Done"), tr("Left"), tr("Work"), tr("Drive"), tr("Overtime")};
}

QStringList HandOverWords::personCells(const HandOverPerson &person) const
{
    return {person.name,
            QLocale().toString(person.done),
            QLocale().toString(person.left),
            span(person.worked),
            span(person.drive),
            span(person.overtime)};
}

QString HandOverWords::plainText() const
{
    QStringList text{title(), subtitle(), {}};
    QStringList totals;
    for (const auto &[name, value] : this->totals())
        totals.append(tr("%1 %2").arg(name, value));
    text += {totals.join(u" · "_s), {}};
    for (const Section &section : sections()) {
        text.append(section.heading);
        for (const QString &line : section.lines)
            text.append(u"- "_s + line);
        text.append(QString());
    }
    text.append(tr("Technicians"));
    const QStringList heads = personHeads();
    for (const HandOverPerson &person : m_page.people) {
        const QStringList cells = personCells(person);
        QStringList parts;
        for (qsizetype cell = 1; cell < cells.size(); ++cell)
            parts.append(tr("%1 %2").arg(heads.at(cell).toLower(), cells.at(cell)));
        text.append(u"- "_s + tr("%1: %2").arg(person.name, parts.join(tr(", "))));
    }
    if (!m_page.notes.isEmpty())
        text += {QString(), tr("Notes for tomorrow"), m_page.notes};
    const Section next = nextDay();
    text += {QString(), next.heading};
    for (const QString &line : next.lines)
        text.append(u"- "_s + line);
    return text.join(u'\n') + u'\n';
}

QString HandOverWords::peopleTable() const
{
    const auto row = [](const QStringList &cells, QLatin1StringView tag) {
        QString html = u"<tr>"_s;
        for (qsizetype cell = 0; cell < cells.size(); ++cell)
            html += u"<%1 align=\"%2\">%3</%1>"_s.arg(tag, cell == 0 ? u"left"_s : u"right"_s, escaped(cells.at(cell)));
        return html + u"</tr>"_s;
    };
    const auto column = [&](qsizetype first, qsizetype count) {
        QString html = u"<table class=\"people\" width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">"_s
            + row(personHeads(), "th"_L1);
        for (qsizetype person = first; person < first + count; ++person)
            html += row(personCells(m_page.people.at(person)), "td"_L1);
        return html + u"</table>"_s;
    };
    const qsizetype people = m_page.people.size();
    if (people <= PeopleInOneColumn)
        return column(0, people);
    const qsizetype half = (people + 1) / 2;
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td width=\"49%\" valign=\"top\">%1</td>"
           "<td width=\"2%\"></td><td width=\"49%\" valign=\"top\">%2</td></tr></table>"_s.arg(
               column(0, half), column(half, people - half));
}

QString HandOverWords::html(int longest) const
{
    QString html = u"<p class=\"h1\">%1</p><p class=\"by\">%2</p>"_s.arg(escaped(title()), escaped(subtitle()));
    html +=
        u"<table class=\"totals\" style=\"margin-top: 6px; margin-bottom: 6px\" width=\"100%\" cellspacing=\"0\" cellpadding=\"4\"><tr>"_s;
    for (const auto &[name, value] : totals())
        html += u"<td><span class=\"figure\">%1</span><br><span class=\"name\">%2</span></td>"_s.arg(escaped(value),
                                                                                                     escaped(name));
    html += u"</tr></table>"_s;
    const auto add = [&](const Section &section) {
        html += u"<p class=\"h2\">%1</p>"_s.arg(escaped(section.heading));
        for (const QString &line : section.lines.first(std::min<qsizetype>(longest, section.lines.size())))
            html += u"<p class=\"line\">%1</p>"_s.arg(escaped(line));
        if (const int more = int(section.lines.size()) - longest; more > 0)
            html += u"<p class=\"line\">%1</p>"_s.arg(escaped(tr("and %n more, on the board", nullptr, more)));
    };
    for (const Section &section : sections())
        add(section);
    if (!m_page.notes.isEmpty())
        html += u"<p class=\"h2\">%1</p><p class=\"notes\">%2</p>"_s.arg(escaped(tr("Notes for tomorrow")),
                                                                         escaped(m_page.notes));
    html += u"<p class=\"h2\">%1</p>%2"_s.arg(escaped(tr("Technicians")), peopleTable());
    add(nextDay());
    return html;
}

} // namespace callout
