#include "ui/queue/selectionbar.h"
#include "ui/style/themesource.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace callout;
using namespace Qt::StringLiterals;

/// Bulk actions for several cards: as many as fit, the others in a menu.
class TestSelectionBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsItselfForSeveral();
    void tellsWhatIsNotShown();
    void buttonsRunTheActions();
    void whatDoesNotFitIsInTheMenu();

private:
    [[nodiscard]] QString words() const { return m_bar->findChild<QLabel *>()->text(); }

    ThemeSource m_themes{ThemeSource::Choice::Light};
    QObject m_owner;
    QList<QAction *> m_actions;
    std::unique_ptr<SelectionBar> m_bar;
};

void TestSelectionBar::init()
{
    qDeleteAll(std::exchange(m_actions, {}));
    for (const QString &text : {u"Assign…"_s, u"Tag…"_s, u"Tomorrow"_s, u"Cancel…"_s})
        m_actions.append(new QAction(text, &m_owner));
    m_bar = std::make_unique<SelectionBar>(m_themes);
    m_bar->setActions(m_actions);
    m_bar->resize(500, m_bar->sizeHint().height());
}

void TestSelectionBar::showsItselfForSeveral()
{
    m_bar->setCounts(0, 0);
    QVERIFY(m_bar->isHidden());
    m_bar->setCounts(1, 0);
    QVERIFY(m_bar->isHidden());
    m_bar->setCounts(2, 0);
    QVERIFY(!m_bar->isHidden());
    QCOMPARE(words(), u"2 selected"_s);
}

void TestSelectionBar::tellsWhatIsNotShown()
{
    m_bar->setCounts(5, 2);
    QCOMPARE(words(), u"5 selected, 2 not shown"_s);
}

void TestSelectionBar::buttonsRunTheActions()
{
    m_bar->setCounts(3, 0);
    QSignalSpy tagged(m_actions.at(1), &QAction::triggered);
    QCOMPARE(m_bar->visibleButtons().size(), 4);
    QTest::mouseClick(m_bar->visibleButtons().at(1), Qt::LeftButton);
    QCOMPARE(tagged.count(), 1);
    m_actions.at(1)->setEnabled(false);
    QVERIFY(!m_bar->visibleButtons().at(1)->isEnabled());
}

void TestSelectionBar::whatDoesNotFitIsInTheMenu()
{
    m_bar->setCounts(3, 0);
    m_bar->show();
    m_bar->resize(190, m_bar->height());
    const qsizetype shown = m_bar->visibleButtons().size();
    QVERIFY(shown < 4);
    const QMenu *more = m_bar->findChild<QMenu *>();
    QCOMPARE(more->actions(), m_actions.mid(shown));
}

QTEST_MAIN(TestSelectionBar)
#include "tst_selectionbar.moc"
