#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// The program carries its English words, without which it says "1 jobs".
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsInEnglish_data();
    void countsInEnglish();

private:
    QTranslator m_translator;
};

void TestTranslations::initTestCase()
{
    QVERIFY(m_translator.load(u":/callout/translations/callout_en.qm"_s));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestTranslations::countsInEnglish_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *context, const char *source, int count, const QString &words) {
        QTest::addRow("%s %d", source, count) << QByteArray(context) << QByteArray(source) << count << words;
    };
    row("callout::ReviewPanel", "%n proposal(s)", 1, u"1 proposal"_s);
    row("callout::ReviewPanel", "%n proposal(s)", 3, u"3 proposals"_s);
    row("callout::DayHeader", "%n emergencies", 1, u"1 emergency"_s);
    row("callout::commands", "Accept %n proposals", 1, u"Accept 1 proposal"_s);
}

void TestTranslations::countsInEnglish()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const int, count);
    QTEST(QCoreApplication::translate(context.constData(), source.constData(), nullptr, count), "words");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
