// Stage: cli. Text in the macros of man(7), as both mandoc and groff read it.
#pragma once

#include <string>
#include <string_view>

namespace tandem::cli {

/// One page of the manual, written from its head to its end. All words go through an escape; words between
/// `backticks` are set bold, as what is typed.
class RoffPage {
 public:
  /// `date`: 2027-03-12, or empty; `origin`: the program and its version.
  RoffPage(std::string_view title, int section, std::string_view date, std::string_view origin);

  void heading(std::string_view words);
  void subheading(std::string_view words);
  void paragraph(std::string_view words);
  /// What a list explains, bold, and behind it what is typed there, slanted.
  void term(std::string_view bold, std::string_view slanted = {});
  /// What the last term is.
  void explain(std::string_view words);
  /// Lines as they are typed.
  void example(std::string_view line);
  /// All until end_inner() stands further in.
  void begin_inner();
  void end_inner();
  /// A line of bold words and slanted ones.
  void call(std::string_view bold, std::string_view slanted);
  void line_break();

  const std::string& text() const { return text_; }

 private:
  void begin_paragraph();
  void words(std::string_view text);

  std::string text_;
  bool begins_ = true;  ///< nothing stands below the last heading yet
};

}  // namespace tandem::cli
