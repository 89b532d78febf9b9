#include "delivery/line_reader.h"

namespace tandem::delivery {
namespace {

constexpr std::size_t bytes_at_once = std::size_t{256} << 10;

}  // namespace

bool LineReader::next(std::string_view& line) {
  std::size_t end = text_.find('\n', next_);
  while (end == text_.npos) {
    const std::size_t searched = text_.size() - next_;
    if (!read_more()) break;
    end = text_.find('\n', next_ + searched);
  }
  line_start_ = text_start_ + next_;
  if (end == text_.npos && next_ == text_.size()) return false;
  line = std::string_view(text_).substr(next_, end == text_.npos ? end : end - next_);
  next_ = end == text_.npos ? text_.size() : end + 1;
  return true;
}

bool LineReader::read_more() {
  if (is_at_end_) return false;
  text_.erase(0, next_);
  text_start_ += next_;
  next_ = 0;
  const auto more = file_.read(text_start_ + text_.size(), bytes_at_once);
  is_at_end_ = !more || more->empty();
  if (is_at_end_) return false;
  digest_.append(*more);
  text_ += *more;
  return true;
}

}  // namespace tandem::delivery
