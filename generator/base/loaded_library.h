// Stage: base. A library that is loaded where it is needed, so that no other run of the program pays for it
// or needs it. In: the name that programs are linked with. Out: its functions.
#pragma once

#include <optional>

namespace tandem {

/// It stays until the process ends.
class LoadedLibrary {
 public:
  /// Nothing where it is not installed. Its name has the version of the interface: 'libxml2.so.2'.
  static std::optional<LoadedLibrary> load(const char* name);

  /// Sets a pointer to the function of this name, of the library or of one that it is made of. Null, and
  /// false, where there is none; the pointer must have the type that the library's header declares.
  template <typename Function>
  bool find(const char* name, Function& function) const {
    function = reinterpret_cast<Function>(address_of(name));
    return function != nullptr;
  }

 private:
  explicit LoadedLibrary(void* library) : library_(library) {}
  void* address_of(const char* name) const;

  void* library_;
};

}  // namespace tandem
