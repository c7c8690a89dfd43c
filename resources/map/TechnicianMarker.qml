import QtQuick

// One technician on the map, standing on the place with a foot. While jobs are dragged it says what a drop here would
// mean, and takes it.
Item {
    id: marker

    required property var technician
    required property string name
    required property string initials
    required property int status
    required property string caption
    required property bool isCaptioned
    required property bool isStale
    required property bool isSelected
    required property bool isDimmed
    required property int answer
    required property string description

    readonly property var colours: mapView.look.colours
    readonly property var fonts: mapView.look.fonts
    readonly property var verdict: mapView.look.answers[answer]
    readonly property bool isAsked: answer !== 0
    readonly property bool hasWords: isCaptioned || isRaised || (isSelected && !isAsked)
    readonly property bool isRaised: hover.hovered || drop.containsDrag

    width: 36
    height: 46
    scale: mapView.isCrowded && !isRaised && !isSelected && !isAsked ? 0.8 : 1
    transformOrigin: Item.Bottom
    opacity: isRaised ? 1 : (answer === 3 ? 0.55 : (isDimmed && !isAsked ? 0.45 : 1))

    Accessible.role: Accessible.Button
    Accessible.name: description
    Accessible.selected: isSelected
    Accessible.onPressAction: mapView.clickTechnician(technician)

    // How old the news is and where it comes from, or what a drop would mean; the plate begins behind the picture.
    Rectangle {
        x: marker.width / 2
        y: marker.isAsked ? 4 : 6
        width: words.x + words.implicitWidth + 8
        height: words.height + (marker.isAsked ? 6 : 2)
        radius: height / 2
        visible: marker.hasWords
        color: drop.containsDrag ? marker.colours.raised : marker.verdict.soft
        border { width: drop.containsDrag ? 2 : 1; color: marker.verdict.shape }

        Image {
            anchors.verticalCenter: parent.verticalCenter
            x: 22
            width: 14
            height: 14
            sourceSize: Qt.size(14, 14)
            visible: marker.isAsked
            source: marker.verdict.glyph
            smooth: marker.scale !== 1
        }

        Text {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: marker.isAsked ? 41 : 24
            text: hover.hovered ? qsTr("%1 · %2").arg(marker.name).arg(marker.caption) : marker.caption
            font: drop.containsDrag ? marker.fonts.strong : marker.fonts.smallFigures
            color: marker.isStale && !marker.isAsked ? marker.colours.muted : marker.verdict.ink
        }
    }

    Image {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: -2 }
        width: 48
        height: 52
        sourceSize: Qt.size(width, height)
        source: mapView.look.avatar(marker.status, marker.isStale, marker.isSelected)
        smooth: marker.scale !== 1

        Text {
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.top; verticalCenterOffset: 23 }
            text: marker.initials
            font: marker.fonts.smallStrong
            color: marker.isStale ? marker.colours.muted : marker.colours.text
        }
    }

    // Without room for words, the sign alone.
    Rectangle {
        x: -4
        y: 22
        width: 19
        height: 19
        radius: height / 2
        visible: marker.isAsked && !marker.hasWords
        color: marker.verdict.soft
        border { width: 1; color: marker.verdict.shape }

        Image {
            anchors.centerIn: parent
            width: 13
            height: 13
            sourceSize: Qt.size(13, 13)
            source: marker.verdict.glyph
            smooth: marker.scale !== 1
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
