<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AwayModel</name>
    <message numerus="yes">
        <source>recorded %n day(s) later, the computer was off</source>
        <translation>
            <numerusform>recorded %n day later, the computer was off</numerusform>
            <numerusform>recorded %n days later, the computer was off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n hour(s) later, the computer was off</source>
        <translation>
            <numerusform>recorded %n hour later, the computer was off</numerusform>
            <numerusform>recorded %n hours later, the computer was off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n minute(s) later, the computer was off</source>
        <translation>
            <numerusform>recorded %n minute later, the computer was off</numerusform>
            <numerusform>recorded %n minutes later, the computer was off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message numerus="yes">
        <source>%n order(s) are cancelled and {amount} goes back to the buyers.</source>
        <translation>
            <numerusform>%n order is cancelled and {amount} goes back to the buyer.</numerusform>
            <numerusform>%n orders are cancelled and {amount} goes back to the buyers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) stay as they are ({amount}); ship them in time.</source>
        <translation>
            <numerusform>%n order stays as it is ({amount}); ship it in time.</numerusform>
            <numerusform>%n orders stay as they are ({amount}); ship them in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are approved: up to {amount} goes back to the buyers, where goods are sent back after your inspection.</source>
        <translation>
            <numerusform>%n request is approved: up to {amount} goes back to the buyer, where goods are sent back after your inspection.</numerusform>
            <numerusform>%n requests are approved: up to {amount} goes back to the buyers, where goods are sent back after your inspection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are rejected: {amount} stays with you. The buyers may ask once more.</source>
        <translation>
            <numerusform>%n request is rejected: {amount} stays with you. The buyer may ask once more.</numerusform>
            <numerusform>%n requests are rejected: {amount} stays with you. The buyers may ask once more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineSettingsDialog</name>
    <message numerus="yes">
        <source>A decision can be taken back for %n minute(s), never beyond its deadline. It is to be entered in Seller Center only after that.</source>
        <translation>
            <numerusform>A decision can be taken back for %n minute, never beyond its deadline. It is to be entered in Seller Center only after that.</numerusform>
            <numerusform>A decision can be taken back for %n minutes, never beyond its deadline. It is to be entered in Seller Center only after that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>recorded %n day(s) later</source>
        <translation>
            <numerusform>recorded %n day later</numerusform>
            <numerusform>recorded %n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n hour(s) later</source>
        <translation>
            <numerusform>recorded %n hour later</numerusform>
            <numerusform>recorded %n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n minute(s) later</source>
        <translation>
            <numerusform>recorded %n minute later</numerusform>
            <numerusform>recorded %n minutes later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n cancellation request(s) within {hours} h</source>
        <translation>
            <numerusform>%n cancellation request within {hours} h</numerusform>
            <numerusform>%n cancellation requests within {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cancelled automatically within {hours} h</source>
        <translation>
            <numerusform>%n order cancelled automatically within {hours} h</numerusform>
            <numerusform>%n orders cancelled automatically within {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to deliver within {hours} h</source>
        <translation>
            <numerusform>%n order to deliver within {hours} h</numerusform>
            <numerusform>%n orders to deliver within {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to ship within {hours} h</source>
        <translation>
            <numerusform>%n order to ship within {hours} h</numerusform>
            <numerusform>%n orders to ship within {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) with something due within 4 h</source>
        <translation>
            <numerusform>%n order with something due within 4 h</numerusform>
            <numerusform>%n orders with something due within 4 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return request(s) within {hours} h</source>
        <translation>
            <numerusform>%n return request within {hours} h</numerusform>
            <numerusform>%n return requests within {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned parcel(s) to inspect within {hours} h</source>
        <translation>
            <numerusform>%n returned parcel to inspect within {hours} h</numerusform>
            <numerusform>%n returned parcels to inspect within {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later, {time}</source>
        <translation>
            <numerusform>%n day later, {time}</numerusform>
            <numerusform>%n days later, {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s), until 23:59</source>
        <translation>
            <numerusform>%n working day, until 23:59</numerusform>
            <numerusform>%n working days, until 23:59</numerusform>
        </translation>
    </message>
</context>
</TS>
