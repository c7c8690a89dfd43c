#include "tests/support/testproposal.h"
#include "ui/models/answerlistmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Everybody answers, the best first, those who cannot last.
class TestAnswerListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everybodyAnswersInOrder();
    void anOpenJobHasNoBest();
    void answersAreFoundByPerson();

private:
    [[nodiscard]] static QStringList rows(const AnswerListModel &model)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            rows.append(index.data().toString() + u": "_s + index.data(AnswerListModel::AnswerRole).toString());
        }
        return rows;
    }

    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    TechnicianId m_zoe;
    TechnicianId m_bo;
    Reason m_reason;
};

void TestAnswerListModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_zoe = m_day.worker(u"Zoe Abbot"_s);
    m_bo = m_day.worker(u"Bo Carr"_s);
    const test::TestProposal proposal(m_day);
    m_reason = {proposal.candidate(m_ana, u"08:40"_s),
                {proposal.candidate(m_mike, u"09:00"_s, 20)},
                {{m_zoe, {.rule = Rule::NoShift}, {}}, {m_bo, {.rule = Rule::TimeOff}, {}}},
                {}};
}

void TestAnswerListModel::everybodyAnswersInOrder()
{
    AnswerListModel model(m_day.snapshot(), m_reason);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rows(model),
             (QStringList{u"Ana Moreno: best, 76.1 points at 08:40"_s, u"Mike Boyle: loses by 3.3: 8 min more drive"_s,
                          u"Bo Carr: time off"_s, u"Zoe Abbot: no shift"_s}));
}

void TestAnswerListModel::anOpenJobHasNoBest()
{
    Reason reason = m_reason;
    reason.chosen.reset();
    const AnswerListModel model(m_day.snapshot(), reason);
    QCOMPARE(rows(model).front(), u"Mike Boyle: could at 09:00, 72.8 points"_s);
}

void TestAnswerListModel::answersAreFoundByPerson()
{
    const AnswerListModel model(m_day.snapshot(), m_reason);
    QCOMPARE(model.rowOf(m_zoe), 3);
    QCOMPARE(model.candidateOf(m_mike)->technician, m_mike);
    QVERIFY(!model.candidateOf(m_zoe));
    QCOMPARE(model.exclusionOf(m_zoe)->rule.rule, Rule::NoShift);
    QVERIFY(!model.exclusionOf(m_ana));
}

QTEST_GUILESS_MAIN(TestAnswerListModel)
#include "tst_answerlistmodel.moc"
