#include <fmt/format.h>

#include <utility>

#include "blocks/check-in/check_in.h"
#include "blocks/tools/asking.h"

namespace tandem::blocks {
namespace {

std::string part_of_card(const std::string& part, int number) {
  return number > 0 ? fmt::format("card-{}-{}", number, part) : part;
}

std::string words_of_card(const CheckInStyle& style, int number, std::string words) {
  return number > 0 ? fmt::format("{} {}. {}", style.card, number, words) : words;
}

std::string words_of(const MarkedPartner& writer, const std::string& words, const setting::Setting& setting) {
  return setting.is_joint() ? writer.words + ": " + words : words;
}

}  // namespace

answers::Question date_of_card(const CheckIn& block, const CheckInStyle& style, int number,
                               const setting::Setting& setting) {
  return question_of(setting, block.id, part_of_card("date", number), date_of(setting),
                     words_of_card(style, number, setting.words().date));
}

answers::Question question_of_card(const CheckIn& block, const CheckInStyle& style, int number,
                                   std::size_t question, const MarkedPartner& writer,
                                   const setting::Setting& setting) {
  const CheckInQuestion& asked = block.questions[question];
  std::vector<answers::RadioField> steps;
  for (int step = 1; step <= check_in_steps; ++step) {
    const std::string value = std::to_string(step);
    std::string label = value;
    if (step == 1) label += ", " + setting.voice.plain(asked.low);
    if (step == check_in_steps) label += ", " + setting.voice.plain(asked.high);
    steps.push_back({value, std::move(label)});
  }
  const std::string words = words_of(writer, setting.voice.plain(asked.ask), setting);
  return asked_of(row_of(setting, block.id, part_of_card(fmt::format("question-{}", question + 1), number),
                         std::move(steps), words_of_card(style, number, words)),
                  writer);
}

answers::Question help_of_card(const CheckIn& block, const CheckInStyle& style, int number,
                               const MarkedPartner& writer, const setting::Setting& setting) {
  const std::string words = block.help.empty() ? style.help : setting.voice.plain(block.help);
  return asked_of(question_of(setting, block.id, part_of_card("help", number), answers::TextField{true},
                              words_of_card(style, number, words_of(writer, words, setting))),
                  writer);
}

}  // namespace tandem::blocks
