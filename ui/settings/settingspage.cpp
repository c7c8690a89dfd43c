#include "ui/settings/settingspage.h"

#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

constexpr int WidestPage = 720;
constexpr int AsideWidth = 372;
constexpr int NarrowPage = 820; // has no room for something beside the settings

} // namespace

SettingsPage::SettingsPage(const ThemeSource &themes, const QString &title, const QString &summary, QWidget *parent)
    : QScrollArea(parent)
    , m_themes(themes)
    , m_title(title)
{
    auto *content = new QWidget;
    m_outer = new QHBoxLayout(content);
    m_outer->setContentsMargins(spacing::Medium, spacing::Large, spacing::Medium, spacing::Large);
    auto *column = new QWidget;
    column->setMaximumWidth(WidestPage);
    m_body = new QVBoxLayout(column);
    m_body->setContentsMargins({});
    m_body->setSpacing(spacing::Tight);
    m_outer->addWidget(column, 1);
    m_outer->addStretch();

    auto *heading = new QVBoxLayout;
    heading->setContentsMargins(spacing::Medium, 0, spacing::Medium, spacing::Small);
    heading->setSpacing(spacing::Tight);
    heading->addWidget(new ThemedLabel(themes, ThemedLabel::Type::Title, ThemedLabel::Ink::Text, title));
    auto *words = new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted, summary);
    words->setWordWrap(true);
    heading->addWidget(words);
    m_body->addLayout(heading);

    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(title);
    setWidget(content);
}

void SettingsPage::addHeading(const QString &words)
{
    auto *label = new ThemedLabel(m_themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, words);
    label->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, 0);
    m_body->addWidget(label);
}

SettingRow *SettingsPage::add(SettingRow *row)
{
    m_rows.append(row);
    m_body->addWidget(row);
    return row;
}

SettingRow *SettingsPage::bind(SettingRow *row, Show show, Read read, Check check)
{
    m_bindings.append({row, std::move(show), std::move(read), std::move(check), std::nullopt, {}});
    return add(row);
}

void SettingsPage::setUsual(SettingRow *row, const QString &words, const OfficeSettings &usual)
{
    const auto binding = std::ranges::find(m_bindings, row, &Binding::row);
    Q_ASSERT(binding != m_bindings.end());
    binding->usual = usual;
    row->setUsual(words, [this, show = binding->show, usual] {
        quietly([&] { show(usual); });
        tellEdited();
    });
}

OfficeSettings SettingsPage::probe(const Binding &binding) const
{
    OfficeSettings read = m_shown;
    binding.read(&read);
    return read;
}

void SettingsPage::showRecords(const OfficeRecords &records)
{
    m_shown = records.settings;
    quietly([&] {
        for (Binding &binding : m_bindings) {
            binding.show(m_shown);
            binding.afterShow = probe(binding);
        }
    });
    refreshUsual();
}

void SettingsPage::read(OfficeRecords *records) const
{
    for (const Binding &binding : m_bindings) {
        if (probe(binding) != binding.afterShow)
            binding.read(&records->settings);
    }
}

QString SettingsPage::check(const OfficeRecords &records)
{
    QString first;
    for (const Binding &binding : std::as_const(m_bindings)) {
        const QString problem = binding.check ? binding.check(records.settings) : QString();
        binding.row->setProblem(problem);
        if (first.isEmpty())
            first = problem;
    }
    return first;
}

void SettingsPage::restoreUsual()
{
    quietly([this] {
        for (const Binding &binding : std::as_const(m_bindings)) {
            if (binding.usual)
                binding.show(*binding.usual);
        }
    });
    tellEdited();
}

bool SettingsPage::hasUsual() const
{
    return std::ranges::any_of(m_bindings, [](const Binding &binding) { return binding.usual.has_value(); });
}

void SettingsPage::refreshUsual()
{
    for (const Binding &binding : std::as_const(m_bindings)) {
        if (!binding.usual)
            continue;
        OfficeSettings read = *binding.usual;
        binding.read(&read);
        binding.row->setIsUsual(read == *binding.usual);
    }
}

void SettingsPage::tellEdited()
{
    if (m_isQuiet)
        return;
    refreshUsual();
    emit edited();
}

void SettingsPage::quietly(const std::function<void()> &run)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    run();
}

void SettingsPage::setAside(QWidget *aside)
{
    m_aside = aside;
    placeAside();
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeAside();
}

void SettingsPage::placeAside()
{
    if (!m_aside)
        return;
    const bool isBeside = width() >= NarrowPage;
    if (isBeside && m_aside->parentWidget() != this) {
        m_body->removeWidget(m_aside);
        m_aside->setParent(this);
        m_aside->show();
    } else if (!isBeside && m_aside->parentWidget() != m_body->parentWidget()) {
        m_body->addWidget(m_aside);
    }
    const int taken = isBeside ? AsideWidth : 0;
    const QMargins margins = m_outer->contentsMargins();
    const QMargins wanted(spacing::Medium + (isRightToLeft() ? taken : 0), margins.top(),
                          spacing::Medium + (isRightToLeft() ? 0 : taken), margins.bottom());
    if (margins != wanted)
        m_outer->setContentsMargins(wanted);
    if (isBeside) {
        const QRect seen = viewport()->geometry();
        const int left = isRightToLeft() ? seen.left() + spacing::Medium : seen.right() - AsideWidth;
        m_aside->setGeometry(left, spacing::Large, AsideWidth - spacing::Medium, height() - 2 * spacing::Large);
        m_aside->raise();
    }
}

void SettingsPage::reveal(SettingRow *row)
{
    ensureWidgetVisible(row, 0, spacing::Wide);
}

SettingRow *SettingsPage::row(const QString &label) const
{
    const auto found = std::ranges::find(m_rows, label, &SettingRow::label);
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace callout
