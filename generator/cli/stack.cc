#include "cli/stack.h"

#include <utility>

namespace tandem::cli {

Stack::Stack(const Options& options, const StackSetting& setting, delivery::Delivery& delivery,
             engine::Stopwatch& watch, Diagnostics& diagnostics)
    : options_(options), setting_(setting), delivery_(delivery), watch_(watch), diagnostics_(diagnostics) {}

void Stack::drop_earlier() {
  for (const char* name : {"packs/all.pdf", "packs/all-print.pdf"}) drop_unless_made(name);
  // An earlier run may have left any of these out.
  for (std::size_t number = 1; number < 1000 || delivery_.has(engine::volume_file(number)); ++number) {
    drop_unless_made(engine::volume_file(number));
  }
}

void Stack::drop_unless_made(const std::string& name) {
  if (!made_.contains(name)) delivery_.drop(name);
}

void Stack::add(std::size_t place, engine::Product pack) {
  if (!packs_) {
    packs_.emplace(setting_.engine.project(), options_.language, setting_.look.styles,
                   setting_.engine.letterhead().name, setting_.pdf, volumes(), setting_.cache, diagnostics_);
  }
  const model::Words& words = setting_.maker.look_of(*setting_.selection.couples[place]).styles.words();
  deliver(watch_.time("paint", [&] { return packs_->add(place, std::move(pack), words); }));
}

void Stack::finish() {
  if (packs_) deliver(packs_->finish());
}

engine::Volumes Stack::volumes() const {
  engine::Volumes volumes{setting_.selection.couples.size()};
  if (options_.volume > 0) volumes.couples_a_volume = static_cast<std::size_t>(options_.volume);
  return volumes;
}

void Stack::deliver(const std::optional<engine::PaintedFile>& volume) {
  if (!volume) return;
  watch_.time("write", [&] { delivery_.write(volume->name, volume->bytes); });
  made_.insert(volume->name);
}

}  // namespace tandem::cli
