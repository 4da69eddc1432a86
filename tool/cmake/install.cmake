# install.cmake - what other projects see of rill: the target rill::rill, rill_lower(), and what `cmake --install` puts
# where find_package(rill) finds it.
include(CMakePackageConfigHelpers)

# Added by add_subdirectory or FetchContent, the compiler is this build's own, or one that exists already.
set(RILL_EXECUTABLE "" CACHE FILEPATH "with RILL_BUILD_TOOL off: the rill that rill_lower runs")
if(TARGET rill)
  add_executable(rill::rill ALIAS rill)
elseif(RILL_EXECUTABLE)
  add_executable(rill::rill IMPORTED GLOBAL)
  set_target_properties(rill::rill PROPERTIES IMPORTED_LOCATION "${RILL_EXECUTABLE}")
endif()
include("${CMAKE_CURRENT_LIST_DIR}/RillLower.cmake")

# Another project's `cmake --install` does not install rill unless it asks for it.
option(RILL_INSTALL "install rill and its CMake package" ${PROJECT_IS_TOP_LEVEL})
if(NOT RILL_INSTALL)
  return()
endif()

# The same on every system: what lies there does not depend on the machine, and Debian's lib/<architecture> would
# only hide it from other prefixes.
set(rill_package_dir "lib/cmake/rill")
if(TARGET rill)
  # LLVM's libraries are not always where the loader looks.
  set_target_properties(rill PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
  install(TARGETS rill EXPORT rillTargets RUNTIME DESTINATION bin)
endif()
install(TARGETS rill_runtime rill_generator EXPORT rillTargets INCLUDES DESTINATION include)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/runtime/include/rill" DESTINATION include)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/runtime/gdb" "${PROJECT_SOURCE_DIR}/runtime/natvis" "${PROJECT_SOURCE_DIR}/runtime/coverage" "${PROJECT_SOURCE_DIR}/tool/editors/neovim"
        DESTINATION share/rill
        PATTERN "__pycache__" EXCLUDE)
install(EXPORT rillTargets NAMESPACE rill:: DESTINATION "${rill_package_dir}")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/rillConfig.cmake.in"
                              "${PROJECT_BINARY_DIR}/cmake/rillConfig.cmake"
                              INSTALL_DESTINATION "${rill_package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/cmake/rillConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES "${PROJECT_BINARY_DIR}/cmake/rillConfig.cmake" "${PROJECT_BINARY_DIR}/cmake/rillConfigVersion.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/RillLower.cmake" "${CMAKE_CURRENT_LIST_DIR}/RillFlags.cmake"
        DESTINATION "${rill_package_dir}")
