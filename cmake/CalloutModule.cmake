# callout_add_module(NAME SOURCES file... HEADERS file... [PUBLIC library...] [PRIVATE library...])
#
# A folder of Callout as a static library callout_NAME, alias Callout::NAME. Its headers are included from the root of the
# repository. Without SOURCES it is a header-only library. PUBLIC and PRIVATE hold what the module map in CONTRIBUTING.md
# allows and nothing else; the test "layering" reads them.
function(callout_add_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "callout_add_module(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()

    set(target callout_${name})
    if(arg_SOURCES)
        set(scope PUBLIC)
        add_library(${target} STATIC ${arg_SOURCES})
        target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE Callout::options ${arg_PRIVATE})
        callout_precompile(${target})
    else()
        set(scope INTERFACE)
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE ${arg_PUBLIC})
    endif()
    add_library(Callout::${name} ALIAS ${target})

    target_compile_features(${target} ${scope} cxx_std_23)
    target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}")
    target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
endfunction()
