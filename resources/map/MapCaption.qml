import QtQuick

// A quiet line on the edge of the map.
Text {
    font: mapView.look.fonts.small
    color: mapView.look.colours.muted
    style: Text.Outline
    styleColor: mapView.look.colours.paper
    elide: Text.ElideRight
}
