# docs/actions.md and docs/rules.md are made from what the program has: ./dev docs writes them anew.
execute_process(COMMAND "${CLI}" ${VERB} --reference OUTPUT_VARIABLE said RESULT_VARIABLE failed)
file(READ "${PAGE}" written)
if(failed OR NOT said STREQUAL written)
  message(FATAL_ERROR "${PAGE} is not what guardbook-cli ${VERB} --reference prints: run ./dev docs")
endif()
