import QtQuick

// A word or sign on a card that does something.
Rectangle {
    id: button

    required property string text
    required property string name

    signal pressed

    readonly property var colours: mapView.look.colours

    width: Math.max(28, label.implicitWidth + 16)
    height: 28
    radius: 6
    color: tap.pressed ? colours.pressed : (hover.hovered ? colours.hover : "transparent")
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: button.pressed()

    Text {
        id: label

        anchors.centerIn: parent
        text: button.text
        font: mapView.look.fonts.body
        color: button.colours.ink
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: button.pressed()
    }
}
