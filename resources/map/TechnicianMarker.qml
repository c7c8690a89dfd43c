import QtQuick

// One technician on the map. While jobs are dragged it says what a drop here would mean, and takes it.
Item {
    id: marker

    required property var technician
    required property string name
    required property string initials
    required property int status
    required property string placeText
    required property bool isStale
    required property bool isSelected
    required property bool isDimmed
    required property int answer
    required property string answerText
    required property string description

    readonly property var colours: mapView.look.colours
    readonly property var fonts: mapView.look.fonts
    readonly property bool isRefusing: answer === 3
    readonly property bool isRaised: hover.hovered || drop.containsDrag
    readonly property int side: isRaised ? 54 : 48

    width: 48
    height: 48
    opacity: drop.containsDrag ? 1 : (isRefusing ? 0.45 : (isDimmed && answer === 0 && !isRaised ? 0.5 : 1))

    Accessible.role: Accessible.Button
    Accessible.name: description
    Accessible.selected: isSelected
    Accessible.onPressAction: mapView.clickTechnician(technician)

    Image {
        anchors.centerIn: parent
        width: marker.side
        height: marker.side
        sourceSize: Qt.size(marker.side, marker.side)
        source: mapView.look.avatar(marker.status, marker.isStale, marker.isSelected)
        smooth: false
    }

    Text {
        anchors.centerIn: parent
        text: marker.initials
        font: marker.fonts.strong
        color: marker.isStale ? marker.colours.muted : marker.colours.text
    }

    // How old the news is, or where it comes from.
    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.bottom; topMargin: -2 }
        width: age.width
        height: age.height
        radius: 4
        visible: marker.answer === 0
        color: marker.colours.raised
        border { width: 1; color: marker.colours.border }

        Text {
            id: age

            leftPadding: 5
            rightPadding: 5
            text: hover.hovered ? qsTr("%1 · %2").arg(marker.name).arg(marker.placeText) : marker.placeText
            font: marker.fonts.smallFigures
            color: marker.isStale ? marker.colours.muted : marker.colours.text
        }
    }

    // What a drop would mean.
    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.bottom; topMargin: -2 }
        width: verdict.width + 12
        height: verdict.height + 6
        radius: 5
        visible: marker.answer !== 0
        color: drop.containsDrag ? marker.colours.raised : (mapView.look.answers[marker.answer].soft ?? "transparent")
        border { width: drop.containsDrag ? 2 : 1; color: mapView.look.answers[marker.answer].shape ?? "transparent" }

        Row {
            id: verdict

            anchors.centerIn: parent
            spacing: 5

            Image {
                anchors.verticalCenter: parent.verticalCenter
                width: 14
                height: 14
                sourceSize: Qt.size(14, 14)
                source: mapView.look.answers[marker.answer].glyph ?? ""
                smooth: false
            }

            Text {
                text: marker.answerText
                font: drop.containsDrag ? marker.fonts.strong : marker.fonts.small
                color: mapView.look.answers[marker.answer].ink ?? marker.colours.text
            }
        }
    }

    DropArea {
        id: drop

        anchors { fill: parent; margins: -8 }
        keys: [mapView.dragFormat]
        onDropped: event => {
            event.accept(Qt.MoveAction);
            mapView.dropOn(marker.technician, event.getDataAsArrayBuffer(mapView.dragFormat));
        }
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: mapView.clickTechnician(marker.technician)
    }
}
