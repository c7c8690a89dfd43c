import QtLocation
import QtPositioning
import QtQuick
import QtQuick.Shapes

// The ground, the selected technician's line, the pins and the markers. Follows the camera and never moves by itself.
Map {
    id: map

    required property bool hasKeyboard
    readonly property var colours: mapView.look.colours

    maximumZoomLevel: 19
    copyrightsVisible: false
    color: colours.paper
    activeMapType: supportedMapTypes.find(type => type.style === MapType.CustomMap) ?? supportedMapTypes[0]

    // Zoom first: far out, the map would not let its centre come near a pole.
    function follow() {
        zoomLevel = mapView.camera.zoom;
        center = QtPositioning.coordinate(mapView.camera.latitude, mapView.camera.longitude);
    }

    Component.onCompleted: follow()
    onWidthChanged: follow()
    onHeightChanged: follow()

    Connections {
        target: mapView.camera
        function onMoved() { map.follow(); }
    }

    plugin: Plugin {
        name: mapView.tileAddress !== "" ? "osm" : "itemsoverlay"

        PluginParameter { name: "osm.mapping.custom.host"; value: mapView.tileAddress }
        // Nobody is asked who has maps: ours is the only one.
        PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
        // The tile server keeps tiles; Qt Location would keep those of another map under the same name.
        PluginParameter { name: "osm.mapping.cache.directory"; value: mapView.cacheDirectory }
        PluginParameter { name: "osm.mapping.cache.disk.size"; value: 0 }
        PluginParameter { name: "osm.mapping.cache.memory.size"; value: 8 * 1024 * 1024 }
        PluginParameter { name: "osm.mapping.cache.texture.size"; value: 32 * 1024 * 1024 }
        PluginParameter { name: "osm.mapping.prefetching_style"; value: "NoPrefetching" }
        PluginParameter { name: "osm.useragent"; value: "Callout" }
    }

    TapHandler {
        onTapped: mapView.clickGround()
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => mapView.askGround(point.position.x, point.position.y)
    }

    DragHandler {
        target: null
        cursorShape: active ? Qt.ClosedHandCursor : Qt.ArrowCursor
        onTranslationChanged: delta => mapView.camera.panBy(-delta.x, -delta.y)
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => mapView.camera.wheel(event.x, event.y, event.angleDelta.y)
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => mapView.camera.pinch(centroid.position.x, centroid.position.y, delta)
        onActiveChanged: if (!active) mapView.camera.settle()
    }

    MapItemView {
        model: mapView.zones
        delegate: MapPolygon {
            required property var outline
            required property color stroke
            required property color fill
            required property bool isDimmed

            path: outline
            color: fill
            opacity: isDimmed ? 0.6 : 1
            border { width: 2; color: Qt.alpha(stroke, 0.75) }
            z: -2
        }
    }

    MapItemView {
        model: mapView.zones
        delegate: MapQuickItem {
            id: zoneName

            required property string name
            required property real latitude
            required property real longitude
            required property color stroke

            coordinate: QtPositioning.coordinate(latitude, longitude)
            anchorPoint: Qt.point(sourceItem.width / 2, sourceItem.height / 2)
            z: -1

            sourceItem: Text {
                text: zoneName.name
                font: mapView.look.fonts.strong
                color: zoneName.stroke
                style: Text.Outline
                styleColor: map.colours.halo
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Zone %1").arg(text)
            }
        }
    }

    RouteLine {
        anchors.fill: parent
        legs: mapView.doneLegs
        stroke: map.colours.faint
        isDashed: false
    }

    RouteLine {
        anchors.fill: parent
        legs: mapView.aheadLegs
        stroke: mapView.routeColour
        isDashed: true
    }

    MapItemView {
        model: mapView.pins
        delegate: MapQuickItem {
            id: spot

            required property var job
            required property real latitude
            required property real longitude
            required property string number
            required property int status
            required property int priority
            required property int urgency
            required property bool isSelected
            required property bool isDimmed
            required property int stop
            required property string stopTime
            required property int stackSize
            required property bool isLabelled
            required property string description

            coordinate: QtPositioning.coordinate(latitude, longitude)
            anchorPoint: Qt.point(sourceItem.width / 2, sourceItem.height / 2)
            z: pin.isRaised ? 40 : (isDimmed ? 1 : (stop > 0 ? 20 : 10 - urgency))

            sourceItem: JobPin {
                id: pin

                job: spot.job
                number: spot.number
                status: spot.status
                priority: spot.priority
                isSelected: spot.isSelected
                isDimmed: spot.isDimmed
                isFocused: map.hasKeyboard && mapView.focusedJob === spot.job
                stop: spot.stop
                stopTime: spot.stopTime
                stackSize: spot.stackSize
                isLabelled: spot.isLabelled
                description: spot.description
            }
        }
    }

    // The place that was looked for.
    MapQuickItem {
        visible: mapView.flagText !== ""
        coordinate: QtPositioning.coordinate(mapView.flagLatitude, mapView.flagLongitude)
        anchorPoint: Qt.point(8, 8)
        z: 70

        sourceItem: Item {
            width: 16
            height: 16

            Accessible.role: Accessible.StaticText
            Accessible.name: mapView.flagText

            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: map.colours.accent
                border { width: 3; color: map.colours.raised }
            }

            PinLabel {
                x: 20
                anchors.verticalCenter: parent.verticalCenter
                stop: 0
                text: mapView.flagText
                isStrong: true
                isQuiet: false
            }
        }
    }

    MapItemView {
        model: mapView.markers
        delegate: MapQuickItem {
            id: person

            required property var technician
            required property point point
            required property string name
            required property string initials
            required property int status
            required property string caption
            required property bool isCaptioned
            required property real shift
            required property bool isReported
            required property bool isStale
            required property bool isSelected
            required property bool isDimmed
            required property int answer
            required property string description

            coordinate: QtPositioning.coordinate(point.y, point.x)
            // Known by a job, a marker stands on that job's pin.
            anchorPoint: Qt.point(sourceItem.width / 2 - shift, sourceItem.height + (isReported ? 0 : 9))
            z: marker.isRaised ? 60 : (isSelected || answer !== 0 ? 50 : 30)

            sourceItem: TechnicianMarker {
                id: marker

                technician: person.technician
                name: person.name
                initials: person.initials
                status: person.status
                caption: person.caption
                isCaptioned: person.isCaptioned
                isStale: person.isStale
                isSelected: person.isSelected
                isDimmed: person.isDimmed
                answer: person.answer
                description: person.description
            }
        }
    }
}
