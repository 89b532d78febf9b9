#include "delivery/field_list.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "delivery/field_questions.h"
#include "field_named.h"

namespace tandem::tests {
namespace {

std::string rows_of(const std::string& file) {
  layout::Document document;
  document.pages.resize(1);
  layout::FieldItem field;
  field.id = tests::field_named("load.who");
  field.description = "Who, \"as a rule\"?";
  document.pages[0].items.emplace_back(field);
  return delivery::FieldQuestions::rows_of_unnamed(file, delivery::fields_asked(document));
}

struct Found {
  std::map<std::string, engine::RowsPlace> rows;
  std::vector<std::string> others;
};

Found find_in(OpenFile& file) {
  Found found;
  delivery::LineReader lines(file);
  delivery::find_rows(
      lines, [&](const std::string& name, const engine::RowsPlace& place) { found.rows[name] = place; },
      [&](std::string_view line) { found.others.emplace_back(line); });
  return found;
}

TEST_CASE("a list is JSON, and what it says of each file is found in it again") {
  MemoryFileSystem files;
  std::string problem;
  delivery::FieldList list(files.create_below("out", "fields.json", problem));
  const std::string one = rows_of("handouts/a.pdf");
  const std::string two = rows_of("handouts/\"b\".pdf");
  CHECK(list.add(one, problem));
  CHECK(list.add("", problem));
  CHECK(list.add(two, problem));
  CHECK(list.close(problem));
  CHECK_FALSE(files.exists("out/fields.json"));
  CHECK(list.take_file()->finish(problem));
  const std::string text = files.read("out/fields.json", problem).value_or("");
  CHECK(list.checksum() == checksum(text));
  const auto json = nlohmann::json::parse(text);
  CHECK(json["files"].size() == 2);
  CHECK(json["files"][1]["file"] == "handouts/\"b\".pdf");
  CHECK(json["files"][0]["fields"][0]["prompt"] == "Who, \"as a rule\"?");
  const auto file = files.open_below("out", "fields.json", problem);
  const Found found = find_in(*file);
  REQUIRE(found.rows.size() == 2);
  const auto at = [&](const std::string& name) { return found.rows.at(name); };
  CHECK(file->read(at("handouts/a.pdf").offset, at("handouts/a.pdf").size) == one);
  CHECK(file->read(at("handouts/\"b\".pdf").offset, at("handouts/\"b\".pdf").size) == two);
}

TEST_CASE("lines are the same however a file comes in pieces, and so is its checksum") {
  /// Gives fewer bytes than it is asked for.
  class SlowFile : public OpenFile {
   public:
    SlowFile(std::string text, std::size_t most) : text_(std::move(text)), most_(most) {}
    std::optional<std::string> read(std::uint64_t offset, std::size_t most_bytes) override {
      return text_.substr(static_cast<std::size_t>(offset), std::min(most_, most_bytes));
    }

   private:
    std::string text_;
    std::size_t most_;
  };
  const std::string text = GENERATE(as<std::string>(), "", "\n", "a", "a\n", "a\n\nbcd\ne", "\n\nab\n");
  std::vector<std::string> expected;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    expected.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  for (std::size_t most = 1; most < 12; ++most) {
    SlowFile file(text, most);
    delivery::LineReader lines(file);
    std::vector<std::string> found;
    for (std::string_view line; lines.next(line);) {
      found.emplace_back(line);
      CHECK(text.substr(static_cast<std::size_t>(lines.offset()), line.size()) == line);
    }
    CHECK(found == expected);
    CHECK(lines.checksum() == checksum(text));
  }
}

}  // namespace
}  // namespace tandem::tests
