// What CUPS is asked for and what its answers mean, with a client that keeps the questions and has the
// answers ready.
#include "press/printing/cups_server.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <utility>

#include "press/printing/ipp_client.h"

namespace tandem::tests {
namespace {

press::IppGroup group_of(std::vector<std::pair<std::string, int>> numbers) {
  press::IppGroup group;
  for (auto& [name, value] : numbers) group.add(name, {{}, {value}});
  group.add("job-uuid", {{"urn:x"}, {}});
  return group;
}

class ToldClient : public press::IppClient {
 public:
  ToldClient(std::vector<press::IppRequest>& asked, press::IppGroup answer)
      : asked_(asked), answer_(std::move(answer)) {}

  press::IppAnswer ask(const press::IppRequest& request) override {
    asked_.push_back(request);
    return {true, 0, {}, {answer_}};
  }
  press::IppAnswer send(const press::IppRequest& request, std::string_view) override { return ask(request); }
  std::string default_printer() override { return {}; }

 private:
  std::vector<press::IppRequest>& asked_;
  press::IppGroup answer_;
};

press::JobReport report_of(const std::string& sides, std::vector<std::pair<std::string, int>> numbers) {
  std::vector<press::IppRequest> asked;
  const auto server =
      press::print_server_of(std::make_unique<ToldClient>(asked, group_of(std::move(numbers))));
  press::PrintTicket ticket{"office"};
  ticket.sides = sides;
  press::PrintTrouble trouble;
  return server->look(ticket, {7, "urn:x"}, trouble).value();
}

std::string asked_for(const press::IppRequest& request, const std::string& name) {
  const auto found = std::find_if(request.attributes.begin(), request.attributes.end(),
                                  [&](const press::IppAttribute& one) { return one.name == name; });
  return found == request.attributes.end() || found->texts.empty() ? "" : found->texts.front();
}

TEST_CASE("leaves are those that the printer has counted", "[print]") {
  std::vector<press::IppRequest> asked;
  const auto server = press::print_server_of(std::make_unique<ToldClient>(asked, group_of({{"job-id", 7}})));
  press::PrintTrouble trouble;
  REQUIRE(server->create({"office"}, "couple-07-a", false, trouble));
  // With "auto", a filter counts what it sends: https://github.com/OpenPrinting/cups-filters, pdftopdf.
  CHECK(asked_for(asked.front(), "page-logging") == "off");
}

TEST_CASE("sides make leaves, and one side makes one", "[print]") {
  const auto leaves = [](const std::string& sides, int printed) {
    // CUPS says half of the sides, rounded down.
    const int sheets = sides == "one-sided" ? printed : printed / 2;
    return report_of(sides, {{"job-state", 9},
                             {"job-media-sheets-completed", sheets},
                             {"job-impressions-completed", printed}})
        .leaves;
  };
  CHECK(leaves("two-sided-long-edge", 0) == 0);
  CHECK(leaves("two-sided-long-edge", 1) == 1);
  CHECK(leaves("two-sided-long-edge", 3) == 2);
  CHECK(leaves("two-sided-short-edge", 4) == 2);
  CHECK(leaves("one-sided", 3) == 3);
}

TEST_CASE("another's job with the same number is not ours", "[print]") {
  CHECK(report_of("one-sided", {{"job-state", 9}, {"job-impressions-completed", 1}}).state ==
        press::JobState::completed);
  std::vector<press::IppRequest> asked;
  const auto server =
      press::print_server_of(std::make_unique<ToldClient>(asked, group_of({{"job-state", 9}})));
  press::PrintTrouble trouble;
  CHECK(server->look({"office"}, {7, "urn:y"}, trouble).value().state == press::JobState::absent);
}

}  // namespace
}  // namespace tandem::tests
