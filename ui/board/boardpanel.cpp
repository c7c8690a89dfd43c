#include "ui/board/boardpanel.h"

#include "ui/board/boardview.h"
#include "ui/style/emptystate.h"
#include "ui/style/searchfield.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

namespace callout {

namespace {

constexpr int SearchWidth = 220;
constexpr QSize UsualSize{900, 272};

} // namespace

BoardPanel::BoardPanel(BoardModel &model, BoardSelection &selection, DropAdvisor &advisor, const ThemeSource &themes,
                       QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_themes(themes)
    , m_search(new SearchField(themes, this))
    , m_order(new QComboBox(this))
    , m_closer(addButton(tr("+"), tr("Closer (+)")))
    , m_farther(addButton(tr("−"), tr("Farther (-)")))
    , m_fit(addButton(tr("Fit"), tr("The whole working day, or week")))
    , m_pages(new QStackedLayout)
    , m_view(new BoardView(model, selection, advisor, themes, this))
    , m_empty(new EmptyState(themes, this))
{
    m_search->setPlaceholderText(tr("Technician, skill, job"));
    m_search->setAccessibleName(tr("Filter the rows of the board"));
    m_search->setMaximumWidth(SearchWidth);
    m_order->addItem(tr("By name"), int(BoardModel::Order::Name));
    m_order->addItem(tr("By load"), int(BoardModel::Order::Load));
    m_order->addItem(tr("By delay"), int(BoardModel::Order::Behind));
    m_order->addItem(tr("By zone"), int(BoardModel::Order::Zone));
    m_order->setAccessibleName(tr("Order of the rows"));
    m_order->setToolTip(m_order->accessibleName());
    setAutoFillBackground(true);
    setFocusProxy(m_view);
    buildLayout();
    connectParts();
    dress();
    showPage();
}

QToolButton *BoardPanel::addButton(const QString &words, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(words);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void BoardPanel::buildLayout()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing::Small, spacing::Tight, spacing::Small, spacing::Tight);
    head->setSpacing(spacing::Small);
    head->addWidget(m_search, 1);
    head->addWidget(m_order);
    head->addStretch(1);
    head->addWidget(m_farther);
    head->addWidget(m_closer);
    head->addWidget(m_fit);
    // The dock may be lower than these words.
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_pages, 1);
}

void BoardPanel::connectParts()
{
    connect(m_search, &SearchField::textChanged, &m_model, &BoardModel::setFilter);
    connect(m_search, &SearchField::resultsWanted, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_order, &QComboBox::currentIndexChanged, &m_model,
            [this] { m_model.setOrder(BoardModel::Order(m_order->currentData().toInt())); });
    connect(m_closer, &QToolButton::clicked, m_view, &BoardView::zoomIn);
    connect(m_farther, &QToolButton::clicked, m_view, &BoardView::zoomOut);
    connect(m_fit, &QToolButton::clicked, m_view, &BoardView::zoomToFit);
    connect(m_view, &BoardView::jobOpened, this, &BoardPanel::jobOpened);
    connect(m_view, &BoardView::technicianOpened, this, &BoardPanel::technicianOpened);
    connect(m_view, &BoardView::technicianMenuWanted, this, &BoardPanel::technicianMenuWanted);
    connect(m_view, &BoardView::cardWanted, this, &BoardPanel::cardWanted);
    connect(m_view, &BoardView::moveRequested, this, &BoardPanel::moveRequested);
    connect(m_view, &BoardView::assignRequested, this, &BoardPanel::assignRequested);
    connect(m_view, &BoardView::unassignRequested, this, &BoardPanel::unassignRequested);
    connect(m_view, &BoardView::durationRequested, this, &BoardPanel::durationRequested);
    connect(m_view, &BoardView::eventMoveRequested, this, &BoardPanel::eventMoveRequested);
    connect(m_view, &BoardView::menuWanted, this, [this](const QPoint &position) {
        QMenu *opened = menu();
        opened->setAttribute(Qt::WA_DeleteOnClose);
        opened->popup(position);
    });
    connect(m_empty, &EmptyState::stepChosen, m_search, &SearchField::clear);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BoardPanel::showPage);
    connect(&m_themes, &ThemeSource::themeChanged, this, &BoardPanel::dress);
}

void BoardPanel::setJobActions(const QList<QAction *> &actions)
{
    m_jobActions.assign(actions.begin(), actions.end());
}

QMenu *BoardPanel::menu()
{
    auto *made = new QMenu(this);
    for (const QPointer<QAction> &action : m_jobActions) {
        if (action)
            made->addAction(action);
    }
    return made;
}

QSize BoardPanel::sizeHint() const
{
    return UsualSize;
}

void BoardPanel::showPage()
{
    const bool hasNobody = m_model.rowCount() <= 1;
    m_pages->setCurrentIndex(hasNobody ? 1 : 0);
    if (!hasNobody)
        return;
    if (!m_model.board().isLoaded())
        m_empty->say(Icon::Day, tr("Opening the day"), tr("The board appears as soon as the office file is read."));
    else if (m_model.technicianCount() == 0)
        m_empty->say(Icon::People, tr("Nobody works on these days"),
                     tr("Choose another day, or open the demo office to look around."));
    else
        m_empty->say(Icon::Search, tr("No row matches \"%1\"").arg(m_model.filter()),
                     tr("Rows match by technician, skill and job."), tr("Clear filter"));
}

void BoardPanel::dress()
{
    QPalette palette = m_themes.theme().palette();
    palette.setColor(QPalette::Window, m_themes.theme().surface);
    setPalette(palette);
}

} // namespace callout
