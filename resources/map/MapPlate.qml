import QtQuick

// The ground of buttons over the map.
Rectangle {
    default property alias buttons: column.data

    width: column.width + 2
    height: column.height + 2
    radius: 6
    color: mapView.look.colours.raised
    border { width: 1; color: mapView.look.colours.border }

    Column {
        id: column

        anchors.centerIn: parent
    }
}
