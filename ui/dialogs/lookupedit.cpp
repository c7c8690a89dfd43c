#include "ui/dialogs/lookupedit.h"

#include "ui/dialogs/twolinedelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr auto TypingPause = 120ms;
constexpr int DetailRole = Qt::UserRole + 1;

} // namespace

LookupEdit::LookupEdit(const ThemeSource &themes, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new TwoLineDelegate(themes, DetailRole, m_completer));
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            return m_pause.start();
        m_pause.stop();
        offer({});
    });
    connect(&m_pause, &QTimer::timeout, this, [this] { emit asked(text().trimmed()); });
    connect(m_completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void LookupEdit::offer(const QList<Offer> &offers)
{
    m_offers->clear();
    for (const Offer &one : offers) {
        auto *item = new QStandardItem(one.title);
        item->setData(one.detail, DetailRole);
        item->setData(QString(one.title + u' ' + one.detail).trimmed(), Qt::AccessibleTextRole);
        m_offers->appendRow(item);
    }
    if (offers.isEmpty() || !hasFocus())
        return m_completer->popup()->hide();
    m_completer->complete();
}

int LookupEdit::offerCount() const
{
    return m_offers->rowCount();
}

void LookupEdit::choose(int offer)
{
    if (offer < 0 || offer >= m_offers->rowCount())
        return;
    m_pause.stop();
    m_completer->popup()->hide();
    emit offerChosen(offer);
}

void LookupEdit::keyPressEvent(QKeyEvent *event)
{
    const QAbstractItemView *list = m_completer->popup();
    if (event->key() == Qt::Key_Down && !list->isVisible() && m_offers->rowCount() > 0)
        return m_completer->complete();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (list->isVisible() && isReturn)
        return choose(qMax(0, list->currentIndex().row()));
    QLineEdit::keyPressEvent(event);
}

} // namespace callout
