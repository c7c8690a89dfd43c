#include "core/calendarfile/calendarlines.h"

#include "core/calendarfile/calendarwords.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// The colon or semicolon that ends a property's name; -1 where there is none.
qsizetype nameEnd(const QByteArray &text)
{
    const auto end = std::ranges::find_if(text, [](char character) { return character == ':' || character == ';'; });
    return end == text.end() ? -1 : end - text.begin();
}

/// The lines with what is folded joined, as RFC 5545 has it: a line that begins with a space goes on with the one before.
QList<ContentLine> unfolded(const QByteArray &bytes)
{
    QList<ContentLine> lines;
    int number = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        ++number;
        qsizetype end = at;
        while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
            ++end;
        const QByteArray line = bytes.sliced(at, end - at);
        const bool isPair = end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n';
        at = end + (isPair ? 2 : 1);
        if ((line.startsWith(' ') || line.startsWith('\t')) && !lines.isEmpty())
            lines.back().text += line.sliced(1);
        else if (!line.trimmed().isEmpty())
            lines.append({number, line});
    }
    return lines;
}

QString notUtf8()
{
    return CalendarWords::tr("The calendar is not in UTF-8, as calendars are. Export it anew as iCalendar (.ics).");
}

std::optional<CalendarFault> wholeFault(const QByteArray &bytes, const QList<ContentLine> &lines)
{
    if (lines.isEmpty())
        return CalendarFault{
            1, {}, CalendarWords::tr("The file is empty. Choose a calendar in iCalendar form (.ics).")};
    if (lines.front().text.trimmed().compare("BEGIN:VCALENDAR", Qt::CaseInsensitive) != 0 || bytes.contains('\0')) {
        return CalendarFault{
            lines.front().line,
            {},
            CalendarWords::tr("This is no calendar: it does not begin with BEGIN:VCALENDAR. Choose an iCalendar file "
                              "(.ics).")};
    }
    const auto foreign = std::ranges::find_if_not(lines, &QByteArray::isValidUtf8, &ContentLine::text);
    if (foreign != lines.end())
        return CalendarFault{foreign->line, {}, notUtf8()};
    return std::nullopt;
}

/// Takes lines one after the other and keeps track of what is open.
class BlockReader
{
public:
    void take(const ContentLine &line)
    {
        const QByteArray name = line.name();
        if (name.isEmpty()) {
            fault(line.line,
                  CalendarWords::tr("This line is no property and continues none. Export the calendar anew."));
        } else if (name == "BEGIN") {
            m_open.append({line.value().trimmed().toUpper(), line.line, {}});
        } else if (name == "END") {
            close(line);
        } else if (!m_open.isEmpty()) {
            m_open.back().lines.append(line);
        }
    }

    [[nodiscard]] CalendarBlocks finished()
    {
        if (!m_open.isEmpty() && m_found.faults.isEmpty()) {
            fault(m_open.back().line,
                  CalendarWords::tr("%1 begins here and never ends. The file was cut short: export it anew.")
                      .arg(QString::fromLatin1(m_open.back().kind)));
        }
        return m_found;
    }

private:
    void close(const ContentLine &line)
    {
        const QByteArray kind = line.value().trimmed().toUpper();
        if (m_open.isEmpty() || m_open.back().kind != kind) {
            fault(line.line,
                  CalendarWords::tr("%1 ends here and did not begin. Export the calendar anew.")
                      .arg(QString::fromUtf8(kind)));
            return;
        }
        const CalendarBlock block = m_open.takeLast();
        if (m_open.size() == 1) // directly inside a calendar
            m_found.blocks.append(block);
    }

    void fault(int line, const QString &message) { m_found.faults.append({line, {}, message}); }

    CalendarBlocks m_found;
    QList<CalendarBlock> m_open;
};

} // namespace

QByteArray ContentLine::name() const
{
    const qsizetype end = nameEnd(text);
    return end < 1 ? QByteArray() : text.first(end).trimmed().toUpper();
}

QByteArray ContentLine::value() const
{
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            isQuoted = !isQuoted;
        else if (text[at] == ':' && !isQuoted)
            return text.sliced(at + 1);
    }
    return {};
}

CalendarBlocks readBlocks(const QByteArray &bytes)
{
    QByteArray plain = bytes;
    if (plain.startsWith("\xEF\xBB\xBF"))
        plain.remove(0, 3);
    const QList<ContentLine> lines = unfolded(plain);
    if (const std::optional<CalendarFault> fault = wholeFault(plain, lines))
        return {{}, {*fault}};
    BlockReader reader;
    for (const ContentLine &line : lines)
        reader.take(line);
    return reader.finished();
}

} // namespace callout
