#include "model/evidence.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<Strength>) {
  return {"early", "mixed", "solid"};
}

namespace {

/// What a finding rests on. Nothing is made of it but a check (review/evidence_review.h), which reads it
/// again.
enum class Grounds { meta_analysis, review, studies, study, idea };

struct WrittenNote : EvidenceNote {
  Grounds grounds = Grounds::study;
};

std::vector<std::string> words_of(std::type_identity<Grounds>) {
  return {"meta-analysis", "review", "studies", "study", "idea"};
}

const load::FieldTable<WrittenNote>& fields_of(std::type_identity<WrittenNote>) {
  static const load::FieldTable<WrittenNote> table{
      load::required("evidence", &EvidenceNote::id, "its id: the file's name without `.yaml`"),
      load::required("construct", &EvidenceNote::construct, "what the field calls it: 'Dyadic coping'"),
      load::required("found", &EvidenceNote::found, "what was found, in plain words, with its limits"),
      load::required("strength", &EvidenceNote::strength,
                     "how sure it is: a few studies, studies that disagree, many that agree"),
      load::optional("rests-on", &WrittenNote::grounds,
                     "what is cited: a meta-analysis, a review, several studies, one study, or an idea"),
      load::required("citation", &EvidenceNote::citation,
                     "the whole reference, as a list of references has it"),
      load::optional("doi", &EvidenceNote::doi, "where to read it: `10.1037/…`"),
  };
  return table;
}

// What a link is made of must not break it.
bool is_doi(const std::string& text) {
  const auto is_plain = [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '<' && c != '>'; };
  return text.starts_with("10.") && text.find('/') != std::string::npos &&
         std::all_of(text.begin(), text.end(), is_plain);
}

}  // namespace

EvidenceNote read_evidence_note(const load::Node& document, Diagnostics& diagnostics) {
  WrittenNote note;
  load::decode_map(document, note, "note on research", diagnostics);
  if (!note.doi.value.empty() && !is_doi(note.doi.value)) {
    diagnostics.error("wrong-type", note.doi.span, fmt::format("'{}' is not a DOI", note.doi.value),
                      "write it without 'https://doi.org/': it begins with '10.'");
  }
  return note;
}

std::vector<load::FieldDescription> describe_evidence_note() {
  return load::describe_fields<WrittenNote>();
}

}  // namespace tandem::model
