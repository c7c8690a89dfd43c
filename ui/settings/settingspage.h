#pragma once

#include "core/commands/officecommands.h"
#include "ui/settings/settingrow.h"

#include <QScrollArea>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace callout {

class ThemeSource;

/// One page of the settings window: it shows a part of what an office decided and reads it back. Its settings are found
/// by their words.
class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    SettingsPage(const ThemeSource &themes, const QString &title, const QString &summary, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QList<SettingRow *> &rows() const { return m_rows; }

    /// Shows the office. Inputs that hold the same already are left alone, cursor and all.
    virtual void showRecords(const OfficeRecords &records);
    /// Writes what the inputs hold into the page's part of the office. What was never touched keeps its exact value.
    virtual void read(OfficeRecords *records) const;
    /// Tells each problem beside its setting; gives the first one, empty where there is none.
    virtual QString check(const OfficeRecords &records);
    /// Takes in what the other pages made of the office, for choices and counts.
    virtual void follow(const OfficeRecords & /*records*/) {}
    /// Puts everything on the page back to what is usual.
    virtual void restoreUsual();
    [[nodiscard]] virtual bool hasUsual() const;

    /// Brings a setting into view.
    void reveal(SettingRow *row);
    [[nodiscard]] SettingRow *row(const QString &label) const;

signals:
    void edited();

protected:
    using Show = std::function<void(const OfficeSettings &)>;
    using Read = std::function<void(OfficeSettings *)>;
    /// Why a value cannot be saved; empty where it can.
    using Check = std::function<QString(const OfficeSettings &)>;

    [[nodiscard]] const ThemeSource &themes() const { return m_themes; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void addHeading(const QString &words);
    /// A row without a setting of its own: a list, a table.
    SettingRow *add(SettingRow *row);
    /// A row for one of the office's settings.
    SettingRow *bind(SettingRow *row, Show show, Read read, Check check = {});
    /// Names the usual value of a bound row; `usual` holds it.
    void setUsual(SettingRow *row, const QString &words, const OfficeSettings &usual);
    /// Stands beside the settings and stays while they are scrolled; below them where the page is narrow.
    void setAside(QWidget *aside);
    /// Tells every change of an input by hand as edited().
    template<typename Sender, typename Signal>
    void watch(Sender *sender, Signal signal)
    {
        connect(sender, signal, this, [this] { tellEdited(); });
    }
    void tellEdited();
    /// While it runs, changes of inputs are no edits.
    void quietly(const std::function<void()> &run);
    [[nodiscard]] bool isQuiet() const { return m_isQuiet; }
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Binding {
        SettingRow *row;
        Show show;
        Read read;
        Check check;
        std::optional<OfficeSettings> usual;
        OfficeSettings afterShow; ///< what the input makes of the value shown: it may hold less
    };
    [[nodiscard]] OfficeSettings probe(const Binding &binding) const;
    void refreshUsual();
    void placeAside();

    const ThemeSource &m_themes;
    QString m_title;
    QHBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QWidget *m_aside = nullptr;
    QList<SettingRow *> m_rows;
    QList<Binding> m_bindings;
    OfficeSettings m_shown;
    bool m_isQuiet = false;
};

} // namespace callout
