# Guardbook::sqlite: SQLite3 Multiple Ciphers as a static library with hidden symbols, so that neither Qt's own SQLite
# plugin nor a system library can take its place, or it theirs.
include(GuardbookSqliteSource)

if(GUARDBOOK_SQLITE3MC_SYSTEM)
  # A build with its temporary files on disk writes them unencrypted, and one without FTS5 has no search.
  set(guardbook_probe "${CMAKE_BINARY_DIR}/sqliteprobe.c")
  file(WRITE "${guardbook_probe}" "#include <sqlite3.h>
int main(void) { return sqlite3_compileoption_used(\"TEMP_STORE=3\") && sqlite3_compileoption_used(\"ENABLE_FTS5\")
  && sqlite3_compileoption_used(\"ENABLE_COLUMN_METADATA\") ? 0 : 1; }\n")
  try_run(guardbook_probe_ran guardbook_probe_built "${CMAKE_BINARY_DIR}/sqliteprobe" "${guardbook_probe}"
    LINK_LIBRARIES ${GUARDBOOK_SQLITE3MC_SYSTEM})
  if(NOT guardbook_probe_built OR NOT guardbook_probe_ran EQUAL 0)
    message(FATAL_ERROR "The installed SQLite3 Multiple Ciphers was built without TEMP_STORE=3, FTS5 or column metadata: "
      "it would leave plain text on the disk or cannot search. ${guardbook_sqlite_help}")
  endif()
  message(STATUS "SQLite3 Multiple Ciphers: ${GUARDBOOK_SQLITE3MC_SYSTEM}")
  add_library(guardbook_sqlite INTERFACE)
  target_link_libraries(guardbook_sqlite INTERFACE ${GUARDBOOK_SQLITE3MC_SYSTEM})
else()
  message(STATUS "SQLite3 Multiple Ciphers: ${GUARDBOOK_SQLITE3MC_SOURCE}")
  find_package(Threads REQUIRED)
  get_filename_component(guardbook_sqlite_dir "${GUARDBOOK_SQLITE3MC_SOURCE}" DIRECTORY)
  set(guardbook_sqlite_header "${guardbook_sqlite_dir}/sqlite3mc_amalgamation.h")
  if(NOT EXISTS "${guardbook_sqlite_header}")
    set(guardbook_sqlite_header "${guardbook_sqlite_dir}/sqlite3.h")
  endif()
  # Under one name and first in line: a /usr/include/sqlite3.h knows no sqlite3mc functions.
  configure_file("${guardbook_sqlite_header}" "${CMAKE_BINARY_DIR}/_sqlite3mc_include/sqlite3.h" COPYONLY)

  add_library(guardbook_sqlite STATIC "${GUARDBOOK_SQLITE3MC_SOURCE}")
  target_include_directories(guardbook_sqlite BEFORE PRIVATE "${guardbook_sqlite_dir}")
  target_include_directories(guardbook_sqlite SYSTEM BEFORE INTERFACE "${CMAKE_BINARY_DIR}/_sqlite3mc_include")
  set_target_properties(guardbook_sqlite PROPERTIES
    C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON C_STANDARD 11 UNITY_BUILD OFF)
  target_compile_definitions(guardbook_sqlite PRIVATE
    SQLITE_TEMP_STORE=3                 # temporary tables and sorters are not encrypted: they stay in memory
    SQLITE_SECURE_DELETE SQLITE3MC_SECURE_MEMORY=1
    SQLITE_THREADSAFE=1 SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_TRUSTED_SCHEMA=0 SQLITE_USE_URI=0 SQLITE_DQS=0
    SQLITE_ENABLE_FTS5 SQLITE_ENABLE_COLUMN_METADATA SQLITE_ENABLE_DBSTAT_VTAB SQLITE_ENABLE_STAT4
    SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_STRICT_SUBTYPE=1
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE3MC_MAX_PATHNAME=4096         # SQLite's own 512 bytes are not 250 characters of every alphabet
    $<$<CONFIG:Debug>:SQLITE_ENABLE_API_ARMOR>)
  # Ten times slower without optimisation, and the warnings are not ours. The address and thread sanitizers have to see
  # the engine: there a text that was bound and freed too early, or a connection that two threads share, shows. Undefined
  # behaviour in somebody else's C is not ours to find, and looking for it would make the build's longest step longer.
  set(guardbook_sqlite_options -w -O2)
  if(GUARDBOOK_SANITIZE)
    set(guardbook_sqlite_options -w -O1 -fno-sanitize=undefined)
  elseif(GUARDBOOK_COVERAGE)
    list(APPEND guardbook_sqlite_options -fno-profile-arcs -fno-test-coverage)
  endif()
  target_compile_options(guardbook_sqlite PRIVATE
    "$<$<C_COMPILER_ID:GNU,Clang,AppleClang>:${guardbook_sqlite_options}>" $<$<C_COMPILER_ID:MSVC>:/w /O2>)
  target_link_libraries(guardbook_sqlite PUBLIC Threads::Threads ${CMAKE_DL_LIBS} $<$<PLATFORM_ID:Linux>:m>)
endif()
add_library(Guardbook::sqlite ALIAS guardbook_sqlite)
