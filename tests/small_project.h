// A small, sound project on a disk in memory, for tests that break it.
#pragma once

#include <string>

#include "base/file_system.h"
#include "checkout.h"

namespace tandem::tests {

/// Two exercises, one for each and one for both; an article; a workshop with its recipe; one couple; and
/// the project's own themes and papers. The project's folder is '.'.
inline MemoryFileSystem small_project() {
  MemoryFileSystem files;
  files.add("content/listening.yaml",
            "exercise: listening\ntitle: Listening first\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
            "purpose: A test.\nopt-out: You may pass.\n"
            "blocks:\n  - prompt: {id: heard, ask: \"When did {partner} hear you?\"}\n");
  files.add("content/meal.yaml",
            "exercise: meal\ntitle: A meal\ntopic: imbalance\nminutes: {talk: 5}\nfor: together\n"
            "purpose: A test.\nopt-out: You may pass.\n"
            "blocks:\n  - prompt: {id: meal, ask: \"What will {a} bring, and {b}?\"}\n");
  files.add("content/help.yaml",
            "article: help\ntitle: Where to get help\nblocks:\n"
            "  - resource-box: {id: near, title: Near you, items: [{name: A friend, contact: 555 0100}]}\n");
  files.add("content/evening.yaml",
            "workshop: evening\ntitle: An evening\nrecipe: small\nminutes: 20\n"
            "agenda:\n  - {minutes: 20, title: Listening, exercise: listening}\n");
  files.add("content/couples.yaml",
            "workshop: evening\ncouples:\n  - id: couple-01\n    a: {name: Noor, pronouns: she/her}\n"
            "    b: {name: Samir, pronouns: they/them}\n");
  files.add("templates/recipes/small.yaml",
            "recipe: small\ntitle: Small\nexercises: [listening, meal]\nresources: help\n");
  DiskFileSystem disk;
  std::string problem;
  const std::string source = checkout_folder();
  for (const std::string folder : {"/templates/themes", "/templates/variants", "/templates/pages"}) {
    for (const std::string& path : disk.list(source + folder)) {
      files.add(path.substr(source.size() + 1), disk.read(path, problem).value());
    }
  }
  return files;
}

}  // namespace tandem::tests
