// Stage: cli. What a person sees of printing, and is asked. In: moments of a run, lines that are typed. Out:
// a line that is drawn over and over on a terminal, a line for each change elsewhere; answers.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "cli/surroundings.h"
#include "press/printing/print_run.h"

namespace tandem::cli {

class PrintTalk {
 public:
  /// `media`: the paper as people name it.
  PrintTalk(const Options& options, Surroundings& surroundings, std::string media);
  /// Wipes the line.
  ~PrintTalk();
  PrintTalk(const PrintTalk&) = delete;
  PrintTalk& operator=(const PrintTalk&) = delete;

  void show(const press::PrintMoment& moment);
  /// Nothing where nobody sits there, or wants to decide now.
  std::optional<press::DoubtAnswer> ask(const press::PrintMoment& moment);

 private:
  void wipe();
  void say(const std::string& words);
  std::optional<std::string> answer_to(const std::string& question);
  std::optional<press::DoubtAnswer> ask_about_one(const press::PrintPlan& plan, std::size_t place);
  std::optional<press::DoubtAnswer> ask_about_many(const press::PrintPlan& plan,
                                                   const press::CopyRange& range);
  std::optional<press::DoubtAnswer> ask_to_repeat(const press::PrintPlan& plan,
                                                  const press::CopyRange& range);

  Surroundings& surroundings_;
  std::string media_;
  bool is_quiet_;
  bool is_drawn_over_ = false;  ///< one line on a terminal
  bool is_drawn_ = false;
  std::string last_;
};

/// 'its last page, with couple-07·A·18 at its foot': what to look for.
std::string last_page_of(const press::CopyToPrint& copy);

}  // namespace tandem::cli
