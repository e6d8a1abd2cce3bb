<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>guardbook::ui::BackupCard</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exhibit(s)</source>
        <translation>
            <numerusform>%Ln exhibit</numerusform>
            <numerusform>%Ln exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guardbook::ui::BookView</name>
    <message numerus="yes">
        <source>Locks after %n minute(s) without use</source>
        <translation>
            <numerusform>Locks after %n minute without use</numerusform>
            <numerusform>Locks after %n minutes without use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guardbook::ui::CaptureDialog</name>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>After %n second</numerusform>
            <numerusform>After %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guardbook::ui::HomePage</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n thing(s) wait(s) for you.</source>
        <translation>
            <numerusform>%1. One thing waits for you.</numerusform>
            <numerusform>%1. %n things wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln logged in the last seven days</source>
        <translation>
            <numerusform>%Ln logged in the last seven days</numerusform>
            <numerusform>%Ln logged in the last seven days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guardbook::ui::ProgressPanel</name>
    <message numerus="yes">
        <source>%1 (%n more to follow)</source>
        <translation>
            <numerusform>%1 (%n more to follow)</numerusform>
            <numerusform>%1 (%n more to follow)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guardbook::ui::Sidebar</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n open</numerusform>
            <numerusform>%1, %n open</numerusform>
        </translation>
    </message>
</context>
</TS>
