#include "cli/completion.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_table.h"
#include "cli/explain_diagnostic.h"

namespace tandem::cli {
namespace {

/// What the words before the last one say about it.
struct Place {
  Command command = Command::none;
  std::string project = ".";
  std::vector<std::string> words;     ///< behind the command, without options
  const OptionRow* option = nullptr;  ///< that waits for its value
  bool only_words = false;            ///< '--' was said
};

const OptionRow* option_named(std::string_view name) {
  for (const OptionRow& row : option_rows()) {
    if (name == fmt::format("--{}", row.name) || (*row.letter && name == fmt::format("-{}", row.letter)))
      return &row;
  }
  return nullptr;
}

Command command_named(std::string_view name) {
  for (const CommandRow& row : command_rows()) {
    if (name == row.name) return row.command;
  }
  return Command::none;
}

bool is_option(std::string_view word) {
  return word.size() > 1 && word.front() == '-';
}

void read_option(const std::string& word, Place& place) {
  const std::size_t equals = word.find('=');
  const OptionRow* row = option_named(word.substr(0, equals));
  if (!row || !row->takes_value()) return;
  if (equals == std::string::npos) {
    place.option = row;
  } else if (std::string_view(row->name) == "project") {
    place.project = word.substr(equals + 1);
  }
}

void read_word(const std::string& word, Place& place) {
  if (place.option) {
    if (std::string_view(place.option->name) == "project") place.project = word;
    place.option = nullptr;
  } else if (word == "--") {
    place.only_words = true;
  } else if (is_option(word) && !place.only_words) {
    read_option(word, place);
  } else if (place.command == Command::none) {
    place.command = command_named(word);
  } else {
    place.words.push_back(word);
  }
}

/// Gathers what begins as the last word does.
class Gathering {
 public:
  Gathering(const Place& place, std::string prefix, const IdsOf& ids_of, const PrintersOf& printers_of)
      : place_(place), prefix_(std::move(prefix)), ids_of_(ids_of), printers_of_(printers_of) {}

  void add(const Offer& offer) {
    switch (offer.kind) {
      case Offer::Kind::anything:
        break;
      case Offer::Kind::choice:
        for (const std::string& word : offer.words) add(word, {});
        break;
      case Offer::Kind::id:
        for (const Candidate& id : ids_of_(offer.words.front(), place_.project)) add(id.word, id.what);
        break;
      case Offer::Kind::code:
        for (const std::string& code : explained_codes()) add(code, {});
        break;
      case Offer::Kind::printer:
        if (!printers_of_) break;
        for (const Candidate& printer : printers_of_()) add(printer.word, printer.what);
        break;
      case Offer::Kind::command:
        for (const CommandRow& row : command_rows()) add(row.name, row.usages.front().summary);
        break;
      case Offer::Kind::file:
        completion_.files = true;
        break;
      case Offer::Kind::folder:
        completion_.folders = true;
        break;
    }
  }

  void add_options() {
    for (const OptionRow& row : option_rows()) {
      if (const OptionUse* use = row.use_in(place_.command)) add(fmt::format("--{}", row.name), use->help);
    }
  }

  /// With `before` put before each word, as '--theme=' is.
  Completion result(const std::string& before = {}) {
    for (Candidate& candidate : completion_.candidates) candidate.word = before + candidate.word;
    return std::move(completion_);
  }

 private:
  void add(const std::string& word, const std::string& what) {
    if (word.starts_with(prefix_)) completion_.candidates.push_back({word, what});
  }

  const Place& place_;
  const std::string prefix_;
  const IdsOf& ids_of_;
  const PrintersOf& printers_of_;
  Completion completion_;
};

// Whether the words that stand there may be the first ones of this usage.
bool fits(const Usage& usage, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < std::min(words.size(), usage.offers.size()); ++i) {
    const Offer& offer = usage.offers[i];
    if (offer.kind == Offer::Kind::choice &&
        std::find(offer.words.begin(), offer.words.end(), words[i]) == offer.words.end())
      return false;
  }
  return words.size() < usage.offers.size() || usage.repeats;
}

void add_words(const Place& place, Gathering& gathering) {
  if (place.command == Command::none) return gathering.add({Offer::Kind::command});
  for (const Usage& usage : row_of(place.command).usages) {
    if (!fits(usage, place.words)) continue;
    gathering.add(usage.offers[std::min(place.words.size(), usage.offers.size() - 1)]);
  }
}

}  // namespace

Completion complete(const std::vector<std::string>& words, const IdsOf& ids_of,
                    const PrintersOf& printers_of) {
  Place place;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) read_word(words[i], place);
  const std::string& last = words.back();
  const std::size_t equals = last.find('=');
  const bool may_be_option = !place.option && !place.only_words && last.starts_with('-');
  if (may_be_option && equals != std::string::npos) {
    const OptionRow* row = option_named(last.substr(0, equals));
    Gathering gathering(place, last.substr(equals + 1), ids_of, printers_of);
    if (row && row->takes_value() && row->use_in(place.command)) gathering.add(row->offer);
    return gathering.result(last.substr(0, equals + 1));
  }
  Gathering gathering(place, last, ids_of, printers_of);
  if (place.option) {
    gathering.add(place.option->offer);
  } else if (may_be_option) {
    gathering.add_options();
  } else {
    add_words(place, gathering);
  }
  return gathering.result();
}

}  // namespace tandem::cli
