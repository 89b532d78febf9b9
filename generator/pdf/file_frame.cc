#include "pdf/file_frame.h"

#include <algorithm>

#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

// Of the shapes that the files of a batch have; each is a few kilobytes.
constexpr std::size_t most_frames = 64;

// What readers take (annex C, of PDF 1.6).
constexpr double least_side = 3;
constexpr double most_side = 14400;

void check_side(double points) {
  if (points >= least_side && points <= most_side) return;
  throw PdfError("a page is not 3 to 14,400 points wide and high");
}

}  // namespace

std::shared_ptr<const HaruFrame> FrameCache::frame(std::size_t page_count,
                                                   const std::vector<int>& outline_levels) {
  const auto known = known_.find({page_count, outline_levels});
  if (known != known_.end()) return known->second;
  auto made = std::make_shared<const HaruFrame>(make_haru_frame(page_count, outline_levels));
  if (known_.size() >= most_frames) known_.clear();
  known_.emplace(std::pair(page_count, outline_levels), made);
  return made;
}

ObjectNumber FileFrame::add_page(Size size, ObjectNumber resources) {
  check_side(size.width);
  check_side(size.height);
  std::string body = "/Type/Page/MediaBox[0 0 ";
  append_number(body, size.width, 4);
  body += ' ';
  append_number(body, size.height, 4);
  body += "]/Resources ";
  append_reference(body, resources);
  pages_.push_back({objects_.add_dictionary(), std::move(body)});
  return pages_.back().object;
}

void FileFrame::finish_page(ObjectNumber page, std::shared_ptr<const std::string> deflated,
                            std::optional<int> structure_parents,
                            const std::vector<ObjectNumber>& annotations) {
  const auto found = std::ranges::lower_bound(pages_, page, {}, &Part::object);
  if (found == pages_.end() || found->object != page) throw PdfError("a page is finished that was not begun");
  std::string& body = found->body;
  body += "/Contents ";
  append_reference(body, objects_.add_stream("/Filter/FlateDecode", std::move(deflated)));
  if (structure_parents) {
    body += "/StructParents ";
    append_integer(body, *structure_parents);
  }
  body += "/Tabs/S";
  if (annotations.empty()) return;
  body += "/Annots[";
  for (const ObjectNumber annotation : annotations) {
    append_reference(body, annotation);
    body += ' ';
  }
  body.back() = ']';
}

void FileFrame::add_outline_entry(int level, std::string_view title, ObjectNumber page, double top) {
  std::string body = "/Title" + text_string(title) + "/Dest[";
  append_reference(body, page);
  body += "/XYZ null ";
  append_number(body, top);
  body += " null]";
  entries_.push_back({0, std::move(body)});
  levels_.push_back(level);
}

ObjectNumber FileFrame::write(std::string_view catalog_entries) {
  const auto frame = cache_.frame(pages_.size(), levels_);
  std::vector<Part> parts(frame->objects.size());
  for (std::size_t i = 0; i < pages_.size(); ++i) parts[frame->pages[i]] = std::move(pages_[i]);
  for (std::size_t i = 0; i < entries_.size(); ++i) parts[frame->entries[i]] = std::move(entries_[i]);
  parts[frame->catalog].body = catalog_entries;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!frame->objects[i].text.empty() && parts[i].object == 0) parts[i].object = objects_.add_dictionary();
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const FrameObject& shape = frame->objects[i];
    if (shape.text.empty()) continue;
    std::string body = std::move(parts[i].body);
    for (std::size_t piece = 0; piece < shape.text.size(); ++piece) {
      body += shape.text[piece];
      if (piece < shape.references.size()) append_reference(body, parts.at(shape.references[piece]).object);
    }
    objects_.set_body(parts[i].object, body);
  }
  return parts[frame->catalog].object;
}

}  // namespace tandem::pdf
