#include "ui/models/daycheckmodel.h"

#include <QLocale>

#include <algorithm>

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto Settles = 200ms;

} // namespace

DayCheckModel::DayCheckModel(const DayBoard &board, const DriveTimes &drives, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_drives(drives)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Settles);
    connect(&m_timer, &QTimer::timeout, this, &DayCheckModel::check);
    connect(&board, &DayBoard::recordsChanged, this, [this] { m_timer.start(); });
    connect(&board, &DayBoard::dayReset, this, &DayCheckModel::check);
    check();
}

void DayCheckModel::check()
{
    m_timer.stop();
    const Instant now = m_board.clock().now();
    const DaySnapshot &shown = m_board.day();
    m_checkedAt = now;
    const QDate today = shown.calendar().dayOf(now);
    const bool isTodayShown = today >= shown.firstDay && today < shown.firstDay.addDays(shown.dayCount);
    m_day = isTodayShown ? today : shown.firstDay;
    arrange(m_board.isLoaded() ? lintDay(shown, m_drives, m_day, now) : QList<Finding>());
}

void DayCheckModel::setDismissed(const QSet<QString> &keys)
{
    if (m_dismissed == keys)
        return;
    m_dismissed = keys;
    check();
}

void DayCheckModel::arrange(const QList<Finding> &found)
{
    QList<Finding> findings;
    std::ranges::copy_if(found, std::back_inserter(findings),
                         [this](const Finding &finding) { return !m_dismissed.contains(finding.key()); });
    m_dismissedCount = int(found.size() - findings.size());
    QList<Row> rows;
    for (int index = 0; index < findings.size(); ++index) {
        const FindingSeverity severity = findings.at(index).severity;
        if (rows.isEmpty() || rows.back().severity != severity)
            rows.append({severity, -1});
        rows.append({severity, index});
    }
    const bool isSameShape =
        rows == m_rows && std::ranges::equal(findings, m_findings, {}, &Finding::key, &Finding::key);
    if (isSameShape) {
        // Amounts grow with the clock, and words with the records; what is selected stays.
        m_findings = findings;
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(int(rows.size()) - 1));
    } else {
        beginResetModel();
        m_findings = findings;
        m_rows = rows;
        endResetModel();
    }
    emit checked();
}

int DayCheckModel::count(FindingSeverity severity) const
{
    return int(std::ranges::count(m_findings, severity, &Finding::severity));
}

const Finding *DayCheckModel::finding(const QModelIndex &index) const
{
    const int finding = index.isValid() ? m_rows.at(index.row()).finding : -1;
    return finding < 0 ? nullptr : &m_findings.at(finding);
}

FindingStep DayCheckModel::step(const Finding &finding) const
{
    return FindingWords(m_board.day()).step(finding);
}

QString DayCheckModel::stepText(const QModelIndex &index) const
{
    const Finding *about = finding(index);
    return about ? FindingWords(m_board.day()).stepText(*about) : QString();
}

int DayCheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags DayCheckModel::flags(const QModelIndex &index) const
{
    return finding(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant DayCheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding *about = finding(index);
    const FindingSeverity severity = m_rows.at(index.row()).severity;
    const FindingWords words(m_board.day());
    switch (role) {
    case Qt::DisplayRole:
        return about ? words.subject(*about)
                     : tr("%1 · %2").arg(FindingWords::of(severity), QLocale().toString(count(severity)));
    case SentenceRole:
        return about ? words.sentence(*about) : QString();
    case Qt::AccessibleTextRole:
        return about ? tr("%1: %2: %3").arg(FindingWords::of(severity), words.subject(*about), words.sentence(*about))
                     : FindingWords::of(severity);
    case IsHeadingRole:
        return about == nullptr;
    case SeverityRole:
        return int(severity);
    default:
        return {};
    }
}

} // namespace callout
