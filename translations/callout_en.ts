<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>callout::AlertWords</name>
    <message numerus="yes">
        <source>%1 late at %2, then %n more stop(s)</source>
        <translation>
            <numerusform>%1 late at %2, then %n more stop</numerusform>
            <numerusform>%1 late at %2, then %n more stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) after it will be late too</source>
        <translation>
            <numerusform>%n stop after it will be late too</numerusform>
            <numerusform>%n stops after it will be late too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::AlertsPanel</name>
    <message numerus="yes">
        <source>%n off the plan</source>
        <translation>
            <numerusform>%n off the plan</numerusform>
            <numerusform>%n off the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n put off</numerusform>
            <numerusform>%n put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) are put off until later.</source>
        <translation>
            <numerusform>%n alert is put off until later.</numerusform>
            <numerusform>%n alerts are put off until later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::AssignmentFlow</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::AutoFlow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Auto took %n job(s) off the plan: %1.</source>
        <translation>
            <numerusform>Auto took %n job off the plan: %1.</numerusform>
            <numerusform>Auto took %n jobs off the plan: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::BoardModel</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::CloseSection</name>
    <message numerus="yes">
        <source>and %n more: settle them together, or in the queue</source>
        <translation>
            <numerusform>and %n more: settle it in the queue</numerusform>
            <numerusform>and %n more: settle them together, or in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::CloseWords</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still need a step or a note why not.</source>
        <translation>
            <numerusform>%n job still needs a step or a note why not.</numerusform>
            <numerusform>%n jobs still need a step or a note why not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::DayCheckDialog</name>
    <message numerus="yes">
        <source>Before you start: %n thing(s)</source>
        <translation>
            <numerusform>Before you start: %n thing</numerusform>
            <numerusform>Before you start: %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check</source>
        <translation>
            <numerusform>%n thing to check</numerusform>
            <numerusform>%n things to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n left out</source>
        <translation>
            <numerusform>Show %n left out</numerusform>
            <numerusform>Show %n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::DayFlow</name>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before you start: %n thing(s) to look at.</source>
        <translation>
            <numerusform>Before you start: %n thing to look at.</numerusform>
            <numerusform>Before you start: %n things to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before you start: %n thing(s) to settle first.</source>
        <translation>
            <numerusform>Before you start: %n thing to settle first.</numerusform>
            <numerusform>Before you start: %n things to settle first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::DayHeader</name>
    <message numerus="yes">
        <source>%n emergencies</source>
        <translation>
            <numerusform>%n emergency</numerusform>
            <numerusform>%n emergencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::DemoOffice</name>
    <message numerus="yes">
        <source>Plan the day: assign %n jobs</source>
        <translation>
            <numerusform>Plan the day: assign %n job</numerusform>
            <numerusform>Plan the day: assign %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n technicians report</source>
        <translation>
            <numerusform>%n technician reports</numerusform>
            <numerusform>%n technician reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::DevicesModel</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::DrivingPage</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::EarlierJobsModel</name>
    <message numerus="yes">
        <source>%1 %n times</source>
        <translation>
            <numerusform>%1 %n time</numerusform>
            <numerusform>%1 %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::EngineChangesPanel</name>
    <message numerus="yes">
        <source>%n change(s) by the engine today</source>
        <translation>
            <numerusform>%n change by the engine today</numerusform>
            <numerusform>%n changes by the engine today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::EnginePage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ExportFlow</name>
    <message numerus="yes">
        <source>%n rows are in %1.</source>
        <translation>
            <numerusform>%n row is in %1.</numerusform>
            <numerusform>%n rows are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::FiguresSection</name>
    <message numerus="yes">
        <source>What the jobs of the last %n day(s) tell</source>
        <translation>
            <numerusform>What the jobs of the last day tell</numerusform>
            <numerusform>What the jobs of the last %n days tell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::FindingWords</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::HandOverWords</name>
    <message numerus="yes">
        <source>and %n more, on the board</source>
        <translation>
            <numerusform>and %n more, on the board</numerusform>
            <numerusform>and %n more, on the board</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::HealthWords</name>
    <message numerus="yes">
        <source>%n edit(s) on the way to the disk</source>
        <translation>
            <numerusform>%n edit on the way to the disk</numerusform>
            <numerusform>%n edits on the way to the disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::HintWords</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::HintsPage</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ImportDialog</name>
    <message numerus="yes">
        <source>%n faults keep this file from being imported. Correct them in the file, or leave their columns out.</source>
        <translation>
            <numerusform>%n fault keeps this file from being imported. Correct it in the file, or leave its column out.</numerusform>
            <numerusform>%n faults keep this file from being imported. Correct them in the file, or leave their columns out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::LiveFlow</name>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n new alert</numerusform>
            <numerusform>%n new alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::MapView</name>
    <message numerus="yes">
        <source>%n job(s) without a place on the map</source>
        <translation>
            <numerusform>%n job without a place on the map</numerusform>
            <numerusform>%n jobs without a place on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::PastWorkWords</name>
    <message numerus="yes">
        <source>%1 completed. There in time: %2 (%3 of %4 with a promise). Fixed at the first visit: %5 (no further job of the same customer and type within %n day(s)).</source>
        <translation>
            <numerusform>%1 completed. There in time: %2 (%3 of %4 with a promise). Fixed at the first visit: %5 (no further job of the same customer and type within %n day).</numerusform>
            <numerusform>%1 completed. There in time: %2 (%3 of %4 with a promise). Fixed at the first visit: %5 (no further job of the same customer and type within %n days).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::PlanFlow</name>
    <message numerus="yes">
        <source>%n outdated proposal(s) left alone.</source>
        <translation>
            <numerusform>%n outdated proposal left alone.</numerusform>
            <numerusform>%n outdated proposals left alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, with their reasons in the review</source>
        <translation>
            <numerusform>%n more, with its reason in the review</numerusform>
            <numerusform>%n more, with their reasons in the review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Auto-Assign took %n job(s) off the plan: %1.</source>
        <translation>
            <numerusform>Auto-Assign took %n job off the plan: %1.</numerusform>
            <numerusform>Auto-Assign took %n jobs off the plan: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ReasonCard</name>
    <message numerus="yes">
        <source>%n more could</source>
        <translation>
            <numerusform>%n more could</numerusform>
            <numerusform>%n more could</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n cannot</numerusform>
            <numerusform>%n cannot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ReasonWords</name>
    <message numerus="yes">
        <source>holds %n</source>
        <translation>
            <numerusform>holds %n</numerusform>
            <numerusform>holds %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skill(s) more than needed</source>
        <translation>
            <numerusform>%n skill more than needed</numerusform>
            <numerusform>%n skills more than needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more skill(s) that others may need</source>
        <translation>
            <numerusform>%n more skill that others may need</numerusform>
            <numerusform>%n more skills that others may need</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::RecordFlow</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::RecordPage</name>
    <message numerus="yes">
        <source>%n job(s) of all days</source>
        <translation>
            <numerusform>%n job of all days</numerusform>
            <numerusform>%n jobs of all days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n technician(s)</source>
        <translation>
            <numerusform>%n technician</numerusform>
            <numerusform>%n technicians</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ReviewModel</name>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ReviewPanel</name>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not shown</source>
        <translation>
            <numerusform>%1, %n not shown</numerusform>
            <numerusform>%1, %n not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::SettingsFlow</name>
    <message numerus="yes">
        <source>%n job(s) without a zone lie in one.</source>
        <translation>
            <numerusform>%n job without a zone lies in one.</numerusform>
            <numerusform>%n jobs without a zone lie in one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::SkillsPage</name>
    <message numerus="yes">
        <source>%n job type(s)</source>
        <translation>
            <numerusform>%n job type</numerusform>
            <numerusform>%n job types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::SkillsSection</name>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::TechnicianBriefs</name>
    <message numerus="yes">
        <source>%n open job(s) have no estimate, and no earlier job tells what to expect.</source>
        <translation>
            <numerusform>%n open job has no estimate, and no earlier job tells what to expect.</numerusform>
            <numerusform>%n open jobs have no estimate, and no earlier job tells what to expect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open job(s) are taken at the average of their type.</source>
        <translation>
            <numerusform>%n open job is taken at the average of its type.</numerusform>
            <numerusform>%n open jobs are taken at the average of their type.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::TechnicianFlow</name>
    <message numerus="yes">
        <source>%n job(s) stay with %1, having started or being on hold: %2. Recall or resume what somebody else is to do.</source>
        <translation>
            <numerusform>%n job stays with %1, having started or being on hold: %2. Recall or resume what somebody else is to do.</numerusform>
            <numerusform>%n jobs stay with %1, having started or being on hold: %2. Recall or resume what somebody else is to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::TechniciansPanel</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n need you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::VerdictWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::ZonesPage</name>
    <message numerus="yes">
        <source>%1 km², %n corner(s).</source>
        <translation>
            <numerusform>%1 km², %n corner.</numerusform>
            <numerusform>%1 km², %n corners.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n technician(s)</source>
        <translation>
            <numerusform>%n technician</numerusform>
            <numerusform>%n technicians</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) on the days shown</source>
        <translation>
            <numerusform>%n job on the days shown</numerusform>
            <numerusform>%n jobs on the days shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::commands</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n proposals</source>
        <translation>
            <numerusform>Accept %n proposal</numerusform>
            <numerusform>Accept %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign zones to %n job(s)</source>
        <translation>
            <numerusform>Assign zones to %n job</numerusform>
            <numerusform>Assign zones to %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n technicians</source>
        <translation>
            <numerusform>%n technician</numerusform>
            <numerusform>%n technicians</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::csvimport</name>
    <message numerus="yes">
        <source>Import %n jobs from %1</source>
        <translation>
            <numerusform>Import %n job from %1</numerusform>
            <numerusform>Import %n jobs from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n customers from %1</source>
        <translation>
            <numerusform>Import %n customer from %1</numerusform>
            <numerusform>Import %n customers from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n technicians from %1</source>
        <translation>
            <numerusform>Import %n technician from %1</numerusform>
            <numerusform>Import %n technicians from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n shifts from %1</source>
        <translation>
            <numerusform>Import %n shift from %1</numerusform>
            <numerusform>Import %n shifts from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::exportcommand</name>
    <message numerus="yes">
        <source>%n completed jobs are in %1.</source>
        <translation>
            <numerusform>%n completed job is in %1.</numerusform>
            <numerusform>%n completed jobs are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::importcommand</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::importwords</name>
    <message numerus="yes">
        <source>%n jobs will be made</source>
        <translation>
            <numerusform>%n job will be made</numerusform>
            <numerusform>%n jobs will be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customers</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n jobs</source>
        <translation>
            <numerusform>&amp;Import %n job</numerusform>
            <numerusform>&amp;Import %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n customers</source>
        <translation>
            <numerusform>&amp;Import %n customer</numerusform>
            <numerusform>&amp;Import %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n technicians</source>
        <translation>
            <numerusform>&amp;Import %n technician</numerusform>
            <numerusform>&amp;Import %n technicians</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n shifts</source>
        <translation>
            <numerusform>&amp;Import %n shift</numerusform>
            <numerusform>&amp;Import %n shifts</numerusform>
        </translation>
    </message>
</context>
</TS>
