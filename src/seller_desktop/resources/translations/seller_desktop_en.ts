<?xml version='1.0' encoding='utf-8'?>
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
    <name>BuyerFile</name>
    <message numerus="yes">
        <source>%n page(s) of Seller Center's labels are kept.</source>
        <translation>
            <numerusform>%n page of Seller Center's labels is kept.</numerusform>
            <numerusform>%n pages of Seller Center's labels are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is about %n order(s).</source>
        <translation>
            <numerusform>It is about %n order.</numerusform>
            <numerusform>It is about %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personal data are erased %n month(s) after an order has ended.</source>
        <translation>
            <numerusform>Personal data are erased %n month after an order has ended.</numerusform>
            <numerusform>Personal data are erased %n months after an order has ended.</numerusform>
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
    <name>CheckShopDialog</name>
    <message numerus="yes">
        <source>%n finding(s) need your attention.</source>
        <translation>
            <numerusform>%n finding needs your attention.</numerusform>
            <numerusform>%n findings need your attention.</numerusform>
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
    <name>Documents</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more product(s)</source>
        <translation>
            <numerusform>and %n more product</numerusform>
            <numerusform>and %n more products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>Erase the buyer's data of %n order(s)?</source>
        <translation>
            <numerusform>Erase the buyer's data of %n order?</numerusform>
            <numerusform>Erase the buyer's data of %n orders?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last %n day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation>
            <numerusform>within %n hour</numerusform>
            <numerusform>within %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlagErrands</name>
    <message numerus="yes">
        <source>%n order(s) flagged “{flag}”</source>
        <translation>
            <numerusform>%n order flagged “{flag}”</numerusform>
            <numerusform>%n orders flagged “{flag}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All flags taken off %n order(s)</source>
        <translation>
            <numerusform>All flags taken off %n order</numerusform>
            <numerusform>All flags taken off %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag “{flag}” taken off %n order(s)</source>
        <translation>
            <numerusform>Flag “{flag}” taken off %n order</numerusform>
            <numerusform>Flag “{flag}” taken off %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message numerus="yes">
        <source>Found at %n place(s) on this page. Enter: the next one.</source>
        <translation>
            <numerusform>Found at %n place on this page. Enter: the next one.</numerusform>
            <numerusform>Found at %n places on this page. Enter: the next one.</numerusform>
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
    <name>Journal</name>
    <message numerus="yes">
        <source>%n order(s) handed over</source>
        <translation>
            <numerusform>%n order handed over</numerusform>
            <numerusform>%n orders handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped shipment of %n order(s)</source>
        <translation>
            <numerusform>Dropped shipment of %n order</numerusform>
            <numerusform>Dropped shipment of %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag on %n order(s)</source>
        <translation>
            <numerusform>Flag on %n order</numerusform>
            <numerusform>Flag on %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %n order(s)</source>
        <translation>
            <numerusform>Flag taken off %n order</numerusform>
            <numerusform>Flag taken off %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n order(s)</source>
        <translation>
            <numerusform>Note on %n order</numerusform>
            <numerusform>Note on %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shipment of %n order(s)</source>
        <translation>
            <numerusform>Shipment of %n order</numerusform>
            <numerusform>Shipment of %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{step}: %n order(s)</source>
        <translation>
            <numerusform>{step}: %n order</numerusform>
            <numerusform>{step}: %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockErrands</name>
    <message numerus="yes">
        <source>Unlocked. Wrong attempts before: %n</source>
        <translation>
            <numerusform>Unlocked. Wrong attempts before: %n</numerusform>
            <numerusform>Unlocked. Wrong attempts before: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotedPage</name>
    <message numerus="yes">
        <source>%n shipment(s) noted</source>
        <translation>
            <numerusform>%n shipment noted</numerusform>
            <numerusform>%n shipments noted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message numerus="yes">
        <source>opened after %n wrong attempt(s)</source>
        <translation>
            <numerusform>opened after %n wrong attempt</numerusform>
            <numerusform>opened after %n wrong attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message numerus="yes">
        <source>The use of the buyers' data of %n of these orders is restricted. They are left out unless you say otherwise.</source>
        <translation>
            <numerusform>The use of the buyer's data of %n of these orders is restricted. It is left out unless you say otherwise.</numerusform>
            <numerusform>The use of the buyers' data of %n of these orders is restricted. They are left out unless you say otherwise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message numerus="yes">
        <source>Import %n file(s) now</source>
        <translation>
            <numerusform>Import %n file now</numerusform>
            <numerusform>Import %n files now</numerusform>
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
        <source>%n deadline(s) need you. Unlock the window to see them.</source>
        <translation>
            <numerusform>%n deadline needs you. Unlock the window to see it.</numerusform>
            <numerusform>%n deadlines need you. Unlock the window to see them.</numerusform>
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
    <name>RestrictDialog</name>
    <message numerus="yes">
        <source>The data of %n order(s) stay, but are left out of exports, prints, labels and messages, unless you say otherwise each time.</source>
        <translation>
            <numerusform>The data of %n order stay, but are left out of exports, prints, labels and messages, unless you say otherwise each time.</numerusform>
            <numerusform>The data of %n orders stay, but are left out of exports, prints, labels and messages, unless you say otherwise each time.</numerusform>
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
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>