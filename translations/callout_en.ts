<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
    <name>callout::OfficeSettingsDialog</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
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
</context>
<context>
    <name>callout::importjobscommand</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callout::officeimport</name>
    <message numerus="yes">
        <source>Import %n jobs from %1</source>
        <translation>
            <numerusform>Import %n job from %1</numerusform>
            <numerusform>Import %n jobs from %1</numerusform>
        </translation>
    </message>
</context>
</TS>
