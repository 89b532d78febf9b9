// Stage: blocks. A plan of times, as the block `agenda` and a workshop's run sheet draw it.
// In: what happens, one row after the other. Out: strips in the galley, tagged as one table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/clock_time.h"
#include "setting/workplace.h"

namespace tandem::blocks {

/// How a time of day is written: 18:30 or 6:30 pm.
enum class Clock { of_24, of_12 };

struct AgendaStyle : setting::BlockStyle {
  Clock clock = Clock::of_24;
  std::string time;     ///< heading of the first column
  std::string minutes;  ///< of the second
  std::string what;     ///< of the third
  std::string end;      ///< in the last row, beside the time when all is over
  std::string am;
  std::string pm;
  load::Length padding{5};                ///< above and below a row's words
  load::Length gap{from_millimetres(6)};  ///< between two columns
};

std::vector<std::string> words_of(std::type_identity<Clock>);
const load::FieldTable<AgendaStyle>& fields_of(std::type_identity<AgendaStyle>);

struct AgendaRow {
  int minutes = 0;
  load::InlineText title;
  load::InlineText exercise;  ///< the title of what is done on paper; may be empty
  load::RichText notes;       ///< may be empty
};

/// 'start' + `minutes` as a clock shows it; past midnight it begins anew. Without a start, hours and minutes
/// from the beginning: '1:25'.
std::string agenda_time(std::optional<model::ClockTime> start, int minutes, const AgendaStyle& style);

/// Adds the table with its header, a row for each item, and one with the time when it ends.
void add_agenda_rows(const std::vector<AgendaRow>& rows, std::optional<model::ClockTime> start,
                     setting::Workplace& at);

}  // namespace tandem::blocks
