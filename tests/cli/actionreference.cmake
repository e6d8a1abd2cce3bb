# docs/actions.md is made from the registry of actions: ./dev docs writes it anew.
execute_process(COMMAND "${CLI}" actions --reference OUTPUT_VARIABLE said RESULT_VARIABLE failed)
file(READ "${PAGE}" written)
if(failed OR NOT said STREQUAL written)
  message(FATAL_ERROR "docs/actions.md is not what guardbook-cli actions --reference prints: run ./dev docs")
endif()
