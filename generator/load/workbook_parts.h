// Stage: load, internal. The files within a spreadsheet's file. Only in the process that takes it apart.
// In: the bytes of a ZIP archive. Out: its XML files, by name.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tandem::load {

/// Those that hold a sheet's words. Throws BadWorkbook for what is no archive, is damaged, or unpacks to more
/// than any list of people has.
std::map<std::string, std::string> workbook_parts(std::string_view bytes);

}  // namespace tandem::load
