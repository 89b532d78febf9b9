// Stage: model. What somebody has said of a column of a sign-up sheet.
// In: an option's words, or a line of tandem.yaml. Out: a column and a field.
#pragma once

#include <string>

#include "base/source.h"

namespace tandem::model {

/// What somebody has said of a column: its header, or its letter, and a field's word.
struct ColumnWish {
  std::string column;
  std::string field;
  SourceSpan span = {};        ///< the column's in tandem.yaml; no place for an option's
  bool may_be_absent = false;  ///< said of all tables of a project, of which this may be another one
  SourceSpan field_span = {};  ///< the field's in tandem.yaml
};

}  // namespace tandem::model
