#pragma once

#include "app/maptiles.h"
#include "app/regionaddresses.h"
#include "core/region/regionimport.h"
#include "core/roads/roads.h"

#include <QDir>
#include <QFuture>
#include <QObject>

#include <stop_token>

namespace callout {

class DayBoard;
class OfficeDrives;
class OfficeLookup;
class RegionFile;
class TileServer;
class UndoHistory;

/// The map that an office works on: the region file named in its settings, opened off the UI thread and given to the tiles,
/// the drives and the search for addresses; and the import of a new one.
class OfficeMap : public QObject
{
    Q_OBJECT

public:
    /// `cacheFolder` is where drawn tiles and prepared streets are kept between starts.
    OfficeMap(DayBoard &board, UndoHistory &history, OfficeLookup &lookup, OfficeDrives &drives, TileServer &tiles,
              const QString &cacheFolder, QObject *parent = nullptr);
    ~OfficeMap() override;

    /// Who made the map, to be shown on it; empty while there is none.
    [[nodiscard]] QString attribution() const { return m_pictures.attribution(); }
    /// Whether the map of the settings is shown and driven on, or there is none to come.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    [[nodiscard]] bool isImporting() const { return m_import.isRunning(); }

    /// Imports an extract in the background and makes it the office's map. One at a time.
    void import(const QString &source);
    void cancelImport();

signals:
    /// Another map is shown, or none.
    void changed();
    void importProgressed(callout::RegionImportProgress::Stage stage, double done);
    void importEnded();
    /// The map is there and in use; the words say what it holds.
    void imported(const QString &words);
    void problemArose(const QString &message);

private:
    struct Opened {
        std::shared_ptr<const RegionFile> region;
        Result<std::shared_ptr<const Roads>> roads;
    };
    /// A map of finished pictures, which nobody can drive on.
    void openPictures(const QString &path);
    void use(const QString &name);
    void followSettings();
    void followRegion();
    void followProvider();
    void open(const QString &path);
    void take(const QString &path, const Result<Opened> &opened);
    void takeImport(const QString &target, const Result<RegionImportReport> &report);
    void clear();
    /// Where the office works, so that near addresses come first.
    [[nodiscard]] GeoPoint middle() const;
    /// As the settings name a file: relative where it lies beside the office.
    [[nodiscard]] QString nameOf(const QString &path) const;
    [[nodiscard]] QString pathOf(const QString &name) const;

    DayBoard &m_board;
    UndoHistory &m_history;
    OfficeDrives &m_drives;
    QDir m_officeFolder;
    QString m_cacheFolder;
    MapTiles m_pictures;
    RegionAddresses m_addresses;
    std::optional<QString> m_shown; ///< the settings' name of what is shown or being opened
    CarProfile m_profile;           ///< of the streets shown
    bool m_isSettled = false;
    std::stop_source m_stop;
    QFuture<Result<Opened>> m_opening;
    std::stop_source m_stopImport;
    QFuture<Result<RegionImportReport>> m_import;
};

} // namespace callout
