import QtQuick

// What is known about the pin or marker that was clicked.
Rectangle {
    id: card

    required property real maximumHeight

    readonly property QtObject subject: mapView.card
    readonly property var colours: mapView.look.colours
    readonly property var fonts: mapView.look.fonts

    visible: subject.isOpen
    height: Math.min(content.implicitHeight + 24, maximumHeight)
    radius: 6
    clip: true
    color: colours.raised
    border { width: 1; color: colours.border }
    Accessible.role: Accessible.Grouping
    Accessible.name: subject.title

    // Clicks on the card are not clicks on the ground.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    HoverHandler {
        cursorShape: Qt.ArrowCursor
    }
    WheelHandler {}

    Column {
        id: content

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12 }
        spacing: 8

        Item {
            width: parent.width
            height: heading.height

            Image {
                id: glyph

                anchors { left: parent.left; top: parent.top; topMargin: 2 }
                width: 16
                height: 16
                sourceSize: Qt.size(16, 16)
                source: card.subject.glyph
                smooth: false
            }

            Column {
                id: heading

                anchors { left: glyph.right; leftMargin: 8; right: closer.left; rightMargin: 4 }

                Text {
                    width: parent.width
                    text: card.subject.title
                    font: card.fonts.strong
                    color: card.colours.text
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }
                Text {
                    width: parent.width
                    text: card.subject.subtitle
                    font: card.fonts.small
                    color: card.colours.muted
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                }
            }

            CardButton {
                id: closer

                anchors { right: parent.right; rightMargin: -6; top: parent.top; topMargin: -6 }
                text: "×"
                name: qsTr("Close")
                onPressed: card.subject.close()
            }
        }

        Rectangle {
            width: parent.width
            height: 1
            color: card.colours.border
        }

        Repeater {
            model: card.subject.lines

            Item {
                required property var modelData

                width: content.width
                height: fact.height

                Text {
                    id: label

                    anchors { left: parent.left; baseline: fact.baseline }
                    width: 84
                    text: modelData.label
                    font: card.fonts.small
                    color: card.colours.muted
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }
                Text {
                    id: fact

                    anchors { left: label.right; right: parent.right }
                    text: modelData.text
                    font: card.fonts.body
                    color: card.colours.text
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }

        Item {
            width: parent.width
            height: openButton.height
            visible: card.subject.isJob

            CardButton {
                id: openButton

                anchors { left: parent.left; leftMargin: -8 }
                text: qsTr("Open job")
                name: text
                onPressed: mapView.openJob(card.subject.job)
            }

            Row {
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: card.subject.pages > 1

                CardButton {
                    text: "‹"
                    name: qsTr("Previous job in this place")
                    onPressed: card.subject.turnPage(-1)
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("%1 of %2").arg(card.subject.page).arg(card.subject.pages)
                    font: card.fonts.smallFigures
                    color: card.colours.muted
                }
                CardButton {
                    text: "›"
                    name: qsTr("Next job in this place")
                    onPressed: card.subject.turnPage(1)
                }
            }
        }
    }
}
