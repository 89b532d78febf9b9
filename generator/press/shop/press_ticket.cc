#include "press/shop/press_ticket.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sodium.h>

#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <utility>

#include "press/imposition/paper_size.h"
#include "press/printed_pages.h"
#include "press/proof.h"
#include "press/stack_plan.h"

namespace tandem::press {
namespace {

// Of more copies the page for people would be many.
constexpr std::size_t most_rows = 40;

int all_leaves(const PressTicket& ticket) {
  int leaves = 0;
  for (const TicketFile& file : ticket.files) leaves += file.leaves;
  return leaves * ticket.times;
}

std::size_t all_copies(const PressTicket& ticket) {
  std::size_t copies = 0;
  for (const TicketFile& file : ticket.files) copies += file.copies.size();
  return copies;
}

const char* sides_in_words(const PressTicket& ticket) {
  if (ticket.sides == Sides::one) return "one side";
  return ticket.turns_on_short_edge ? "both sides, turned about the short edge"
                                    : "both sides, turned about the long edge";
}

std::string row(const char* name, const std::string& value) {
  return fmt::format("{:<12}{}\n", name, value);
}

void add_leaves(std::vector<TicketPaper>& papers, const TicketPaper& more) {
  for (TicketPaper& paper : papers) {
    if (name_of_paper(paper.size) != name_of_paper(more.size)) continue;
    paper.leaves += more.leaves;
    return;
  }
  papers.push_back(more);
}

/// '49 leaves, a4', '49 leaves of a4 and 15 leaves of letter: leaves of different paper are mixed'.
std::string papers_in_words(const PressTicket& ticket) {
  const std::vector<TicketPaper> papers = papers_of(ticket);
  if (papers.size() < 2) {
    const std::string name = papers.empty() ? "" : ", " + name_of_paper(papers.front().size);
    return in_leaves(static_cast<std::size_t>(all_leaves(ticket))) + name;
  }
  std::vector<std::string> words;
  for (const TicketPaper& paper : papers)
    words.push_back(fmt::format(
        "{} of {}",
        in_leaves(static_cast<std::size_t>(paper.leaves) * static_cast<std::size_t>(ticket.times)),
        name_of_paper(paper.size)));
  return fmt::format("{}: they stand mixed in the files", fmt::join(words, ", "));
}

std::string finishing_in_words(const PressTicket& ticket) {
  if (ticket.finishing.empty()) return "none; leaves stay in this order, in one pile";
  return ticket.finishing + ", each copy by itself: it begins where the list below says";
}

}  // namespace

std::vector<TicketPaper> papers_of(const PressTicket& ticket) {
  std::vector<TicketPaper> papers;
  for (const TicketFile& file : ticket.files) {
    for (const TicketPaper& paper : file.papers) add_leaves(papers, paper);
  }
  return papers;
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::string digits;
  for (const unsigned char each : hash) digits += fmt::format("{:02x}", each);
  return digits;
}

TicketFile ticket_file(const std::string& name, const std::string& bytes, Sides sides) {
  TicketFile file;
  file.name = name;
  file.sha256 = sha256(bytes);
  const std::vector<ScannedContent> pages = printed_pages(bytes);
  file.pages = static_cast<int>(pages.size());
  file.leaves = leaves_of_pages(file.pages, sides);
  const std::size_t pages_a_leaf = sides == Sides::two ? 2 : 1;
  for (std::size_t front = 0; front < pages.size(); front += pages_a_leaf)
    add_leaves(file.papers, {pages[front].paper, 1});
  std::string before;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    // A blank back belongs to the page before it.
    if (!pages[i].ids.empty()) {
      const compose::LeafId& id = pages[i].ids.front().id;
      const Owner owner = owner_of(id);
      const std::string whose = owner.copy == CopyOf::nobody ? "nobody's: " + id.of
                                : id.insert > 0              ? copy_in_words(id)
                                                             : words_of(owner);
      const std::string key = fmt::format("{} {} {}", id.of, id.copy, id.insert);
      if (key != before || id.page == 1) file.copies.push_back({whose, static_cast<int>(i) + 1, 0, 0});
      before = key;
    }
    if (file.copies.empty()) continue;
    TicketCopy& copy = file.copies.back();
    ++copy.pages;
    copy.leaves = leaves_of_pages(copy.pages, sides);
  }
  return file;
}

std::string ticket_in_words(const PressTicket& ticket) {
  std::string out = fmt::format("PRINT ORDER {}\n\n", ticket.id);
  out += row("paper", papers_in_words(ticket));
  out += row("stock", ticket.stock);
  out += row("sides", sides_in_words(ticket));
  out += row("colour", ticket.colour);
  out += row("size", "actual size (100 %), not fitted to the page");
  out += row("times", fmt::format("{}", ticket.times));
  out += row("finishing", finishing_in_words(ticket));
  out += row("mind", "pages are of different people: keep their order, throw nothing away unshredded");
  out += "\nFILES\n\n";
  for (const TicketFile& file : ticket.files) {
    out += fmt::format("{}\n  {} pages, {}, {} copies\n  sha256 {}\n", file.name, file.pages,
                       in_leaves(file.leaves), file.copies.size(), file.sha256);
  }
  if (all_copies(ticket) > most_rows)
    return out +
           fmt::format("\nWhere each of the {} copies begins stands in ticket.json.\n", all_copies(ticket));
  out += "\nCOPIES\n\n";
  for (const TicketFile& file : ticket.files) {
    for (const TicketCopy& copy : file.copies)
      out += fmt::format("{}  from page {:<5}{:<10}{}\n", file.name, copy.first_page, in_leaves(copy.leaves),
                         copy.whose);
  }
  return out;
}

std::string ticket_in_json(const PressTicket& ticket) {
  using Json = nlohmann::ordered_json;
  Json files = Json::array();
  for (const TicketFile& file : ticket.files) {
    Json copies = Json::array();
    for (const TicketCopy& copy : file.copies) {
      copies.push_back(Json{{"whose", copy.whose},
                            {"first-page", copy.first_page},
                            {"pages", copy.pages},
                            {"leaves", copy.leaves}});
    }
    Json papers = Json::array();
    for (const TicketPaper& paper : file.papers)
      papers.push_back(Json{{"paper", name_of_paper(paper.size)}, {"leaves", paper.leaves}});
    files.push_back(Json{{"name", file.name},
                         {"sha256", file.sha256},
                         {"papers", std::move(papers)},
                         {"pages", file.pages},
                         {"leaves", file.leaves},
                         {"copies", std::move(copies)}});
  }
  const Json all{{"order", ticket.id},
                 {"standard", "PDF/X-4"},
                 {"leaves", all_leaves(ticket)},
                 {"sides", ticket.sides == Sides::one   ? "one-sided"
                           : ticket.turns_on_short_edge ? "two-sided-short-edge"
                                                        : "two-sided-long-edge"},
                 {"colour", ticket.colour},
                 {"stock", ticket.stock},
                 {"finishing", ticket.finishing},
                 {"times", ticket.times},
                 {"files", std::move(files)}};
  return all.dump(2) + "\n";
}

}  // namespace tandem::press
