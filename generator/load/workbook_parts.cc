#include "load/workbook_parts.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

#include "base/loaded_library.h"
#include "load/sheet_cells.h"

namespace tandem::load {
namespace {

constexpr std::size_t most_unpacked = std::size_t{192} << 20;

/// libarchive's functions, loaded where there is a spreadsheet: no other run needs it.
struct Libarchive {
  decltype(&::archive_read_new) read_new;
  decltype(&::archive_read_support_format_zip) support_format_zip;
  decltype(&::archive_read_open_memory) open_memory;
  decltype(&::archive_read_next_header) next_header;
  decltype(&::archive_entry_pathname) entry_pathname;
  decltype(&::archive_read_data) read_data;
  decltype(&::archive_read_free) read_free;
};

template <typename Function>
void find(const LoadedLibrary& library, const char* name, Function& function) {
  if (!library.find(name, function))
    throw BadWorkbook{"libarchive, which unpacks it, is too old", "install libarchive13"};
}

Libarchive load_libarchive() {
  const auto library = LoadedLibrary::load("libarchive.so.13");
  if (!library) {
    throw BadWorkbook{"spreadsheets are unpacked by libarchive, which is not here",
                      "install libarchive13, or save the table as CSV"};
  }
  Libarchive all{};
  find(*library, "archive_read_new", all.read_new);
  find(*library, "archive_read_support_format_zip", all.support_format_zip);
  find(*library, "archive_read_open_memory", all.open_memory);
  find(*library, "archive_read_next_header", all.next_header);
  find(*library, "archive_entry_pathname", all.entry_pathname);
  find(*library, "archive_read_data", all.read_data);
  find(*library, "archive_read_free", all.read_free);
  return all;
}

bool is_wanted(std::string_view name) {
  return name == "content.xml" ||
         (name.starts_with("xl/") && (name.ends_with(".xml") || name.ends_with(".rels")) &&
          name.find("/media/") == std::string_view::npos);
}

[[noreturn]] void throw_damaged() {
  throw BadWorkbook{"it is damaged, or has a password",
                    "save it once more without one, or save the table as CSV"};
}

}  // namespace

std::map<std::string, std::string> workbook_parts(std::string_view bytes) {
  const Libarchive zip = load_libarchive();
  const std::unique_ptr<archive, decltype(zip.read_free)> file(zip.read_new(), zip.read_free);
  if (!file || zip.support_format_zip(file.get()) != ARCHIVE_OK ||
      zip.open_memory(file.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    throw_damaged();
  }
  std::map<std::string, std::string> parts;
  std::size_t unpacked = 0;
  archive_entry* entry = nullptr;
  int status = ARCHIVE_OK;
  while ((status = zip.next_header(file.get(), &entry)) == ARCHIVE_OK) {
    const char* name = zip.entry_pathname(entry);
    if (!name || !is_wanted(name)) continue;
    std::string& text = parts[name];
    text.clear();
    std::array<char, 65536> piece{};
    la_ssize_t count = 0;
    while ((count = zip.read_data(file.get(), piece.data(), piece.size())) > 0) {
      text.append(piece.data(), static_cast<std::size_t>(count));
      unpacked += static_cast<std::size_t>(count);
      if (unpacked > most_unpacked) {
        throw BadWorkbook{"it unpacks to more than any list of people has",
                          "copy the couples into a new spreadsheet"};
      }
    }
    if (count < 0) throw_damaged();
  }
  if (status != ARCHIVE_EOF) throw_damaged();
  return parts;
}

}  // namespace tandem::load
