#include "press/printing/ticket.h"

#include <fmt/format.h>

#include <algorithm>

#include "press/printing/ipp_words.h"

namespace tandem::press {
namespace {

constexpr const char* one_sided = "one-sided";
constexpr const char* long_edge = "two-sided-long-edge";
constexpr const char* short_edge = "two-sided-short-edge";

template <typename T>
bool has(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string hint_of(const Printer& printer, const std::vector<std::string>& words) {
  if (words.empty()) return fmt::format("'{}' offers none", printer.name);
  return fmt::format("'{}' has {}", printer.name, fmt::join(words, ", "));
}

class TicketCheck {
 public:
  TicketCheck(const PrintWishes& wishes, const Printer& printer) : wishes_(wishes), printer_(printer) {
    checked_.ticket.printer = printer.name;
  }

  CheckedTicket check() {
    check_sides();
    check_media();
    check_finishings();
    check_color();
    check_scaling();
    checked_.ticket.leaves_out_banner = has(printer_.banners, std::string("none"));
    return std::move(checked_);
  }

 private:
  void refuse(const char* option, const std::string& word, const std::vector<std::string>& supported) {
    checked_.errors.push_back({fmt::format("'{}' cannot print with '--{} {}'", printer_.name, option, word),
                               hint_of(printer_, supported)});
  }

  // Pages are made for two sides; a printer that has one prints every page on a leaf of its own.
  void check_sides() {
    std::string& sides = checked_.ticket.sides;
    if (wishes_.sides.empty()) {
      const std::string own = wishes_.own_sides.empty() ? long_edge : sides_name(wishes_.own_sides);
      sides = has(printer_.sides, own) ? own : one_sided;
      return;
    }
    sides = sides_name(wishes_.sides);
    if (has(printer_.sides, sides) || (printer_.sides.empty() && sides == one_sided)) return;
    std::vector<std::string> words;
    for (const std::string& name : printer_.sides) words.push_back(sides_word(name));
    refuse("sides", wishes_.sides, words.empty() ? std::vector<std::string>{"one"} : words);
  }

  void check_media() {
    if (wishes_.media.empty()) return;
    std::string& media = checked_.ticket.media;
    media = media_name(wishes_.media);
    if (!has(printer_.media, media)) return refuse("media", wishes_.media, media_words(printer_.media));
    if (printer_.media_ready.empty() || has(printer_.media_ready, media)) return;
    checked_.warnings.push_back({fmt::format("no tray of '{}' has {} now", printer_.name, media_word(media)),
                                 fmt::format("it has {}, and will ask for the other",
                                             fmt::join(media_words(printer_.media_ready), ", "))});
  }

  void check_finishings() {
    for (const std::string& word : wishes_.finishings) {
      const auto number = finishing_number(word);
      if (number && (*number == no_finishing || has(printer_.finishings, *number))) {
        checked_.ticket.finishings.push_back(*number);
        continue;
      }
      std::vector<std::string> words{finishing_word(no_finishing)};
      for (const int each : printer_.finishings) {
        if (each != no_finishing) words.push_back(finishing_word(each));
      }
      refuse("finishing", word, words);
    }
  }

  void check_color() {
    if (!wishes_.is_gray) return;
    for (const char* mode : {"monochrome", "process-monochrome", "auto-monochrome"}) {
      if (!has(printer_.color_modes, std::string(mode))) continue;
      checked_.ticket.color_mode = mode;
      return;
    }
    // A printer with black alone needs no telling.
    if (!printer_.has_color) return;
    checked_.errors.push_back({fmt::format("'{}' cannot print with '--grayscale'", printer_.name),
                               hint_of(printer_, printer_.color_modes)});
  }

  void check_scaling() {
    checked_.ticket.scaling = wishes_.shrinks                               ? shrinking_of(printer_)
                              : has(printer_.scalings, std::string("none")) ? "none"
                                                                            : "";
  }

  const PrintWishes& wishes_;
  const Printer& printer_;
  CheckedTicket checked_;
};

}  // namespace

std::string shrinking_of(const Printer& printer) {
  for (const char* word : {"auto-fit", "fit"}) {
    if (has(printer.scalings, std::string(word))) return word;
  }
  return {};
}

CheckedTicket ticket_for(const PrintWishes& wishes, const Printer& printer) {
  return TicketCheck(wishes, printer).check();
}

std::vector<std::string> media_words(const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const std::string& name : names) {
    if (!name.starts_with("custom_")) words.push_back(media_word(name));
  }
  return words;
}

std::string ticket_words(const PrintTicket& ticket, const Printer& printer) {
  std::string words = ticket.sides == one_sided ? "one-sided" : "two-sided";
  if (ticket.sides == long_edge) words += ", turned on the long edge";
  if (ticket.sides == short_edge) words += ", turned on the short edge";
  const std::string& media = ticket.media.empty() ? printer.media_default : ticket.media;
  if (!media.empty()) words += fmt::format("; {}", media_word(media));
  if (ticket.media.empty() && !media.empty()) words += " (the printer's own)";
  for (const int number : ticket.finishings) words += fmt::format("; {}", finishing_word(number));
  if (!ticket.color_mode.empty()) words += "; in grey";
  if (ticket.scaling == "auto-fit" || ticket.scaling == "fit") words += "; larger pages made smaller";
  return words;
}

}  // namespace tandem::press
