import QtQuick

// The map and what lies over it. Everything it shows comes from the context object "mapView".
FocusScope {
    id: screen

    readonly property var colours: mapView.look.colours
    readonly property var fonts: mapView.look.fonts
    readonly property int margin: 12

    focus: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Map")

    onWidthChanged: mapView.camera.resize(width, height)
    onHeightChanged: mapView.camera.resize(width, height)
    onActiveFocusChanged: if (!activeFocus) mapView.clearFocus()

    // Keys that mean something here do not reach the window's shortcuts.
    Keys.onShortcutOverride: event => {
        const isForPin = [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key);
        const isForMap = [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down, Qt.Key_Plus, Qt.Key_Equal, Qt.Key_Minus,
                          Qt.Key_Home].includes(event.key);
        const isForDrawing = mapView.drawing.isActive
            && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space, Qt.Key_Backspace, Qt.Key_Escape].includes(event.key);
        event.accepted = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            && (isForMap || isForDrawing || (isForPin && mapView.focusedJob !== 0));
    }

    Keys.onPressed: event => {
        const step = event.modifiers & Qt.ShiftModifier ? 240 : 80;
        const isPinFocused = mapView.focusedJob !== 0;
        event.accepted = true;
        if (mapView.drawing.isActive) {
            switch (event.key) {
            case Qt.Key_Return:
            case Qt.Key_Enter: mapView.drawing.close(); return;
            case Qt.Key_Space: mapView.drawing.addInMiddle(); return;
            case Qt.Key_Backspace: mapView.drawing.takeBack(); return;
            case Qt.Key_Escape: mapView.drawing.cancel(); return;
            }
        }
        switch (event.key) {
        case Qt.Key_Left: mapView.camera.glideBy(-step, 0); break;
        case Qt.Key_Right: mapView.camera.glideBy(step, 0); break;
        case Qt.Key_Up: mapView.camera.glideBy(0, -step); break;
        case Qt.Key_Down: mapView.camera.glideBy(0, step); break;
        case Qt.Key_Plus:
        case Qt.Key_Equal: mapView.camera.zoomBy(1); break;
        case Qt.Key_Minus: mapView.camera.zoomBy(-1); break;
        case Qt.Key_Home: mapView.fitAll(); break;
        case Qt.Key_Tab: event.accepted = mapView.focusNext(1); break;
        case Qt.Key_Backtab: event.accepted = mapView.focusNext(-1); break;
        case Qt.Key_Space: event.accepted = isPinFocused; mapView.selectFocused(); break;
        case Qt.Key_Return:
        case Qt.Key_Enter: event.accepted = isPinFocused; mapView.openFocused(); break;
        case Qt.Key_Escape: event.accepted = mapView.escape(); break;
        default: event.accepted = false;
        }
    }

    // A map's tiles come from one address for all its life: another address takes another map.
    Loader {
        id: ground

        anchors.fill: parent
        active: false // until it is known where tiles come from
        sourceComponent: StreetMap {
            hasKeyboard: screen.activeFocus
        }

        Connections {
            target: mapView
            function onTilesChanged() {
                ground.active = false;
                ground.active = true;
            }
        }
    }

    ZonePen {
        anchors.fill: parent
    }

    DrawingStrip {
        anchors { left: parent.left; top: parent.top; margins: screen.margin }
        width: Math.min(460, screen.width - 2 * screen.margin)
    }

    BriefCard {
        anchors { left: parent.left; top: parent.top; margins: screen.margin }
        width: Math.min(304, screen.width - 2 * screen.margin - 48)
        maximumHeight: screen.height - 2 * screen.margin
    }

    Column {
        anchors { right: parent.right; bottom: parent.bottom; margins: screen.margin; bottomMargin: 34 }
        spacing: 8

        MapPlate {
            MapButton {
                icon: "fit"
                tip: qsTr("Show all jobs (Home)")
                onPressed: mapView.fitAll()
            }
        }

        MapPlate {
            MapButton {
                icon: "plus"
                tip: qsTr("Zoom in (+)")
                isEnabled: mapView.camera.canZoomIn
                onPressed: mapView.camera.zoomBy(1)
            }
            Rectangle {
                width: 32
                height: 1
                color: screen.colours.border
            }
            MapButton {
                icon: "minus"
                tip: qsTr("Zoom out (-)")
                onPressed: mapView.camera.zoomBy(-1)
            }
        }
    }

    ScaleBar {
        id: scaleBar

        anchors { left: parent.left; bottom: parent.bottom; margins: screen.margin }
    }

    MapCaption {
        anchors { left: scaleBar.right; leftMargin: 16; verticalCenter: scaleBar.verticalCenter }
        // Not by the position of the neighbours: mirrored, its own would depend on its width.
        width: Math.min(implicitWidth, screen.width - scaleBar.width - attribution.width - 2 * (screen.margin + 16))
        text: mapView.hint
        visible: width > 40
    }

    MapCaption {
        id: attribution

        anchors { right: parent.right; rightMargin: screen.margin; verticalCenter: scaleBar.verticalCenter }
        text: mapView.attribution !== "" ? mapView.attribution : qsTr("Streets appear here once a map is imported")
    }

    // Where the keyboard is, when no pin has it.
    Rectangle {
        anchors { fill: parent; margins: 1 }
        visible: screen.activeFocus && mapView.isKeyboardUsed && mapView.focusedJob === 0
        color: "transparent"
        border { width: 2; color: screen.colours.focus }
        radius: 2
    }
}
