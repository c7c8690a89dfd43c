import QtQuick

// Words beside a pin: on a plate, or quietly on the ground.
Item {
    id: label

    required property int stop
    required property string text
    required property bool isStrong
    required property bool isQuiet

    readonly property var colours: mapView.look.colours
    readonly property var fonts: mapView.look.fonts

    width: row.width
    height: row.height

    Rectangle {
        anchors.fill: parent
        visible: !label.isQuiet
        radius: 4
        color: label.colours.raised
        border { width: 1; color: label.colours.border }
    }

    Row {
        id: row

        Rectangle {
            width: stopNumber.implicitWidth + 10
            height: words.height
            radius: 4
            visible: label.stop > 0
            color: label.colours.text

            Text {
                id: stopNumber

                anchors.centerIn: parent
                text: label.stop
                font: label.fonts.smallStrong
                color: label.colours.raised
            }
        }

        Text {
            id: words

            leftPadding: label.isQuiet ? 0 : 5
            rightPadding: leftPadding
            topPadding: 1
            bottomPadding: 1
            text: label.text
            font: label.isStrong ? label.fonts.smallStrong : label.fonts.smallFigures
            color: label.isQuiet ? label.colours.muted : label.colours.text
            style: label.isQuiet ? Text.Outline : Text.Normal
            styleColor: label.colours.paper
        }
    }
}
