# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A fault run of nothing is not a success: names and numbers that select no run are refused, with what there is.
function(expect_refused part)
  execute_process(COMMAND ${PROGRAM} ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT code EQUAL 2 OR NOT said MATCHES "${part}")
    message(FATAL_ERROR "${ARGN}: exit ${code}, expected 2 and \"${part}\": ${said}")
  endif()
endfunction()

expect_refused("no way of failing \"kill\".*killed-within" --kind kill)
expect_refused("no operation \"backups\".*restore" --operation backup --operation backups)
expect_refused("--every takes a number from 1" --every 0)
expect_refused("--at takes a number from 0" --at first)
expect_refused("Only options are taken, not \"backup\"" backup)
expect_refused("No run was made" --operation sign-off --at 1000000)
