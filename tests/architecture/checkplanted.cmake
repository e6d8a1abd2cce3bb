# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later

cmake_minimum_required(VERSION 3.25)

# cmake -DSCRATCH=<folder> -P checkplanted.cmake: the include check finds every fault planted here and nothing else.
set(faults
  "core/base/a.h|core/rule/expression.h"
  "core/school/b.h|core/incident/incident.h"
  "core/incident/c.h|core/evidence/item.h"
  "core/policy/d.h|core/form/record.h"
  "core/ledger/e.h|core/incident/incident.h"
  "core/keys/f.cpp|core/storage/database.h"
  "core/storage/g.cpp|core/action/book.h"
  "core/action/h.cpp|core/report/pack.h"
  "core/report/i.cpp|core/storage/database.h"
  "core/report/j.cpp|core/action/book.h"
  "core/report/k.cpp|QtWidgets/QLabel"
  "core/evidence/l.cpp|QImage"
  "core/evidence/m.cpp|QtGui/QImage"
  "core/action/n.cpp|QSqlQuery"
  "core/base/o.cpp|unistd.h"
  "core/base/p_linux.h.cpp|sys/stat.h"
  "core/storage/q.cpp|ui/shell/mainwindow.h"
  "core/storage/r.h|../base/id.h"
  "core/storage/s.h|QtCore"
  "core/attic/t.h|QString"
  "ui/incident/u.cpp|core/storage/database.h"
  "ui/incident/v.cpp|QSqlQuery"
  "ui/incident/w.cpp|sqlite3.h"
  "ui/shell/x.cpp|windows.h"
  "app/cli/y.cpp|gtest/gtest.h")
set(fine
  "core/evidence/fine1.h|core/incident/incident.h"
  "core/form/fine2.h|core/policy/document.h"
  "core/storage/fine3.cpp|QSqlQuery"
  "core/report/fine4.cpp|QPainter"
  "core/base/fine5_linux.cpp|unistd.h"
  "core/base/fine6_windows.cpp|windows.h"
  "core/action/fine9.cpp|core/version.h"
  "core/action/fine10.cpp|QCoreApplication"
  "ui/incident/fine7.cpp|core/action/book.h"
  "app/cli/fine8.cpp|core/storage/database.h")

file(REMOVE_RECURSE "${SCRATCH}")
foreach(entry IN LISTS faults fine)
  string(REGEX MATCH "^(.*)[|](.*)$" entry "${entry}")
  file(WRITE "${SCRATCH}/${CMAKE_MATCH_1}" "#pragma once\n#  include <${CMAKE_MATCH_2}>\n")
endforeach()
execute_process(COMMAND "${CMAKE_COMMAND}" -DROOT=${SCRATCH} -P "${CMAKE_CURRENT_LIST_DIR}/checkincludes.cmake"
  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(result EQUAL 0)
  message(SEND_ERROR "the include check passed a tree full of faults")
endif()
string(REGEX REPLACE "[ \n]+" " " output "${output}")
foreach(entry IN LISTS faults)
  string(REGEX MATCH "^(.*)[|](.*)$" entry "${entry}")
  set(said "${CMAKE_MATCH_1} includes ${CMAKE_MATCH_2}:")
  if(entry MATCHES "^core/attic/")
    set(said "core/attic has no floor")
  endif()
  string(FIND "${output}" "${said}" at)
  if(at EQUAL -1)
    message(SEND_ERROR "not found: ${said}")
  endif()
endforeach()
if(output MATCHES "(fine[0-9]+[a-z_.]*) includes")
  message(SEND_ERROR "wrongly found: ${CMAKE_MATCH_1}")
endif()
