#include "base/loaded_library.h"

#include <dlfcn.h>

namespace tandem {

std::optional<LoadedLibrary> LoadedLibrary::load(const char* name) {
  void* library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
  return library ? std::optional(LoadedLibrary(library)) : std::nullopt;
}

void* LoadedLibrary::address_of(const char* name) const {
  return dlsym(library_, name);
}

}  // namespace tandem
