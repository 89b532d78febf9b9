// The schema that editors read: all of it from the field tables, with the project's ids.
#include "cli/editor_schema.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "blocks/registry.h"
#include "cli/program_runner.h"
#include "model/documents.h"

namespace tandem::tests {
namespace {

using Json = nlohmann::json;

Json schema_of_nobody() {
  return Json::parse(cli::editor_schema([](const std::string&) { return std::vector<std::string>(); }));
}

/// The field at a path of keys, 'workshop.agenda.exercise'; null where there is none.
const load::FieldDescription* field_at(const std::vector<load::FieldDescription>& fields,
                                       std::string_view path) {
  const std::size_t dot = path.find('.');
  const auto found = std::ranges::find(fields, path.substr(0, dot), &load::FieldDescription::name);
  if (found == fields.end()) return nullptr;
  return dot == path.npos ? &*found : field_at(found->shape.keys(), path.substr(dot + 1));
}

bool is_of_ids(const load::Shape& shape) {
  return shape.kind == load::Shape::Kind::list ? is_of_ids(shape.item.front())
                                               : shape.kind == load::Shape::Kind::identifier;
}

TEST_CASE("a file's first key chooses its schema, and every kind of file has one") {
  const Json schema = schema_of_nobody();
  std::vector<std::string> kinds;
  for (const Json& choice : schema.at("allOf")) {
    const std::string kind = choice.at("if").at("required").at(0);
    CHECK(choice.at("then").at("$ref") == "#/definitions/" + kind);
    CHECK(schema.at("definitions").at(kind).at("properties").contains(kind));
    kinds.push_back(kind);
  }
  for (const model::DocumentDescription& document : model::describe_documents()) {
    INFO(document.kind);
    CHECK(std::ranges::count(kinds, document.kind) == (document.kind == "style" ? 0 : 1));
  }
}

TEST_CASE("a field's row becomes its schema") {
  const Json schema = schema_of_nobody();
  const Json& prompt = schema.at("definitions").at("block-prompt");
  CHECK(prompt.at("additionalProperties") == false);
  CHECK(prompt.at("required") == Json::array({"id", "ask"}));
  const Json& lines = prompt.at("properties").at("lines");
  CHECK(lines.at("type") == "integer");
  CHECK(lines.at("minimum") == 1);
  CHECK(lines.at("maximum") == 40);
  CHECK(lines.at("description").get<std::string>().find("whole number from 1 to 40") != std::string::npos);
  for (const blocks::BlockType& type : blocks::block_types()) {
    INFO(type.kind);
    CHECK(schema.at("definitions").at("block").at("properties").contains(type.kind));
  }
}

TEST_CASE("ids of the project are offered where one is asked for, and every such place is there") {
  for (const cli::IdPlace& place : cli::id_places()) {
    INFO(place.path);
    const std::string_view kind = place.path.substr(0, place.path.find('.'));
    const std::vector<model::DocumentDescription> documents = model::describe_documents();
    const auto document = std::ranges::find(documents, kind, &model::DocumentDescription::kind);
    REQUIRE(document != documents.end());
    const load::FieldDescription* field = field_at(document->fields, place.path.substr(kind.size() + 1));
    REQUIRE(field);
    CHECK(is_of_ids(field->shape));
  }
  const Json schema = Json::parse(cli::editor_schema([](const std::string& part) {
    return part == "sheets" ? std::vector<std::string>{"load-map"} : std::vector<std::string>();
  }));
  const Json& exercises = schema.at("definitions").at("recipe").at("properties").at("exercises");
  CHECK(exercises.at("items").at("anyOf").at(0).at("enum") == Json::array({"load-map"}));
  CHECK(exercises.at("items").at("anyOf").at(1).contains("pattern"));
}

TEST_CASE("'tandem schema' prints it for a project, and where there is none yet") {
  ProgramRunner runner;
  const Outcome outcome = runner.run({"schema", "small"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  const Json recipe = Json::parse(outcome.out).at("definitions").at("recipe").at("properties");
  CHECK(!recipe.at("exercises").at("items").at("anyOf").at(0).at("enum").empty());
  const Outcome elsewhere = runner.run({"schema", "nowhere"});
  CHECK(elsewhere.code == 0);
  CHECK(Json::parse(elsewhere.out).at("definitions").contains("exercise"));
}

}  // namespace
}  // namespace tandem::tests
