# Configuring stops at an amalgamation that is not the pinned one.
# cmake -DMODULE= -DSOURCE= -DWORK= -P checksqlitesource.cmake
function(expect_refusal folder sentence)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DGUARDBOOK_SQLITE3MC_DIR=${folder}" ${ARGN} -P "${MODULE}"
    WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE code ERROR_VARIABLE said OUTPUT_QUIET)
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  if(code EQUAL 0 OR NOT said MATCHES "${sentence}")
    message(FATAL_ERROR "${folder}: expected a refusal that says \"${sentence}\", got ${code}: ${said}")
  endif()
endfunction()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/changed" "${WORK}/plain" "${WORK}/nothing")
configure_file("${SOURCE}" "${WORK}/changed/sqlite3.c" COPYONLY)
file(APPEND "${WORK}/changed/sqlite3.c" "/* changed */\n")
file(WRITE "${WORK}/plain/sqlite3.c" "/* SQLite, version 3.53.4 */\n")
expect_refusal("${WORK}/changed" "not pinned")
expect_refusal("${WORK}/plain" "cannot encrypt")
expect_refusal("${WORK}/nothing" "holds no amalgamation")
expect_refusal("${WORK}/nowhere" "is not there")
expect_refusal("" "GUARDBOOK_SQLITE3MC_DIR" -DGUARDBOOK_SQLITE3MC_PROVIDER=release)
expect_refusal("" "nothing was given" -DGUARDBOOK_SQLITE3MC_PROVIDER=given)
file(WRITE "${WORK}/npm" "#!/bin/sh\necho 'the registry is out of reach' >&2\nexit 1\n")
file(CHMOD "${WORK}/npm" PERMISSIONS OWNER_READ OWNER_EXECUTE)
expect_refusal("" "Give the amalgamation by hand.*the registry is out of reach"
  -DGUARDBOOK_SQLITE3MC_PROVIDER=npm "-DGUARDBOOK_NPM=${WORK}/npm")
get_filename_component(folder "${SOURCE}" DIRECTORY)
execute_process(COMMAND "${CMAKE_COMMAND}" "-DGUARDBOOK_SQLITE3MC_DIR=${folder}" -P "${MODULE}"
  WORKING_DIRECTORY "${WORK}" RESULT_VARIABLE code ERROR_VARIABLE said)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "the pinned amalgamation was refused: ${said}")
endif()
