# tandem_add_handouts: a project's handouts and packs as a target of a CMake build, in this project and in
# others.
#
#   include(path/to/Tandem.cmake)
#   tandem_add_handouts(
#     TARGET   spring-workshop              # a target that is part of 'all'
#     PROJECT  ${CMAKE_SOURCE_DIR}/spring   # with a tandem.yaml, or with content/ and templates/
#     OUTPUT   ${CMAKE_BINARY_DIR}/spring   # where the PDFs go
#     [PAPER   a4] [THEME workbook]         # else the theme's and the program's own; a sheet's `paper` stays
#     [VARIANT large-print …]               # one or more; else none
#     [COLLATE] [STRICT])                   # as the program's options of these names
#
# The generator is TANDEM_EXECUTABLE if that is set, else the target 'tandem' of the same build, else the
# program 'tandem' on the path.
#
# One run makes all files, because sheets share their fonts and their theme; the generator lists all that it
# read in a depfile, folders included, so that a build runs it when one of these changes or a file is added,
# and at no other time. PDFs whose bytes stay the same keep their time, so a stamp in the build folder stands
# for the run. The PDFs are in the depfile as well: one that was deleted is made again.
#
# Works with the Ninja and Makefile generators of CMake 3.20 and later.

function(tandem_add_handouts)
  # Relative paths of a depfile are ours to state; the program writes absolute ones.
  cmake_policy(VERSION 3.20)
  set(one_value TARGET PROJECT OUTPUT PAPER THEME)
  cmake_parse_arguments(PARSE_ARGV 0 HANDOUTS "COLLATE;STRICT" "${one_value}" "VARIANT")
  if(HANDOUTS_UNPARSED_ARGUMENTS OR HANDOUTS_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "tandem_add_handouts: what is "
      "'${HANDOUTS_UNPARSED_ARGUMENTS}${HANDOUTS_KEYWORDS_MISSING_VALUES}'?")
  endif()
  foreach(name TARGET PROJECT OUTPUT)
    if(NOT HANDOUTS_${name})
      message(FATAL_ERROR "tandem_add_handouts needs ${name}")
    endif()
  endforeach()

  if(TANDEM_EXECUTABLE)
    set(generator ${TANDEM_EXECUTABLE})
  elseif(TARGET tandem)
    set(generator tandem)
  else()
    find_program(TANDEM_EXECUTABLE tandem REQUIRED)
    set(generator ${TANDEM_EXECUTABLE})
  endif()

  get_filename_component(project "${HANDOUTS_PROJECT}" ABSOLUTE)
  get_filename_component(output "${HANDOUTS_OUTPUT}" ABSOLUTE BASE_DIR ${CMAKE_CURRENT_BINARY_DIR})
  set(options)
  foreach(variant IN LISTS HANDOUTS_VARIANT)
    list(APPEND options --variant ${variant})
  endforeach()
  foreach(name PAPER THEME)
    if(HANDOUTS_${name})
      string(TOLOWER ${name} option)
      list(APPEND options --${option} ${HANDOUTS_${name}})
    endif()
  endforeach()
  foreach(name COLLATE STRICT)
    if(HANDOUTS_${name})
      string(TOLOWER ${name} option)
      list(APPEND options --${option})
    endif()
  endforeach()

  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/${HANDOUTS_TARGET}.stamp)
  set(depfile ${CMAKE_CURRENT_BINARY_DIR}/${HANDOUTS_TARGET}.d)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${generator} build --output ${output} ${options} --depfile ${depfile} --stamp ${stamp}
    DEPENDS ${generator}
    DEPFILE ${depfile}
    WORKING_DIRECTORY ${project}  # errors name files as their author knows them: content/…
    COMMENT "Making the PDFs of ${HANDOUTS_TARGET}"
    VERBATIM)
  add_custom_target(${HANDOUTS_TARGET} ALL DEPENDS ${stamp})
endfunction()
