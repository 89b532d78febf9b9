// A small project with a print server that does as it is told.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program_runner.h"
#include "press/printing/print_server.h"

namespace tandem::tests {

/// What a server that tests can look into has been asked for. It outlives each run.
struct Desk {
  std::vector<press::Printer> printers;
  bool is_away = false;
  std::vector<std::string> names;  ///< of jobs that were made
  press::PrintTicket ticket;
  std::vector<bool> held;
  std::string document;                         ///< the last
  std::map<std::string, press::JobState> ends;  ///< of jobs by their names; else they are completed
  std::map<int, std::string> name_of;
};

class DeskServer : public press::PrintServer {
 public:
  explicit DeskServer(Desk& desk) : desk_(desk) {}

  std::optional<std::vector<press::Printer>> printers(press::PrintTrouble& trouble) override {
    trouble = {true, "no print server answers"};
    return desk_.is_away ? std::nullopt : std::optional(desk_.printers);
  }
  std::optional<press::PrintJob> create(const press::PrintTicket& ticket, const std::string& name,
                                        bool is_held, press::PrintTrouble&) override {
    desk_.ticket = ticket;
    desk_.names.push_back(name);
    desk_.held.push_back(is_held);
    const int number = static_cast<int>(desk_.names.size());
    desk_.name_of[number] = name;
    return press::PrintJob{number, "urn:" + name};
  }
  bool send(const press::PrintTicket&, const press::PrintJob&, std::string_view bytes,
            press::PrintTrouble&) override {
    desk_.document = bytes;
    return true;
  }
  std::optional<press::JobReport> look(const press::PrintTicket&, const press::PrintJob& job,
                                       press::PrintTrouble&) override {
    const auto end = desk_.ends.find(desk_.name_of[job.number]);
    constexpr int all_leaves = 99;  // more than any copy has
    return press::JobReport{
        end == desk_.ends.end() ? press::JobState::completed : end->second, 17, all_leaves, {}};
  }
  bool cancel(const press::PrintTicket&, const press::PrintJob&, press::PrintTrouble&) override {
    return true;
  }

 private:
  Desk& desk_;
};

/// The small project, and a printer.
struct Office : ProgramRunner {
  Office() {
    press::Printer printer{"office"};
    printer.model = "Duplex 2000";
    printer.device = "ipp://office.local/ipp/print";
    printer.is_default = true;
    printer.has_color = true;
    printer.media = {"iso_a4_210x297mm", "na_letter_8.5x11in"};
    printer.media_ready = {"iso_a4_210x297mm"};
    printer.media_default = "na_letter_8.5x11in";
    printer.sides = {"one-sided", "two-sided-long-edge"};
    printer.finishings = {3, 20};
    printer.color_modes = {"monochrome", "color"};
    printer.scalings = {"auto", "auto-fit", "none"};
    desk.printers = {printer};
    open_print_server = [this] { return std::make_unique<DeskServer>(desk); };
  }
  Desk desk;
};

inline delivery::OutputDisk disk_with_key() {
  delivery::OutputDisk disk;
  disk.key = [](const std::string&, std::string&) {
    return std::optional<std::string>(std::string(32, 'k'));
  };
  return disk;
}

/// With a build, which keeps a manifest where there is a key.
struct BuiltOffice : Office {
  BuiltOffice() {
    disk = disk_with_key();
    REQUIRE(run({"build", "small", "--quiet"}).code == 0);
  }
};

}  // namespace tandem::tests
