#include "ui/dialogs/reasonmemory.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestReasonMemory : public QObject
{
    Q_OBJECT

private slots:
    void offersTheCommonOnesAtFirst();
    void whatWasGivenComesFirst();
    void keepsEachOnce();
    void kindsAreApart();
    void survivesARestart();
    void keepsAFew();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(u"%1.ini"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    }

    QTemporaryDir m_folder;
    const QStringList m_common{u"Waiting for parts"_s, u"Not at home"_s};
};

void TestReasonMemory::offersTheCommonOnesAtFirst()
{
    QSettings settings(path(), QSettings::IniFormat);
    QCOMPARE(ReasonMemory(settings).choices(u"hold"_s, m_common), m_common);
}

void TestReasonMemory::whatWasGivenComesFirst()
{
    QSettings settings(path(), QSettings::IniFormat);
    ReasonMemory memory(settings);
    memory.remember(u"hold"_s, u"Flooded street"_s);
    memory.remember(u"hold"_s, u"Dog"_s);
    QCOMPARE(memory.choices(u"hold"_s, m_common),
             (QStringList{u"Dog"_s, u"Flooded street"_s, u"Waiting for parts"_s, u"Not at home"_s}));
}

void TestReasonMemory::keepsEachOnce()
{
    QSettings settings(path(), QSettings::IniFormat);
    ReasonMemory memory(settings);
    memory.remember(u"hold"_s, u"Dog"_s);
    memory.remember(u"hold"_s, u"not at home"_s);
    memory.remember(u"hold"_s, u"dog"_s);
    QCOMPARE(memory.choices(u"hold"_s, m_common), (QStringList{u"dog"_s, u"not at home"_s, u"Waiting for parts"_s}));
}

void TestReasonMemory::kindsAreApart()
{
    QSettings settings(path(), QSettings::IniFormat);
    ReasonMemory memory(settings);
    memory.remember(u"cancel"_s, u"Moved away"_s);
    QCOMPARE(memory.choices(u"hold"_s, m_common), m_common);
}

void TestReasonMemory::survivesARestart()
{
    {
        QSettings settings(path(), QSettings::IniFormat);
        ReasonMemory(settings).remember(u"hold"_s, u"Dog, large"_s);
    }
    QSettings settings(path(), QSettings::IniFormat);
    QCOMPARE(ReasonMemory(settings).choices(u"hold"_s, {}), QStringList{u"Dog, large"_s});
}

void TestReasonMemory::keepsAFew()
{
    QSettings settings(path(), QSettings::IniFormat);
    ReasonMemory memory(settings);
    for (int i = 0; i < 20; ++i)
        memory.remember(u"hold"_s, u"Reason %1"_s.arg(i));
    const QStringList choices = memory.choices(u"hold"_s, m_common);
    QCOMPARE(choices.front(), u"Reason 19"_s);
    QCOMPARE_LE(choices.size(), 7);
    QVERIFY(choices.contains(u"Waiting for parts"_s)); // the common ones keep their place
}

QTEST_GUILESS_MAIN(TestReasonMemory)
#include "tst_reasonmemory.moc"
