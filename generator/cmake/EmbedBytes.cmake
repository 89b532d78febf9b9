# tandem_embed_bytes(TARGET FUNCTION FILE): builds a file of any bytes into a library, which then has the function
# `std::string_view FUNCTION()`; declare it where it is used.
#
# The build runs this file as a script to write the source: cmake -DFUNCTION=… -DOUTPUT=… -DFILE=… -P.

function(tandem_embed_bytes target function file)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cc)
  set(script ${PROJECT_SOURCE_DIR}/generator/cmake/EmbedBytes.cmake)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFUNCTION=${function} -DOUTPUT=${output} -DFILE=${file} -P ${script}
    DEPENDS ${file} ${script}
    COMMENT "Building a file in: ${function}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  file(READ ${FILE} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
  file(WRITE ${OUTPUT}
    "// Made by generator/cmake/EmbedBytes.cmake.\n"
    "#include <string_view>\n\n"
    "namespace tandem {\n\nstd::string_view ${FUNCTION}();\n\n"
    "std::string_view ${FUNCTION}() {\n"
    "  static const unsigned char bytes[] = {\n${bytes}\n};\n"
    "  return {reinterpret_cast<const char*>(bytes), sizeof bytes};\n}\n\n}  // namespace tandem\n")
endif()
