# Callout::options: the warnings and Qt strictness that every target of Callout is compiled with.
# Warnings become errors through CMAKE_COMPILE_WARNING_AS_ERROR, which only our presets set.

option(CALLOUT_PRECOMPILE "Precompile the common standard and Qt Core headers" ON)
set(CALLOUT_SANITIZE "" CACHE STRING "Sanitizers to build with, comma-separated, e.g. address,undefined")

add_library(callout_options INTERFACE)
add_library(Callout::options ALIAS callout_options)

target_compile_features(callout_options INTERFACE cxx_std_23)
target_compile_options(callout_options INTERFACE
    -Wall -Wextra -Wpedantic
    -Wcast-align -Wextra-semi -Wfloat-conversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wsuggest-override -Wunused
    -Wno-missing-field-initializers # designated initialisers leave fields at their defaults on purpose
    -fdiagnostics-color=auto
    "$<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wlogical-op;-Wshadow=local>"
)
target_compile_definitions(callout_options INTERFACE
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
)

if(CALLOUT_SANITIZE)
    target_compile_options(callout_options INTERFACE
        -fsanitize=${CALLOUT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(callout_options INTERFACE -fsanitize=${CALLOUT_SANITIZE})
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# All targets share one set of precompiled headers; it is compiled once.
if(CALLOUT_PRECOMPILE)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/precompiled.cpp" CONTENT "")
    add_library(callout_precompiled OBJECT EXCLUDE_FROM_ALL "${PROJECT_BINARY_DIR}/precompiled.cpp")
    set_target_properties(callout_precompiled PROPERTIES AUTOMOC OFF)
    target_link_libraries(callout_precompiled PRIVATE callout_options Qt6::Core)
    target_precompile_headers(callout_precompiled PRIVATE
        <algorithm> <chrono> <compare> <expected> <functional> <memory> <optional> <ranges> <span> <string> <utility>
        <variant> <vector>
        <QAbstractItemModel> <QByteArray> <QDateTime> <QHash> <QJsonDocument> <QJsonObject> <QList> <QObject> <QSet>
        <QString> <QStringList> <QTimeZone> <QVariant>
    )
    # Lets ccache look through them.
    target_compile_options(callout_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

function(callout_precompile target)
    if(CALLOUT_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM callout_precompiled)
    endif()
endfunction()
