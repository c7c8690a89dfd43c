import QtQuick

// How long a distance is on the ground.
Item {
    id: bar

    readonly property var colours: mapView.look.colours

    width: line.width + 6 + words.implicitWidth
    height: words.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Scale: %1").arg(mapView.camera.scaleText)

    Item {
        id: line

        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: Math.round(mapView.camera.scalePixels)
        height: 7

        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 1.5
            color: bar.colours.muted
        }
        Rectangle {
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: 1.5
            color: bar.colours.muted
        }
        Rectangle {
            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            width: 1.5
            color: bar.colours.muted
        }
    }

    Text {
        id: words

        anchors { left: line.right; leftMargin: 6; verticalCenter: parent.verticalCenter }
        text: mapView.camera.scaleText
        font: mapView.look.fonts.smallFigures
        color: bar.colours.muted
        style: Text.Outline
        styleColor: bar.colours.paper
    }
}
