#include "core/intake/answer.h"
#include "core/intake/refusalfold.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;

class TestRefusal : public QObject
{
    Q_OBJECT

private:
    static Refusal refusalOf(RefusalCause cause, quint32 peer)
    {
        return {.at = Instant(Seconds(100)), .peer = QHostAddress(peer), .cause = cause, .request = u"GET /"_s};
    }

private slots:
    void everyCauseHasItsWords()
    {
        QStringList reasons;
        for (int i = 0; i < RefusalCauses; ++i) {
            const auto cause = RefusalCause(i);
            reasons.append(reason(cause));
            QVERIFY(!reason(cause).isEmpty() && !reason(cause).endsWith(u'.'));
            const bool isTold = httpStatus(cause) > 0;
            QCOMPARE(!sentence(cause).isEmpty(), isTold);
            if (isTold) {
                QVERIFY(sentence(cause).endsWith(u'.'));
                QVERIFY(written(refusalAnswer(cause)).startsWith("HTTP/1.1 " + QByteArray::number(httpStatus(cause))));
            }
        }
        QCOMPARE(reasons.removeDuplicates(), 0);
    }

    void likeOnesAreToldAsOne()
    {
        RefusalFold fold;
        QSignalSpy told(&fold, &RefusalFold::refused);
        for (int i = 0; i < 100; ++i)
            fold.add(refusalOf(RefusalCause::NoToken, 1));
        fold.add(refusalOf(RefusalCause::NoToken, 2));
        fold.add(refusalOf(RefusalCause::WrongHost, 1));
        QCOMPARE(told.size(), 3);
        QTRY_COMPARE(told.size(), 4);
        QCOMPARE(told.last().constFirst().value<Refusal>().count, 99);
    }

    void manyPeersAreToldTogether()
    {
        RefusalFold fold;
        QSignalSpy told(&fold, &RefusalFold::refused);
        for (quint32 peer = 1; peer <= 1000; ++peer)
            fold.add(refusalOf(RefusalCause::NoToken, peer));
        QCOMPARE(told.size(), 257);
        QTRY_COMPARE(told.size(), 258);
        const auto rest = told.last().constFirst().value<Refusal>();
        QCOMPARE(rest.count, 1000 - 257);
    }
};

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
