// Stage: press. What a print shop needs to know of an order: which files, how many leaves, how they are
// printed and finished, and where each copy begins. In: finished files, read back. Out: one page for people,
// JSON and JDF (CIP4, 1.4) for their programs. Ids, and no names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "press/leaf.h"

namespace tandem::press {

struct TicketCopy {
  std::string whose;   ///< 'couple-07 A'
  int first_page = 1;  ///< in its file
  int pages = 0;
  int leaves = 0;
};

/// How many leaves of a file are of this paper, however they lie.
struct TicketPaper {
  Size size;
  int leaves = 0;
};

struct TicketFile {
  std::string name;
  std::string sha256;               ///< 64 hexadecimal digits
  std::vector<TicketPaper> papers;  ///< in the order in which they come first
  int pages = 0;
  int leaves = 0;
  std::vector<TicketCopy> copies;  ///< each is finished by itself
};

struct PressTicket {
  std::string id;  ///< the workshop's
  std::vector<TicketFile> files = {};
  Sides sides = Sides::two;
  bool turns_on_short_edge = false;  ///< of two sides
  std::string colour = {};           ///< 'black'
  std::string stock = {};            ///< '80 g/m², white'
  std::string finishing = {};        ///< of each copy; empty: nothing
  int times = 1;                     ///< that all is printed
};

/// Of all files together, one printing.
std::vector<TicketPaper> papers_of(const PressTicket& ticket);

/// What a ticket says of a file. Throws UnreadablePdf.
TicketFile ticket_file(const std::string& name, const std::string& bytes, Sides sides);

std::string ticket_in_words(const PressTicket& ticket);
std::string ticket_in_json(const PressTicket& ticket);
std::string ticket_in_jdf(const PressTicket& ticket);

/// As sha256sum prints it.
std::string sha256(std::string_view bytes);

}  // namespace tandem::press
