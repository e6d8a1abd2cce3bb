# verify.html: the page that goes into every evidence pack. `npm ci` fetches what package-lock.json pins, by
# hash, into the build directory; where node_modules stands beside the sources already, nothing is fetched.
set(GUARDBOOK_VERIFIER_SOURCE "${PROJECT_SOURCE_DIR}/resources/verifier")
set(GUARDBOOK_VERIFIER_BINARY "${PROJECT_BINARY_DIR}/verifier")
set(GUARDBOOK_VERIFIER_PAGE "${GUARDBOOK_VERIFIER_BINARY}/verify.html")

find_program(GUARDBOOK_NODE node REQUIRED)
find_program(GUARDBOOK_NPM npm REQUIRED)

# Builds the page and compiles it into `target` as :/guardbook/verifier/verify.html.
function(guardbook_add_verifier target)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${GUARDBOOK_VERIFIER_SOURCE}/src/*")
  list(APPEND sources "${GUARDBOOK_VERIFIER_SOURCE}/build.mjs")
  set(lock "${GUARDBOOK_VERIFIER_SOURCE}/package.json" "${GUARDBOOK_VERIFIER_SOURCE}/package-lock.json")
  set(packages "${GUARDBOOK_VERIFIER_BINARY}/packages.stamp")

  if(EXISTS "${GUARDBOOK_VERIFIER_SOURCE}/node_modules")
    set(fetch "${CMAKE_COMMAND}" -E create_symlink
      "${GUARDBOOK_VERIFIER_SOURCE}/node_modules" "${GUARDBOOK_VERIFIER_BINARY}/node_modules")
  else()
    set(fetch "${GUARDBOOK_NPM}" ci --ignore-scripts --no-audit --no-fund --silent)
  endif()
  add_custom_command(OUTPUT "${packages}"
    COMMAND "${CMAKE_COMMAND}" -E copy ${lock} "${GUARDBOOK_VERIFIER_BINARY}"
    COMMAND ${fetch}
    COMMAND "${CMAKE_COMMAND}" -E touch "${packages}"
    DEPENDS ${lock} WORKING_DIRECTORY "${GUARDBOOK_VERIFIER_BINARY}"
    COMMENT "Fetching the packages of the pack verifier" VERBATIM)
  add_custom_command(OUTPUT "${GUARDBOOK_VERIFIER_PAGE}"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf src
    COMMAND "${CMAKE_COMMAND}" -E copy_directory "${GUARDBOOK_VERIFIER_SOURCE}/src" src
    COMMAND "${CMAKE_COMMAND}" -E copy "${GUARDBOOK_VERIFIER_SOURCE}/build.mjs" build.mjs
    COMMAND "${GUARDBOOK_NODE}" build.mjs "${GUARDBOOK_VERIFIER_PAGE}"
    DEPENDS ${sources} "${packages}" WORKING_DIRECTORY "${GUARDBOOK_VERIFIER_BINARY}"
    COMMENT "Building verify.html" VERBATIM)
  file(MAKE_DIRECTORY "${GUARDBOOK_VERIFIER_BINARY}")

  qt_add_resources(${target} verifier PREFIX "/guardbook/verifier" BASE "${GUARDBOOK_VERIFIER_BINARY}"
    FILES "${GUARDBOOK_VERIFIER_PAGE}")
endfunction()
