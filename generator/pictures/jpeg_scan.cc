#include "pictures/jpeg_scan.h"

#include <algorithm>
#include <cstddef>

#include "pictures/jpeg_markers.h"

namespace tandem::pictures {
namespace {

using jpeg::byte;

constexpr int coefficients = 64;
// Encoders write about ten. A scan may go over all blocks in a few bytes, so that their number is the work.
constexpr int most_scans = 100;

int divide_up(int value, int by) {
  return (value + by - 1) / by;
}

}  // namespace

/// A scan's data, bit by bit. Once they have ended, every bit is 0 and `has_ended` says so.
class JpegScans::Bits {
 public:
  explicit Bits(std::string_view data) : data_(data) {}

  bool has_ended() const { return has_ended_; }

  int bit() {
    if (left_ == 0 && !next_byte()) return 0;
    --left_;
    return current_ >> left_ & 1;
  }

  int bits(int count) {
    int value = 0;
    for (int i = 0; i < count; ++i) value = value << 1 | bit();
    return value;
  }

  /// -1 where no code of the table begins so.
  int symbol(const HuffmanTable& table) {
    int code = 0;
    int first = 0;
    int index = 0;
    for (std::size_t length = 1; length < table.count.size(); ++length) {
      code = code << 1 | bit();
      const int count = table.count[length];
      if (code - first < count) return byte(table.symbols, static_cast<std::size_t>(index + code - first));
      index += count;
      first = (first + count) << 1;
    }
    return -1;
  }

  /// To the next restart marker, which is the only thing that may come now.
  bool restart() {
    left_ = 0;
    if (at_ + 1 >= data_.size() || byte(data_, at_) != 0xFF || !jpeg::is_restart(byte(data_, at_ + 1))) {
      return false;
    }
    at_ += 2;
    return true;
  }

 private:
  bool next_byte() {
    const bool is_marker = at_ < data_.size() && byte(data_, at_) == 0xFF &&
                           (at_ + 1 >= data_.size() || byte(data_, at_ + 1) != 0);
    if (at_ >= data_.size() || is_marker) {
      has_ended_ = true;
      return false;
    }
    current_ = byte(data_, at_);
    at_ += current_ == 0xFF ? 2 : 1;
    left_ = 8;
    return true;
  }

  std::string_view data_;
  std::size_t at_ = 0;
  int current_ = 0;
  int left_ = 0;
  bool has_ended_ = false;
};

bool JpegScans::read_frame(std::string_view segment, bool is_progressive) {
  is_progressive_ = is_progressive;
  height_ = byte(segment, 1) << 8 | byte(segment, 2);
  width_ = byte(segment, 3) << 8 | byte(segment, 4);
  const auto count = static_cast<std::size_t>(byte(segment, 5));
  for (std::size_t at = 6; at < 6 + 3 * count; at += 3) {
    Component component;
    component.id = byte(segment, at);
    component.across = byte(segment, at + 1) >> 4;
    component.down = byte(segment, at + 1) & 0xF;
    component.quantization = byte(segment, at + 2);
    if (component.across < 1 || component.across > 4 || component.down < 1 || component.down > 4)
      return false;
    if (component.quantization > 3) return false;
    most_across_ = std::max(most_across_, component.across);
    most_down_ = std::max(most_down_, component.down);
    components_.push_back(std::move(component));
  }
  for (Component& each : components_) {
    each.blocks_across = divide_up(divide_up(width_ * each.across, most_across_), 8);
    each.blocks_down = divide_up(divide_up(height_ * each.down, most_down_), 8);
    each.padded_across = divide_up(width_, 8 * most_across_) * each.across;
    const int padded_down = divide_up(height_, 8 * most_down_) * each.down;
    if (is_progressive) {
      each.coded.resize(static_cast<std::size_t>(each.padded_across) * static_cast<std::size_t>(padded_down));
    }
  }
  return true;
}

bool JpegScans::read_quantization_tables(std::string_view segment) {
  while (!segment.empty()) {
    const int precision = byte(segment, 0) >> 4;
    const int number = byte(segment, 0) & 0xF;
    const std::size_t size = 1 + (precision == 0 ? 64U : 128U);
    if (precision > 1 || number > 3 || segment.size() < size) return false;
    has_quantization_[static_cast<std::size_t>(number)] = true;
    segment.remove_prefix(size);
  }
  return true;
}

bool JpegScans::read_huffman_tables(std::string_view segment) {
  while (!segment.empty()) {
    const int number = byte(segment, 0) & 0xF;
    const int kind = byte(segment, 0) >> 4;
    if (kind > 1 || number > 3 || segment.size() < 17) return false;
    HuffmanTable table;
    table.is_there = true;
    int codes = 0;
    int room = 1;  // codes of this length that are still to be had
    for (std::size_t length = 1; length < table.count.size(); ++length) {
      table.count[length] = byte(segment, length);
      codes += table.count[length];
      room = 2 * room - table.count[length];
      if (room < 0) return false;
    }
    const auto size = 17 + static_cast<std::size_t>(codes);
    if (codes > 256 || segment.size() < size) return false;
    table.symbols = std::string(segment.substr(17, static_cast<std::size_t>(codes)));
    (kind == 0 ? direct_ : alternating_)[static_cast<std::size_t>(number)] = std::move(table);
    segment.remove_prefix(size);
  }
  return true;
}

bool JpegScans::read_restart_interval(std::string_view segment) {
  if (segment.size() != 2) return false;
  restart_interval_ = byte(segment, 0) << 8 | byte(segment, 1);
  return true;
}

bool JpegScans::read_scan(std::string_view segment, std::string_view data) {
  Scan scan;
  if (++scan_count_ > most_scans || !read_scan_header(segment, scan) || !has_tables(scan)) return false;
  for (const Scan::Part& part : scan.parts) part.component->has_scan |= scan.first == 0;
  Bits bits(data);
  return read_blocks(scan, bits);
}

bool JpegScans::is_complete() const {
  return !components_.empty() && std::all_of(components_.begin(), components_.end(),
                                             [](const Component& each) { return each.has_scan; });
}

bool JpegScans::read_scan_header(std::string_view segment, Scan& scan) {
  if (segment.empty()) return false;
  const auto count = static_cast<std::size_t>(byte(segment, 0));
  if (count < 1 || count > components_.size() || segment.size() != 4 + 2 * count) return false;
  for (std::size_t at = 1; at < 1 + 2 * count; at += 2) {
    const auto found = std::find_if(components_.begin(), components_.end(),
                                    [&](const Component& each) { return each.id == byte(segment, at); });
    const int tables = byte(segment, at + 1);
    if (found == components_.end() || tables >> 4 > 3 || (tables & 0xF) > 3) return false;
    scan.parts.push_back({&*found, tables >> 4, tables & 0xF});
  }
  if (!is_progressive_) return true;
  scan.first = byte(segment, 1 + 2 * count);
  scan.last = byte(segment, 2 + 2 * count);
  scan.is_refinement = byte(segment, 3 + 2 * count) >> 4 != 0;
  const bool is_direct = scan.first == 0 && scan.last == 0;
  return is_direct || (scan.first > 0 && scan.first <= scan.last && scan.last < coefficients && count == 1);
}

bool JpegScans::has_tables(const Scan& scan) const {
  return std::all_of(scan.parts.begin(), scan.parts.end(), [&](const Scan::Part& part) {
    const bool needs_direct = scan.first == 0 && !scan.is_refinement;
    const bool needs_alternating = scan.last > 0;
    return has_quantization_[static_cast<std::size_t>(part.component->quantization)] &&
           (!needs_direct || direct_[static_cast<std::size_t>(part.direct)].is_there) &&
           (!needs_alternating || alternating_[static_cast<std::size_t>(part.alternating)].is_there);
  });
}

bool JpegScans::read_blocks(Scan& scan, Bits& bits) {
  const bool is_single = scan.parts.size() == 1;
  const Component& only = *scan.parts.front().component;
  const int across = is_single ? only.blocks_across : divide_up(width_, 8 * most_across_);
  const int down = is_single ? only.blocks_down : divide_up(height_, 8 * most_down_);
  blocks_to_skip_ = 0;
  for (int unit = 0; unit < across * down; ++unit) {
    if (restart_interval_ > 0 && unit > 0 && unit % restart_interval_ == 0) {
      if (!bits.restart()) return false;
      blocks_to_skip_ = 0;
    }
    if (!read_unit(scan, unit, across, bits)) return false;
  }
  return true;
}

bool JpegScans::read_unit(Scan& scan, int unit, int units_across, Bits& bits) {
  const bool is_single = scan.parts.size() == 1;
  for (const Scan::Part& part : scan.parts) {
    Component& component = *part.component;
    const int across = is_single ? 1 : component.across;
    const int down = is_single ? 1 : component.down;
    for (int i = 0; i < across * down; ++i) {
      const int row = unit / units_across * down + i / across;
      const int column = unit % units_across * across + i % across;
      std::uint64_t* coded = is_progressive_
                                 ? &component.coded[static_cast<std::size_t>(row) *
                                                        static_cast<std::size_t>(component.padded_across) +
                                                    static_cast<std::size_t>(column)]
                                 : nullptr;
      if (!read_block(scan, part, coded, bits) || bits.has_ended()) return false;
    }
  }
  return true;
}

bool JpegScans::read_block(const Scan& scan, const Scan::Part& part, std::uint64_t* coded, Bits& bits) {
  if (!is_progressive_) return read_sequential(part, bits);
  if (scan.first == 0) {
    if (scan.is_refinement) {
      bits.bit();
      return true;
    }
    const int size = bits.symbol(direct_[static_cast<std::size_t>(part.direct)]);
    if (size < 0 || size > 15) return false;
    bits.bits(size);
    return true;
  }
  const HuffmanTable& table = alternating_[static_cast<std::size_t>(part.alternating)];
  return scan.is_refinement ? read_refined(scan, table, *coded, bits) : read_first(scan, table, *coded, bits);
}

bool JpegScans::read_sequential(const Scan::Part& part, Bits& bits) const {
  const int size = bits.symbol(direct_[static_cast<std::size_t>(part.direct)]);
  if (size < 0 || size > 15) return false;
  bits.bits(size);
  for (int k = 1; k < coefficients; ++k) {
    const int symbol = bits.symbol(alternating_[static_cast<std::size_t>(part.alternating)]);
    if (symbol < 0) return false;
    const int run = symbol >> 4;
    const int bits_of_value = symbol & 0xF;
    if (bits_of_value == 0 && run != 15) return true;
    k += run;
    if (k >= coefficients) return false;
    bits.bits(bits_of_value);
  }
  return true;
}

bool JpegScans::read_first(const Scan& scan, const HuffmanTable& table, std::uint64_t& coded, Bits& bits) {
  if (blocks_to_skip_ > 0) {
    --blocks_to_skip_;
    return true;
  }
  for (int k = scan.first; k <= scan.last; ++k) {
    const int symbol = bits.symbol(table);
    if (symbol < 0) return false;
    const int run = symbol >> 4;
    const int size = symbol & 0xF;
    if (size == 0 && run != 15) {
      blocks_to_skip_ = (1L << run) - 1 + bits.bits(run);
      return true;
    }
    k += run;
    if (k > scan.last) return false;
    bits.bits(size);
    if (size > 0) coded |= std::uint64_t{1} << k;
  }
  return true;
}

// T.81, G.1.2.3. What is already there gets one bit more each time it is passed.
bool JpegScans::read_refined(const Scan& scan, const HuffmanTable& table, std::uint64_t& coded, Bits& bits) {
  const auto is_coded = [&](int k) { return (coded >> k & 1) != 0; };
  int k = scan.first;
  while (blocks_to_skip_ == 0 && k <= scan.last) {
    const int symbol = bits.symbol(table);
    if (symbol < 0) return false;
    int run = symbol >> 4;
    const bool is_new = (symbol & 0xF) != 0;
    if (is_new) bits.bit();
    if (!is_new && run != 15) {
      blocks_to_skip_ = (1L << run) + bits.bits(run);
      break;
    }
    for (; k <= scan.last; ++k) {
      if (is_coded(k)) {
        bits.bit();
      } else if (--run < 0) {
        break;
      }
    }
    if (is_new && k <= scan.last) coded |= std::uint64_t{1} << k;
    ++k;
  }
  if (blocks_to_skip_ == 0) return true;
  for (; k <= scan.last; ++k) {
    if (is_coded(k)) bits.bit();
  }
  --blocks_to_skip_;
  return true;
}

}  // namespace tandem::pictures
