# Qt6::Test defines the paths of every test's folders on its command line, so that no two build folders can share a compiler
# cache. QFINDTESTDATA finds the same files from the working directory, which is the test's source folder.
get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
list(FILTER definitions EXCLUDE REGEX "QT_TESTCASE_(BUILD|SOURCE)DIR")
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")

# callout_add_test(NAME SOURCES file... LIBRARIES library... [ENVIRONMENT VAR=value...] [TIMEOUT seconds] [LABELS label...])
#
# One test program with Qt Test, run without a display, in a fixed locale and time zone, away from the user's settings.
# Test data beside the repository is at $CALLOUT_SHARED; tests skip what needs it when it is absent.
function(callout_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;ENVIRONMENT;LABELS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "callout_add_test(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()

    if(CALLOUT_SANITIZE MATCHES "thread")
        list(APPEND arg_SOURCES "${PROJECT_SOURCE_DIR}/tests/sanitizers/qtthreads.cpp")
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Callout::options ${arg_LIBRARIES} Qt6::Test)
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
    callout_precompile(${name})

    set(home "${PROJECT_BINARY_DIR}/test-home")
    file(MAKE_DIRECTORY "${home}/config" "${home}/data" "${home}/cache" "${home}/state")
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FORCE_STDERR_LOGGING=1;LC_ALL=C.UTF-8;TZ=UTC;\
XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;\
CALLOUT_SHARED=${PROJECT_SOURCE_DIR}/../shared;${arg_ENVIRONMENT}"
    )
endfunction()

# callout_add_fuzz_target(NAME SOURCES file... LIBRARIES library...)
#
# One libFuzzer program, built only by `packaging/dev fuzz` (CALLOUT_FUZZ, with clang). Seeds are read from the folder
# NAME.seeds beside it, if there is one.
option(CALLOUT_FUZZ "Build the fuzz targets; needs clang" OFF)
if(CALLOUT_FUZZ)
    add_custom_target(callout_fuzz)
    target_compile_options(callout_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(callout_add_fuzz_target name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    if(NOT CALLOUT_FUZZ)
        return()
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Callout::options ${arg_LIBRARIES})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
    if(IS_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/${name}.seeds")
        file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
        file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}/${name}.seeds" "${PROJECT_BINARY_DIR}/fuzz/${name}.seeds" SYMBOLIC)
    endif()
    add_dependencies(callout_fuzz ${name})
endfunction()
