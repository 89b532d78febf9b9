# tandem_embed(STAGE FUNCTION FILES…): builds text files into a stage, which then has the function
# `const std::vector<EmbeddedFile>& FUNCTION()` (base/embedded_file.h); declare it where it is used. The files
# are built in anew when they change.
#
# The build runs this file as a script to write the source:
# cmake -DSTAGE=… -DFUNCTION=… -DOUTPUT=… -DTOP=… -DFILES=… -P.

function(tandem_embed stage function)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cc)
  set(script ${PROJECT_SOURCE_DIR}/generator/cmake/Embed.cmake)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DSTAGE=${stage} -DFUNCTION=${function} -DOUTPUT=${output} -DTOP=${PROJECT_SOURCE_DIR}
      "-DFILES=${ARGN}" -P ${script}
    DEPENDS ${ARGN} ${script}
    COMMENT "Building files in: ${function}"
    VERBATIM)
  target_sources(tandem_${stage} PRIVATE ${output})
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  file(WRITE ${OUTPUT}.new
    "// Made by generator/cmake/Embed.cmake.\n"
    "#include <vector>\n\n#include \"base/embedded_file.h\"\n\n"
    "// A compiler need not take a literal of more than 65,536 letters; those that build Tandem do.\n"
    "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
    "namespace tandem::${STAGE} {\n\nconst std::vector<EmbeddedFile>& ${FUNCTION}();\n\n"
    "const std::vector<EmbeddedFile>& ${FUNCTION}() {\n"
    "  static const std::vector<EmbeddedFile> files{\n")
  foreach(path ${FILES})
    file(READ ${path} text)
    file(RELATIVE_PATH name ${TOP} ${path})
    file(APPEND ${OUTPUT}.new "      {\"${name}\", R\"embedded(${text})embedded\"},\n")
  endforeach()
  file(APPEND ${OUTPUT}.new "  };\n  return files;\n}\n\n}  // namespace tandem::${STAGE}\n")
  file(RENAME ${OUTPUT}.new ${OUTPUT})
endif()
