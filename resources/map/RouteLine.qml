import QtQuick
import QtQuick.Shapes

// A line with a rim that parts it from the ground.
Shape {
    id: line

    required property var legs
    required property color stroke
    required property bool isDashed

    visible: legs.length > 0
    preferredRendererType: Shape.CurveRenderer // the other one has jagged edges without multisampling

    ShapePath {
        strokeWidth: 6
        strokeColor: Qt.alpha(mapView.look.colours.halo, 0.75)
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap

        PathMultiline { paths: line.legs }
    }

    ShapePath {
        strokeWidth: 2.5
        strokeColor: line.stroke
        fillColor: "transparent"
        strokeStyle: line.isDashed ? ShapePath.DashLine : ShapePath.SolidLine
        // In widths of the line: together MapView::DashPeriod.
        dashPattern: [2.4, 1.6]
        capStyle: ShapePath.FlatCap

        PathMultiline { paths: line.legs }
    }
}
