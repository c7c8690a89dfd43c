import QtQuick

// What is being drawn, what to do next, and the ways out.
Rectangle {
    id: strip

    readonly property QtObject drawing: mapView.drawing
    readonly property var colours: mapView.look.colours
    readonly property var fonts: mapView.look.fonts

    visible: drawing.isActive
    height: content.implicitHeight + 20
    radius: 6
    color: colours.raised
    border { width: 1; color: drawing.isProblem ? colours.problem : colours.accent }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: hint.text

    // Clicks on the strip are no corners.
    MouseArea {
        anchors.fill: parent
    }

    Column {
        id: content

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 12 }
        spacing: 4

        Text {
            width: parent.width
            text: qsTr("Draw the zone %1").arg(strip.drawing.name)
            font: strip.fonts.strong
            color: strip.colours.text
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
        }

        Text {
            id: hint

            width: parent.width
            text: strip.drawing.hint
            font: strip.fonts.body
            color: strip.drawing.isProblem ? strip.colours.problem : strip.colours.muted
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }

        Row {
            spacing: 4
            leftPadding: -8

            CardButton {
                text: qsTr("Use this outline (Return)")
                name: text
                visible: strip.drawing.canClose
                onPressed: strip.drawing.close()
            }
            CardButton {
                text: qsTr("Take the last corner back (Backspace)")
                name: text
                visible: strip.drawing.count > 0
                onPressed: strip.drawing.takeBack()
            }
            CardButton {
                text: qsTr("Cancel (Esc)")
                name: text
                onPressed: strip.drawing.cancel()
            }
        }
    }
}
