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
</context>
</TS>
