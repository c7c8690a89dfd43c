#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <span>

/// What the demo office does and how its people speak of it: flat tables, nothing else. Texts may hold {room}, {code}
/// and other such placeholders, which stand for any word of their table.
namespace callout::jobbook {

/// The business units; their place is their id.
enum class Trade { Heating = 1, Plumbing, Electrical };

/// The certifications; their place is their id.
enum class Craft {
    None,
    Gas,
    HotWater,
    Oil,
    Refrigerant,
    HeatPumps,
    Pipework,
    Drains,
    Wiring,
    Testing,
    Charging,
};

/// The kinds of work; their place is their id.
enum class Work {
    BoilerService = 1,
    BoilerRepair,
    NoHeat,
    GasSafetyCheck,
    Radiators,
    HotWaterCylinder,
    OilService,
    HeatPump,
    AirConditioning,
    BoilerReplacement,
    Leak,
    BurstPipe,
    BlockedDrain,
    TapsAndToilets,
    Estimate,
    ElectricalFault,
    SocketsAndLights,
    SafetyReport,
    ConsumerUnit,
    CarCharger,
};

struct WorkKind {
    QStringView name;
    Trade trade = Trade::Heating;
    std::array<Craft, 2> crafts{}; ///< required ones, None where there are fewer
    int minutes = 60;
    int leastValue = 0; ///< pounds
    int mostValue = 0;
    double share = 0;      ///< how often it is asked for
    bool isUrgent = false; ///< somebody may suffer by waiting
    bool isEngineEnabled = true;
    int crew = 1;
    std::span<const QStringView> titles;     ///< at people's homes
    std::span<const QStringView> firmTitles; ///< in shops, works, schools
    std::span<const QStringView> reports;    ///< what the technician writes afterwards
};

/// Something that the person at the phone adds.
struct Circumstance {
    QStringView text;      ///< follows a title after a comma
    QStringView tag;       ///< empty: none
    bool isUrgent = false; ///< makes urgent work more so
};

/// How to get in, for the technician.
struct AccessNote {
    QStringView text;
    QStringView tag;
};

/// Why a job has to wait.
struct HoldReason {
    QStringView text;
    std::optional<Trade> trade; ///< none: any
};

struct Words {
    QStringView placeholder;
    std::span<const QStringView> choices;
};

[[nodiscard]] std::span<const QStringView> trades();
[[nodiscard]] std::span<const QStringView> crafts();
[[nodiscard]] std::span<const WorkKind> workKinds();
[[nodiscard]] const WorkKind &workKind(Work work);
[[nodiscard]] std::span<const Circumstance> circumstances();
[[nodiscard]] std::span<const Circumstance> firmCircumstances();
[[nodiscard]] std::span<const AccessNote> accessNotes();
[[nodiscard]] std::span<const AccessNote> firmAccessNotes();
[[nodiscard]] std::span<const Words> placeholders();
[[nodiscard]] std::span<const HoldReason> holdReasons();
[[nodiscard]] std::span<const QStringView> cancelReasons();
[[nodiscard]] std::span<const QStringView> sources();
[[nodiscard]] std::span<const double> sourceShares();

} // namespace callout::jobbook
