#include "ui/dayends/closesection.h"

#include "ui/dayends/openjobrow.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

/// A longer list than this is settled together or in the queue, not row by row.
constexpr int MostRows = 25;

} // namespace

CloseSection::CloseSection(CloseKind kind, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_themes(themes)
    , m_item{.kind = kind}
    , m_mark(new QLabel)
    , m_title(new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, CloseWords::of(kind)))
    , m_count(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
    , m_all(new QPushButton(CloseWords::stepForAll(kind)))
    , m_list(new QVBoxLayout)
    , m_more(new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted))
{
    m_all->setAutoDefault(false);
    m_all->setToolTip(tr("Move all of them to the next working day, as one step that can be undone"));
    m_list->setContentsMargins(spacing::GlyphSize + spacing::Small, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addWidget(m_more);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::Small);
    head->addWidget(m_mark);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Tight);
    layout->addLayout(head);
    layout->addLayout(m_list);
    connect(m_all, &QPushButton::clicked, this, [this] { emit stepRequested(CloseStep::RollOver, m_item.open); });
    connect(&themes, &ThemeSource::themeChanged, this, &CloseSection::dress);
    dress();
}

QString CloseSection::words() const
{
    return tr("%1: %2").arg(m_title->text(), m_count->text());
}

void CloseSection::showItem(const DaySnapshot &day, const CloseItem &item, TechnicianId onCall)
{
    m_item = item;
    m_count->setText(CloseWords::count(item));
    m_all->setVisible(!m_all->text().isEmpty() && item.open.size() > 1);
    setAccessibleName(words());
    showRows(day, onCall);
    dress();
}

OpenJobRow *CloseSection::addRow(JobId job, int place)
{
    auto *row = new OpenJobRow(m_kind, job, m_themes);
    m_list->insertWidget(place, row);
    connect(row, &OpenJobRow::openRequested, this, &CloseSection::openRequested);
    connect(row, &OpenJobRow::stepRequested, this,
            [this](CloseStep step, JobId about) { emit stepRequested(step, {about}); });
    connect(row, &OpenJobRow::answered, this, [this, job](const QString &words) { emit answered(job, words); });
    return row;
}

void CloseSection::showRows(const DaySnapshot &day, TechnicianId onCall)
{
    const QList<JobId> shown = m_item.open.first(std::min<qsizetype>(MostRows, m_item.open.size()));
    for (OpenJobRow *row : QList(m_rows)) {
        if (shown.contains(row->job()))
            continue;
        m_rows.removeOne(row);
        row->hide();
        row->deleteLater(); // it may be the one whose button was pressed
    }
    for (int place = 0; place < shown.size(); ++place) {
        const bool isThere = place < m_rows.size() && m_rows.at(place)->job() == shown.at(place);
        if (isThere)
            continue;
        const auto known = std::ranges::find(m_rows, shown.at(place), &OpenJobRow::job);
        if (known == m_rows.end()) {
            m_rows.insert(place, addRow(shown.at(place), place));
        } else {
            OpenJobRow *row = *known;
            m_rows.move(known - m_rows.begin(), place);
            m_list->removeWidget(row);
            m_list->insertWidget(place, row);
        }
    }
    for (OpenJobRow *row : std::as_const(m_rows))
        row->showJob(day, onCall);
    const int more = int(m_item.open.size() - shown.size());
    m_more->setText(tr("and %n more: settle them together, or in the queue", nullptr, more));
    m_more->setVisible(more > 0);
}

void CloseSection::dress()
{
    StatusLook look{Glyph::Check, Tone::OnSite};
    if (!m_item.isSettled())
        look = m_item.unexplained.isEmpty() ? StatusLook{Glyph::Bars, Tone::OnHold}
                                            : StatusLook{Glyph::Ring, Tone::Emergency};
    m_mark->setPixmap(glyphPixmap(look, m_themes.theme(), spacing::GlyphSize, devicePixelRatioF()));
}

} // namespace callout
