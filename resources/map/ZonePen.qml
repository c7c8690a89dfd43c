import QtQuick
import QtQuick.Shapes

// The outline that is being drawn. Takes every click and drag while it lasts; the wheel goes on to the map.
Item {
    id: pen

    readonly property QtObject drawing: mapView.drawing
    readonly property var colours: mapView.look.colours

    visible: drawing.isActive

    MouseArea {
        anchors.fill: parent
        enabled: pen.visible
        preventStealing: true
        cursorShape: Qt.CrossCursor
        onPressed: mouse => pen.drawing.press(mouse.x, mouse.y)
        onPositionChanged: mouse => pen.drawing.move(mouse.x, mouse.y)
        onReleased: mouse => pen.drawing.release(mouse.x, mouse.y)
        onDoubleClicked: mouse => pen.drawing.doubleClick(mouse.x, mouse.y)
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: 6
            strokeColor: Qt.alpha(pen.colours.halo, 0.75)
            fillColor: Qt.alpha(pen.colours.accent, 0.14)
            joinStyle: ShapePath.RoundJoin

            PathPolyline { path: pen.drawing.ring }
        }

        ShapePath {
            strokeWidth: 2.5
            strokeColor: pen.colours.accent
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin

            PathPolyline { path: pen.drawing.ring }
        }
    }

    // Where a corner drawn by keys lands.
    Item {
        anchors.centerIn: parent
        visible: mapView.isKeyboardUsed

        Rectangle { x: -10; y: -0.75; width: 20; height: 1.5; color: pen.colours.accent }
        Rectangle { x: -0.75; y: -10; width: 1.5; height: 20; color: pen.colours.accent }
    }

    Repeater {
        model: pen.drawing.handles

        Rectangle {
            id: corner

            required property var modelData
            required property int index

            x: modelData.x - width / 2
            y: modelData.y - height / 2
            width: index === 0 ? 14 : 11
            height: width
            radius: width / 2
            color: index === 0 ? pen.colours.accent : pen.colours.raised
            border { width: 2; color: index === 0 ? pen.colours.raised : pen.colours.accent }
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Corner %1").arg(index + 1)
        }
    }
}
