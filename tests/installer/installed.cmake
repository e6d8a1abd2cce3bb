# Installs BUILD into WORK and uses it there: files, desktop entry, AppStream, MIME type, manual pages, and the
# programs, which have to find their worker.
file(REMOVE_RECURSE "${WORK}")
set(root "${WORK}/usr")

function(run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out WORKING_DIRECTORY "${WORK}")
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${what}: ${code}\n${out}")
  endif()
  set(output "${out}" PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY "${WORK}")
run("install" "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${root}")
foreach(path bin/guardbook bin/guardbook-cli libexec/guardbook/guardbook-render share/man/man1/guardbook.1.gz
    share/man/man1/guardbook-cli.1.gz share/doc/guardbook/copyright share/doc/guardbook/changelog.gz
    share/guardbook/profiles/neutral.json share/icons/hicolor/scalable/apps/org.guardbook.Guardbook.svg
    share/icons/hicolor/scalable/mimetypes/org.guardbook.Guardbook-book.svg)
  if(NOT EXISTS "${root}/${path}")
    message(FATAL_ERROR "${path} is not installed")
  endif()
endforeach()
if(EXISTS "${root}/bin/guardbook-render")
  message(FATAL_ERROR "the worker is in the path, where nobody should start it")
endif()

run("desktop entry" desktop-file-validate "${root}/share/applications/org.guardbook.Guardbook.desktop")
run("AppStream" appstreamcli validate --no-net "${root}/share/metainfo/org.guardbook.Guardbook.metainfo.xml")
run("MIME type" update-mime-database "${root}/share/mime")
file(STRINGS "${root}/share/mime/types" types REGEX "^application/x-guardbook-book$")
if(NOT types)
  message(FATAL_ERROR "the MIME type of a book is not known after installing")
endif()
foreach(page guardbook guardbook-cli)
  run("manual page ${page}" "${CMAKE_COMMAND}" -E env MANROFFOPT=-ww man --warnings -l -Tutf8 -Z
    "${root}/share/man/man1/${page}.1.gz")
  if(output MATCHES "warning")
    message(FATAL_ERROR "manual page ${page}: ${output}")
  endif()
endforeach()

# A book, and a picture through the worker that was installed beside the programs.
set(cli "${root}/bin/guardbook-cli")
file(WRITE "${WORK}/passphrases" "dsl=plover-thicket-Saturn-93-lantern\nhead=walnut-ember-Quartz-41-harbour\n")
run("new" "${cli}" new "${WORK}/School.guardbook" --profile "${root}/share/guardbook/profiles/neutral.json" --school School
  --user "dsl:dsl:Anne Brown" --user "head:headteacher:Erin Frost" --recovery-file "${WORK}/recovery.txt"
  --passphrase-file "${WORK}/passphrases" --machine-folder "${WORK}/machine")
run("picture" convert -size 320x200 xc:navy "${WORK}/shot.png")
file(WRITE "${WORK}/steps.json" [=[[
  {"do": "incident.log", "as": "dsl", "name": "i", "with": {"area": "pupil-conduct", "account": "A post.",
    "noticed_at": "2026-01-02T09:00:00+00:00", "reported_at": "2026-01-02T09:30:00+00:00"}},
  {"do": "evidence.add", "as": "dsl", "with": {"incident": "$i.id", "file": "shot.png", "gate": "no",
    "description": "The post", "occurred_source": "told by a pupil"}}
]]=])
run("apply" "${cli}" apply "${WORK}/School.guardbook" "${WORK}/steps.json" --passphrase-file "${WORK}/passphrases"
  --machine-folder "${WORK}/machine")
if(NOT output MATCHES "AB/1" OR output MATCHES "\"display\"")
  message(FATAL_ERROR "the installed programs did not look at the picture: ${output}")
endif()
run("window" "${CMAKE_COMMAND}" -E env XDG_RUNTIME_DIR=${WORK} "${root}/bin/guardbook" --version)
file(REMOVE_RECURSE "${WORK}")
