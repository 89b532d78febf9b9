#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/terminal_text.h"
#include "cli/exit_code.h"

namespace tandem {
namespace {

constexpr int bar_width = 24;  // columns
constexpr int least_width = 40;
// Often enough to look alive, rarely enough to cost nothing.
constexpr std::chrono::milliseconds between_draws{80};

}  // namespace

Progress::Progress(const Options& options, Surroundings& surroundings, int total)
    : surroundings_(surroundings), total_(total) {
  shown_ = surroundings.err_is_terminal && !options.quiet && surroundings.err_width >= least_width &&
           surroundings.environment("TERM") != "dumb";
}

Progress::~Progress() {
  if (drawn_) surroundings_.err << "\r\x1b[K" << std::flush;
}

void Progress::step(const std::string& what) {
  if (surroundings_.interrupted()) throw Interrupted{};
  ++done_;
  if (!shown_) return;
  const auto now = surroundings_.now();
  if (drawn_ && now - last_drawn_ < between_draws) return;
  last_drawn_ = now;
  draw(what);
}

void Progress::draw(const std::string& what) {
  const int filled = bar_width * std::min(done_, total_) / std::max(total_, 1);
  std::string line = fmt::format("[{:<{}}] {}/{} {}", std::string(static_cast<std::size_t>(filled), '#'),
                                 bar_width, done_, total_, harmless(what));
  // One column is left free, because some terminals wrap when the last one is filled.
  line = line.substr(0, static_cast<std::size_t>(surroundings_.err_width - 1));
  surroundings_.err << '\r' << line << "\x1b[K" << std::flush;
  drawn_ = true;
}

}  // namespace tandem
