#include "press/preflight/ink_colour.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace tandem::press {
namespace {

constexpr double hardly = 1.0 / 512;  // less than a step of 8 bits

double luminance(double red, double green, double blue) {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

InkColour ink_of_rgb(double red, double green, double blue) {
  const bool is_grey = std::abs(red - green) < hardly && std::abs(green - blue) < hardly;
  return {is_grey ? InkColour::Kind::grey_rgb : InkColour::Kind::colour, 1 - luminance(red, green, blue)};
}

InkColour ink_of_inks(double cyan, double magenta, double yellow, double black) {
  if (cyan < hardly && magenta < hardly && yellow < hardly) return {InkColour::Kind::black, black};
  const double light = luminance(1 - cyan, 1 - magenta, 1 - yellow) * (1 - black);
  return {InkColour::Kind::colour, 1 - light};
}

/// Of a string of the file, byte by byte: `written` is '<0aff>', or '(…)' in PDF's notation.
std::string bytes_of(const PdfObject& table) {
  if (table.is_stream()) return table.bytes();
  return table.raw();
}

}  // namespace

InkColour ink_of(const std::vector<double>& components) {
  switch (components.size()) {
    case 1:
      return {InkColour::Kind::black, 1 - components[0]};
    case 3:
      return ink_of_rgb(components[0], components[1], components[2]);
    case 4:
      return ink_of_inks(components[0], components[1], components[2], components[3]);
    default:
      return {InkColour::Kind::colour, 0.5};
  }
}

std::shared_ptr<const ColourSpace> ColourSpace::of(const PdfObject& object, const PdfObject& resources) {
  auto space = std::make_shared<ColourSpace>();
  const std::string name = object.is_array() ? object.at(0).name() : object.name();
  if (!object.is_array()) {
    const PdfObject named = resources["/ColorSpace"][name.c_str()];
    if (!name.empty() && named.is_array()) return of(named, resources);
    if (!name.empty() && named.is_name() && named.name() != name) return of(named, resources);
  }
  if (name == "/DeviceRGB" || name == "/RGB" || name == "/CalRGB") {
    space->components_ = 3;
  } else if (name == "/DeviceCMYK" || name == "/CMYK") {
    space->components_ = 4;
  } else if (name == "/ICCBased") {
    space->components_ = std::max(1, object.at(1)["/N"].integer());
  } else if (name == "/Lab") {
    space->family_ = Family::lab;
    space->components_ = 3;
  } else if (name == "/Separation") {
    const std::string ink = object.at(1).name();
    space->family_ = ink == "/Black" || ink == "/All" || ink == "/None" ? Family::black_ink : Family::ink;
  } else if (name == "/DeviceN") {
    space->family_ = Family::ink;
    space->components_ = std::max(1, object.at(1).size());
  } else if (name == "/Pattern") {
    space->family_ = Family::pattern;
  } else if (name == "/Indexed" || name == "/I") {
    space->base_ = of(object.at(1), resources);
    space->table_ = bytes_of(object.at(3));
  }
  return space;
}

std::vector<double> ColourSpace::first() const {
  if (base_) return {0};
  std::vector<double> components(static_cast<std::size_t>(components_), 0.0);
  if (family_ == Family::black_ink || family_ == Family::ink) components.assign(components.size(), 1);
  if (family_ == Family::device && components_ == 4) components[3] = 1;
  return components;
}

InkColour ColourSpace::ink(std::vector<double> components) const {
  if (base_) {
    const auto width = static_cast<std::size_t>(base_->components_);
    const auto place = components.empty() ? 0 : static_cast<std::size_t>(std::max(0.0, components[0]));
    std::vector<double> colour;
    for (std::size_t i = place * width; i < (place + 1) * width && i < table_.size(); ++i)
      colour.push_back(static_cast<unsigned char>(table_[i]) / 255.0);
    if (base_->family_ == Family::lab && !colour.empty()) colour[0] *= 100;
    return base_->ink(std::move(colour));
  }
  components.resize(static_cast<std::size_t>(components_), 0);
  if (family_ == Family::lab) return {InkColour::Kind::colour, 1 - components[0] / 100};
  for (double& each : components) each = std::clamp(each, 0.0, 1.0);
  switch (family_) {
    case Family::black_ink:
      return {InkColour::Kind::black, components[0]};
    case Family::ink: {
      double most = 0;
      for (const double each : components) most = std::max(most, each);
      // Inks of a shop's own are about half as dark as black.
      return {InkColour::Kind::colour, most / 2};
    }
    case Family::pattern:
      return {InkColour::Kind::colour, 0.5};
    default:
      return ink_of(components);
  }
}

}  // namespace tandem::press
