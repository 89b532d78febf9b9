// Stage: load. What rich text leaves out of Markdown, and what an author is told who writes it all the same.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tandem::load {

/// What an author is told of it. Markdown's events carry no places, so each says how its own is found: from a
/// mark before its text, or, for a block, from the next line that has not been read yet.
struct MarkupRefusal {
  const char* message;
  const char* hint;
  std::string_view mark;  ///< empty for a block
};

namespace refused {

inline constexpr MarkupRefusal heading{"a heading cannot stand inside a text",
                                       "use a 'heading' block, or write \\# for a # that is to be printed",
                                       ""};
inline constexpr MarkupRefusal underlined{
    "these words are a heading, as a line of = or - stands below them",
    "use a 'heading' block, or put a \\ before the first = or - if it is to be printed", ""};
inline constexpr MarkupRefusal block_quote{"a block quote cannot stand inside a text",
                                           "write a paragraph, or \\> for a > that is to be printed", ""};
inline constexpr MarkupRefusal code_block{"code cannot stand inside a text", "write plain words", ""};
inline constexpr MarkupRefusal ruled_line{"a ruled line cannot stand inside a text",
                                          "start a new block here, or put a \\ before the first dash or star",
                                          ""};
inline constexpr MarkupRefusal html{
    "HTML cannot stand inside a text",
    "use *emphasis* or **strong**, or write \\< for a < that is to be printed", "<"};
inline constexpr MarkupRefusal html_block{html.message, html.hint, ""};
inline constexpr MarkupRefusal nested_list{"a list cannot stand inside a list",
                                           "write one list, with all items lined up", ""};
inline constexpr MarkupRefusal list_in_line{"a list cannot stand in a text of one line",
                                            "put a \\ before the mark (\\- or 1\\.) if no list is meant", ""};
inline constexpr MarkupRefusal second_paragraph{
    "a second paragraph cannot stand in a text of one line",
    "take the blank line out, or use a 'prose' block for longer texts", ""};
inline constexpr MarkupRefusal table{"a table cannot stand inside a text", "use a 'table' block", ""};
inline constexpr MarkupRefusal code_span{"code cannot stand inside a text",
                                         "use *emphasis*, or write \\` for a ` that is to be printed", "`"};
inline constexpr MarkupRefusal image{"a picture cannot stand inside a text",
                                     "write \\! for a ! that is to be printed", "!["};
inline constexpr MarkupRefusal struck{"struck-out words cannot stand inside a text",
                                      "write \\~ for a ~ that is to be printed", "~"};
inline constexpr MarkupRefusal typed_blank{
    "underscores are no line to write on",
    "use a block with room to write, such as 'stem', or write \\_ for each _ that is to be printed", "_"};
inline constexpr MarkupRefusal bad_link{
    "a link must start with https: or mailto:", "write the whole address: [words](https://example.org)", "["};
inline constexpr MarkupRefusal link_title{"a link cannot have a title, which nobody would see",
                                          "write the address alone: [words](https://example.org)", "["};
inline constexpr MarkupRefusal link_without_words{
    "this link has no words", "write what is to be read: [words](https://example.org)", "["};
inline constexpr MarkupRefusal empty_item{"this item of a list has no words",
                                          "write them, or put a \\ before the mark if no list is meant", ""};
inline constexpr MarkupRefusal swallowed{"these words would not be printed",
                                         "put a \\ before the sign that takes them for markup", ""};
inline constexpr MarkupRefusal star_in_word{
    "this * would make words slanted or strong from within a word, and not be printed",
    "put a \\ before each * that is to be printed; *whole words* have them around them", "*"};
inline constexpr MarkupRefusal personal_link{"a link's address cannot hold a name",
                                             "put the name into the link's words", "["};
inline constexpr MarkupRefusal bad_language{
    "this is not the tag of a language",
    "write two or three letters, such as [palabra](lang:es) or (lang:pt-BR)", "["};

}  // namespace refused

struct RefusedMarkup {
  std::size_t offset = 0;  ///< bytes into the text
  const MarkupRefusal* refusal = nullptr;
};

/// What no event of Markdown's tells of: a table, which it takes for words, and underscores typed for a line
/// to write on. In the order of the text, tables first.
std::vector<RefusedMarkup> find_refused_text(std::string_view text);

}  // namespace tandem::load
