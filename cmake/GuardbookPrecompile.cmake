# Precompiled headers halve the time that the checking builds take (asan, tsan, clang, coverage). The builds that people
# work with and that go out have none, because they would hide an #include that is missing.
option(GUARDBOOK_PRECOMPILE "Precompile the headers that most files read" OFF)

# guardbook_precompile(TARGET [header ...]): Qt Core and the standard library, and what else the target reads often.
function(guardbook_precompile target)
  if(GUARDBOOK_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE
      <QByteArray> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QRegularExpression>
      <QSet> <QString> <QStringList> <QVariant> <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span>
      <variant> <vector> ${ARGN})
  endif()
endfunction()
