#include "ui/dialogs/commandpalette.h"

#include "ui/dialogs/commandpalettedelegate.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/style/searchfield.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace callout {

namespace {

constexpr int Width = 600;
constexpr int MostRows = 11;
constexpr int FromTop = 96;
constexpr int PageRows = 8;
constexpr int ShortestSearch = 2;
constexpr qsizetype MostAddresses = 5;

} // namespace

CommandPalette::CommandPalette(const RecordSource &records, const ThemeSource &themes, QWidget *window)
    : QDialog(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_records(records)
    , m_themes(themes)
    , m_line(new SearchField(themes))
    , m_list(new QListView)
    , m_nothing(new ThemedLabel(themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Muted))
{
    setAccessibleName(tr("Command palette"));
    m_line->setPlaceholderText(tr("An action, a job, a customer, a technician"));
    m_line->setAccessibleName(tr("Search for anything"));
    m_line->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandPaletteDelegate(themes, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Small, spacing::Small, spacing::Small, spacing::Small);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    m_nothing->setContentsMargins(0, spacing::Large, 0, spacing::Large);
    m_line->setFixedWidth(Width - 2 * spacing::Small);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) { m_list->setCurrentIndex(index); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::selectFirst);
}

void CommandPalette::open(const QList<QAction *> &actions)
{
    m_line->clear();
    m_model.setEntries(entriesInMemory());
    m_model.setActions(actions);
    if (const QWidget *window = parentWidget()) {
        const QPoint top = window->mapToGlobal(QPoint((window->width() - width()) / 2, FromTop));
        move(top);
    }
    show();
    m_line->setFocus();
}

QList<CommandPalette::Entry> CommandPalette::entriesInMemory() const
{
    const DaySnapshot &day = m_records.board.day();
    QList<Entry> entries;
    for (const Technician &technician : day.technicians) {
        if (technician.isActive)
            entries.append({CommandPaletteModel::Kind::Technician, technician.id.value, technician.name,
                            StatusWords::of(technician.status), technician.phone});
    }
    for (const Job &job : day.jobs)
        entries.append(entryOf(job));
    for (const Customer &customer : day.customers)
        entries.append(entryOf(customer));
    return entries;
}

CommandPalette::Entry CommandPalette::entryOf(const Job &job) const
{
    QStringList details;
    if (const Customer *customer = m_records.board.customer(job.customer))
        details.append(customer->name);
    details.append(StatusWords::of(job.status));
    if (const std::optional<QDate> day = dayOf(job, m_records.board.calendar()))
        details.append(QLocale().toString(*day, QLocale::ShortFormat));
    return {CommandPaletteModel::Kind::Job, job.id.value, tr("%1 %2").arg(job.number, job.title),
            details.join(QStringLiteral(" · ")), job.address + u' ' + job.tags.join(u' ')};
}

CommandPalette::Entry CommandPalette::entryOf(const Customer &customer)
{
    QStringList details{customer.phones.value(0), customer.address};
    details.removeAll(QString());
    return {CommandPaletteModel::Kind::Customer, customer.id.value, customer.name, details.join(QStringLiteral(" · ")),
            customer.phones.join(u' ') + u' ' + customer.email};
}

void CommandPalette::search(const QString &text)
{
    m_jobsAnswer.drop();
    m_customersAnswer.drop();
    m_addressesAnswer.drop();
    m_model.setText(text);
    if (m_model.text().size() < ShortestSearch)
        return;
    const auto offer = [this](CommandPaletteModel::Kind kind, const auto &found) {
        QList<Entry> entries;
        for (const auto &record : found.value_or(std::remove_cvref_t<decltype(*found)>()))
            entries.append(entryOf(record));
        m_model.setFound(kind, entries);
    };
    m_jobsAnswer.await(this, m_records.file.findJobs(text),
                       [offer](const Result<QList<Job>> &found) { offer(CommandPaletteModel::Kind::Job, found); });
    m_customersAnswer.await(this, m_records.file.findCustomers(text), [offer](const Result<QList<Customer>> &found) {
        offer(CommandPaletteModel::Kind::Customer, found);
    });
    m_addressesAnswer.await(this, m_records.file.findAddresses(text), [this](const Result<QList<KnownAddress>> &found) {
        m_addresses =
            found.value_or(QList<KnownAddress>()).first(std::min<qsizetype>(MostAddresses, found ? found->size() : 0));
        QList<Entry> entries;
        for (qsizetype index = 0; index < m_addresses.size(); ++index)
            entries.append({CommandPaletteModel::Kind::Address,
                            index,
                            m_addresses.at(index).text,
                            m_addresses.at(index).note,
                            {}});
        m_model.setFound(CommandPaletteModel::Kind::Address, entries);
    });
}

void CommandPalette::selectFirst()
{
    const int rows = m_model.rowCount();
    int first = 0;
    while (first < rows && !m_model.index(first).flags().testFlag(Qt::ItemIsEnabled))
        ++first;
    m_list->setCurrentIndex(m_model.index(first < rows ? first : 0));
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(qMin(rows, MostRows) * m_list->sizeHintForRow(0));
    m_nothing->setVisible(rows == 0);
    m_nothing->setText(tr("Nothing here is called \"%1\".").arg(m_model.text()));
}

void CommandPalette::step(int rows)
{
    const int last = m_model.rowCount() - 1;
    const int wanted = m_list->currentIndex().row() + rows;
    const bool isSingle = qAbs(rows) == 1;
    // One step past the end comes round; a page stops there.
    const int row = isSingle && wanted < 0 ? last : (isSingle && wanted > last ? 0 : qBound(0, wanted, last));
    m_list->setCurrentIndex(m_model.index(row));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(PageRows);
        return true;
    case Qt::Key_PageUp:
        step(-PageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        reject();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    QAction *action = m_model.actionAt(index);
    const auto kind = CommandPaletteModel::Kind(index.data(CommandPaletteModel::KindRole).toInt());
    const qint64 id = index.data(CommandPaletteModel::IdRole).toLongLong();
    accept(); // first: what is chosen may open a window of its own
    switch (kind) {
    case CommandPaletteModel::Kind::Action:
        emit actionChosen(action);
        break;
    case CommandPaletteModel::Kind::Job:
        emit jobChosen({id});
        break;
    case CommandPaletteModel::Kind::Customer:
        emit customerChosen({id});
        break;
    case CommandPaletteModel::Kind::Technician:
        emit technicianChosen({id});
        break;
    case CommandPaletteModel::Kind::Address:
        emit addressChosen(m_addresses.at(id));
        break;
    }
}

void CommandPalette::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace callout
