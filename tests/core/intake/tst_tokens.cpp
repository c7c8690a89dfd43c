#include "core/intake/tokens.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreLongAndNeverAlike()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const QString token = newToken();
            QVERIFY2(QRegularExpression(u"^[A-Za-z0-9_-]{43}$"_s).match(token).hasMatch(), qPrintable(token));
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 1000);
    }

    void codesAreEightDigits()
    {
        QSet<QString> seen;
        bool leadsWithZero = false;
        for (int i = 0; i < 2000; ++i) {
            const QString code = newCode();
            QVERIFY2(QRegularExpression(u"^[0-9]{8}$"_s).match(code).hasMatch(), qPrintable(code));
            leadsWithZero = leadsWithZero || code.startsWith(u'0');
            seen.insert(code);
        }
        QVERIFY(seen.size() > 1990);
        QVERIFY(leadsWithZero);
    }

    void fingerprintIsThatOfTheStandard()
    {
        QCOMPARE(fingerprint(u"abc"_s), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QCOMPARE(fingerprint(u""_s).size(), 64);
    }

    void secretsAreTheSame_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("alike") << "abcd"_ba << "abcd"_ba << true;
        QTest::newRow("both empty") << ""_ba << ""_ba << true;
        QTest::newRow("first letter") << "abcd"_ba << "Abcd"_ba << false;
        QTest::newRow("last letter") << "abcd"_ba << "abcD"_ba << false;
        QTest::newRow("a part") << "abc"_ba << "abcd"_ba << false;
        QTest::newRow("bytes above ASCII") << "\xff\x01"_ba << "\x7f\x01"_ba << false;
    }

    void secretsAreTheSame()
    {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QTEST(isSameSecret(left, right), "isSame");
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
