// Stage: model. Where a project's couples are signed up, and what is known of that table once and for all.
// In: `roster` of tandem.yaml. Out: a path and the meaning of columns; nothing is read of the table itself.
#pragma once

#include <vector>

#include "load/decode.h"
#include "model/column_wish.h"

namespace tandem::model {

/// `columns`: headers (or letters) and the field of each. Reports 'unknown-column' for what is no field.
struct ColumnWishes {
  std::vector<ColumnWish> all;
};
void decode(const load::Node& node, ColumnWishes& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const ColumnWishes*, load::Bounds bounds);

struct RosterSettings {
  load::PlainText file;      ///< from the folder of tandem.yaml; empty where none is named
  load::PlainText encoding;  ///< empty: what its bytes prove
  ColumnWishes columns;
  bool pseudonyms = false;  ///< codes are printed in place of names
};

const load::FieldTable<RosterSettings>& fields_of(std::type_identity<RosterSettings>);

std::string_view short_form_field(std::type_identity<RosterSettings>);

}  // namespace tandem::model
