import QtQuick
import QtQuick.Shapes

// A square button over the map. It tells its name, and its key, when the mouse rests on it.
Rectangle {
    id: button

    required property string icon // plus, minus, fit
    required property string tip
    property bool isEnabled: true

    signal pressed

    readonly property var colours: mapView.look.colours

    width: 32
    height: 32
    radius: 5
    color: !isEnabled || !hover.hovered ? "transparent" : (tap.pressed ? colours.pressed : colours.hover)
    Accessible.role: Accessible.Button
    Accessible.name: tip
    Accessible.onPressAction: button.pressed()

    Shape {
        anchors.centerIn: parent
        width: 16
        height: 16
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: 1.7
            strokeColor: button.isEnabled ? button.colours.text : button.colours.faint
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: button.icon === "plus" ? "M3 8H13M8 3V13"
                    : button.icon === "minus" ? "M3 8H13"
                    : "M2 5.5V2H5.5M10.5 2H14V5.5M14 10.5V14H10.5M5.5 14H2V10.5"
            }
        }
    }

    Rectangle {
        anchors { right: parent.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        width: words.implicitWidth + 16
        height: words.implicitHeight + 8
        radius: 4
        visible: hover.hovered
        color: button.colours.raised
        border { width: 1; color: button.colours.border }

        Text {
            id: words

            anchors.centerIn: parent
            text: button.tip
            font: mapView.look.fonts.small
            color: button.colours.text
        }
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        id: tap

        enabled: button.isEnabled
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: button.pressed()
    }
}
