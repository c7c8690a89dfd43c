#pragma once

#include "core/dispatch/dayboard.h"

#include <QAbstractListModel>

namespace callout {

/// The audit trail of one record in words, the newest step first.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        WhenRole = Qt::UserRole + 1, ///< "21/11/2026 09:12"
        WhoRole,                     ///< a person's name, or "Engine", "Phone", "Import"
        WhyRole,                     ///< the reason given, or empty
        ChangesRole,                 ///< QStringList: "Technician: none → Ana Moreno"
    };

    explicit HistoryModel(const DayBoard &board, QObject *parent = nullptr);

    void setSteps(const RecordRef &record, const QList<StoredEdit> &steps);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString what;
        QString when;
        QString who;
        QString why;
        QStringList changes;
    };

    [[nodiscard]] Row rowOf(const RecordRef &record, const StoredEdit &step) const;
    [[nodiscard]] static QString actorWords(const Actor &actor);
    [[nodiscard]] static QString labelWords(const Edit &edit);

    const DayBoard &m_board;
    QList<Row> m_rows;
};

} // namespace callout
