# tandem_source_digest(STAGE FUNCTION FOLDERS…): gives a stage the function `std::string_view FUNCTION()`, a
# fingerprint of all source files in these folders of generator/: what one build of them has kept for the next run is
# of no use to another. Declare it where it is used.
#
# The build runs this file as a script to write the source: cmake -DSTAGE=… -DFUNCTION=… -DOUTPUT=… -DFILES=… -P.

function(tandem_source_digest stage function)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cc)
  set(script ${PROJECT_SOURCE_DIR}/generator/cmake/SourceDigest.cmake)
  set(files)
  foreach(folder ${ARGN})
    file(GLOB_RECURSE found CONFIGURE_DEPENDS
      ${PROJECT_SOURCE_DIR}/generator/${folder}/*.cc ${PROJECT_SOURCE_DIR}/generator/${folder}/*.h)
    list(APPEND files ${found})
  endforeach()
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DSTAGE=${stage} -DFUNCTION=${function} -DOUTPUT=${output}
      "-DFILES=${files}" -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Taking a fingerprint of sources: ${function}"
    VERBATIM)
  target_sources(tandem_${stage} PRIVATE ${output})
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  set(all "")
  foreach(path ${FILES})
    file(SHA256 ${path} one)
    string(APPEND all ${one})
  endforeach()
  string(SHA256 digest "${all}")
  file(WRITE ${OUTPUT}
    "// Made by generator/cmake/SourceDigest.cmake.\n"
    "#include <string_view>\n\n"
    "namespace tandem::${STAGE} {\n\n"
    "std::string_view ${FUNCTION}();\n\n"
    "std::string_view ${FUNCTION}() {\n  return \"${digest}\";\n}\n\n"
    "}  // namespace tandem::${STAGE}\n")
endif()
