// Stage: pictures. Follows a JPEG file's coded samples from block to block, without making pictures of them,
// to see whether all are there (ITU-T T.81, annexes F and G: Huffman coding, sequential and progressive). In:
// tables, the frame and each scan. Out: whether they fit together.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::pictures {

class JpegScans {
 public:
  /// The frame's segment, which is long enough for its components. False where it contradicts itself.
  bool read_frame(std::string_view segment, bool is_progressive);
  bool read_quantization_tables(std::string_view segment);
  bool read_huffman_tables(std::string_view segment);
  bool read_restart_interval(std::string_view segment);

  /// False where the scan names a table or a component that there is not, or its data end before its last
  /// block.
  bool read_scan(std::string_view segment, std::string_view data);

  /// Whether each component had a scan.
  bool is_complete() const;

 private:
  /// Codes of up to 16 bits, in the order of their values (annex C).
  struct HuffmanTable {
    bool is_there = false;
    std::array<int, 17> count{};  ///< codes of each length
    std::string symbols;
  };
  struct Component {
    int id = 0;
    int across = 1;  ///< sampling factors
    int down = 1;
    int quantization = 0;
    int blocks_across = 0;  ///< of what it has itself
    int blocks_down = 0;
    int padded_across = 0;             ///< of what scans of several components hold
    std::vector<std::uint64_t> coded;  ///< a progressive picture's coefficients that are not 0, a bit each
    bool has_scan = false;
  };
  struct Scan {
    struct Part {
      Component* component = nullptr;
      int direct = 0;  ///< numbers of Huffman tables
      int alternating = 0;
    };
    std::vector<Part> parts;
    int first = 0;  ///< coefficients
    int last = 63;
    bool is_refinement = false;
  };
  class Bits;

  bool read_scan_header(std::string_view segment, Scan& scan);
  bool has_tables(const Scan& scan) const;
  bool read_blocks(Scan& scan, Bits& bits);
  bool read_unit(Scan& scan, int unit, int units_across, Bits& bits);
  bool read_block(const Scan& scan, const Scan::Part& part, std::uint64_t* coded, Bits& bits);
  bool read_sequential(const Scan::Part& part, Bits& bits) const;
  bool read_first(const Scan& scan, const HuffmanTable& table, std::uint64_t& coded, Bits& bits);
  bool read_refined(const Scan& scan, const HuffmanTable& table, std::uint64_t& coded, Bits& bits);

  int width_ = 0;
  int height_ = 0;
  int most_across_ = 1;
  int most_down_ = 1;
  bool is_progressive_ = false;
  int restart_interval_ = 0;
  int scan_count_ = 0;
  long blocks_to_skip_ = 0;  ///< that hold nothing more in this scan
  std::vector<Component> components_;
  std::array<bool, 4> has_quantization_{};
  std::array<HuffmanTable, 4> direct_;
  std::array<HuffmanTable, 4> alternating_;
};

}  // namespace tandem::pictures
