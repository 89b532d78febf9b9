#include "cli/build_date.h"

#include <charconv>
#include <chrono>

#include "cli/exit_code.h"

namespace tandem::cli {

pdf::PdfOptions pdf_options(const Surroundings& surroundings) {
  pdf::PdfOptions pdf;
  pdf.fillable = true;
  const std::string epoch = surroundings.environment("SOURCE_DATE_EPOCH").value_or("");
  if (epoch.empty()) return pdf;
  const auto [end, problem] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), pdf.date);
  if (problem != std::errc() || end != epoch.data() + epoch.size() || pdf.date < 0) {
    throw UsageError{"SOURCE_DATE_EPOCH is not a number of seconds",
                     "for example SOURCE_DATE_EPOCH=1800000000"};
  }
  return pdf;
}

std::optional<model::CalendarDate> build_date(const Surroundings& surroundings) {
  using namespace std::chrono;
  system_clock::time_point moment;
  if (surroundings.environment("SOURCE_DATE_EPOCH").value_or("").empty()) {
    if (!surroundings.today) return std::nullopt;
    moment = surroundings.today();
  } else {
    moment = system_clock::time_point(seconds(pdf_options(surroundings).date));
  }
  const year_month_day day(floor<days>(moment));
  return model::CalendarDate{static_cast<int>(day.year()),
                             static_cast<int>(static_cast<unsigned>(day.month())),
                             static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace tandem::cli
