# RillFlags.cmake - at build time: the flags of a target, as rill_lower had CMake write them, as a response file.
#
#     cmake -DRILL_TARGET=app -DRILL_IN=rill-flags.in -DRILL_OUT=rill-flags.rsp -P RillFlags.cmake
#
# The input has a line for each word, below lines `= <section>` that say what the words are. Before and after:
#     = definitions                       "-DNAME=\"a b\""
#     NAME="a b"                          "-I/usr/lib/x/include"
#     = include directories
#     /usr/lib/x/include
cmake_minimum_required(VERSION 3.25)

function(stop what)
  message(FATAL_ERROR "rill_lower(${RILL_TARGET}): ${what}")
endfunction()

# What is special in lists of CMake is put aside while the lines are one.
string(ASCII 28 backslash)
string(ASCII 29 semicolon)
string(ASCII 30 open)
string(ASCII 31 close)
file(READ "${RILL_IN}" text)
string(REPLACE "\\" "${backslash}" text "${text}")
string(REPLACE ";" "${semicolon}" text "${text}")
string(REPLACE "[" "${open}" text "${text}")
string(REPLACE "]" "${close}" text "${text}")
string(REPLACE "\n" ";" lines "${text}")

# Appends a word, quoted for the tokenizer of response files, to the variable `place`.
macro(add place word)
  string(REPLACE "${backslash}" "${backslash}${backslash}" quoted "${word}")
  string(REPLACE "\"" "${backslash}\"" quoted "${quoted}")
  string(APPEND ${place} "\"${quoted}\"\n")
endmacro()

# Options that would hide headers from rill, or that it cannot follow.
function(check_option option)
  if(option MATCHES "(^|[ :])(--?include|-include-pch|-fmodules[a-z-]*)([ =]|$)")
    stop("the option `${CMAKE_MATCH_2}` is not supported: rill has to see every header that a source includes; write \
#include in the sources")
  endif()
endfunction()

set(section "")
set(front "")     # what later flags may override
set(flags "")
set(standards "")
set(implicit "")
set(seen "")
set(rill_flags "")
foreach(line IN LISTS lines)
  if(line MATCHES "^= (.*)$")
    set(section "${CMAKE_MATCH_1}")
  elseif(line STREQUAL "")
    continue()
  elseif(section STREQUAL "command line" OR section STREQUAL "command line of this configuration")
    # The tokenizer splits it as a shell would.
    check_option("${line}")
    string(APPEND flags "${line}\n")
  elseif(section STREQUAL "options" OR section STREQUAL "flags for rill")
    check_option("${line}")
    set(place flags)
    if(section STREQUAL "flags for rill")
      set(place rill_flags)
    endif()
    if(line MATCHES "^SHELL:(.*)$")
      string(APPEND ${place} "${CMAKE_MATCH_1}\n")
    else()
      add(${place} "${line}")
    endif()
  elseif(section STREQUAL "definitions")
    string(REGEX REPLACE "^-D" "" line "${line}")
    add(flags "-D${line}")
  elseif(section STREQUAL "implicit include directories")
    list(APPEND implicit "${line}")
  elseif(section STREQUAL "include directories")
    # The compiler's own directories again, and earlier, would break its #include_next.
    if(NOT line IN_LIST implicit AND NOT line IN_LIST seen)
      list(APPEND seen "${line}")
      add(flags "-I${line}")
    endif()
  elseif(section STREQUAL "system include directories")
    add(flags "-isystem")
    add(flags "${line}")
  elseif(section STREQUAL "default standard")
    set(default_standard "${line}")
  elseif(section STREQUAL "standard")
    if(line MATCHES "^(cxx_std_)?([0-9]+)$")
      list(APPEND standards "${CMAKE_MATCH_2}")
    endif()
  elseif(section STREQUAL "extensions")
    set(extensions "${line}")
  elseif(section STREQUAL "precompiled headers")
    stop("a library that it links brings a precompiled header along (${line}), which is not supported; \
set_target_properties(${RILL_TARGET} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)")
  elseif(section STREQUAL "sources")
    if(line MATCHES "\\.(C|cc|cpp|cxx|c\\+\\+|CPP)$" AND NOT line MATCHES "\\.lowered\\.[^./]*$")
      stop("the source `${line}` comes from an INTERFACE library, where rill does not see it; name it in \
target_sources of the target itself")
    endif()
  endif()
endforeach()

# The newest standard that the target or a library asks for. Without a demand, an option `-std=` of the user's counts.
if(DEFINED default_standard)
  set(prefix "c++")
  if(extensions)
    set(prefix "gnu++")
  endif()
  set(newest "")
  foreach(standard IN LISTS standards)
    if(newest STREQUAL "" OR newest EQUAL 98 OR (standard GREATER newest AND NOT standard EQUAL 98))
      set(newest "${standard}")
    endif()
  endforeach()
  if(newest STREQUAL "" OR newest EQUAL 98 OR (newest LESS_EQUAL default_standard))
    add(front "-std=${prefix}${default_standard}")
  else()
    add(flags "-std=${prefix}${newest}")
  endif()
endif()

string(CONCAT text "${front}" "${flags}" "${rill_flags}")
string(REPLACE "${backslash}" "\\" text "${text}")
string(REPLACE "${semicolon}" ";" text "${text}")
string(REPLACE "${open}" "[" text "${text}")
string(REPLACE "${close}" "]" text "${text}")
file(WRITE "${RILL_OUT}" "${text}")
