#include "ui/dialogs/shortcutsheet.h"
#include "ui/style/themesource.h"

#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

/// "Job: New job = N"
QStringList lines(const QList<PanelKeys> &groups)
{
    QStringList all;
    for (const PanelKeys &group : groups) {
        for (const PanelKeys::Line &line : group.lines)
            all.append(u"%1: %2 = %3"_s.arg(group.panel, line.words, line.keys));
    }
    return all;
}

} // namespace

class TestShortcutSheet : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void groupsActionsByTheirMenu();
    void leavesOutWhatHasNoKey();
    void namesEveryKeyOfAnAction();
    void addsThePanels();
    void showsWhatItFound();

private:
    QAction *add(const QString &text, const QKeySequence &key);

    std::unique_ptr<QMenu> m_menu;
    QList<QAction *> m_actions;
};

void TestShortcutSheet::init()
{
    m_actions.clear();
    m_menu = std::make_unique<QMenu>(u"&Job"_s);
    add(u"&New job…"_s, QKeySequence(u"N"_s));
    add(u"Undo: assign J-1 to Ana"_s, QKeySequence(u"Ctrl+Z"_s));
}

QAction *TestShortcutSheet::add(const QString &text, const QKeySequence &key)
{
    QAction *action = m_menu->addAction(text);
    action->setShortcut(key);
    m_actions.append(action);
    return action;
}

void TestShortcutSheet::groupsActionsByTheirMenu()
{
    QAction lonely(u"Lonely"_s);
    lonely.setShortcut(QKeySequence(u"F9"_s));
    QCOMPARE(lines(ShortcutSheet::groupsOf(m_actions + QList{&lonely}, {})),
             (QStringList{u"Job: New job = N"_s, u"Job: Undo = Ctrl+Z"_s, u"Other: Lonely = F9"_s}));
}

void TestShortcutSheet::leavesOutWhatHasNoKey()
{
    add(u"No key"_s, {});
    add(u"Hidden"_s, QKeySequence(u"H"_s))->setVisible(false);
    QCOMPARE(ShortcutSheet::groupsOf(m_actions, {}).front().lines.size(), 2);
}

void TestShortcutSheet::namesEveryKeyOfAnAction()
{
    add(u"Find"_s, {})->setShortcuts({QKeySequence(u"/"_s), QKeySequence(u"Ctrl+F"_s)});
    QVERIFY(lines(ShortcutSheet::groupsOf(m_actions, {})).contains(u"Job: Find = / or Ctrl+F"_s));
}

void TestShortcutSheet::addsThePanels()
{
    const QList<PanelKeys> panels{{u"Map"_s, {{u"Show all"_s, u"Home"_s}}}};
    QCOMPARE(lines(ShortcutSheet::groupsOf({}, panels)), QStringList{u"Map: Show all = Home"_s});
}

void TestShortcutSheet::showsWhatItFound()
{
    const ThemeSource themes(ThemeSource::Choice::Light);
    ShortcutSheet sheet(m_actions, {{u"Map"_s, {{u"Show all"_s, u"Home"_s}}}}, themes);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    QStringList words;
    for (const QLabel *label : sheet.findChildren<QLabel *>())
        words.append(label->text());
    QCOMPARE(words, (QStringList{u"Job"_s, u"New job"_s, u"Undo"_s, u"Map"_s, u"Show all"_s}));
    QTest::keyClick(&sheet, Qt::Key_Escape);
    QVERIFY(!sheet.isVisible());
}

QTEST_MAIN(TestShortcutSheet)
#include "tst_shortcutsheet.moc"
