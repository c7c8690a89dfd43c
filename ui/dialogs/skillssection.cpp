#include "ui/dialogs/skillssection.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

SkillsSection::SkillsSection(const DaySnapshot &day, QDate today, const ThemeSource &themes)
    : TechnicianSection(themes, tr("Skills and certificates"))
    , m_day(day)
    , m_today(today)
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
    , m_add(new QComboBox)
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(spacing::Tight);
    add(u"skills"_s, {}, m_list);
    add({}, tr("Add a s&kill"), m_add);
    connect(m_add, &QComboBox::activated, this, [this] { addSkill({m_add->currentData().toLongLong()}); });
}

void SkillsSection::show(const Technician &technician)
{
    if (m_rows->count() > 0 && technician.skills == m_held)
        return;
    m_held = technician.skills;
    rebuild();
}

void SkillsSection::read(Technician *technician) const
{
    technician->skills = m_held;
}

void SkillsSection::addSkill(SkillId skill)
{
    if (!skill)
        return;
    m_held.append({skill, std::nullopt});
    rebuild();
    emit edited();
}

void SkillsSection::remove(SkillId skill)
{
    m_held.removeIf([skill](const HeldSkill &held) { return held.skill == skill; });
    rebuild();
    emit edited();
    m_add->setFocus(Qt::OtherFocusReason);
}

void SkillsSection::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater(); // perhaps the one whose button brought us here
        }
        delete item;
    }
    for (const HeldSkill &held : std::as_const(m_held))
        m_rows->addWidget(makeRow(held));
    if (m_held.isEmpty()) {
        m_rows->addWidget(new ThemedLabel(themes(), ThemedLabel::Type::Body, ThemedLabel::Ink::Muted,
                                          tr("None yet. Jobs that need a skill go to others.")));
    }
    offerRest();
}

QWidget *SkillsSection::makeRow(const HeldSkill &held)
{
    const QString name = m_day.skills.value(held.skill).name;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ThemedLabel(themes(), ThemedLabel::Type::Body, ThemedLabel::Ink::Text, name));
    auto *mark = new ThemedLabel(themes(), ThemedLabel::Type::Small, ThemedLabel::Ink::Muted);
    words->addWidget(mark);
    auto *expires = new QCheckBox(tr("until"));
    auto *date = new QDateEdit(held.expires.value_or(m_today.addYears(1)));
    date->setCalendarPopup(true);
    date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    expires->setChecked(held.expires.has_value());
    date->setEnabled(held.expires.has_value());
    auto *drop = new QPushButton(tr("Remove"));
    expires->setAccessibleName(tr("%1 expires").arg(name));
    date->setAccessibleName(tr("Last day of %1").arg(name));
    drop->setAccessibleName(tr("Remove %1").arg(name));
    layout->addLayout(words, 1);
    layout->addWidget(expires);
    layout->addWidget(date);
    layout->addWidget(drop);

    const auto showMark = [this, mark](const std::optional<QDate> &until) {
        const bool isExpired = until && *until < m_today;
        const bool isSoon = until && !isExpired && *until <= m_today.addDays(SoonDays);
        mark->setInk(isExpired ? ThemedLabel::Ink::Problem : ThemedLabel::Ink::Muted);
        mark->setText(isExpired    ? tr("Expired: counts as missing")
                          : isSoon ? tr("Expires in %n day(s)", nullptr, int(m_today.daysTo(*until)))
                                   : QString());
        mark->setVisible(!mark->text().isEmpty());
    };
    showMark(held.expires);
    const auto take = [this, id = held.skill, expires, date, showMark] {
        const auto found = std::ranges::find(m_held, id, &HeldSkill::skill);
        if (found == m_held.end())
            return;
        found->expires = expires->isChecked() ? std::optional(date->date()) : std::nullopt;
        showMark(found->expires);
        emit edited();
    };
    connect(expires, &QCheckBox::toggled, date, &QWidget::setEnabled);
    connect(expires, &QCheckBox::toggled, this, take);
    connect(date, &QDateEdit::dateChanged, this, take);
    connect(drop, &QPushButton::clicked, this, [this, id = held.skill] { remove(id); });
    return row;
}

void SkillsSection::offerRest()
{
    QList<const Skill *> rest;
    for (const Skill &skill : m_day.skills) {
        if (!std::ranges::contains(m_held, skill.id, &HeldSkill::skill))
            rest.append(&skill);
    }
    std::ranges::sort(rest, [](const Skill *one, const Skill *other) {
        return QString::localeAwareCompare(one->name, other->name) < 0;
    });
    m_add->clear();
    m_add->addItem(rest.isEmpty() ? tr("Every skill of the office is held") : tr("Choose a skill"), 0);
    for (const Skill *skill : rest)
        m_add->addItem(skill->name, skill->id.value);
    m_add->setEnabled(!rest.isEmpty());
}

} // namespace callout
