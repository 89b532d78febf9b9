#include "delivery/finished.h"

#include <utility>

namespace tandem::delivery {

Finished finished(engine::Made made, bool keeps_pages) {
  Finished finished{std::move(made), {}};
  for (engine::Product::File& file : finished.made.product.files) {
    finished.asked.push_back(fields_asked(file.document));
    if (!keeps_pages) file.document = {};
  }
  return finished;
}

namespace {

/// A manifest says of a copy how many fields are told of, not how many it has: that would tell which sheets.
void set_field_count(engine::ProductRecord& record, const std::string& file, int count) {
  for (engine::FileRecord& each : record.files) {
    if (each.name == file && each.fields > 0) each.fields = count;
  }
}

}  // namespace

Recorded recorded(const Finished& finished, std::string inputs, FieldQuestions& questions) {
  Recorded recorded{engine::record_of(finished.made, std::move(inputs)), {}};
  const engine::Product& product = finished.made.product;
  for (std::size_t i = 0; i < finished.asked.size(); ++i) {
    const AskedFields& asked = finished.asked[i];
    const engine::Product::File& file = product.files[i];
    if (product.kind == engine::Product::Kind::handout) questions.learn(product.id, asked);
    if (product.kind != engine::Product::Kind::pack) {
      recorded.rows.push_back(FieldQuestions::rows_of_unnamed(file.name, asked));
      continue;
    }
    FieldQuestions::Told told;
    if (!engine::is_pack_edition(file.name))
      told = questions.rows_of_copy(file.name, asked.form_name, file.reader == personalise::Reader::both);
    set_field_count(recorded.record, file.name, told.count);
    recorded.rows.push_back(std::move(told.rows));
  }
  return recorded;
}

}  // namespace tandem::delivery
