#include "cli/explain_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/embedded_file.h"
#include "blocks/registry.h"
#include "cli/listing.h"

namespace tandem::cli {

const std::vector<EmbeddedFile>& embedded_block_pages();

namespace {

std::string_view page_of(std::string_view kind) {
  for (const EmbeddedFile& file : embedded_block_pages()) {
    if (file.path.ends_with(fmt::format("/{}/README.md", kind))) return file.text;
  }
  return {};
}

/// Without what Markdown adds: '**Use it** for [stem](../stem/README.md)' gives 'Use it for stem'.
std::string plain(std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.substr(i).starts_with("**")) {
      ++i;
      continue;
    }
    const std::size_t middle = line.find("](", i);
    const std::size_t end = middle == line.npos ? line.npos : line.find(')', middle);
    if (line[i] == '[' && end != line.npos && line.find('[', i + 1) >= middle) {
      text += line.substr(i + 1, middle - i - 1);
      i = end;
      continue;
    }
    text += line[i];
  }
  return text;
}

void add_fields(const std::vector<load::FieldDescription>& fields, const std::string& indent,
                std::vector<ListEntry>& entries) {
  for (const load::FieldDescription& field : fields) {
    const std::string presence = field.is_required ? "; it must be there"
                                 : field.default_value.empty()
                                     ? ""
                                     : fmt::format("; {} if left out", field.default_value);
    entries.emplace_back(indent + field.name, fmt::format("{} ({}{})", field.help, field.type(), presence));
    add_fields(field.shape.keys(), indent + "  ", entries);
  }
}

class PageOfBlock {
 public:
  PageOfBlock(const blocks::BlockType& type, std::ostream& out) : type_(type), out_(out) {}

  void add(std::string_view line) {
    if (line.starts_with("```")) {
      is_in_example_ = !is_in_example_;
      if (is_in_example_) end_paragraph();
    } else if (is_in_example_) {
      if (!is_passed_) out_ << "    " << line << '\n';
      was_blank_ = false;
    } else if (line.starts_with('#')) {
      begin_part(line.substr(line.find_first_not_of("# ")));
    } else if (is_passed_ || line.starts_with('|') || line.starts_with("<!--") ||
               line.starts_with("All fields on")) {
      // tables are made anew
    } else if (line.empty()) {
      end_paragraph();
    } else {
      out_ << plain(line) << '\n';
      was_blank_ = false;
    }
  }

 private:
  void end_paragraph() {
    if (!was_blank_ && !is_passed_) out_ << '\n';
    was_blank_ = true;
  }

  void begin_part(std::string_view heading) {
    end_paragraph();
    is_passed_ = heading == "In a theme";
    if (is_passed_) return;
    if (heading != "Fields") {
      out_ << heading << (heading == type_.kind ? "\n" : ":\n");
      was_blank_ = heading == type_.kind;
      return;
    }
    std::vector<ListEntry> entries;
    add_fields(type_.fields, "", entries);
    out_ << "What it takes:\n" << listing(entries);
    was_blank_ = false;
  }

  const blocks::BlockType& type_;
  std::ostream& out_;
  bool is_in_example_ = false;
  bool is_passed_ = false;
  bool was_blank_ = true;
};

}  // namespace

bool explain_block(const std::string& kind, std::ostream& out) {
  const blocks::BlockType* type = blocks::find_block_type(kind);
  if (!type) return false;
  PageOfBlock page(*type, out);
  std::string_view text = page_of(kind);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    page.add(line);
  }
  return true;
}

}  // namespace tandem::cli
