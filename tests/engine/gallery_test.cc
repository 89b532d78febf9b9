// Every block in every theme and variant, each page sound, and names that are unique.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "blocks/examples.h"
#include "blocks/registry.h"
#include "checkout.h"
#include "engine/gallery.h"
#include "golden.h"
#include "page_checks.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

/// The gallery of the project's own templates, composed but not painted.
class ComposedGallery {
 public:
  explicit ComposedGallery(const engine::Look& like = {""}, const std::vector<std::string>& kinds = {})
      : files_(small_project()),
        engine_(files_, ".", sources_, diagnostics_),
        gallery_(engine_, like, kinds, sources_, diagnostics_) {
    document = gallery_.compose(memo_, [this](const std::string&) { ++steps; });
  }

  const std::vector<engine::Look>& looks() const { return gallery_.looks(); }
  const model::ThemeLayers& layers() const { return engine_.project().theme_layers; }

  layout::Document document;
  std::size_t steps = 0;

 private:
  MemoryFileSystem files_;
  SourceSet sources_;
  Diagnostics diagnostics_;
  engine::Engine engine_;
  engine::Memo memo_;
  engine::Gallery gallery_;
};

/// In all looks. It is made once: that takes longer than all that is asked of it.
const ComposedGallery& whole_gallery() {
  static const ComposedGallery gallery;
  return gallery;
}

/// Bookmarks as text, a tab before each of the second level.
std::string outline_of(const layout::Document& document) {
  std::string text;
  for (const layout::OutlineEntry& entry : document.outline)
    text += (entry.level > 0 ? "\t" : "") + entry.title + "\n";
  return text;
}

/// The look that a page belongs to, by the outline.
std::vector<std::string> looks_of_pages(const layout::Document& document) {
  std::vector<std::string> looks(document.pages.size());
  for (const layout::OutlineEntry& entry : document.outline) {
    if (entry.level == 0) std::fill(looks.begin() + entry.page, looks.end(), entry.title);
  }
  return looks;
}

}  // namespace

TEST_CASE("the gallery has every block in every theme, plain and with each variant", "[gallery]") {
  const ComposedGallery& gallery = whole_gallery();
  std::string expected;
  const auto expect = [&](const std::string& look) {
    expected += look + "\n";
    for (const blocks::BlockType& type : blocks::block_types()) expected += "\t" + type.kind + "\n";
  };
  for (const auto& [theme, document] : gallery.layers().themes) {
    expect(theme);
    for (const auto& [variant, overlay] : gallery.layers().variants) expect(theme + " · " + variant);
  }
  CHECK(outline_of(gallery.document) == expected);
  CHECK(gallery.steps == gallery.looks().size() * blocks::block_types().size());
  CHECK(complaints(gallery.document) == "");
}

TEST_CASE("names and numbers in the gallery are unique", "[gallery]") {
  const ComposedGallery& gallery = whole_gallery();
  const std::vector<std::string> looks = looks_of_pages(gallery.document);
  std::map<int, std::string> look_of_element;
  std::map<std::string, std::string> look_of_field;
  std::map<std::string, std::size_t> fields_in_look;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    for (const layout::Item& item : gallery.document.pages[i].items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item); tag && tag->element != 0) {
        CHECK(look_of_element.emplace(tag->element, looks[i]).first->second == looks[i]);
      } else if (const auto* field = std::get_if<layout::FieldItem>(&item)) {
        INFO(field->name());
        const auto [known, is_new] = look_of_field.emplace(field->name(), looks[i]);
        CHECK(known->second == looks[i]);
        if (is_new) ++fields_in_look[looks[i]];
      }
    }
  }
  REQUIRE(fields_in_look.size() == gallery.looks().size());
  for (const auto& [look, fields] : fields_in_look) CHECK(fields == fields_in_look.begin()->second);
}

TEST_CASE("every field of the gallery says something of its own", "[gallery]") {
  const ComposedGallery& gallery = whole_gallery();
  CHECK(complaints_about_descriptions(gallery.document) == "");
}

TEST_CASE("labels of the gallery's pages name theme and variant", "[gallery]") {
  const ComposedGallery& gallery = whole_gallery();
  REQUIRE(gallery.document.page_labels.size() == gallery.looks().size());
  for (std::size_t i = 0; i < gallery.looks().size(); ++i) {
    CHECK(gallery.document.page_labels[i].prefix == gallery.looks()[i].title() + " ");
    CHECK(gallery.document.page_labels[i].first_number == 1);
  }
}

TEST_CASE("theme, variant, paper and block narrow the gallery", "[gallery]") {
  const ComposedGallery one({"workbook", {"large-print"}, model::source_language, "letter"},
                            {"table", "prompt"});
  CHECK(outline_of(one.document) == "workbook · large-print\n\tprompt\n\ttable\n");
  CHECK(one.document.pages.front().size.width == 612);
}

TEST_CASE("every block's example is built into the program as it is", "[gallery]") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    const EmbeddedFile& file = blocks::example_of(type.kind);
    INFO(file.path);
    CHECK(file.text == read_file(checkout_folder() + "/" + std::string(file.path)));
  }
  CHECK_THROWS_AS(blocks::example_of("nothing"), std::out_of_range);
}

}  // namespace tandem::tests
