// 'tandem gallery': every block in every theme and variant, each page sound, and names that are unique.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "blocks/examples.h"
#include "blocks/registry.h"
#include "checkout.h"
#include "cli/gallery.h"
#include "cli/program_runner.h"
#include "golden.h"
#include "page_checks.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// The gallery of the project's own templates, composed but not painted.
class ComposedGallery {
 public:
  explicit ComposedGallery(std::vector<std::string> narrowed_by = {}) {
    narrowed_by.insert(narrowed_by.begin(), {"gallery", "small"});
    options_ = read_options(narrowed_by);
    session_ = std::make_unique<Session>(options_, runner_.files, sources_, diagnostics_);
    gallery_ = std::make_unique<Gallery>(options_, *session_, sources_, diagnostics_);
    document = gallery_->compose([this](const std::string&) { ++steps; });
  }

  const std::vector<Look>& looks() const { return gallery_->looks(); }
  const ThemeLayers& layers() const { return session_->project().theme_layers; }

  Document document;
  std::size_t steps = 0;

 private:
  ProgramRunner runner_;
  Options options_;
  SourceSet sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<Gallery> gallery_;
};

/// Bookmarks as text, a tab before each of the second level.
std::string outline_of(const Document& document) {
  std::string text;
  for (const OutlineEntry& entry : document.outline)
    text += (entry.level > 0 ? "\t" : "") + entry.title + "\n";
  return text;
}

/// The look that a page belongs to, by the outline.
std::vector<std::string> looks_of_pages(const Document& document) {
  std::vector<std::string> looks(document.pages.size());
  for (const OutlineEntry& entry : document.outline) {
    if (entry.level == 0) std::fill(looks.begin() + entry.page, looks.end(), entry.title);
  }
  return looks;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the gallery has every block in every theme, plain and with each variant", "[gallery]") {
  ComposedGallery gallery;
  std::string expected;
  const auto expect = [&](const std::string& look) {
    expected += look + "\n";
    for (const BlockType& type : block_types()) expected += "\t" + type.kind + "\n";
  };
  for (const auto& [theme, document] : gallery.layers().themes) {
    expect(theme);
    for (const auto& [variant, overlay] : gallery.layers().variants) expect(theme + " · " + variant);
  }
  CHECK(outline_of(gallery.document) == expected);
  CHECK(gallery.steps == gallery.looks().size() * block_types().size());
  CHECK(complaints(gallery.document) == "");
}

TEST_CASE("names and numbers in the gallery are unique", "[gallery]") {
  const ComposedGallery gallery;
  const std::vector<std::string> looks = looks_of_pages(gallery.document);
  std::map<int, std::string> look_of_element;
  std::map<std::string, std::string> look_of_field;
  std::map<std::string, std::size_t> fields_in_look;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    for (const Item& item : gallery.document.pages[i].items) {
      if (const auto* tag = std::get_if<TagBegin>(&item); tag && tag->element != 0) {
        CHECK(look_of_element.emplace(tag->element, looks[i]).first->second == looks[i]);
      } else if (const auto* field = std::get_if<FieldItem>(&item)) {
        INFO(field->name);
        const auto [known, is_new] = look_of_field.emplace(field->name, looks[i]);
        CHECK(known->second == looks[i]);
        if (is_new) ++fields_in_look[looks[i]];
      }
    }
  }
  REQUIRE(fields_in_look.size() == gallery.looks().size());
  for (const auto& [look, fields] : fields_in_look) CHECK(fields == fields_in_look.begin()->second);
}

TEST_CASE("every field of the gallery says something of its own", "[gallery]") {
  const ComposedGallery gallery;
  CHECK(complaints_about_descriptions(gallery.document) == "");
}

TEST_CASE("labels of the gallery's pages name theme and variant", "[gallery]") {
  const ComposedGallery gallery;
  REQUIRE(gallery.document.page_labels.size() == gallery.looks().size());
  for (std::size_t i = 0; i < gallery.looks().size(); ++i) {
    CHECK(gallery.document.page_labels[i].prefix == gallery.looks()[i].title() + " ");
    CHECK(gallery.document.page_labels[i].first_number == 1);
  }
}

TEST_CASE("theme, variant, paper and block narrow the gallery", "[gallery]") {
  const ComposedGallery one({"--paper", "letter", "--theme", "workbook", "--variant", "large-print",
                             "--block", "table", "--block", "prompt"});
  CHECK(outline_of(one.document) == "workbook · large-print\n\tprompt\n\ttable\n");
  CHECK(one.document.pages.front().size.width == 612);
}

TEST_CASE("the gallery is one file, the same each time, whose bookmarks nest", "[gallery]") {
  ProgramRunner runner;
  const std::vector<std::string> arguments{"gallery", "--project", "small", "--theme", "workbook"};
  const Outcome outcome = runner.run(arguments);
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("1 PDF in small/output") && Contains("gallery.pdf"));
  const auto files = runner.files_in("small/output");
  REQUIRE(files.size() == 1);
  const std::string& bytes = files.begin()->second;
  ProgramRunner again;
  again.run(arguments);
  CHECK(again.files_in("small/output").begin()->second == bytes);
  test::check_readers_are_content(bytes);
  const std::string outline = test::PdfOnDisk(bytes).run("mutool show FILE outline").output;
  CHECK_THAT(outline, Contains("\t\"workbook\"\t#page=1&") && Contains("\t\"workbook · large-print\"\t"));
  for (const BlockType& type : block_types()) {
    INFO(type.kind);
    CHECK(count(outline, "|\t\t\"" + type.kind + "\"\t") >= 3);
  }
}

TEST_CASE("an example that does not fit is an error with its place and its look", "[gallery]") {
  ProgramRunner runner;
  runner.files.add("small/templates/variants/tiny.yaml",
                   "variant: tiny\ndescription: Too little room\nblocks: {callout: {padding: 60 pt}}\n");
  runner.files.add("small/templates/pages/card.yaml",
                   "page: card\nextends: a4\nwidth: 100 mm\nheight: 80 mm\n"
                   "margins: {top: 10 mm, bottom: 10 mm, inner: 10 mm, outer: 10 mm}\n");
  const Outcome outcome = runner.run({"gallery", "--project", "small", "--theme", "workbook", "--variant",
                                      "tiny", "--block", "callout", "--paper", "card"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("generator/blocks/callout/example.yaml:") && Contains("error[too-tall]") &&
                              Contains("(in workbook · tiny)"));
  CHECK(runner.files_in("small/output").empty());
}

TEST_CASE("what the gallery is asked for must be there", "[gallery]") {
  ProgramRunner runner;
  const auto error_of = [&](const std::string& option, const std::string& value) {
    const Outcome outcome = runner.run({"gallery", "--project", "small", option, value});
    CHECK(outcome.code == 2);
    return outcome.err;
  };
  CHECK_THAT(error_of("--block", "scael"), Contains("no kind of block 'scael'") && Contains("'scale'"));
  CHECK_THAT(error_of("--theme", "workbok"), Contains("no theme 'workbok'"));
  CHECK_THAT(error_of("--variant", "huge"), Contains("no variant 'huge'"));
  CHECK_THAT(error_of("--paper", "b5"), Contains("no paper 'b5'"));
}

TEST_CASE("every block's example is built into the program as it is", "[gallery]") {
  for (const BlockType& type : block_types()) {
    const EmbeddedFile& file = example_of(type.kind);
    INFO(file.path);
    CHECK(file.text == read_file(checkout_folder() + "/" + std::string(file.path)));
  }
  CHECK_THROWS_AS(example_of("nothing"), std::out_of_range);
}

}  // namespace tandem::tests
