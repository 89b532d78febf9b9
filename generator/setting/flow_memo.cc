#include "setting/flow_memo.h"

#include <utility>

namespace tandem::setting {
namespace {

// Of one generation: the items of some hundred pages. Two generations are kept.
constexpr std::size_t most_items = 16000;

// Headers and footers of some hundred pages.
constexpr std::size_t most_parts = 1024;

std::size_t item_count(const LaidOut& laid) {
  std::size_t count = 0;
  for (const auto& strip : laid.strips) count += 1 + strip->strip().items.size();
  return count;
}

bool is_same(const Paper& a, const Paper& b) {
  return a.size == b.size && a.recto == b.recto && a.verso == b.verso && a.is_card == b.is_card;
}

bool is_same(const Letterhead& a, const Letterhead& b) {
  return a.name == b.name && a.contact == b.contact && a.licence == b.licence && a.logo == b.logo &&
         a.region == b.region;
}

int reports(const Diagnostics& diagnostics) {
  return diagnostics.error_count() + diagnostics.warning_count();
}

std::string answers_of(const personalise::Voice& voice, const std::vector<std::string>& questions) {
  std::string answers;
  for (const std::string& question : questions) {
    answers += voice.answer(question);
    answers += '\n';  // no answer has one
  }
  return answers;
}

}  // namespace

/// All of a setting but the voice.
struct FlowMemo::Surroundings {
  const Stylesheet* styles;
  Letterhead letterhead;
  double width;
  Paper paper;
  double margin_width;
  Shown shown;
  model::Audience audience;
  int number;

  bool is_of(const Setting& setting) const {
    return styles == &setting.styles && width == setting.width && margin_width == setting.margin_width &&
           shown == setting.shown && audience == setting.audience && is_same(paper, setting.paper) &&
           is_same(letterhead, setting.letterhead);
  }
};

/// What is laid out, where, and how the galley stands.
struct FlowMemo::Key {
  const void* what;
  int variant;
  int surroundings;
  int step;
  layout::Role inner_heading;
  layout::BreakBefore next_break;
  bool is_at_top;
  bool operator==(const Key&) const = default;
};

struct FlowMemo::KeyHash {
  std::size_t operator()(const Key& key) const {
    std::size_t sum = std::hash<const void*>()(key.what);
    for (const int value : {key.variant, key.surroundings, key.step, static_cast<int>(key.inner_heading),
                            static_cast<int>(key.next_break), static_cast<int>(key.is_at_top)}) {
      sum = sum * 31 + static_cast<std::size_t>(value);
    }
    return sum;
  }
};

/// What asked these questions, by the answers that it got.
struct FlowMemo::Answered {
  std::vector<std::string> questions;
  std::unordered_map<std::string, std::pair<personalise::Asked, std::shared_ptr<const LaidOut>>> by_answers;
};

FlowMemo::FlowMemo() : recent_(std::make_unique<Known>()), earlier_(std::make_unique<Known>()) {}
FlowMemo::~FlowMemo() = default;

void FlowMemo::lay_out(const void* what, int variant, Workplace& at,
                       const std::function<void(Workplace&)>& lay_out) {
  const Galley& galley = at.galley;
  const Key key{what,
                variant,
                number_of(at.setting),
                galley.step(),
                galley.inner_heading(),
                galley.next_break(),
                galley.is_at_top()};
  if (const auto known = find(key, at.setting.voice)) return at.galley.add(*known);
  const personalise::Voice::Listener listener(at.setting.voice);
  const int reports_before = reports(at.hand.diagnostics());
  layout::ElementNumbers numbers;
  Workplace beside = at.beside(numbers);
  lay_out(beside);
  const auto laid =
      std::make_shared<const LaidOut>(beside.galley.take(personalise::asks_of_the_couple(listener.asked())));
  at.galley.add(*laid);
  if (reports(at.hand.diagnostics()) == reports_before) keep(key, listener.asked(), laid);
}

int FlowMemo::number_of(const Setting& setting) {
  std::vector<Surroundings>& known = surroundings_[setting.sheet_id];
  for (const Surroundings& each : known) {
    if (each.is_of(setting)) return each.number;
  }
  known.push_back({&setting.styles, setting.letterhead, setting.width, setting.paper, setting.margin_width,
                   setting.shown, setting.audience, ++surroundings_count_});
  return surroundings_count_;
}

std::shared_ptr<const LaidOut> FlowMemo::find_in(const Known& known, const Key& key,
                                                 const personalise::Voice& voice) {
  const auto of_key = known.find(key);
  if (of_key == known.end()) return nullptr;
  for (const Answered& answered : of_key->second) {
    const auto found = answered.by_answers.find(answers_of(voice, answered.questions));
    if (found == answered.by_answers.end()) continue;
    voice.note_again(found->second.first);
    return found->second.second;
  }
  return nullptr;
}

std::shared_ptr<const LaidOut> FlowMemo::find(const Key& key, const personalise::Voice& voice) {
  if (auto found = find_in(*recent_, key, voice)) return found;
  if (earlier_->empty()) return nullptr;
  const personalise::Voice::Listener listener(voice);
  auto found = find_in(*earlier_, key, voice);
  if (found) keep(key, listener.asked(), found);
  return found;
}

void FlowMemo::keep(const Key& key, const personalise::Asked& asked, std::shared_ptr<const LaidOut> laid) {
  const std::size_t items = item_count(*laid);
  if (recent_items_ + items > most_items) {
    earlier_ = std::exchange(recent_, std::make_unique<Known>());
    recent_items_ = 0;
  }
  recent_items_ += items;
  std::vector<std::string> questions;
  std::string answers;
  for (const auto& [question, answer] : asked.answers()) {
    questions.push_back(question);
    answers += answer;
    answers += '\n';
  }
  std::vector<Answered>& of_key = (*recent_)[key];
  for (Answered& answered : of_key) {
    if (answered.questions != questions) continue;
    answered.by_answers.insert_or_assign(std::move(answers), std::pair(asked, std::move(laid)));
    return;
  }
  Answered made;
  made.by_answers.emplace(std::move(answers), std::pair(asked, std::move(laid)));
  made.questions = std::move(questions);
  of_key.push_back(std::move(made));
}

std::shared_ptr<const layout::Part> FlowMemo::find_part(const std::string& key) const {
  const auto known = parts_.find(key);
  return known == parts_.end() ? nullptr : known->second;
}

void FlowMemo::keep_part(const std::string& key, std::shared_ptr<const layout::Part> part) {
  if (parts_.size() >= most_parts) parts_.clear();
  parts_.emplace(key, std::move(part));
}

void lay_out_once(const void* what, Workplace& at, const std::function<void(Workplace&)>& lay_out,
                  int variant) {
  if (!at.memo || at.galley.has_waiting_note()) return lay_out(at);
  at.memo->lay_out(what, variant, at, lay_out);
}

std::shared_ptr<const layout::Part> make_part_once(const std::string& key, Workplace& at,
                                                   const std::function<std::vector<layout::Item>()>& make) {
  if (at.memo) {
    if (auto known = at.memo->find_part(key)) return known;
  }
  const int reports_before = reports(at.hand.diagnostics());
  auto part = layout::make_part(make(), true, false);
  if (at.memo && reports(at.hand.diagnostics()) == reports_before) at.memo->keep_part(key, part);
  return part;
}

}  // namespace tandem::setting
