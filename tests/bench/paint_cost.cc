// What it costs to paint a couple's joint copy, in instructions: a program for callgrind, which counts from
// the third copy on, when all is warm. README.md has the command. In: a project, a workshop, a folder for the
// files. Out: their sizes; callgrind says the rest.
#include <fmt/format.h>
#include <valgrind/callgrind.h>

#include <array>
#include <exception>
#include <fstream>
#include <vector>

#include "engine/engine.h"
#include "pdf/pdf_writer.h"

namespace tandem::bench {
namespace {

constexpr std::array names_a = {"Amara", "Beatriz", "Chloe", "Dorota", "Elif", "Farida", "Grace", "Hanna"};
constexpr std::array names_b = {"Anton", "Bruno", "Cem", "Diego", "Emil", "Filip", "Gustav"};
constexpr std::size_t copies = 6;
constexpr std::size_t first_counted = 3;

Couple invented_couple(std::size_t number) {
  Couple couple;
  couple.id.value = "couple";
  couple.a = {{names_a[number % names_a.size()], {}}, Pronouns::she};
  couple.b = {{names_b[number % names_b.size()], {}}, Pronouns::he};
  return couple;
}

void paint(const std::vector<Document>& documents, Memo& memo, const std::string& folder) {
  PdfOptions options;
  options.fillable = true;
  std::size_t pages = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i == first_counted) CALLGRIND_START_INSTRUMENTATION;
    const std::string pdf = write_pdf(documents[i], options, memo.pdf);
    if (i >= first_counted) pages += documents[i].pages.size();
    std::ofstream(fmt::format("{}/{}.pdf", folder, i), std::ios::binary) << pdf;
    fmt::print("{} bytes\n", pdf.size());
  }
  CALLGRIND_STOP_INSTRUMENTATION;
  fmt::print("{} pages counted\n", pages);
}

void measure(const std::string& folder, const std::string& workshop, const std::string& output) {
  DiskFileSystem disk;
  SourceSet sources;
  Diagnostics diagnostics;
  Engine engine(disk, folder, sources, diagnostics);
  const PreparedLook look = engine.look({"workbook", {}, source_language, "a4"});
  Memo memo;
  std::vector<Document> documents;
  for (std::size_t i = 0; i < copies; ++i) {
    const Project& project = engine.project();
    const Pack pack = choose_pack(project, project.workshops.at(workshop), invented_couple(i), diagnostics);
    documents.push_back(composer_for(look, memo, diagnostics, {}).pack(pack).joint);
  }
  paint(documents, memo, output);
}

}  // namespace
}  // namespace tandem::bench

int main(int count, char** arguments) {
  try {
    if (count != 4) throw std::runtime_error("give a project, a workshop and a folder");
    tandem::bench::measure(arguments[1], arguments[2], arguments[3]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return 1;
  }
  return 0;
}
