#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

#include "base/terminal_text.h"
#include "cli/exit_code.h"

namespace tandem::cli {
namespace {

using std::chrono::duration;
using std::chrono::seconds;

constexpr int bar_width = 24;  // columns
constexpr int least_width = 40;
// Often enough to look alive, rarely enough to cost nothing.
constexpr std::chrono::milliseconds between_draws{80};
constexpr seconds least_to_judge{2};
// The speed is that of the last five to ten seconds.
constexpr seconds between_marks{5};

/// '40 s', '3 min', '2 h 5 min'
std::string in_words(double time) {
  const auto whole = static_cast<long>(std::ceil(time));
  if (whole < 60) return fmt::format("{} s", whole);
  const long minutes = (whole + 59) / 60;
  return minutes < 60 ? fmt::format("{} min", minutes)
                      : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

}  // namespace

Progress::Progress(const Options& options, Surroundings& surroundings, int total)
    : surroundings_(surroundings), total_(total) {
  shown_ = surroundings.err_is_terminal && !options.quiet && options.diagnostics == DiagnosticsForm::text &&
           surroundings.err_width >= least_width && surroundings.environment("TERM") != "dumb";
  if (shown_) mark_ = later_mark_ = {surroundings.now(), 0};
}

Progress::~Progress() {
  if (drawn_) surroundings_.err << "\r\x1b[K" << std::flush;
}

void Progress::step(const std::string& what) {
  if (surroundings_.interrupted()) throw Interrupted{ExitCode::interrupted};
  if (surroundings_.terminated && surroundings_.terminated()) throw Interrupted{ExitCode::terminated};
  ++done_;
  if (!shown_) return;
  const auto now = surroundings_.now();
  if (drawn_ && now - last_drawn_ < between_draws) return;
  last_drawn_ = now;
  draw(what, now);
}

void Progress::draw(const std::string& what, Time now) {
  const int filled = bar_width * std::min(done_, total_) / std::max(total_, 1);
  std::string line = fmt::format("[{:<{}}] {}/{} {}{}", std::string(static_cast<std::size_t>(filled), '#'),
                                 bar_width, done_, total_, harmless(what), speed(now));
  // One column is left free, because some terminals wrap when the last one is filled.
  line = line.substr(0, static_cast<std::size_t>(surroundings_.err_width - 1));
  surroundings_.err << '\r' << line << "\x1b[K" << std::flush;
  drawn_ = true;
}

std::string Progress::speed(Time now) {
  if (now - later_mark_.time >= between_marks) mark_ = std::exchange(later_mark_, {now, done_});
  const double time = duration<double>(now - mark_.time).count();
  if (now - mark_.time < least_to_judge || done_ == mark_.done) return {};
  const double a_second = (done_ - mark_.done) / time;
  const std::string left = in_words(std::max(total_ - done_, 0) / a_second);
  return a_second < 10 ? fmt::format(" ({:.1f}/s, {} left)", a_second, left)
                       : fmt::format(" ({:.0f}/s, {} left)", a_second, left);
}

}  // namespace tandem::cli
