# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later

cmake_minimum_required(VERSION 3.25)

# cmake -DROOT=<project> -P checklinks.cmake: every relative link in a Markdown page leads to a file.
file(GLOB pages "${ROOT}/*.md")
file(GLOB_RECURSE more "${ROOT}/docs/*.md" "${ROOT}/forms/*.md" "${ROOT}/resources/*.md" "${ROOT}/tests/*.md")
list(FILTER more EXCLUDE REGEX "/node_modules/")
foreach(page IN LISTS pages more)
  get_filename_component(folder "${page}" DIRECTORY)
  file(READ "${page}" text)
  # Brackets and semicolons mean something to CMake's lists.
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "" text "${text}")
  string(REPLACE "](" "<link " text "${text}")
  string(REPLACE "]" "" text "${text}")
  string(REGEX MATCHALL "<link [^)#: ]+[)#]" links "${text}")
  foreach(link IN LISTS links)
    string(REGEX REPLACE "^<link (.*)[)#]$" "\\1" target "${link}")
    if(NOT EXISTS "${folder}/${target}")
      message(SEND_ERROR "${page}: ${target} is not there")
    endif()
  endforeach()
endforeach()
