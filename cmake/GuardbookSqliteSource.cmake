# Finds the amalgamation of SQLite3 Multiple Ciphers and sets GUARDBOOK_SQLITE3MC_SOURCE to its C file. What was found
# must be a file whose SHA-256 stands below. Can be run by itself (cmake -P), which is how its refusals are tested.
#
#   GUARDBOOK_SQLITE3MC_DIR       a folder or an archive that holds the amalgamation: the way without a network
#   GUARDBOOK_SQLITE3MC_PROVIDER  auto (given, then system, then npm), given, system, npm or release
#   GUARDBOOK_SQLITE3MC_ANY       accept a source whose hash is not below, to try a new version
cmake_minimum_required(VERSION 3.25)
set(GUARDBOOK_SQLITE3MC_DIR "" CACHE PATH "Folder or archive with the SQLite3 Multiple Ciphers amalgamation")
set(GUARDBOOK_SQLITE3MC_PROVIDER auto CACHE STRING "auto, given, system, npm or release")
option(GUARDBOOK_SQLITE3MC_ANY "Accept an amalgamation whose hash is not pinned" OFF)

# SQLite3 Multiple Ciphers 2.4.0 with SQLite 3.53.4, as the npm package carries it (it adds DELETE ... LIMIT to the grammar).
set(guardbook_npm_package better-sqlite3-multiple-ciphers)
set(guardbook_npm_version 13.0.3)
set(guardbook_npm_sha256 24a11e221247fc003f755ad0f82126bc6b0295d0be1c06f3cb3e48d9db8eb898)
set(guardbook_source_sha256s ad84d2c24540cf62ea27ee414911a32963390769bd031f39a50aec0ad90614a0)
set(guardbook_sqlite_help
  "Give the amalgamation by hand: -DGUARDBOOK_SQLITE3MC_DIR=<folder, .tgz or .zip>, either the archive of the npm \
package ${guardbook_npm_package} ${guardbook_npm_version} or the amalgamation of SQLite3 Multiple Ciphers 2.4.0")

# Sets `result` to the amalgamation in `folder`, or to nothing. Plain SQLite has no mark in its first lines, and
# without ciphers every PRAGMA key would succeed and the book would be plain text.
function(guardbook_amalgamation_in folder result)
  set(${result} "" PARENT_SCOPE)
  foreach(name sqlite3mc_amalgamation.c package/deps/sqlite3/sqlite3.c deps/sqlite3/sqlite3.c sqlite3.c)
    set(file "${folder}/${name}")
    if(NOT EXISTS "${file}")
      continue()
    endif()
    file(STRINGS "${file}" mark LIMIT_COUNT 1 REGEX "SQLite3 Multiple Ciphers")
    if(NOT mark)
      continue()
    endif()
    file(SHA256 "${file}" hash)
    if(NOT hash IN_LIST guardbook_source_sha256s AND NOT GUARDBOOK_SQLITE3MC_ANY)
      message(FATAL_ERROR "${file} has the SHA-256 ${hash}, which is not pinned: it is another version or was changed. "
        "Set GUARDBOOK_SQLITE3MC_ANY=ON to build with it all the same.")
    endif()
    set(${result} "${file}" PARENT_SCOPE)
    return()
  endforeach()
endfunction()

function(guardbook_amalgamation_given result)
  set(folder "${GUARDBOOK_SQLITE3MC_DIR}")
  if(NOT EXISTS "${folder}")
    message(FATAL_ERROR "GUARDBOOK_SQLITE3MC_DIR names \"${folder}\", which is not there.")
  endif()
  if(NOT IS_DIRECTORY "${folder}")
    set(unpacked "${CMAKE_BINARY_DIR}/_sqlite3mc_given")
    file(REMOVE_RECURSE "${unpacked}")
    file(ARCHIVE_EXTRACT INPUT "${folder}" DESTINATION "${unpacked}")
    set(folder "${unpacked}")
  endif()
  guardbook_amalgamation_in("${folder}" file)
  if(NOT file)
    message(FATAL_ERROR "\"${GUARDBOOK_SQLITE3MC_DIR}\" holds no amalgamation of SQLite3 Multiple Ciphers. "
      "Plain SQLite cannot encrypt a book.")
  endif()
  set(${result} "${file}" PARENT_SCOPE)
endfunction()

function(guardbook_amalgamation_from_npm result)
  set(${result} "" PARENT_SCOPE)
  set(archive "${CMAKE_BINARY_DIR}/${guardbook_npm_package}-${guardbook_npm_version}.tgz")
  find_program(GUARDBOOK_NPM npm)
  if(NOT EXISTS "${archive}" AND GUARDBOOK_NPM)
    execute_process(
      COMMAND "${GUARDBOOK_NPM}" pack ${guardbook_npm_package}@${guardbook_npm_version} --silent
        --pack-destination "${CMAKE_BINARY_DIR}"
      OUTPUT_QUIET ERROR_VARIABLE guardbook_npm_said TIMEOUT 120)
    set(guardbook_npm_said "${guardbook_npm_said}" PARENT_SCOPE)
  endif()
  if(NOT EXISTS "${archive}")
    return()
  endif()
  file(SHA256 "${archive}" hash)
  if(NOT hash STREQUAL guardbook_npm_sha256)
    file(REMOVE "${archive}")
    message(FATAL_ERROR "The archive that npm delivered has the SHA-256 ${hash} instead of ${guardbook_npm_sha256}. "
      "It was removed; do not use it.")
  endif()
  set(unpacked "${CMAKE_BINARY_DIR}/_sqlite3mc")
  if(NOT EXISTS "${unpacked}/package/deps/sqlite3/sqlite3.c")
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${unpacked}" PATTERNS "package/deps/sqlite3/*" "package/LICENSE")
  endif()
  guardbook_amalgamation_in("${unpacked}" file)
  set(${result} "${file}" PARENT_SCOPE)
endfunction()

set(GUARDBOOK_SQLITE3MC_SOURCE "")
set(GUARDBOOK_SQLITE3MC_SYSTEM OFF)
if(GUARDBOOK_SQLITE3MC_DIR)
  guardbook_amalgamation_given(GUARDBOOK_SQLITE3MC_SOURCE)
elseif(GUARDBOOK_SQLITE3MC_PROVIDER STREQUAL "given")
  message(FATAL_ERROR "GUARDBOOK_SQLITE3MC_PROVIDER is \"given\", but nothing was given. ${guardbook_sqlite_help}")
elseif(GUARDBOOK_SQLITE3MC_PROVIDER STREQUAL "release")
  message(FATAL_ERROR "The hash of the upstream release archive is not pinned yet, so it is not fetched. ${guardbook_sqlite_help}")
elseif(NOT GUARDBOOK_SQLITE3MC_PROVIDER MATCHES "^(auto|system|npm)$")
  message(FATAL_ERROR "GUARDBOOK_SQLITE3MC_PROVIDER is \"${GUARDBOOK_SQLITE3MC_PROVIDER}\": it can be auto, given, system, npm or release.")
endif()
if(NOT GUARDBOOK_SQLITE3MC_SOURCE AND GUARDBOOK_SQLITE3MC_PROVIDER MATCHES "^(auto|system)$" AND NOT CMAKE_SCRIPT_MODE_FILE)
  find_package(sqlite3mc CONFIG QUIET) # Conan, or an upstream build that was installed
  foreach(target sqlite3mc::sqlite3mc_static sqlite3mc::sqlite3mc SQLite3MultipleCiphers::sqlite3mc)
    if(TARGET ${target} AND NOT GUARDBOOK_SQLITE3MC_SYSTEM)
      set(GUARDBOOK_SQLITE3MC_SYSTEM ${target})
    endif()
  endforeach()
  if(NOT GUARDBOOK_SQLITE3MC_SYSTEM AND GUARDBOOK_SQLITE3MC_PROVIDER STREQUAL "system")
    message(FATAL_ERROR "No installed SQLite3 Multiple Ciphers was found. ${guardbook_sqlite_help}")
  endif()
endif()
if(NOT GUARDBOOK_SQLITE3MC_SOURCE AND NOT GUARDBOOK_SQLITE3MC_SYSTEM)
  guardbook_amalgamation_from_npm(GUARDBOOK_SQLITE3MC_SOURCE)
  if(NOT GUARDBOOK_SQLITE3MC_SOURCE)
    message(FATAL_ERROR "npm could not fetch SQLite3 Multiple Ciphers. ${guardbook_sqlite_help}\n${guardbook_npm_said}")
  endif()
endif()
