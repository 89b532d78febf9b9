#include "press/printing/cups_server.h"

#include <algorithm>
#include <array>
#include <utility>

#include "press/printing/ipp_client.h"

namespace tandem::press {
namespace {

// Operations (RFC 8011, section 5.4.15; cups.org/doc/spec-ipp.html).
constexpr int create_job = 0x05;
constexpr int send_document = 0x06;
constexpr int cancel_job = 0x08;
constexpr int get_job_attributes = 0x09;
constexpr int get_printer_attributes = 0x0B;
constexpr int cups_get_printers = 0x4002;

// Status codes (RFC 8011, appendix B).
constexpr int first_error = 0x400;
constexpr int forbidden = 0x401;
constexpr int not_authenticated = 0x402;
constexpr int not_authorized = 0x403;
constexpr int not_possible = 0x404;
constexpr int not_found = 0x406;
constexpr int gone = 0x407;
constexpr int internal_error = 0x500;
constexpr int service_unavailable = 0x502;
constexpr int temporary_error = 0x505;
constexpr int busy = 0x507;

// printer-state (RFC 8011, section 5.4.11) and printer-type (cups.org).
constexpr int printer_stopped = 5;
constexpr int class_bit = 0x1;

bool has(const std::vector<std::string>& all, const char* one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_unknown(int status) {
  return status == not_found || status == gone;
}

IppAttribute word(IppKind kind, const char* name, const std::string& value) {
  return {false, kind, name, {value}};
}

IppAttribute of_job(IppKind kind, const char* name, const std::string& value) {
  return {true, kind, name, {value}};
}

IppAttribute number(const char* name, int value) {
  return {false, IppKind::integer, name, {}, {value}};
}

IppAttribute asking_for(std::vector<std::string> names) {
  return {false, IppKind::keyword, "requested-attributes", std::move(names)};
}

PrinterCondition condition_in(const IppGroup& group) {
  PrinterCondition condition{group.number("printer-state") == printer_stopped,
                             group.texts("printer-state-reasons")};
  std::erase(condition.reasons, "none");
  return condition;
}

Printer printer_in(const IppGroup& group) {
  return {
      .name = group.text("printer-name"),
      .model = group.text("printer-make-and-model"),
      .device = group.text("device-uri"),
      .is_class = (group.number("printer-type") & class_bit) != 0,
      .accepts_jobs = group.number("printer-is-accepting-jobs") != 0,
      .condition = condition_in(group),
      .has_color = group.number("color-supported") != 0,
      .media = group.texts("media-supported"),
      .media_ready = group.texts("media-ready"),
      .media_default = group.text("media-default"),
      .sides = group.texts("sides-supported"),
      .sides_default = group.text("sides-default"),
      .finishings = group.numbers("finishings-supported"),
      .color_modes = group.texts("print-color-mode-supported"),
      .scalings = group.texts("print-scaling-supported"),
      .banners = group.texts("job-sheets-supported"),
  };
}

/// job-state (RFC 8011, section 5.3.7), and whether the document has come.
JobState state_in(const IppGroup& group) {
  const bool has_document = group.number("number-of-documents") > 0;
  switch (group.number("job-state")) {
    case 3:
      return has_document ? JobState::waiting : JobState::incoming;
    case 4:
      return has_document ? JobState::held : JobState::incoming;
    case 5:
      return JobState::printing;
    case 6:
      return JobState::stopped;
    case 7:
      return JobState::cancelled;
    case 9:
      return has(group.texts("job-state-reasons"), "job-completed-with-errors") ? JobState::failed
                                                                                : JobState::completed;
    default:
      return JobState::failed;
  }
}

JobReport report_in(const IppGroup& group, const PrintTicket& ticket) {
  JobReport report{state_in(group), group.number("time-at-processing")};
  // CUPS rounds down where it makes sheets of sides: none for the one page of a handout.
  const int sides = group.number("job-impressions-completed");
  report.leaves = std::max(group.number("job-media-sheets-completed"),
                           ticket.sides == "one-sided" ? sides : (sides + 1) / 2);
  return report;
}

class CupsServer : public PrintServer {
 public:
  explicit CupsServer(std::unique_ptr<IppClient> client) : client_(std::move(client)) {}

  std::optional<std::vector<Printer>> printers(PrintTrouble& trouble) override {
    const IppAnswer answer = client_->ask(
        {cups_get_printers,
         {},
         {asking_for({"printer-name", "printer-make-and-model", "device-uri", "printer-type",
                      "printer-is-accepting-jobs", "printer-state", "printer-state-reasons",
                      "color-supported", "media-supported", "media-ready", "media-default", "sides-supported",
                      "sides-default", "finishings-supported", "print-color-mode-supported",
                      "print-scaling-supported", "job-sheets-supported"})}});
    // A server without any queue says that it has found none.
    if (answer.is_from_server && answer.status == not_found) return std::vector<Printer>{};
    if (!is_good(answer, trouble)) return std::nullopt;
    const std::string preferred = client_->default_printer();
    std::vector<Printer> all;
    for (const IppGroup& group : answer.groups) {
      Printer printer = printer_in(group);
      printer.is_default = printer.name == preferred;
      if (!printer.name.empty()) all.push_back(std::move(printer));
    }
    std::sort(all.begin(), all.end(), [](const Printer& a, const Printer& b) { return a.name < b.name; });
    return all;
  }

  std::optional<PrintJob> create(const PrintTicket& ticket, const std::string& name, bool is_held,
                                 PrintTrouble& trouble) override {
    IppRequest request{create_job, ticket.printer, {word(IppKind::name, "job-name", name)}};
    add_ticket(request, ticket);
    if (is_held) request.attributes.push_back(of_job(IppKind::keyword, "job-hold-until", "indefinite"));
    const IppAnswer answer = client_->ask(request);
    if (!is_good(answer, trouble)) return std::nullopt;
    PrintJob job;
    if (!answer.groups.empty())
      job = {answer.groups.front().number("job-id"), answer.groups.front().text("job-uuid")};
    if (!job.uuid.empty()) return job;
    const IppAnswer more = about(ticket, job);
    if (!is_good(more, trouble)) return std::nullopt;
    if (!more.groups.empty()) job.uuid = more.groups.front().text("job-uuid");
    return job;
  }

  bool send(const PrintTicket& ticket, const PrintJob& job, std::string_view bytes,
            PrintTrouble& trouble) override {
    const IppRequest request{send_document,
                             ticket.printer,
                             {number("job-id", job.number),
                              word(IppKind::mime_type, "document-format", "application/pdf"),
                              {false, IppKind::boolean, "last-document", {}, {1}}}};
    return is_good(client_->send(request, bytes), trouble);
  }

  std::optional<JobReport> look(const PrintTicket& ticket, const PrintJob& job,
                                PrintTrouble& trouble) override {
    const IppAnswer answer = about(ticket, job);
    if (answer.is_from_server && is_unknown(answer.status)) return JobReport{};
    if (!is_good(answer, trouble)) return std::nullopt;
    if (answer.groups.empty()) return JobReport{};
    const IppGroup& group = answer.groups.front();
    // A server that was set up anew counts from one again.
    if (!job.uuid.empty() && group.text("job-uuid") != job.uuid) return JobReport{};
    JobReport report = report_in(group, ticket);
    const IppAnswer printer = client_->ask(
        {get_printer_attributes, ticket.printer, {asking_for({"printer-state", "printer-state-reasons"})}});
    if (!printer.groups.empty()) report.printer = condition_in(printer.groups.front());
    return report;
  }

  bool cancel(const PrintTicket& ticket, const PrintJob& job, PrintTrouble& trouble) override {
    const auto report = look(ticket, job, trouble);
    if (!report) return false;
    // Another's job may have its number.
    if (report->state == JobState::absent) return true;
    const IppAnswer answer = client_->ask({cancel_job, ticket.printer, {number("job-id", job.number)}});
    const bool has_ended =
        answer.is_from_server && (is_unknown(answer.status) || answer.status == not_possible);
    return has_ended || is_good(answer, trouble);
  }

 private:
  static bool is_good(const IppAnswer& answer, PrintTrouble& trouble) {
    if (answer.is_from_server && answer.status < first_error) return true;
    constexpr std::array refusals{forbidden, not_authenticated, not_authorized};
    constexpr std::array away{internal_error, service_unavailable, temporary_error, busy};
    const auto is_one_of = [&](const auto& all) {
      return std::find(all.begin(), all.end(), answer.status) != all.end();
    };
    trouble.is_away = !is_one_of(refusals) && (!answer.is_from_server || is_one_of(away));
    trouble.words = answer.words;
    return false;
  }

  static void add_ticket(IppRequest& request, const PrintTicket& ticket) {
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) request.attributes.push_back(of_job(IppKind::keyword, name, value));
    };
    add("sides", ticket.sides);
    add("media", ticket.media);
    add("print-color-mode", ticket.color_mode);
    add("print-scaling", ticket.scaling);
    // What CUPS' own filter counts has only been sent: the printer alone knows what came out.
    add("page-logging", "off");
    if (ticket.leaves_out_banner) request.attributes.push_back(of_job(IppKind::name, "job-sheets", "none"));
    if (!ticket.finishings.empty())
      request.attributes.push_back({true, IppKind::enumeration, "finishings", {}, ticket.finishings});
  }

  IppAnswer about(const PrintTicket& ticket, const PrintJob& job) {
    return client_->ask(
        {get_job_attributes,
         ticket.printer,
         {number("job-id", job.number),
          asking_for({"job-id", "job-uuid", "job-state", "job-state-reasons", "number-of-documents",
                      "time-at-processing", "job-media-sheets-completed", "job-impressions-completed"})}});
  }

  std::unique_ptr<IppClient> client_;
};

}  // namespace

std::unique_ptr<PrintServer> print_server_of(std::unique_ptr<IppClient> client) {
  return std::make_unique<CupsServer>(std::move(client));
}

std::unique_ptr<PrintServer> open_cups_server() {
  auto client = load_ipp_client();
  return client ? print_server_of(std::move(client)) : nullptr;
}

}  // namespace tandem::press
