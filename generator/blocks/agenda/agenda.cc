// Stage: blocks. `agenda`: what happens when, with the times computed from the start.
#include "blocks/block_type.h"
#include "blocks/tools/agenda_rows.h"
#include "blocks/tools/answer.h"

namespace tandem {
namespace {

struct Agenda : Block {
  InlineText ask;
  std::optional<ClockTime> start;
  std::vector<AgendaRow> items;
};

}  // namespace

template <>
const FieldTable<AgendaRow>& fields_of<AgendaRow>() {
  static const FieldTable<AgendaRow> table{
      required("minutes", &AgendaRow::minutes, "how long it takes", between(1, 600)),
      required("title", &AgendaRow::title, "what happens"),
      optional("exercise", &AgendaRow::exercise,
               "the title of the page that it is done on, in small type below"),
      optional("notes", &AgendaRow::notes, "a few words more"),
  };
  return table;
}

template <>
const FieldTable<Agenda>& fields_of<Agenda>() {
  static const FieldTable<Agenda> table{
      optional("ask", &Agenda::ask, "a line above the table"),
      optional("start", &Agenda::start, "when it begins; without it, times count from the beginning: `0:25`"),
      required("items", &Agenda::items, "what happens, in its order", between(1, 40)),
  };
  return table;
}

namespace {

void lay_out(const Agenda& agenda, const AgendaStyle&, Workplace& at) {
  add_ask(agenda.ask, at);
  add_agenda_rows(agenda.items, agenda.start, at);
}

}  // namespace

BlockType agenda_block() {
  return make_block_type<Agenda, AgendaStyle>("agenda", nullptr, lay_out);
}

}  // namespace tandem
