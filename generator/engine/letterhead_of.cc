#include "engine/letterhead_of.h"

#include <fmt/format.h>

#include <new>
#include <utility>

#include "engine/project_file.h"
#include "pictures/picture.h"

namespace tandem::engine {
namespace {

// Far more than a logo has that is printed at its best.
constexpr std::size_t most_bytes_of_a_picture = std::size_t{32} << 20;

std::shared_ptr<const pictures::Picture> read_logo(const load::PlainText& logo,
                                                   const std::string& project_folder,
                                                   RecordingFileSystem& files, Diagnostics& diagnostics) {
  if (logo.value.empty()) return nullptr;
  auto bytes =
      read_project_file(logo, project_folder, {"picture", most_bytes_of_a_picture}, files, diagnostics);
  if (!bytes) return nullptr;
  if (const auto size = pictures::size_if_too_large(*bytes)) {
    diagnostics.error("bad-picture", logo.span,
                      fmt::format("{} is too large: {:.0f} × {:.0f} pixels, and 100 million are the most",
                                  join_path(project_folder, logo.value), size->width, size->height),
                      "save it smaller: a logo is printed at its best with 2000 pixels across");
    return nullptr;
  }
  std::string hint;
  std::shared_ptr<const pictures::Picture> picture;
  try {
    picture = pictures::read_picture(std::move(*bytes), &hint);
  } catch (const std::bad_alloc&) {
    hint = "it is too large for the memory that there is: make it smaller";
  }
  if (!picture) {
    diagnostics.error(
        "bad-picture", logo.span,
        fmt::format("{} is no picture that can be printed", join_path(project_folder, logo.value)), hint);
  }
  return picture;
}

}  // namespace

setting::Letterhead letterhead_of(const model::Organisation& organisation, const std::string& project_folder,
                                  RecordingFileSystem& files, Diagnostics& diagnostics) {
  setting::Letterhead letterhead{
      organisation.name.value,    {},
      organisation.licence.value, read_logo(organisation.logo, project_folder, files, diagnostics),
      organisation.region.value,  organisation.name.span};
  letterhead.written = {{organisation.name.value, organisation.name.span},
                        {organisation.licence.value, organisation.licence.span}};
  for (const load::PlainText& line : organisation.contact) {
    letterhead.contact.push_back(line.value);
    letterhead.written.push_back({line.value, line.span});
  }
  return letterhead;
}

}  // namespace tandem::engine
