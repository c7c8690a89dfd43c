#pragma once

#include "ui/models/jobpinmodel.h"
#include "ui/models/mapviewport.h"
#include "ui/models/pinarrangement.h"

#include <QSortFilterProxyModel>

namespace callout {

/// The pins of a JobPinModel that a map draws: those in and around its viewport, one where several would hide each
/// other. Ten thousand jobs cost the map no more than what there is room for.
class PinLayoutModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role {
        StackSizeRole = Qt::UserRole + 101, ///< how many jobs stand in this place
        IsLabelledRole, ///< there is room for words beside the pin
    };

    static constexpr double PinSize = 24.0;

    explicit PinLayoutModel(JobPinModel &pins, QObject *parent = nullptr);

    void setViewport(const MapViewport &viewport);
    /// This one stands in front of any other; none where no pin has the keyboard.
    void setFocusedJob(JobId job);
    /// Measures the words beside a pin; without, there are none.
    void setLabelMeasure(std::function<QSizeF(const QString &number, const QString &stopTime)> measure);

    /// Everything that stands in the place of this job, the foremost first.
    [[nodiscard]] QList<JobId> stackOf(JobId job) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void arrangeSoon();
    void arrange();
    [[nodiscard]] PinSpot spotOf(const QModelIndex &pin) const;
    [[nodiscard]] double layoutZoom() const;

    JobPinModel &m_pins;
    MapViewport m_viewport;
    double m_zoom = -1.0; // of the arrangement
    BoundingBox m_kept;   // what lies outside is not drawn
    JobId m_focused;
    std::function<QSizeF(const QString &, const QString &)> m_measure;
    PinArrangement m_arrangement;
    bool m_isArranging = false;
};

} // namespace callout
