#include "ui/models/commandpalettemodel.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

using Kind = CommandPaletteModel::Kind;
using Entry = CommandPaletteModel::Entry;

class TestCommandPaletteModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsEveryActionWhileNothingIsTyped();
    void findsByWords_data();
    void findsByWords();
    void ranksTheBestFirst();
    void tellsShortcutAndTitle();
    void offersDisabledActionsAsSuch();
    void leavesOutHiddenAndSeparators();
    void forgetsDeletedActions();
    void addsWhatTheFileFound();
    void showsARecordOnce();
    void newTextForgetsWhatWasFound();

private:
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<QObject> m_owner;
    std::unique_ptr<CommandPaletteModel> m_model;
    QAction *m_newJob = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_today = nullptr;
};

void TestCommandPaletteModel::init()
{
    m_owner = std::make_unique<QObject>();
    m_newJob = new QAction(u"&New job…"_s, m_owner.get());
    m_newJob->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_undo = new QAction(u"Undo: assign J-1011 to Ana"_s, m_owner.get());
    m_today = new QAction(u"Go to today"_s, m_owner.get());
    m_model = std::make_unique<CommandPaletteModel>();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_model->setActions({m_newJob, m_undo, m_today});
    m_model->setEntries({
        {Kind::Job, 11, u"J-1011 Leaking boiler"_s, u"Hall · 21/11/2026"_s, u"Quay Street"_s},
        {Kind::Job, 12, u"J-1012 New radiator"_s, u"Nakamura"_s, {}},
        {Kind::Technician, 1, u"Ana Moreno"_s, u"On job"_s, {}},
    });
}

void TestCommandPaletteModel::cleanup()
{
    m_model.reset();
    m_owner.reset();
}

QStringList TestCommandPaletteModel::titles() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->index(row).data().toString());
    return all;
}

void TestCommandPaletteModel::listsEveryActionWhileNothingIsTyped()
{
    QCOMPARE(titles(), (QStringList{u"New job"_s, u"Undo: assign J-1011 to Ana"_s, u"Go to today"_s}));
}

void TestCommandPaletteModel::findsByWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("technician and action") << u"ana"_s << QStringList{u"Ana Moreno"_s, u"Undo: assign J-1011 to Ana"_s};
    QTest::newRow("number") << u"1011 leak"_s << QStringList{u"J-1011 Leaking boiler"_s};
    QTest::newRow("second line") << u"nakamura"_s << QStringList{u"J-1012 New radiator"_s};
    QTest::newRow("unseen words") << u"quay"_s << QStringList{u"J-1011 Leaking boiler"_s};
    QTest::newRow("initials") << u"gtt"_s << QStringList{u"Go to today"_s};
    QTest::newRow("nothing") << u"zzz"_s << QStringList{};
}

void TestCommandPaletteModel::findsByWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    m_model->setText(typed);
    QCOMPARE(titles(), expected);
}

void TestCommandPaletteModel::ranksTheBestFirst()
{
    m_model->setText(u"new"_s);
    QCOMPARE(titles(), (QStringList{u"New job"_s, u"J-1012 New radiator"_s}));
}

void TestCommandPaletteModel::tellsShortcutAndTitle()
{
    const QModelIndex first = m_model->index(0);
    QCOMPARE(first.data(CommandPaletteModel::ShortcutRole).toString(), u"Ctrl+N"_s);
    QCOMPARE(m_model->actionAt(first), m_newJob);
    QAction dogs(u"Cats && dogs..."_s);
    QCOMPARE(CommandPaletteModel::titleOf(dogs), u"Cats & dogs"_s);
}

void TestCommandPaletteModel::offersDisabledActionsAsSuch()
{
    m_newJob->setEnabled(false);
    m_model->setText(u"new"_s);
    QCOMPARE(titles(), (QStringList{u"New job"_s, u"J-1012 New radiator"_s}));
    QVERIFY(!m_model->index(0).flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(m_model->index(1).flags().testFlag(Qt::ItemIsEnabled));
}

void TestCommandPaletteModel::leavesOutHiddenAndSeparators()
{
    QAction line;
    line.setSeparator(true);
    m_today->setVisible(false);
    m_model->setActions({m_newJob, &line, m_today});
    QCOMPARE(titles(), QStringList{u"New job"_s});
}

void TestCommandPaletteModel::forgetsDeletedActions()
{
    delete m_today;
    m_model->setText(u"undo"_s);
    m_model->setText({});
    QCOMPARE(titles(), (QStringList{u"New job"_s, u"Undo: assign J-1011 to Ana"_s}));
}

void TestCommandPaletteModel::addsWhatTheFileFound()
{
    m_model->setText(u"leak"_s);
    m_model->setFound(Kind::Job, {{Kind::Job, 500, u"J-0500 Leak in the yard"_s, {}, {}}});
    m_model->setFound(Kind::Customer, {{Kind::Customer, 9, u"By phone number only"_s, {}, {}}});
    QCOMPARE(titles(),
             (QStringList{u"J-1011 Leaking boiler"_s, u"J-0500 Leak in the yard"_s, u"By phone number only"_s}));
    const QModelIndex last = m_model->index(2);
    QCOMPARE(last.data(CommandPaletteModel::KindRole).toInt(), int(Kind::Customer));
    QCOMPARE(last.data(CommandPaletteModel::IdRole).toLongLong(), 9);
}

void TestCommandPaletteModel::showsARecordOnce()
{
    m_model->setText(u"leak"_s);
    m_model->setFound(Kind::Job, {{Kind::Job, 11, u"J-1011 Leaking boiler"_s, {}, {}}});
    QCOMPARE(titles(), QStringList{u"J-1011 Leaking boiler"_s});
}

void TestCommandPaletteModel::newTextForgetsWhatWasFound()
{
    m_model->setText(u"yard"_s);
    m_model->setFound(Kind::Job, {{Kind::Job, 500, u"J-0500 Leak in the yard"_s, {}, {}}});
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setText(u"yardx"_s);
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_MAIN(TestCommandPaletteModel)
#include "tst_commandpalettemodel.moc"
