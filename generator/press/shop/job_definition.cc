// The ticket in JDF, for a shop's own programs: CIP4's Job Definition Format 1.4.
#include <fmt/format.h>

#include "base/xml_text.h"
#include "press/imposition/paper_size.h"
#include "press/shop/press_ticket.h"

namespace tandem::press {
namespace {

/// In JDF's words, of a printer's own.
struct Finishing {
  const char* word;
  const char* process;
  const char* resource;  ///< an element's name and attributes
};

constexpr Finishing finishings[] = {
    {"staple-top-left", "Stitching",
     R"(StitchingParams ID="FIN" Class="Parameter" Status="Available" )"
     R"(StitchType="Corner" NumberOfStitches="1")"},
    {"staple", "Stitching",
     R"(StitchingParams ID="FIN" Class="Parameter" Status="Available" )"
     R"(StitchType="Corner" NumberOfStitches="1")"},
    {"punch", "HoleMaking",
     R"(HoleMakingParams ID="FIN" Class="Parameter" Status="Available" HoleType="R2m-DIN")"},
};

const Finishing* finishing_of(const PressTicket& ticket) {
  for (const Finishing& each : finishings) {
    if (ticket.finishing == each.word) return &each;
  }
  return nullptr;
}

/// Heads meet where leaves that stand are turned about the long edge, and leaves that lie about the short.
const char* sides_of(const PressTicket& ticket, Size paper) {
  if (ticket.sides == Sides::one) return "OneSided";
  const bool lies = paper.width > paper.height;
  return lies == ticket.turns_on_short_edge ? "TwoSidedHeadToHead" : "TwoSidedHeadToFoot";
}

std::string run_lists(const PressTicket& ticket) {
  std::string out;
  int run = 0;
  for (const TicketFile& file : ticket.files) {
    out += fmt::format(
        "      <RunList Run=\"{0}\" NPage=\"{1}\" Pages=\"0 ~ {2}\" DocCopies=\"1\">\n"
        "        <LayoutElement ElementType=\"Document\">\n"
        "          <FileSpec URL=\"{3}\" MimeType=\"application/pdf\" Application=\"Tandem\"/>\n"
        "          <Comment Name=\"SHA256\">{4}</Comment>\n"
        "        </LayoutElement>\n"
        "      </RunList>\n",
        ++run, file.pages, file.pages - 1, xml_attribute(file.name), file.sha256);
  }
  return out;
}

}  // namespace

std::string ticket_in_jdf(const PressTicket& ticket) {
  const Finishing* finishing = finishing_of(ticket);
  int leaves = 0;
  for (const TicketFile& file : ticket.files) leaves += file.leaves;
  const std::vector<TicketPaper> papers = papers_of(ticket);
  const Size paper = papers.empty() ? Size{} : papers.front().size;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<JDF xmlns=\"http://www.CIP4.org/JDFSchema_1_1\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "ID=\"JOB\" JobID=\"{0}\" JobPartID=\"1\" DescriptiveName=\"{0}\" Type=\"Combined\" "
      "Types=\"LayoutPreparation Interpreting Rendering DigitalPrinting{1}{2}\" xsi:type=\"Combined\" "
      "Status=\"Waiting\" Version=\"1.4\" Activation=\"Active\">\n",
      xml_attribute(ticket.id), finishing ? " " : "", finishing ? finishing->process : "");
  // One medium is all that the form has a place for.
  for (std::size_t i = 1; i < papers.size(); ++i)
    out += fmt::format("  <Comment Name=\"Instruction\">{} leaves are of {}</Comment>\n",
                       papers[i].leaves * ticket.times, xml_text(name_of_paper(papers[i].size)));
  if (!ticket.finishing.empty() && !finishing)
    out += fmt::format("  <Comment Name=\"Instruction\">{}</Comment>\n", xml_text(ticket.finishing));
  out += fmt::format(
      "  <ResourcePool>\n"
      "    <RunList ID=\"RUN\" Class=\"Parameter\" Status=\"Available\" PartIDKeys=\"Run\">\n{0}    "
      "</RunList>\n"
      "    <LayoutPreparationParams ID=\"LAY\" Class=\"Parameter\" Status=\"Available\" Sides=\"{1}\">\n"
      "      <PageCell TrimSize=\"{2:.2f} {3:.2f}\"/>\n"
      "    </LayoutPreparationParams>\n"
      "    <DigitalPrintingParams ID=\"PRT\" Class=\"Parameter\" Status=\"Available\" "
      "Collate=\"SheetAndSet\" "
      "Sides=\"{1}\"/>\n"
      "    <InterpretingParams ID=\"INT\" Class=\"Parameter\" Status=\"Available\">\n"
      "      <FitPolicy SizePolicy=\"Abort\"/>\n"
      "    </InterpretingParams>\n"
      "    <Media ID=\"MED\" Class=\"Consumable\" Status=\"Available\" MediaType=\"Paper\" "
      "Dimension=\"{2:.2f} {3:.2f}\" DescriptiveName=\"{4}\"/>\n"
      "    <ColorantControl ID=\"COL\" Class=\"Parameter\" Status=\"Available\" "
      "ProcessColorModel=\"{5}\"/>\n",
      run_lists(ticket), sides_of(ticket, paper), paper.width, paper.height, xml_attribute(ticket.stock),
      ticket.colour == "black" ? "DeviceGray" : "DeviceCMYK");
  if (finishing) out += fmt::format("    <{}/>\n", finishing->resource);
  out += fmt::format(
      "    <Component ID=\"OUT\" Class=\"Quantity\" Status=\"Unavailable\" ComponentType=\"FinalProduct\"/>\n"
      "  </ResourcePool>\n"
      "  <ResourceLinkPool>\n"
      "    <RunListLink rRef=\"RUN\" Usage=\"Input\" CombinedProcessIndex=\"0\"/>\n"
      "    <LayoutPreparationParamsLink rRef=\"LAY\" Usage=\"Input\" CombinedProcessIndex=\"0\"/>\n"
      "    <InterpretingParamsLink rRef=\"INT\" Usage=\"Input\" CombinedProcessIndex=\"1\"/>\n"
      "    <ColorantControlLink rRef=\"COL\" Usage=\"Input\" CombinedProcessIndex=\"1 2\"/>\n"
      "    <DigitalPrintingParamsLink rRef=\"PRT\" Usage=\"Input\" CombinedProcessIndex=\"3\"/>\n"
      "    <MediaLink rRef=\"MED\" Usage=\"Input\" CombinedProcessIndex=\"3\" Amount=\"{}\"/>\n",
      leaves * ticket.times);
  if (finishing) {
    const std::string element(finishing->resource, std::string(finishing->resource).find(' '));
    out += fmt::format("    <{}Link rRef=\"FIN\" Usage=\"Input\" CombinedProcessIndex=\"4\"/>\n", element);
  }
  return out +
         fmt::format(
             "    <ComponentLink rRef=\"OUT\" Usage=\"Output\" CombinedProcessIndex=\"{}\" Amount=\"{}\"/>\n"
             "  </ResourceLinkPool>\n</JDF>\n",
             finishing ? 4 : 3, ticket.times);
}

}  // namespace tandem::press
