#include "pdf/external_tools.h"

#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tandem::tests {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void replace_all(std::string& text, std::string_view from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

PdfOnDisk::PdfOnDisk(std::string_view bytes) {
  std::ofstream(folder_ / "file.pdf", std::ios::binary) << bytes;
}

ToolResult PdfOnDisk::run(std::string command) const {
  replace_all(command, "FILE", folder_ / "file.pdf");
  replace_all(command, "FOLDER", folder_.path());
  const std::string full =
      "LC_ALL=C.UTF-8 " + command + " >" + folder_ / "stdout" + " 2>" + folder_ / "stderr" + " </dev/null";
  const int status = std::system(full.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(folder_ / "stdout"),
          read_file(folder_ / "stderr")};
}

std::string PdfOnDisk::read(const std::string& name) const {
  return read_file(folder_ / name);
}

std::string PdfOnDisk::text() const {
  std::string out = run("pdftotext FILE -").output;
  out.erase(std::remove(out.begin(), out.end(), '\f'), out.end());
  return out;
}

std::string PdfOnDisk::structure() const {
  return run("pdfinfo -struct-text FILE").output;
}

std::string PdfOnDisk::unpacked() const {
  return run("qpdf --qdf --object-streams=disable FILE -").output;
}

std::vector<int> PdfOnDisk::pixel(int x, int y) const {
  if (samples_.empty()) paint();
  const auto at = static_cast<std::size_t>((y * width_ + x) * 3);
  std::vector<int> colour;
  for (std::size_t i = 0; i < 3; ++i) colour.push_back(static_cast<unsigned char>(samples_.at(at + i)));
  return colour;
}

void PdfOnDisk::paint() const {
  run("mutool draw -q -r 72 -A 0 -c rgb -F ppm -o FOLDER/page.ppm FILE 1");
  std::istringstream picture(read("page.ppm"));
  std::string format;
  int height = 0;
  int most = 0;
  picture >> format >> width_ >> height >> most;
  picture.get();
  samples_ = picture.str().substr(static_cast<std::size_t>(std::max<std::streamoff>(picture.tellg(), 0)));
  if (format != "P6") throw std::runtime_error("mupdf painted nothing");
}

void check_readers_are_content(std::string_view pdf) {
  const PdfOnDisk file(pdf);
  const ToolResult qpdf = file.run("qpdf --check FILE");
  CHECK(qpdf.status == 0);
  CHECK(qpdf.messages == "");
  CHECK(qpdf.output.find("No syntax or stream encoding errors found") != std::string::npos);
  const ToolResult mupdf = file.run("mutool draw -N -q -r 20 -o FOLDER/page%d.png FILE");
  CHECK(mupdf.status == 0);
  CHECK(mupdf.messages == "");
  const ToolResult ghostscript = file.run("gs -q -sDEVICE=nullpage -dNOPAUSE -dBATCH FILE");
  CHECK(ghostscript.status == 0);
  CHECK(ghostscript.output == "");
  CHECK(ghostscript.messages == "");
  const ToolResult poppler = file.run("pdftotext FILE -");
  CHECK(poppler.status == 0);
  CHECK(poppler.messages == "");
}

}  // namespace tandem::tests
