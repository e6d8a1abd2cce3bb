# The fonts of every printed page, compiled in: a PDF without fonts is silently empty (docs/design: pdf). They are
# found as the packages fonts-liberation2, fonts-noto-core, fonts-droid-fallback and fonts-nanum install them, or
# in GUARDBOOK_FONT_DIRS.
set(GUARDBOOK_FONT_DIRS "" CACHE STRING "Further directories that hold the Liberation, Noto Sans, Droid and Nanum .ttf files")
set(GUARDBOOK_UNICODE_DIR "" CACHE PATH "Directory that holds emoji-test.txt of the Unicode emoji data")

set(GUARDBOOK_LIBERATION
  LiberationSans-Regular LiberationSans-Bold LiberationSans-Italic LiberationSans-BoldItalic
  LiberationMono-Regular LiberationMono-Bold)
set(GUARDBOOK_NOTO
  NotoSans-Regular NotoSans-Bold NotoSansArabic-Regular NotoSansArabic-Bold NotoSansBengali-Regular
  NotoSansBengali-Bold NotoSansDevanagari-Regular NotoSansDevanagari-Bold NotoSansEthiopic-Regular
  NotoSansGujarati-Regular NotoSansGujarati-Bold NotoSansGurmukhi-Regular NotoSansGurmukhi-Bold
  NotoSansHebrew-Regular NotoSansSymbols2-Regular NotoSansTamil-Regular NotoSansTamil-Bold)

function(guardbook_find_font out name package)
  find_file(GUARDBOOK_FONT_${name} ${name}.ttf
    PATHS ${GUARDBOOK_FONT_DIRS} /usr/share/fonts/truetype/liberation /usr/share/fonts/truetype/liberation2
      /usr/share/fonts/truetype/noto /usr/share/fonts/truetype/droid /usr/share/fonts/truetype/nanum
      /usr/share/fonts/liberation-sans /usr/share/fonts/liberation-mono
      /usr/share/fonts/google-noto
    NO_DEFAULT_PATH)
  if(NOT GUARDBOOK_FONT_${name})
    message(FATAL_ERROR "${name}.ttf is missing: install the package ${package}, or set GUARDBOOK_FONT_DIRS.")
  endif()
  set_source_files_properties("${GUARDBOOK_FONT_${name}}" PROPERTIES QT_RESOURCE_ALIAS ${name}.ttf)
  set(${out} "${GUARDBOOK_FONT_${name}}" PARENT_SCOPE)
endfunction()

# "1F600;grinning face" a line: what an emoji in a message is called when it is spelled out in print.
function(guardbook_emoji_names out)
  find_file(GUARDBOOK_EMOJI_TEST emoji-test.txt PATHS "${GUARDBOOK_UNICODE_DIR}" /usr/share/unicode/emoji
    NO_DEFAULT_PATH)
  if(NOT GUARDBOOK_EMOJI_TEST)
    message(FATAL_ERROR "emoji-test.txt is missing: install the package unicode-data, or set GUARDBOOK_UNICODE_DIR.")
  endif()
  file(STRINGS "${GUARDBOOK_EMOJI_TEST}" lines REGEX "; fully-qualified" ENCODING UTF-8)
  list(JOIN lines "\n" text)
  string(REGEX REPLACE "([0-9A-F ]*[0-9A-F]) *; fully-qualified *# [^\n]* E[0-9]+\\.[0-9]+ ([^\n]*)" "\\1|\\2" text "${text}")
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/emojinames.txt" CONTENT "${text}\n" @ONLY)
  set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/emojinames.txt" PROPERTIES QT_RESOURCE_ALIAS emojinames.txt)
  set(${out} "${CMAKE_CURRENT_BINARY_DIR}/emojinames.txt" PARENT_SCOPE)
endfunction()

function(guardbook_report_fonts target)
  set(files "")
  foreach(name ${GUARDBOOK_LIBERATION})
    guardbook_find_font(file ${name} fonts-liberation2)
    list(APPEND files "${file}")
  endforeach()
  foreach(name ${GUARDBOOK_NOTO})
    guardbook_find_font(file ${name} fonts-noto-core)
    list(APPEND files "${file}")
  endforeach()
  guardbook_find_font(chinese DroidSansFallbackFull fonts-droid-fallback)
  guardbook_find_font(korean NanumGothic fonts-nanum)
  list(APPEND files "${chinese}" "${korean}")
  guardbook_emoji_names(names)
  set(qrc "<RCC>\n<qresource prefix=\"/guardbook/print\">\n")
  foreach(file ${files} ${names})
    get_filename_component(alias "${file}" NAME)
    string(APPEND qrc "  <file alias=\"${alias}\">${file}</file>\n")
  endforeach()
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/guardbook_print.qrc" CONTENT "${qrc}</qresource>\n</RCC>\n" @ONLY)
  # Some 14 MB: as an object of its own, not as C++ text that takes a compiler minutes.
  qt_add_big_resources(sources "${CMAKE_CURRENT_BINARY_DIR}/guardbook_print.qrc" OPTIONS --no-compress)
  add_custom_target(guardbook_print_resources DEPENDS ${sources})
  set_source_files_properties(${sources} TARGET_DIRECTORY ${target} PROPERTIES GENERATED TRUE EXTERNAL_OBJECT TRUE)
  add_dependencies(${target} guardbook_print_resources)
  target_sources(${target} PRIVATE ${sources})
endfunction()
