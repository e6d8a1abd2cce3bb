# The languages of the window, compiled into the program as :/i18n/NAME.qm: guardbook_LANGUAGE is what we say (`./dev
# translate` keeps it with the source), qtbase_LANGUAGE what Qt says where Qt itself has no such language.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

function(guardbook_translations target)
  set(folder "${PROJECT_SOURCE_DIR}/resources/translations")
  qt_add_lrelease(${target} QM_FILES_OUTPUT_VARIABLE made OPTIONS -silent
    TS_FILES "${folder}/guardbook_en.ts" "${folder}/guardbook_cy.ts" "${folder}/qtbase_cy.ts")
  qt_add_resources(${target} guardbook_translations PREFIX /i18n BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${made})
endfunction()
