#include "review/writing_room.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "base/geometry.h"
#include "model/theme.h"

namespace tandem::review {
namespace {

// The rule itself takes some of the height.
constexpr double thickest_rule = 1;

// So much of a line holds a few words: what any question wants that does not say more or less.
constexpr double room_for_a_few_words = from_millimetres(60);

bool is_written(const layout::FieldItem& field) {
  return field.is<answers::TextField>() || field.is<answers::ChoiceField>();
}

std::string sheet_and_block(const answers::FieldId& id) {
  return answers::FieldId{id.sheet, id.block}.name();
}

int lines_of(const layout::FieldItem& field) {
  const double pitch = field.line_height > 0 ? field.line_height : model::least_line_distance;
  return std::max(1, static_cast<int>(std::floor((field.box.height + thickest_rule) / pitch)));
}

void for_each_block(const std::vector<std::unique_ptr<model::Block>>& blocks,
                    const std::function<void(const model::Block&)>& look_at) {
  for (const auto& block : blocks) {
    look_at(*block);
    for_each_block(block->inner, look_at);
  }
}

void for_each_room(
    const model::Sheet& sheet, const WritingRooms& rooms,
    const std::function<void(const model::Block&, const std::string&, const WritingRoom&)>& look_at) {
  for_each_block(sheet.blocks, [&](const model::Block& block) {
    if (block.id.empty()) return;
    const std::string name = sheet.id.value + "." + block.id.value;
    for (auto each = rooms.lower_bound({name, ""}); each != rooms.end() && each->first.first == name;
         ++each) {
      look_at(block, each->first.second, each->second);
    }
  });
}

}  // namespace

void measure_rooms(const layout::Document& document, WritingRooms& rooms) {
  WritingRooms here;
  std::pair<std::string, std::string> question;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      const auto* field = std::get_if<layout::FieldItem>(&item);
      if (!field || !is_written(*field)) continue;
      const std::string block = sheet_and_block(field->id);
      // Further lines are heard as their question and what they are: 'What helps, further lines'.
      const bool goes_on = block == question.first && field->description.starts_with(question.second);
      if (!goes_on) question = {block, field->description};
      const auto [room, is_first] = here.try_emplace(question);
      const int lines = lines_of(*field);
      const double length = lines * field->box.width;
      room->second.length = is_first ? length : room->second.length + length;
      room->second.height = std::min(room->second.height, field->box.height / lines);
    }
  }
  for (const auto& [question, room] : here) {
    WritingRoom& least = rooms[question];
    least.length = std::min(least.length, room.length);
    least.height = std::min(least.height, room.height);
  }
}

void check_line_heights(const model::Sheet& sheet, const WritingRooms& rooms, Diagnostics& found) {
  for_each_room(sheet, rooms, [&](const model::Block& block, const std::string&, const WritingRoom& room) {
    if (room.height >= model::least_line_distance - thickest_rule) return;
    found.error("low-line", block.span,
                fmt::format("a line to write on is {:.1f} mm high, and a hand needs {:.0f} mm",
                            to_millimetres(room.height), to_millimetres(model::least_line_distance)),
                fmt::format("give '{}' more height in the theme, or the paper a larger 'scale'", block.kind));
  });
}

void check_room(const model::Sheet& sheet, const WritingRooms& rooms, const PhraseList& phrases,
                Diagnostics& found) {
  static const std::set<std::string> questions{"feedback", "prompt", "stem"};
  for_each_room(
      sheet, rooms, [&](const model::Block& block, const std::string& question, const WritingRoom& room) {
        if (!questions.contains(block.kind)) return;
        const WantedRoom wanted = phrases.room_for(question).value_or(
            WantedRoom{room_for_a_few_words, "this asks for a few words"});
        if (room.length >= wanted.length) return;
        found.warning("little-room", block.span,
                      fmt::format("{}, about {:.0f} mm of line, and there are {:.0f} mm", wanted.why,
                                  to_millimetres(wanted.length), to_millimetres(room.length)),
                      "give it more lines or a wider column, or ask for less");
      });
}

}  // namespace tandem::review
