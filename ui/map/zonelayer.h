#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/style/themesource.h"

#include <QAbstractListModel>

#include <optional>

namespace callout {

class DayBoard;

/// The drawn zones for the map: outline, colours and the place of the name, in the theme in force. The smallest come
/// last, so that they are drawn on top.
class ZoneLayer : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        OutlineRole = Qt::UserRole + 1,
        NameRole,
        LatitudeRole,
        LongitudeRole,
        LineRole,
        FillRole,
        DimmedRole
    };

    ZoneLayer(const DayBoard &board, const ThemeSource &themes, QObject *parent = nullptr);

    void setShown(bool isShown);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// Shows these instead of the office's own while one of them is being drawn, whatever setShown() says; the drawn one
    /// is left out. Nothing goes back.
    void setDraft(const std::optional<RecordTable<Zone>> &zones, ZoneId drawn = {});

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        Zone zone;
        int place = 0;
        GeoPoint label;
        double area = 0.0;
    };
    void read();

    const DayBoard &m_board;
    const ThemeSource &m_themes;
    QList<Row> m_rows;
    std::optional<RecordTable<Zone>> m_draft;
    ZoneId m_drawn;
    bool m_isShown = true;
};

} // namespace callout
