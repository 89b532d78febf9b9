// Stage: blocks. `agenda`: what happens when, with the times computed from the start.
#include "blocks/block_type.h"
#include "blocks/tools/agenda_rows.h"
#include "blocks/tools/answer.h"

namespace tandem::blocks {
namespace {

struct Agenda : model::Block {
  load::InlineText ask;
  std::optional<model::ClockTime> start;
  std::vector<AgendaRow> items;
};

}  // namespace

const load::FieldTable<AgendaRow>& fields_of(std::type_identity<AgendaRow>) {
  static const load::FieldTable<AgendaRow> table{
      load::required("minutes", &AgendaRow::minutes, "how long it takes", load::between(1, 600)),
      load::required("title", &AgendaRow::title, "what happens"),
      load::optional("exercise", &AgendaRow::exercise,
                     "the title of the page that it is done on, in small type below"),
      load::optional("notes", &AgendaRow::notes, "a few words more"),
  };
  return table;
}

namespace {

const load::FieldTable<Agenda>& fields_of(std::type_identity<Agenda>) {
  static const load::FieldTable<Agenda> table{
      load::optional("ask", &Agenda::ask, "a line above the table"),
      load::optional("start", &Agenda::start,
                     "when it begins; without it, times count from the beginning: `0:25`"),
      load::required("items", &Agenda::items, "what happens, in its order", load::between(1, 40)),
  };
  return table;
}

void lay_out(const Agenda& agenda, const AgendaStyle&, setting::Workplace& at) {
  add_ask(agenda.ask, at);
  add_agenda_rows(agenda.items, agenda.start, at);
}

}  // namespace

BlockType agenda_block() {
  return make_block_type<Agenda, AgendaStyle>("agenda", nullptr, lay_out);
}

}  // namespace tandem::blocks
