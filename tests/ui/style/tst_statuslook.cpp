#include "ui/style/statuslook.h"

#include <QTest>

using namespace callout;

/// Each status has a shape and a colour of its own; an emergency is a vermilion triangle.
class tst_StatusLook : public QObject
{
    Q_OBJECT

private slots:
    void jobs_data();
    void jobs();
    void everyStatusHasItsOwnGlyph();
    void technicians_data();
    void technicians();
    void verdicts();
};

void tst_StatusLook::jobs_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<Glyph>("glyph");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("isStruck");

    using enum JobStatus;
    QTest::newRow("open") << Unassigned << Priority::Normal << Glyph::Ring << Tone::Open << false;
    QTest::newRow("scheduled") << Scheduled << Priority::Normal << Glyph::Clock << Tone::Scheduled << false;
    QTest::newRow("dispatched") << Dispatched << Priority::Normal << Glyph::ArrowOut << Tone::Dispatched << false;
    QTest::newRow("en route") << EnRoute << Priority::Normal << Glyph::Arrow << Tone::EnRoute << false;
    QTest::newRow("on site") << OnSite << Priority::Normal << Glyph::Diamond << Tone::OnSite << false;
    QTest::newRow("on hold") << OnHold << Priority::Normal << Glyph::Bars << Tone::OnHold << false;
    QTest::newRow("completed") << Completed << Priority::Normal << Glyph::Check << Tone::Completed << false;
    QTest::newRow("cancelled") << Cancelled << Priority::Normal << Glyph::Cross << Tone::Cancelled << true;
    QTest::newRow("high is no emergency") << OnSite << Priority::High << Glyph::Diamond << Tone::OnSite << false;
    QTest::newRow("open emergency") << Unassigned << Priority::Emergency << Glyph::Triangle << Tone::Emergency << false;
    QTest::newRow("emergency on site") << OnSite << Priority::Emergency << Glyph::Triangle << Tone::Emergency << false;
    QTest::newRow("emergency that is over")
        << Completed << Priority::Emergency << Glyph::TriangleOutline << Tone::Emergency << false;
    QTest::newRow("cancelled emergency") << Cancelled << Priority::Emergency << Glyph::TriangleOutline
                                         << Tone::Emergency << true;
}

void tst_StatusLook::jobs()
{
    QFETCH(JobStatus, status);
    QFETCH(Priority, priority);
    const StatusLook look = lookOf(status, priority);
    QTEST(look.glyph, "glyph");
    QTEST(look.tone, "tone");
    QTEST(look.isStruck, "isStruck");
}

void tst_StatusLook::everyStatusHasItsOwnGlyph()
{
    QSet<int> glyphs;
    for (int status = 0; status <= int(JobStatus::Cancelled); ++status)
        glyphs.insert(int(lookOf(JobStatus(status)).glyph));
    QCOMPARE(glyphs.size(), int(JobStatus::Cancelled) + 1);
}

void tst_StatusLook::technicians_data()
{
    QTest::addColumn<TechnicianStatus>("status");
    QTest::addColumn<Glyph>("glyph");
    QTest::newRow("available") << TechnicianStatus::Available << Glyph::Dot;
    QTest::newRow("en route") << TechnicianStatus::EnRoute << Glyph::Arrow;
    QTest::newRow("on job") << TechnicianStatus::OnJob << Glyph::Diamond;
    QTest::newRow("on break") << TechnicianStatus::OnBreak << Glyph::Bars;
    QTest::newRow("off shift") << TechnicianStatus::OffShift << Glyph::Dash;
}

void tst_StatusLook::technicians()
{
    QFETCH(TechnicianStatus, status);
    QTEST(lookOf(status).glyph, "glyph");
}

void tst_StatusLook::verdicts()
{
    Verdict fits;
    QCOMPARE(lookOf(fits).glyph, Glyph::Check);
    Verdict moves;
    moves.moves.append(KnockOn{});
    QCOMPARE(lookOf(moves).glyph, Glyph::Shift);
    Verdict refuses = moves;
    refuses.broken.append(Violation{.rule = Rule::SkillMissing});
    QCOMPARE(lookOf(refuses).glyph, Glyph::Bar);
}

QTEST_GUILESS_MAIN(tst_StatusLook)
#include "tst_statuslook.moc"
