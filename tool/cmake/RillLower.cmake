# RillLower.cmake - rill_lower(<target>): every C++ source of the target may use generators.
#
#   rill_lower(<target> [PUBLIC] [FLAGS <flag>...])
#
# Before:                                     After, when the directory's CMakeLists.txt has been read:
#   app: main.cpp  parse/walk.cpp  util.h       app: rill/app/main.lowered.cpp  rill/app/parse/walk.lowered.cpp  util.h
#                                               app_rill_native: main.cpp  parse/walk.cpp  (for editors, not in `all`)
#
# PUBLIC: the target's own headers mention rill::gen or std::generator, so whoever links it gets the runtime, its <generator>
# and RILL_LOWERED too.
# FLAGS: for rill alone, behind the target's own flags.
#
# How the flags get from the target to rill: only CMake's generation step knows all of them (generator expressions,
# what the linked libraries add), and of what it offers only file(GENERATE) evaluates $<COMPILE_LANGUAGE>, which many
# projects use. It writes plain words (rill-flags.in), and at build time RillFlags.cmake quotes them into a response
# file (rill-flags.rsp): one small step for a target and configuration, and commands that stay short.

# The functions run with the policies set here, whatever the project that calls them asks for.
cmake_policy(PUSH)
cmake_policy(VERSION 3.25)

function(rill_lower target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "PUBLIC" "" "FLAGS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "rill_lower(${target}): unknown argument `${arg_UNPARSED_ARGUMENTS}`; "
                        "write rill_lower(<target> [PUBLIC] [FLAGS <flag>...])")
  endif()
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "rill_lower(${target}): there is no such target; call it after add_executable or add_library")
  endif()
  get_target_property(aliased "${target}" ALIASED_TARGET)
  if(aliased)
    set(target "${aliased}")
  endif()
  _rill_check_target("${target}")

  # Properties instead of target_link_libraries: that command does not mix with its old form without keywords, and for
  # a static library it would demand that the runtime be exported with it.
  set_property(TARGET "${target}" APPEND PROPERTY LINK_LIBRARIES rill::runtime)
  set_property(TARGET "${target}" APPEND PROPERTY COMPILE_DEFINITIONS RILL_LOWERED)
  if(arg_PUBLIC)
    set_property(TARGET "${target}" APPEND PROPERTY INTERFACE_LINK_LIBRARIES rill::generator)
    set_property(TARGET "${target}" APPEND PROPERTY INTERFACE_COMPILE_DEFINITIONS RILL_LOWERED)
  endif()
  set_property(TARGET "${target}" PROPERTY RILL_LOWERED_TARGET ON)
  set_property(TARGET "${target}" PROPERTY RILL_FLAGS "${arg_FLAGS}")
  # At the end of the directory: sources and properties that are set after this call count.
  cmake_language(EVAL CODE "cmake_language(DEFER CALL _rill_lower_sources [[${target}]])")
endfunction()

# What is wrong with the call itself.
function(_rill_check_target target)
  if(NOT TARGET rill::rill OR NOT TARGET rill::runtime)
    message(FATAL_ERROR "rill_lower(${target}): no compiler `rill` here; call find_package(rill) in this directory or "
                        "above, or add rill's directory (with RILL_BUILD_TOOL, or with RILL_EXECUTABLE set)")
  endif()
  if(NOT CMAKE_CXX_COMPILER_LOADED)
    message(FATAL_ERROR "rill_lower(${target}): the language CXX is not enabled; add it to project()")
  endif()
  if(CMAKE_CXX_COMPILER_FRONTEND_VARIANT STREQUAL "MSVC")
    message(FATAL_ERROR "rill_lower(${target}): compilers with Visual C++'s command line are not supported")
  endif()
  get_target_property(type "${target}" TYPE)
  if(NOT type MATCHES "^(EXECUTABLE|STATIC_LIBRARY|SHARED_LIBRARY|MODULE_LIBRARY|OBJECT_LIBRARY)$")
    message(FATAL_ERROR "rill_lower(${target}): a target of type ${type} compiles nothing; "
                        "call it for the targets that do")
  endif()
  get_target_property(imported "${target}" IMPORTED)
  if(imported)
    message(FATAL_ERROR "rill_lower(${target}): the target is imported, nothing of it is compiled here")
  endif()
  get_target_property(directory "${target}" SOURCE_DIR)
  if(NOT directory STREQUAL CMAKE_CURRENT_SOURCE_DIR)
    message(FATAL_ERROR "rill_lower(${target}): call it in the directory that adds the target, ${directory}")
  endif()
  get_target_property(already "${target}" RILL_LOWERED_TARGET)
  if(already)
    message(FATAL_ERROR "rill_lower(${target}): called twice for this target")
  endif()
endfunction()

# Settings of the target under which the lowered sources would not mean what the originals do. What linked libraries
# bring along is not known yet: RillFlags.cmake reports that when building.
function(_rill_check_settings target)
  get_target_property(unity "${target}" UNITY_BUILD)
  if(unity)
    message(FATAL_ERROR "rill_lower(${target}): UNITY_BUILD is not supported; set_target_properties(${target} "
                        "PROPERTIES UNITY_BUILD OFF)")
  endif()
  get_target_property(headers "${target}" PRECOMPILE_HEADERS)
  get_target_property(reused "${target}" PRECOMPILE_HEADERS_REUSE_FROM)
  get_target_property(disabled "${target}" DISABLE_PRECOMPILE_HEADERS)
  if((headers OR reused) AND NOT disabled)
    message(FATAL_ERROR "rill_lower(${target}): precompiled headers are not supported; remove "
                        "target_precompile_headers or set_target_properties(${target} PROPERTIES "
                        "DISABLE_PRECOMPILE_HEADERS ON)")
  endif()
  get_target_property(modules "${target}" CXX_MODULE_SETS)
  if(modules)
    message(FATAL_ERROR "rill_lower(${target}): modules are not supported; keep them in a target of their own")
  endif()
  get_target_property(options "${target}" COMPILE_OPTIONS)
  get_target_property(flags "${target}" COMPILE_FLAGS)
  set(all "${options};${flags};${CMAKE_CXX_FLAGS}")
  foreach(config IN LISTS CMAKE_CONFIGURATION_TYPES CMAKE_BUILD_TYPE)
    string(TOUPPER "${config}" config)
    string(APPEND all ";${CMAKE_CXX_FLAGS_${config}}")
  endforeach()
  if(all MATCHES "(^|[ ;:])(--?include|-include-pch|-fmodules[a-z-]*)([ ;=>]|$)")
    message(FATAL_ERROR "rill_lower(${target}): the option `${CMAKE_MATCH_2}` is not supported: rill has to see every "
                        "header that a source includes; write #include in the sources")
  endif()
endfunction()

# Sets `kind` to `lower` for a C++ source of the target, to `keep` for anything else.
function(_rill_classify target source kind)
  set(${kind} keep PARENT_SCOPE)
  string(REGEX MATCH "\\.([^./>]+)>*$" has_extension "${source}")
  set(extension "${CMAKE_MATCH_1}")
  set(is_cxx OFF)
  if(has_extension AND extension IN_LIST CMAKE_CXX_SOURCE_FILE_EXTENSIONS AND NOT extension MATCHES "^(m|M|mm)$")
    set(is_cxx ON)
  endif()
  if(source MATCHES "\\$<")
    if(is_cxx)
      message(FATAL_ERROR "rill_lower(${target}): the source `${source}` is a generator expression; name the file "
                          "itself, with if() around it where it is conditional")
    endif()
    return()
  endif()
  get_source_file_property(language "${source}" LANGUAGE)
  get_source_file_property(header_only "${source}" HEADER_FILE_ONLY)
  get_source_file_property(external "${source}" EXTERNAL_OBJECT)
  if(header_only OR external OR (language AND NOT language STREQUAL "CXX") OR (NOT language AND NOT is_cxx))
    return()
  endif()
  if(extension MATCHES "^(ixx|cppm|mpp|ccm|cxxm|c\\+\\+m)$")
    message(FATAL_ERROR "rill_lower(${target}): `${source}` is a module unit, which is not supported; keep modules in "
                        "a target of their own")
  endif()
  set(${kind} lower PARENT_SCOPE)
endfunction()

# The directive that makes paths of several configurations differ, and what it stands for.
function(_rill_configurations configs subdirectory)
  get_property(multi GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  if(multi)
    set(${configs} "${CMAKE_CONFIGURATION_TYPES}" PARENT_SCOPE)
    set(${subdirectory} "/$<CONFIG>" PARENT_SCOPE)
  else()
    set(${configs} "${CMAKE_BUILD_TYPE}" PARENT_SCOPE)
    set(${subdirectory} "" PARENT_SCOPE)
  endif()
endfunction()

# Writes `text`, generator expressions evaluated as for a C++ source of the target, to <stem>.in, and has the build
# make <stem>.rsp from it. `stem` holds $<CONFIG> if the generator has several configurations.
function(_rill_write_flags target stem text)
  file(GENERATE OUTPUT "${stem}.in" CONTENT "${text}" CONDITION "$<COMPILE_LANGUAGE:CXX>" TARGET "${target}")
  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/RillFlags.cmake")
  add_custom_command(
    OUTPUT "${stem}.rsp"
    COMMAND "${CMAKE_COMMAND}" "-DRILL_TARGET=${target}" "-DRILL_IN=${stem}.in" "-DRILL_OUT=${stem}.rsp"
            -P "${script}"
    DEPENDS "${stem}.in" "${script}"
    COMMENT "Collecting the flags of ${target} for rill"
    VERBATIM)
endfunction()

# The section for CMAKE_CXX_FLAGS_<CONFIG>.
function(_rill_config_flags section)
  # Per configuration, without nesting the flags in a generator expression, where a comma or `>` would end it.
  set(config_flags "")
  get_property(multi GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  if(multi)
    foreach(config IN LISTS CMAKE_CONFIGURATION_TYPES)
      string(TOUPPER "${config}" upper)
      string(APPEND config_flags "= command line of $<IF:$<CONFIG:${config}>,this,another> configuration\n"
                                 "${CMAKE_CXX_FLAGS_${upper}}\n")
    endforeach()
  else()
    string(TOUPPER "${CMAKE_BUILD_TYPE}" upper)
    set(config_flags "= command line\n${CMAKE_CXX_FLAGS_${upper}}\n")
  endif()
  set(${section} "${config_flags}" PARENT_SCOPE)
endfunction()

# The words of all flags that every C++ source of the target is compiled with; RillFlags.cmake names the sections.
function(_rill_target_flags target text)
  set(directories "")
  if(CMAKE_INCLUDE_CURRENT_DIR)
    set(directories "${CMAKE_CURRENT_SOURCE_DIR}\n${CMAKE_CURRENT_BINARY_DIR}\n")
  endif()
  foreach(directory IN LISTS CMAKE_CXX_STANDARD_INCLUDE_DIRECTORIES)
    string(APPEND standard_directories "${directory}\n")
  endforeach()
  list(JOIN CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES "\n" implicit)
  _rill_config_flags(config_flags)
  set(compiler "")
  if(CMAKE_SYSROOT_COMPILE)
    string(APPEND compiler "--sysroot=${CMAKE_SYSROOT_COMPILE}\n")
  elseif(CMAKE_SYSROOT)
    string(APPEND compiler "--sysroot=${CMAKE_SYSROOT}\n")
  endif()
  if(CMAKE_CXX_COMPILER_TARGET)
    string(APPEND compiler "--target=${CMAKE_CXX_COMPILER_TARGET}\n")
  endif()
  if(CMAKE_CXX_COMPILER_EXTERNAL_TOOLCHAIN)
    string(APPEND compiler "--gcc-toolchain=${CMAKE_CXX_COMPILER_EXTERNAL_TOOLCHAIN}\n")
  endif()
  set(extensions "${CMAKE_CXX_EXTENSIONS_DEFAULT}")
  get_target_property(own_extensions "${target}" CXX_EXTENSIONS)
  if(NOT own_extensions MATCHES "NOTFOUND$")
    set(extensions "${own_extensions}")
  endif()
  _rill_exports_symbol("${target}" exports)
  get_target_property(rill_flags "${target}" RILL_FLAGS)
  list(JOIN rill_flags "\n" rill_flags)
  set(property "$<TARGET_PROPERTY:${target}")
  string(CONCAT result
    "= default standard\n${CMAKE_CXX_STANDARD_DEFAULT}\n"
    "= standard\n${property},CXX_STANDARD>\n$<JOIN:${property},COMPILE_FEATURES>,\n>\n"
    "= extensions\n${extensions}\n"
    "= command line\n${CMAKE_CXX_COMPILER_ARG1}\n${CMAKE_CXX_FLAGS}\n"
    "${config_flags}"
    "= command line\n${property},COMPILE_FLAGS>\n"
    "= options\n${compiler}"
    "= definitions\n${exports}\n$<JOIN:${property},COMPILE_DEFINITIONS>,\n>\n"
    "= implicit include directories\n${implicit}\n"
    "= include directories\n${directories}$<JOIN:${property},INCLUDE_DIRECTORIES>,\n>\n"
    "= system include directories\n${standard_directories}\n"
    "= options\n$<JOIN:${property},COMPILE_OPTIONS>,\n>\n"
    "= flags for rill\n${rill_flags}\n"
    "= precompiled headers\n"
    "$<$<NOT:$<BOOL:${property},DISABLE_PRECOMPILE_HEADERS>>>:$<JOIN:${property},PRECOMPILE_HEADERS>,\n>>\n"
    "= sources\n$<JOIN:${property},SOURCES>,\n>\n")
  set(${text} "${result}" PARENT_SCOPE)
endfunction()

# The macro that CMake defines while it compiles a library that exports symbols; empty for other targets.
function(_rill_exports_symbol target symbol)
  set(${symbol} "" PARENT_SCOPE)
  get_target_property(type "${target}" TYPE)
  get_target_property(enabled "${target}" ENABLE_EXPORTS)
  if(type MATCHES "^(SHARED|MODULE)_LIBRARY$" OR (type STREQUAL "EXECUTABLE" AND enabled))
    get_target_property(name "${target}" DEFINE_SYMBOL)
    if(NOT name)
      string(MAKE_C_IDENTIFIER "${target}_EXPORTS" name)
    endif()
    set(${symbol} "${name}" PARENT_SCOPE)
  endif()
endfunction()

# The lowered file of a source below `base`, and a name for it in messages. What lies outside of the source directory
# keeps its way there, with `__` for `..`, as CMake's own object files do.
function(_rill_lowered_path source base output shown)
  file(RELATIVE_PATH relative "${CMAKE_CURRENT_SOURCE_DIR}" "${source}")
  set(${shown} "${relative}" PARENT_SCOPE)
  string(REPLACE "../" "__/" path "${relative}")
  get_filename_component(extension "${path}" LAST_EXT)
  string(REGEX REPLACE "\\.[^./]*$" "" stem "${path}")
  set(${output} "${base}/${stem}.lowered${extension}" PARENT_SCOPE)
endfunction()

# One source: the command that lowers it, and the properties of the file that it makes.
function(_rill_lower_source target source base configs extra_depends output)
  _rill_lowered_path("${source}" "${base}" lowered shown)
  set(${output} "${lowered}" PARENT_SCOPE)
  set(response_files "${base}/rill-flags.rsp")

  set(copied LANGUAGE COMPILE_DEFINITIONS COMPILE_OPTIONS COMPILE_FLAGS INCLUDE_DIRECTORIES OBJECT_DEPENDS)
  foreach(property IN LISTS copied)
    get_property(own_${property} SOURCE "${source}" PROPERTY ${property})
  endforeach()
  if(NOT "${own_COMPILE_DEFINITIONS}${own_COMPILE_OPTIONS}${own_COMPILE_FLAGS}${own_INCLUDE_DIRECTORIES}" STREQUAL "")
    set(directories "")
    foreach(directory IN LISTS own_INCLUDE_DIRECTORIES)
      if(NOT directory MATCHES "^\\$<")
        get_filename_component(directory "${directory}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
      endif()
      list(APPEND directories "${directory}")
    endforeach()
    list(JOIN own_COMPILE_DEFINITIONS "\n" definitions)
    list(JOIN directories "\n" directories)
    list(JOIN own_COMPILE_OPTIONS "\n" options)
    string(CONCAT text
      "= command line\n${own_COMPILE_FLAGS}\n"
      "= definitions\n${definitions}\n"
      "= include directories\n${directories}\n"
      "= options\n${options}\n")
    _rill_write_flags("${target}" "${lowered}.flags" "${text}")
    list(APPEND response_files "${lowered}.flags.rsp")
  endif()

  # Ninja looks at the output again after the command: if rill left it alone, nothing else is done. Make would run the
  # command for ever.
  set(touch "")
  if(CMAKE_GENERATOR MATCHES "Make")
    set(touch COMMAND "${CMAKE_COMMAND}" -E touch "${lowered}")
  endif()
  list(TRANSFORM response_files PREPEND "@" OUTPUT_VARIABLE flags)
  add_custom_command(
    OUTPUT "${lowered}"
    COMMAND rill::rill lower "${source}" -o "${lowered}" --depfile "${lowered}.d" --depfile-system -- ${flags}
    ${touch}
    DEPENDS "${source}" ${response_files} "$<TARGET_FILE:rill::rill>" ${own_OBJECT_DEPENDS} ${extra_depends}
    DEPFILE "${lowered}.d"
    COMMENT "Lowering ${shown}"
    VERBATIM)

  get_filename_component(source_directory "${source}" DIRECTORY)
  foreach(config IN LISTS configs)
    string(REPLACE "$<CONFIG>" "${config}" file "${lowered}")
    get_filename_component(directory "${file}" DIRECTORY)
    file(MAKE_DIRECTORY "${directory}")  # rill does not make directories for -o
    foreach(property IN LISTS copied)
      if(NOT "${own_${property}}" STREQUAL "")
        set_property(SOURCE "${file}" PROPERTY ${property} "${own_${property}}")
      endif()
    endforeach()
    # A source without generators is copied as it is: its quote includes are relative to where it was.
    set_property(SOURCE "${file}" APPEND PROPERTY COMPILE_OPTIONS "-iquote${source_directory}")
    source_group("rill generated" FILES "${file}")
  endforeach()
endfunction()

# The originals, compiled natively: never built, but in compile_commands.json, which editors read.
function(_rill_add_native target originals)
  set(native "${target}_rill_native")
  add_library("${native}" OBJECT EXCLUDE_FROM_ALL ${originals})
  add_dependencies("${native}" "${target}")  # whoever builds it nevertheless needs the target's generated headers
  set(standard 20)
  get_target_property(own_standard "${target}" CXX_STANDARD)
  if(own_standard AND own_standard GREATER 20 AND NOT own_standard EQUAL 98)
    set(standard "${own_standard}")
  endif()
  set_target_properties("${native}" PROPERTIES CXX_STANDARD "${standard}" CXX_STANDARD_REQUIRED ON
                        UNITY_BUILD OFF DISABLE_PRECOMPILE_HEADERS ON)
  foreach(property IN ITEMS CXX_EXTENSIONS POSITION_INDEPENDENT_CODE COMPILE_FLAGS FOLDER)
    get_property(is_set TARGET "${target}" PROPERTY ${property} SET)
    if(is_set)
      get_target_property(value "${target}" ${property})
      set_property(TARGET "${native}" PROPERTY ${property} "${value}")
    endif()
  endforeach()
  _rill_exports_symbol("${target}" exports)
  set(property "$<TARGET_PROPERTY:${target}")
  target_include_directories("${native}" PRIVATE "${property},INCLUDE_DIRECTORIES>")
  target_link_libraries("${native}" PRIVATE rill::generator)
  target_compile_definitions("${native}" PRIVATE RILL_NATIVE ${exports} "${property},COMPILE_DEFINITIONS>")
  # $<FILTER> would take definitions that hold a semicolon apart, so the one that does not belong here is undone.
  target_compile_options("${native}" PRIVATE "${property},COMPILE_OPTIONS>" -URILL_LOWERED)
endfunction()

# The deferred half of rill_lower.
function(_rill_lower_sources target)
  _rill_check_settings("${target}")
  _rill_configurations(configs subdirectory)
  if(configs STREQUAL "")
    set(configs "none")  # a list of one empty name would be an empty list; single configurations do not use the name
  endif()
  set(base "${CMAKE_CURRENT_BINARY_DIR}/rill/${target}${subdirectory}")

  # 1. Which sources there are. Generated files that are not C++ sources may be headers: these come first.
  get_target_property(sources "${target}" SOURCES)
  set(kinds "")
  set(generated "")
  foreach(source IN LISTS sources)
    _rill_classify("${target}" "${source}" kind)
    list(APPEND kinds "${kind}")
    if(kind STREQUAL "keep" AND NOT source MATCHES "\\$<")
      get_source_file_property(is_generated "${source}" GENERATED)
      if(is_generated)
        list(APPEND generated "${source}")
      endif()
    endif()
  endforeach()
  if(NOT "lower" IN_LIST kinds)
    message(FATAL_ERROR "rill_lower(${target}): the target has no C++ source")
  endif()

  # 2. The flags of all of them.
  _rill_target_flags("${target}" text)
  _rill_write_flags("${target}" "${base}/rill-flags" "${text}")

  # 3. Each lowered source takes the place of its original: the order of objects is the order of initialisation.
  set(originals "")
  set(new_sources "")
  foreach(source kind IN ZIP_LISTS sources kinds)
    if(kind STREQUAL "keep")
      list(APPEND new_sources "${source}")
      continue()
    endif()
    get_filename_component(path "${source}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
    if(NOT EXISTS "${path}" AND NOT IS_ABSOLUTE "${source}")
      get_source_file_property(is_generated "${source}" GENERATED)
      if(is_generated)
        get_filename_component(path "${source}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
      endif()
    endif()
    if(path IN_LIST originals)
      continue()  # named twice: CMake compiles it once
    endif()
    _rill_lower_source("${target}" "${path}" "${base}" "${configs}" "${generated}" lowered)
    list(APPEND originals "${path}")
    list(APPEND new_sources "${lowered}")
  endforeach()
  set_property(TARGET "${target}" PROPERTY SOURCES "${new_sources}")

  # 4. The originals, for editors.
  _rill_add_native("${target}" "${originals}")
endfunction()

cmake_policy(POP)
