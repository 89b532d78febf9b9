#include "cli/editor_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>

#include "base/diagnostic.h"
#include "blocks/registry.h"
#include "cli/list.h"
#include "cli/project_defaults.h"
#include "engine/engine.h"
#include "model/documents.h"

namespace tandem::cli {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const std::string& name) {
  return {{"$ref", "#/definitions/" + name}};
}

Json text() {
  return {{"type", Json::array({"string", "number", "boolean"})}};
}

Json written_as(const char* pattern) {
  return {{"type", Json::array({"string", "number"})}, {"pattern", pattern}};
}

Json number(const char* type, load::Bounds bounds) {
  Json json{{"type", type}};
  if (std::isfinite(bounds.least)) json["minimum"] = bounds.least;
  if (std::isfinite(bounds.most)) json["maximum"] = bounds.most;
  return json;
}

/// Texts by what is written there.
Json map_of(Json value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}

/// Makes the definitions of one schema.
class SchemaWriter {
 public:
  explicit SchemaWriter(const IdsOfPart& ids_of) : ids_of_(ids_of) {}

  std::string write() {
    Json root{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "A file of a Tandem project"},
              {"description", "Its first key says what it is."},
              {"type", "object"}};
    const std::vector<model::DocumentDescription> documents = model::describe_documents();
    for (const model::DocumentDescription& document : documents) add(document, root);
    add_variant(documents, root);
    choose_kinds(root);
    definitions_["condition"] = condition();
    definitions_["examples"] = examples();
    definitions_["block"] = block();
    definitions_["block-styles"] = block_styles();
    root["definitions"] = std::move(definitions_);
    return root.dump(1) + "\n";
  }

 private:
  void add(const model::DocumentDescription& document, Json& root) {
    definitions_[document.kind] = map(document.kind, document.fields);
    // A list of couples may name no workshop; 'couples' is what tells it from a workshop's file.
    if (document.kind == "couples") definitions_[document.kind]["required"] = Json::array({"couples"});
    if (document.kind == "style") return;
    root["properties"][document.kind] = {
        {"description", fmt::format("the file's kind: '{}', in {}/", document.kind, document.folder)}};
  }

  /// A variant changes some values of whatever theme it is laid over.
  void add_variant(const std::vector<model::DocumentDescription>& documents, Json& root) {
    const auto theme = std::ranges::find(documents, "theme", &model::DocumentDescription::kind);
    Json definition = map("theme", theme->fields);
    definition["properties"]["variant"] =
        value("variant.variant", load::Shape(load::Shape::Kind::identifier));
    definitions_["variant"] = std::move(definition);
    root["properties"]["variant"] = {{"description", "the file's kind: 'variant', in templates/variants/"}};
  }

  /// Keys have no order here, so a key that names a kind and also is a field of another does not decide where
  /// that other's own key stands, too: a workshop has a 'recipe'.
  void choose_kinds(Json& root) {
    for (const auto& [kind, what] : root["properties"].items()) {
      Json others = Json::array();
      for (const auto& [other, its] : root["properties"].items()) {
        if (other != kind && definitions_[other]["properties"].contains(kind)) {
          others.push_back({{"required", Json::array({other})}});
        }
      }
      Json condition{{"required", Json::array({kind})}};
      if (!others.empty()) condition["not"] = {{"anyOf", std::move(others)}};
      root["allOf"].push_back({{"if", std::move(condition)}, {"then", reference(kind)}});
    }
  }

  /// What such a map does not say, one that it extends or lies over does, or the kind of block itself.
  static bool is_layered(std::string_view path) {
    const std::string_view kind = path.substr(0, path.find('.'));
    return kind == "theme" || kind == "page" || kind == "style" || kind == "style-of-block" ||
           kind == "recipe" || kind == "workshop";
  }

  Json map(const std::string& path, const std::vector<load::FieldDescription>& fields) {
    Json json{{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
    for (const load::FieldDescription& field : fields) {
      Json property = value(path + "." + field.name, field.shape);
      property["description"] = sentence_of(field);
      json["properties"][field.name] = std::move(property);
      if (field.is_required && !is_layered(path)) json["required"].push_back(field.name);
    }
    return json;
  }

  static std::string sentence_of(const load::FieldDescription& field) {
    std::string sentence = fmt::format("{} ({})", field.help, field.type());
    if (!field.default_value.empty()) sentence += fmt::format("; {} if left out", field.default_value);
    return sentence;
  }

  Json value(const std::string& path, const load::Shape& shape) {
    if (!shape.pattern.empty()) return written_as(shape.pattern.c_str());
    switch (shape.kind) {
      case load::Shape::Kind::anything:
        return read_later(path);
      case load::Shape::Kind::text:
      case load::Shape::Kind::rich_text:
      case load::Shape::Kind::plain_text:
        return text();
      case load::Shape::Kind::truth:
        return {{"enum", Json::array({true, false, "yes", "no"})}};
      case load::Shape::Kind::whole_number:
        return number("integer", shape.bounds);
      case load::Shape::Kind::number:
        return number("number", shape.bounds);
      case load::Shape::Kind::identifier:
        return identifier(path);
      case load::Shape::Kind::length:
        return length();
      case load::Shape::Kind::colour:
        return colour();
      case load::Shape::Kind::word:
        return word(shape.words);
      case load::Shape::Kind::labels:
        return {{"type", "object"},
                {"patternProperties", {{"^[0-9]+$", text()}}},
                {"additionalProperties", false}};
      case load::Shape::Kind::list:
        return list(path, shape);
      case load::Shape::Kind::map:
        return map_or_short_form(path, shape);
      case load::Shape::Kind::blocks:
        return list_of_blocks();
    }
    return Json::object();
  }

  /// On pages, and on the agenda that leads to them.
  static bool has_conditions(std::string_view path) {
    return path.starts_with("block.") || path.starts_with("exercise.") || path.starts_with("article.") ||
           path == "workshop.agenda";
  }

  /// An item that is there for some, or one for each of some.
  Json item_of(const std::string& path, const load::Shape& shape) {
    Json plain = value(path, shape);
    if (!has_conditions(path)) return plain;
    Json forms = Json::array();
    const bool is_map = shape.kind == load::Shape::Kind::map;
    if (is_map &&
        std::ranges::find(shape.fields, "when", &load::FieldDescription::name) == shape.fields.end()) {
      Json& map = plain.contains("anyOf") ? plain["anyOf"][0] : plain;
      map["properties"]["when"] = reference("condition");
    } else if (!is_map) {
      const char* key = shape.kind == load::Shape::Kind::list ? "row" : "text";
      forms.push_back({{"type", "object"},
                       {"additionalProperties", false},
                       {"properties", {{key, plain}, {"when", reference("condition")}}},
                       {"required", Json::array({key, "when"})}});
    }
    forms.push_back(std::move(plain));
    forms.push_back(reference("examples"));
    return {{"anyOf", std::move(forms)}};
  }

  Json condition() {
    Json question{{"type", "string"}};
    if (const std::vector<std::string> known = ids_of_("questions"); !known.empty())
      question = {{"enum", Json(known)}};
    const auto group = [](const char* key, Json value) {
      return Json{{"type", "object"},
                  {"additionalProperties", false},
                  {"properties", {{key, std::move(value)}}},
                  {"required", Json::array({key})}};
    };
    const Json several{{"type", "array"}, {"items", reference("condition")}, {"minItems", 1}};
    return {{"description", "what must be known of a couple: 'children', 'children.school', {any: [...]}"},
            {"anyOf", Json::array({std::move(question), group("all", several), group("any", several),
                                   group("not", reference("condition"))})}};
  }

  static Json examples() {
    const Json items{{"type", "array"}};
    Json set{{"type", "object"},
             {"additionalProperties", false},
             {"properties", {{"when", reference("condition")}, {"items", items}, {"else", items}}}};
    Json sets{{"type", "array"}, {"items", std::move(set)}, {"minItems", 1}};
    return {{"type", "object"},
            {"description", "the items of the first set whose condition holds, else the last one's"},
            {"additionalProperties", false},
            {"properties", {{"examples", std::move(sets)}}},
            {"required", Json::array({"examples"})}};
  }

  Json list(const std::string& path, const load::Shape& shape) {
    Json json{{"type", "array"}, {"items", item_of(path, shape.item.front())}};
    // One item may stand for several, as a set of examples does.
    if (shape.bounds.least >= 1) json["minItems"] = 1;
    if (std::isfinite(shape.bounds.most)) json["maxItems"] = static_cast<int>(shape.bounds.most);
    // The project puts the places of its region in, before the block is read.
    if (path == "block.resource-box.items") {
      return {{"anyOf", Json::array({std::move(json), Json{{"enum", Json::array({"region"})}}})}};
    }
    return json;
  }

  /// A word of digits is a number to editors: 'clock: 24'.
  static Json word(const std::vector<std::string>& words) {
    Json all(words);
    for (const std::string& each : words) {
      if (each.find_first_not_of("0123456789") == each.npos) all.push_back(std::stoi(each));
    }
    return {{"enum", std::move(all)}};
  }

  Json map_or_short_form(const std::string& path, const load::Shape& shape) {
    Json whole = map(path, shape.fields);
    const auto brief = std::ranges::find(shape.fields, shape.short_form, &load::FieldDescription::name);
    if (brief == shape.fields.end()) return whole;
    return {{"anyOf", Json::array({std::move(whole), value(path + "." + brief->name, brief->shape)})}};
  }

  Json identifier(const std::string& path) {
    const auto found = std::ranges::find(id_places(), path, &IdPlace::path);
    Json any = written_as("^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
    if (found == id_places().end()) return any;
    const std::vector<std::string> ids = ids_of_(found->part);
    if (ids.empty()) return any;
    Json known{{"enum", Json(ids)}};
    return {{"anyOf", Json::array({std::move(known), std::move(any)})}};
  }

  static Json length() { return written_as("^-?[0-9.]+ ?(pt|mm|cm|in)$|^0$"); }
  static Json colour() { return written_as("^#[0-9A-Fa-f]{6}$"); }
  static Json list_of_blocks() { return {{"type", "array"}, {"items", reference("block")}, {"minItems", 1}}; }

  /// What a field table leaves to a later step.
  static Json read_later(const std::string& path) {
    if (path == "exercise.blocks" || path == "article.blocks") return list_of_blocks();
    if (path == "exercise.when" || path == "article.when") return reference("condition");
    if (path.ends_with(".facts") || path.ends_with(".instead"))
      return {{"type", Json::array({"object", "array"})}};
    if (path == "theme.palette") return map_of(colour());
    if (path == "theme.sizes" || path == "theme.spaces") return map_of(length());
    if (path == "theme.styles") return map_of(reference("style"));
    if (path == "theme.blocks") return reference("block-styles");
    return Json::object();
  }

  Json block() {
    constexpr int most_keys = 3;  // its kind, and what says who gets it
    Json json{{"type", "object"},
              {"additionalProperties", false},
              {"minProperties", 1},
              {"maxProperties", most_keys}};
    json["properties"]["when"] = reference("condition");
    json["properties"]["core"] = {{"description", "yes: it is on the sheet of those who want little, too"},
                                  {"enum", Json::array({true, false, "yes", "no"})}};
    json["properties"]["examples"] = examples()["properties"]["examples"];
    for (const blocks::BlockType& type : blocks::block_types()) {
      definitions_["block-" + type.kind] = block_of(type);
      Json property = reference("block-" + type.kind);
      json["properties"][type.kind] = std::move(property);
    }
    return json;
  }

  Json block_of(const blocks::BlockType& type) {
    load::Shape shape(load::Shape::Kind::map);
    shape.fields = type.fields;
    shape.short_form = type.short_form;
    Json json = value("block." + type.kind, shape);
    // '- page-break:' has nothing behind it.
    if (type.fields.empty()) json["type"] = Json::array({"object", "null"});
    json["description"] = fmt::format("'tandem gallery --block {}' shows it on paper", type.kind);
    return json;
  }

  Json block_styles() {
    Json json{{"type", "object"}, {"additionalProperties", false}};
    for (const blocks::BlockType& type : blocks::block_types()) {
      json["properties"][type.kind] = map("style-of-block." + type.kind, type.style_fields);
    }
    return json;
  }

  const IdsOfPart& ids_of_;
  Json definitions_ = Json::object();
};

}  // namespace

const std::vector<IdPlace>& id_places() {
  static const std::vector<IdPlace> places{
      {"exercise.prerequisites", "sheets"},
      {"exercise.requires", "sheets"},
      {"exercise.excludes", "sheets"},
      {"exercise.evidence", "evidence"},
      {"exercise.paper", "papers"},
      {"article.evidence", "evidence"},
      {"article.paper", "papers"},
      {"workshop.extends", "workshops"},
      {"workshop.recipe", "recipes"},
      {"workshop.agenda.exercise", "sheets"},
      {"organisation.region", "regions"},
      {"couples.workshop", "workshops"},
      {"couples.couples.pin", "sheets"},
      {"couples.couples.ban", "sheets"},
      {"couples.couples.language", "languages"},
      {"project.theme", "themes"},
      {"project.variants", "variants"},
      {"project.paper", "papers"},
      {"project.language", "languages"},
      {"project.workshop", "workshops"},
      {"theme.extends", "themes"},
      {"theme.page", "papers"},
      {"page.extends", "papers"},
      {"recipe.extends", "recipes"},
      {"recipe.exercises", "sheets"},
      {"recipe.add", "sheets"},
      {"recipe.leave-out", "sheets"},
      {"recipe.resources", "sheets"},
  };
  return places;
}

std::string editor_schema(const IdsOfPart& ids_of) {
  return SchemaWriter(ids_of).write();
}

std::string editor_schema(const model::Project& project) {
  return editor_schema([&](const std::string& part) {
    std::vector<std::string> ids;
    if (part == "regions") {
      for (const auto& [region, places] : project.resources) ids.push_back(region);
      return ids;
    }
    if (part == "questions") {
      for (const auto& [fact, declared] : project.facts) {
        ids.push_back(fact);
        for (const std::string& value : declared.value_ids())
          ids.push_back(fmt::format("{}.{}", fact, value));
      }
      return ids;
    }
    for (const std::vector<std::string>& row : listed_rows(project, part)) ids.push_back(row.front());
    return ids;
  });
}

ExitCode print_schema(const Options& options, Surroundings& surroundings) {
  SourceSet sources;
  Diagnostics diagnostics;
  try {
    const engine::Engine engine(surroundings.files, options.project, sources, diagnostics,
                                loading_in(surroundings));
    surroundings.out << editor_schema(engine.project());
  } catch (const model::ProjectNotFound&) {
    surroundings.out << editor_schema(model::Project());
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
