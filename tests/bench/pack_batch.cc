#include "pack_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <stdexcept>
#include <vector>

#include "delivery/output_folder.h"
#include "engine/engine.h"
#include "page_cost.h"
#include "pdf/pdf_writer.h"

namespace tandem::bench {
namespace {

/// Adds the time that `work` takes to `sum`.
template <typename Work>
auto timed(double& sum, Work work) {
  struct Lap {
    double& sum;
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    ~Lap() {
      sum += std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
  } lap{sum};
  return work();
}

// Names recur in a real list of couples, but seldom together: 20 and 19 of them make 380 pairs.
constexpr std::array names_a = {"Amara", "Beatriz", "Chloe", "Dorota", "Elif",   "Farida", "Grace",
                                "Hanna", "Ines",    "Jana",  "Katja",  "Lucja",  "Marta",  "Noor",
                                "Olga",  "Paula",   "Rania", "Sofia",  "Tamsin", "Wren"};
constexpr std::array names_b = {"Anton", "Bruno", "Cem",   "Diego", "Emil",  "Filip",  "Gustav",
                                "Henry", "Ivan",  "Jakob", "Kofi",  "Liam",  "Mehmet", "Nils",
                                "Oskar", "Pavel", "Robin", "Sami",  "Tomasz"};

model::Couple invented_couple(int number) {
  const auto index = static_cast<std::size_t>(number);
  model::Couple couple;
  couple.id.value = fmt::format("couple-{:03}", number + 1);
  couple.a = {{names_a[index % names_a.size()], {}}, model::Pronouns::she};
  couple.b = {{names_b[index % names_b.size()], {}}, model::Pronouns::he};
  return couple;
}

// A cover, one exercise of two pages and the resource page: four pages a copy.
void shorten(personalise::Copy& copy) {
  static const std::set<std::string> kept = {"who-starts-the-repair", "season-agreement", "resources"};
  std::erase_if(copy.sheets, [](const model::Sheet* sheet) { return !kept.contains(sheet->id.value); });
}

/// All that stays from couple to couple.
class Press {
 public:
  Press(const std::string& folder, const std::string& output)
      : engine_(disk_, folder, sources_, diagnostics_), look_(ready()), output_(disk_, output) {}

  void make_pack(const model::Couple& couple, Finish finish, BatchResult& result) {
    pdf::PdfOptions pdf;
    pdf.fillable = finish == Finish::form || finish == Finish::fillable;
    StageTimes& times = result.times;
    const model::Project& project = engine_.project();
    compose::PackDocuments documents = timed(times.compose, [&] {
      personalise::Pack pack =
          personalise::choose_pack(project, project.workshops.begin()->second, couple, diagnostics_);
      for (personalise::Copy* copy : {&pack.a, &pack.b, &pack.joint}) shorten(*copy);
      return engine::composer_for(look_, memo_, diagnostics_, {}).pack(pack);
    });
    stop_at_errors();
    for (layout::Document* document : {&documents.a, &documents.b, &documents.joint}) {
      if (finish == Finish::plain) strip(*document);
      if (finish == Finish::form) remove_reset_button(*document);
      const std::string bytes = timed(times.paint, [&] { return pdf::write_pdf(*document, pdf, memo_.pdf); });
      const std::string name = fmt::format("{}-{}.pdf", couple.id.value, document - &documents.a);
      if (!timed(times.write, [&] { return output_.write(name, bytes, diagnostics_); })) stop_at_errors();
      result.pages += static_cast<int>(document->pages.size());
      result.bytes += bytes.size();
      ++result.files;
    }
  }

  std::size_t answer_font_bytes() const {
    const text::TextStyle& body = look_.styles.style(model::StyleName::body).regular;
    return bench::answer_font_bytes(*body.fonts.fonts.front());
  }

 private:
  engine::PreparedLook ready() {
    stop_at_errors();
    const engine::PreparedLook look = engine_.look({"workbook", {}, model::source_language, "a4"});
    stop_at_errors();
    return look;
  }

  void stop_at_errors() const {
    if (!diagnostics_.has_errors()) return;
    throw std::runtime_error(format_diagnostic(diagnostics_.sorted().front(), false));
  }

  DiskFileSystem disk_;
  SourceSet sources_;
  Diagnostics diagnostics_;
  engine::Engine engine_;
  engine::Memo memo_;
  engine::PreparedLook look_;
  delivery::OutputFolder output_;
};

}  // namespace

BatchResult make_packs(const std::string& project, int couples, const std::string& output, Finish finish) {
  BatchResult result;
  // Behind a pointer, as guaranteed elision does not reach through the timing function.
  const auto press = timed(result.times.load, [&] { return std::make_unique<Press>(project, output); });
  for (int i = 0; i < couples; ++i) press->make_pack(invented_couple(i), finish, result);
  result.answer_font_bytes = press->answer_font_bytes();
  return result;
}

}  // namespace tandem::bench
