// What is said of the library's own fields, in the program that users get: each is known by it.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "page_checks.h"
#include "personalise/pack.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

/// The project's own library, and its blocks' words, in one of its languages.
class Library {
 public:
  Library()
      : project_(
            model::load_project(disk_, checkout_folder(), blocks::block_reading(), sources_, diagnostics_)),
        fonts_(project_.font_folder()) {}

  const model::Project& project() const { return project_; }

  /// `make` is given a composer in that language.
  template <typename Make>
  layout::Document compose(const std::string& language, Make make) {
    if (!styles_.contains(language)) {
      const model::Theme theme =
          model::read_theme(project_.theme_layers.merge("workbook", {}, language), diagnostics_);
      const model::Theme& kept = themes_.emplace(language, theme).first->second;
      styles_.try_emplace(language, blocks::make_stylesheet(kept, fonts_, diagnostics_));
    }
    compose::Composer composer(styles_.at(language), project_.pages.at("a4"), typesetter_, diagnostics_);
    return make(composer);
  }

 private:
  DiskFileSystem disk_;
  SourceSet sources_;
  Diagnostics diagnostics_;
  model::Project project_;
  text::FontLibrary fonts_;
  text::Typesetter typesetter_;
  std::map<std::string, model::Theme> themes_;
  std::map<std::string, setting::Stylesheet> styles_;
};

// Every handout, every workshop's edition and every couple's pack, or a sample of them.
std::vector<layout::Document> all_documents(Library& library, const std::string& language) {
  Sample sample(3);
  const model::Project& project = library.project();
  std::vector<layout::Document> documents;
  Diagnostics unused;
  for (const auto& [id, sheet] : project.sheets) {
    if (!sample.takes_next()) continue;
    const model::Sheet& in_language = project.sheet(id, language);
    documents.push_back(
        library.compose(language, [&](compose::Composer& c) { return c.handout(in_language); }));
  }
  for (const auto& entry : project.workshops) {
    const model::Workshop& workshop = entry.second;  // clang 14 lets no function capture a name of a binding
    if (sample.takes_next()) {
      documents.push_back(library.compose(
          language, [&](compose::Composer& c) { return c.edition(workshop, project, language); }));
    }
    for (const model::Couple& couple : project.couples->couples) {
      if (!sample.takes_next()) continue;
      const personalise::Pack pack = personalise::choose_pack(project, workshop, couple, unused, language);
      library.compose(language, [&](compose::Composer& c) {
        compose::PackDocuments made = c.pack(pack);
        documents.push_back(std::move(made.a));
        documents.push_back(std::move(made.b));
        return std::move(made.joint);
      });
    }
  }
  return documents;
}

// What blocks and titles do not tell apart has a number in brackets.
std::string counted_descriptions(const layout::Document& document) {
  std::string found;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      const auto* field = std::get_if<layout::FieldItem>(&item);
      if (field && field->description.ends_with(")") &&
          field->description.find(" (") + 4 == field->description.size())
        found += field->name() + ": " + field->description + "\n";
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every field of the library says something of its own") {
  Library library;
  for (const std::string language : {"en", "es"}) {
    std::size_t fields = 0;
    for (const layout::Document& document : all_documents(library, language)) {
      INFO(document.title << " (" << document.form_name << ", " << language << ")");
      CHECK(complaints_about_descriptions(document) == "");
      CHECK(counted_descriptions(document) == "");
      for (const layout::Page& page : document.pages) {
        fields += static_cast<std::size_t>(std::ranges::count_if(page.items, [](const layout::Item& item) {
          return std::holds_alternative<layout::FieldItem>(item);
        }));
      }
    }
    CHECK(fields > 1000);
  }
}

}  // namespace tandem::tests
