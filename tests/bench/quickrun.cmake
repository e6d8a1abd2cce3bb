# Runs the bench in its small sizes over a copy of docs/figures.md and looks whether every row was made.
file(REMOVE_RECURSE "${folder}")
file(MAKE_DIRECTORY "${folder}")
file(COPY_FILE "${page}" "${folder}/figures.md")
execute_process(COMMAND "${bench}" --quick --figures "${folder}/figures.md" RESULT_VARIABLE result OUTPUT_VARIABLE table)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "guardbook-bench --quick ended with ${result}")
endif()
file(READ "${folder}/figures.md" written)
string(FIND "${written}" "${table}" place)
if(place EQUAL -1)
  message(FATAL_ERROR "The table was not written into the page")
endif()
set(rows
  "take in a file of" "take in 8 screenshots"
  "report of 8 screenshots" "the whole pack of 8 screenshots" "memory at its highest"
  "guardbook-cli verify PACK" "the same against openssl"
  "search two words, 50 best of" "first 50 of the list, open or closed" "a page of 50 from anywhere"
  "check a ledger of" "start the window until" "start guardbook-cli until" "unlock to list"
  "open the book, never checked" "open the book after" "the whole list by its ids" "the first page: what is due" "people, the first 50" "one incident with its exhibits" "log an incident" "full check"
  "size of the database")
foreach(row IN LISTS rows)
  string(REGEX MATCH "\n\\| ${row}[^\n]*[0-9]+(\\.[0-9]+)? (s|ms|µs|MB)[^\n]*\n" found "${table}")
  if(found STREQUAL "")
    message(FATAL_ERROR "There is no row with a figure for: ${row}\n${table}")
  endif()
endforeach()
