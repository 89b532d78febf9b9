// What a page of a long batch costs in instructions: a program for callgrind, which counts from the couple on
// at which all is warm, and then one couple after the other with names of their own: from the choice of
// sheets to the bytes of the files. README.md has the command.
// In: a project, a workshop, how many couples are to warm up and how many are to be counted. Out: pages and
// bytes; callgrind says the rest.
#include <fmt/format.h>
#include <valgrind/callgrind.h>

#include <exception>
#include <stdexcept>
#include <string>

#include "engine/engine.h"
#include "engine/painted_file.h"
#include "invented_couple.h"

namespace tandem::bench {
namespace {

struct Counted {
  std::size_t pages = 0;
  std::size_t bytes = 0;
};

class Press {
 public:
  Press(const std::string& folder, const std::string& workshop)
      : engine_(disk_, folder, sources_, found_),
        look_(engine_.look({"workbook", {}, model::source_language, "a4"})),
        workshop_(engine_.project().workshops.at(workshop)) {}

  Counted make_pack(std::size_t number) {
    const model::Couple couple = invented_couple(number);
    const personalise::Pack pack = personalise::choose_pack(engine_.project(), workshop_, couple, found_);
    compose::Composer composer = engine::composer_for(look_, memo_, found_, {});
    const engine::Product product = engine::pack_product(pack, composer);
    Counted counted;
    for (const engine::PaintedFile& file :
         engine::paint(product, {{.fillable = true}, model::Fillable::yes}, memo_.pdf, found_)) {
      counted.pages += static_cast<std::size_t>(file.pages);
      counted.bytes += file.bytes.size();
    }
    if (found_.has_errors()) throw std::runtime_error(format_diagnostic(found_.sorted().front(), false));
    return counted;
  }

 private:
  DiskFileSystem disk_;
  SourceSet sources_;
  Diagnostics found_;
  engine::Engine engine_;
  engine::Memo memo_;
  engine::PreparedLook look_;
  const model::Workshop& workshop_;
};

void measure(Press& press, std::size_t warm, std::size_t count) {
  for (std::size_t i = 0; i < warm; ++i) press.make_pack(i);
  Counted all;
  CALLGRIND_START_INSTRUMENTATION;
  for (std::size_t i = warm; i < warm + count; ++i) {
    const Counted made = press.make_pack(i);
    all.pages += made.pages;
    all.bytes += made.bytes;
  }
  CALLGRIND_STOP_INSTRUMENTATION;
  fmt::print("{} pages, {} bytes\n", all.pages, all.bytes);
}

}  // namespace
}  // namespace tandem::bench

int main(int count, char** arguments) {
  try {
    if (count != 5) throw std::runtime_error("give a project, a workshop and two numbers of couples");
    tandem::bench::Press press(arguments[1], arguments[2]);
    tandem::bench::measure(press, std::stoul(arguments[3]), std::stoul(arguments[4]));
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return 1;
  }
  return 0;
}
