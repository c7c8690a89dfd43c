#include "ui/imports/importchoices.h"

#include "ui/dialogs/formfield.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace callout {

namespace {

QComboBox *boxOf(const QString &tip)
{
    auto *box = new QComboBox;
    box->setToolTip(tip);
    return box;
}

} // namespace

ImportChoices::ImportChoices(const DaySnapshot &day, const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_content(boxOf(tr("What the rows of the file are")))
    , m_encoding(boxOf(tr("How the file's letters are written; change it where they look wrong")))
    , m_delimiter(boxOf(tr("What stands between two fields")))
    , m_heading(new QCheckBox(tr("&First row names the columns")))
    , m_technician(boxOf(tr("Whose shifts and time off the calendar holds")))
    , m_kind(boxOf(tr("What the entries of the calendar are")))
{
    for (const ImportContent content : {ImportContent::Jobs, ImportContent::Customers, ImportContent::Technicians,
                                        ImportContent::Shifts, ImportContent::Calendar})
        m_content->addItem(importContentName(content), int(content));
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian})
        m_encoding->addItem(encodingName(encoding), int(encoding));
    const std::pair<QChar, QString> delimiters[] = {
        {u',', tr("Comma")}, {u';', tr("Semicolon")}, {u'\t', tr("Tab")}, {u'|', tr("Bar")}};
    for (const auto &[delimiter, words] : delimiters)
        m_delimiter->addItem(words, delimiter);
    m_technician->addItem(tr("By e-mail address"), 0);
    QList<Technician> people = day.technicians.values();
    std::ranges::sort(people, [](const Technician &one, const Technician &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    for (const Technician &technician : std::as_const(people))
        m_technician->addItem(technician.name, technician.id.value);
    m_kind->addItem(tr("By their words"));
    for (const ShiftKind kind : {ShiftKind::Normal, ShiftKind::OnCall, ShiftKind::TimeOff})
        m_kind->addItem(StatusWords::of(kind), int(kind));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Medium);
    const auto add = [&](const QString &label, QWidget *editor) {
        auto *field = new FormField(themes, label, editor);
        layout->addWidget(field);
        return field;
    };
    add(tr("The file &holds"), m_content);
    m_ofTables = {add(tr("&Encoding"), m_encoding), add(tr("&Separator"), m_delimiter), m_heading};
    m_ofCalendars = {add(tr("&Whose calendar"), m_technician), add(tr("All entries &are"), m_kind)};
    m_heading->setMinimumHeight(m_content->sizeHint().height()); // its words stand in line with theirs
    layout->addWidget(m_heading, 0, Qt::AlignBottom);
    layout->addStretch(1);

    for (QComboBox *box : {m_content, m_encoding, m_delimiter})
        connect(box, &QComboBox::activated, this, &ImportChoices::formChanged);
    connect(m_heading, &QCheckBox::clicked, this, [this] {
        m_isHeadingChosen = true;
        emit formChanged();
    });
    for (QComboBox *box : {m_technician, m_kind})
        connect(box, &QComboBox::activated, this, &ImportChoices::optionsChanged);
    showFitting();
}

void ImportChoices::show(const OpenedFile &file)
{
    m_content->setCurrentIndex(m_content->findData(int(file.content)));
    m_encoding->setCurrentIndex(m_encoding->findData(int(file.encoding)));
    m_delimiter->setCurrentIndex(m_delimiter->findData(file.delimiter));
    m_heading->setChecked(file.columns.hasHeading);
    showFitting();
}

void ImportChoices::showFitting()
{
    const bool isCalendar = content() == ImportContent::Calendar;
    for (QWidget *widget : std::as_const(m_ofTables))
        widget->setVisible(!isCalendar);
    for (QWidget *widget : std::as_const(m_ofCalendars))
        widget->setVisible(isCalendar);
}

ImportContent ImportChoices::content() const
{
    return ImportContent(m_content->currentData().toInt());
}

CsvForm ImportChoices::form() const
{
    return {TextEncoding(m_encoding->currentData().toInt()), m_delimiter->currentData().toChar(),
            m_isHeadingChosen ? std::optional(m_heading->isChecked()) : std::nullopt};
}

void ImportChoices::fill(ImportOptions *options) const
{
    options->content = content();
    options->form = form();
    if (options->content != ImportContent::Calendar)
        return;
    options->technician = {m_technician->currentData().toLongLong()};
    if (const QVariant kind = m_kind->currentData(); kind.isValid())
        options->kind = ShiftKind(kind.toInt());
}

} // namespace callout
