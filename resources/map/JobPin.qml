import QtQuick

// One job on the map, or several that stand in one place.
Item {
    id: pin

    required property var job
    required property string number
    required property int status
    required property int priority
    required property bool isSelected
    required property bool isDimmed
    required property bool isFocused
    required property int stop
    required property string stopTime
    required property int stackSize
    required property bool isLabelled
    required property string description

    readonly property var colours: mapView.look.colours
    readonly property bool isRaised: isSelected || isFocused || hover.hovered
    readonly property bool isClosed: status >= 6
    readonly property int side: isSelected || isFocused ? 42 : (hover.hovered ? 38 : (isClosed && stop === 0 ? 28 : 32))

    width: 32
    height: 32
    scale: mapView.isCrowded && !isRaised && stop === 0 ? 0.85 : 1
    opacity: (isDimmed || mapView.isDragging) && !isRaised ? 0.35 : 1

    Accessible.role: Accessible.Button
    Accessible.name: stackSize > 1 ? qsTr("%1 and %n more in this place", "", stackSize - 1).arg(description) : description
    Accessible.focusable: true
    Accessible.focused: isFocused
    Accessible.selected: isSelected
    Accessible.onPressAction: mapView.clickJob(job, false)

    Image {
        anchors.centerIn: parent
        width: pin.side
        height: pin.side
        sourceSize: Qt.size(pin.side, pin.side)
        source: mapView.look.pin(pin.status, pin.priority, pin.isSelected, pin.stackSize > 1)
        smooth: pin.scale !== 1
    }

    Rectangle {
        anchors.centerIn: parent
        width: pin.side + 2
        height: pin.side + 2
        radius: 8
        visible: pin.isFocused
        color: "transparent"
        border { width: 2; color: pin.colours.focus }
    }

    PinLabel {
        x: pin.width / 2 + pin.side * 0.375 + 3
        y: (pin.height - height) / 2
        visible: pin.isRaised || pin.stop > 0 || pin.isLabelled
        stop: pin.stop
        text: pin.isRaised ? pin.number : (pin.stop > 0 ? pin.stopTime : pin.number)
        isStrong: pin.isRaised
        isQuiet: !pin.isRaised && pin.stop === 0
    }

    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; horizontalCenterOffset: 11; verticalCenter: parent.verticalCenter; verticalCenterOffset: -11 }
        width: Math.max(height, count.implicitWidth + 6)
        height: count.implicitHeight
        radius: height / 2
        visible: pin.stackSize > 1
        color: pin.colours.text
        border { width: 1; color: pin.colours.halo }

        Text {
            id: count

            anchors.centerIn: parent
            text: pin.stackSize
            font: mapView.look.fonts.smallStrong
            color: pin.colours.raised
        }
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: (point, button) => {
            if (tapCount === 2)
                mapView.openJob(pin.job);
            else if (tapCount === 1)
                mapView.clickJob(pin.job, (point.modifiers & Qt.ControlModifier) !== 0);
        }
    }

    DragHandler {
        target: null
        onActiveChanged: if (active) mapView.dragJob(pin.job)
    }
}
