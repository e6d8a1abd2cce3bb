# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later

cmake_minimum_required(VERSION 3.25)

# cmake -DROOT=<project> -P checkincludes.cmake: holds the arrows of docs/architecture.md.
# Reads nothing but the #include lines of our own files, so it runs in a moment and needs no build.

# includes(<folder> <out>): "file|included" for every include line under the folder.
function(includes folder out)
  file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${folder}/*.h" "${ROOT}/${folder}/*.cpp" "${ROOT}/${folder}/*.mm")
  set(found "")
  foreach(file IN LISTS files)
    file(STRINGS "${ROOT}/${file}" lines REGEX "^[ \t]*#[ \t]*(include|import)[ \t]*[\"<]")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^[^\"<]*[\"<]([^\">]+)[\">].*$" "\\1" included "${line}")
      list(APPEND found "${file}|${included}")
    endforeach()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# forbid(<folder> <include pattern> <reason> [EXCEPT <file pattern>])
function(forbid folder pattern reason)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "EXCEPT" "")
  includes("${folder}" found)
  foreach(entry IN LISTS found)
    string(REGEX MATCH "^(.*)[|](.*)$" entry "${entry}")
    set(file "${CMAKE_MATCH_1}")
    set(included "${CMAKE_MATCH_2}")
    if(included MATCHES "${pattern}" AND NOT (arg_EXCEPT AND file MATCHES "${arg_EXCEPT}"))
      message(SEND_ERROR "${file} includes ${included}: ${reason}")
    endif()
  endforeach()
endfunction()

# room(<room> <rooms below that it may use> ...): any other room of core is an arrow that must not be.
function(room name)
  list(JOIN ARGN "|" below)
  includes("core/${name}" found)
  foreach(entry IN LISTS found)
    string(REGEX MATCH "^(.*)[|](.*)$" entry "${entry}")
    set(file "${CMAKE_MATCH_1}")
    set(included "${CMAKE_MATCH_2}")
    if(included MATCHES "^core/.*/" AND NOT included MATCHES "^core/(${name}|${below})/")
      message(SEND_ERROR "${file} includes ${included}: core/${name} may use only ${ARGN}")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY guardbook_rooms "${name}")
endfunction()

set(domains incident evidence form policy)
room(base base)
room(rule base)
room(school base rule)
room(incident base rule school)
room(evidence base rule school incident)
room(policy base rule school)
room(form base rule school policy)
room(ledger base)
room(keys base rule school)
room(storage base rule school ${domains} ledger keys)
room(action base rule school ${domains} ledger keys storage)
room(report base rule school ${domains} ledger keys)

# A room that nobody has put on a floor.
get_property(rooms GLOBAL PROPERTY guardbook_rooms)
file(GLOB folders RELATIVE "${ROOT}/core" "${ROOT}/core/*")
foreach(folder IN LISTS folders)
  if(IS_DIRECTORY "${ROOT}/core/${folder}" AND NOT folder IN_LIST rooms)
    message(SEND_ERROR "core/${folder} has no floor: name it in tests/architecture/checkincludes.cmake")
  endif()
endforeach()

set(platform_files "_(linux|windows|macos)[.](cpp|mm|h)$")
set(platform_headers
  "^(sys/|linux/|asm/|mach/|arpa/|netinet/|net/|unistd[.]h|fcntl[.]h|dirent[.]h|dlfcn[.]h|poll[.]h|pwd[.]h|grp[.]h|sched[.]h|seccomp[.]h|signal[.]h|termios[.]h|spawn[.]h|windows[.]h|win[a-z0-9]*[.]h|shlobj|wincrypt|Cocoa/|AppKit/|Foundation/|CoreFoundation/|Security/)")

forbid(core "^(ui|app|tests)/" "core knows no front end and no test")
forbid(core "^Qt(Widgets|PrintSupport|PdfWidgets|SvgWidgets|UiTools)/" "core has no widgets")
forbid(core "^Q(Widget|Application|Dialog|MessageBox|MainWindow|PrintDialog)$" "core has no widgets")
forbid(core "^(QtGui/|QGuiApplication$|QImage|QPainter|QIcon|QPixmap|QFont|QColor|QPdf|QText(Document|Layout|Cursor))"
  "only core/report draws" EXCEPT "^core/report/")
forbid(core "^(QtSql/|QSql|sqlite3)" "SQL stays in core/storage" EXCEPT "^core/storage/")
forbid(core "^qpdf/" "PDF structure stays in core/report" EXCEPT "^core/report/")
forbid(ui "^(QtSql/|QSql|sqlite3|core/storage/)" "SQL stays in core/storage: a page calls an action")
forbid(ui "^(app|tests)/" "the window does not know who started it")
foreach(folder core ui app)
  forbid(${folder} "^Qt(Core|Gui|Widgets|Sql|Svg|Test|Pdf|Network)$" "include the class, not the module")
  forbid(${folder} "^[.][.]?/" "say the path from the top of the project")
  forbid(${folder} "${platform_headers}" "platform code stands in *_linux.cpp, *_windows.cpp, *_macos.cpp" EXCEPT "${platform_files}")
  forbid(${folder} "^(gtest|gmock)/" "no test hooks in the product")
endforeach()
