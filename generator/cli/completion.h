// Stage: cli. What can stand at the cursor, for shells that complete words. In: the words typed so far. Out:
// words to offer, made of the table of commands, of the project's ids and of printers' names.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tandem::cli {

struct Candidate {
  std::string word;
  std::string what;  ///< a few words; may be empty
  bool operator==(const Candidate&) const = default;
};

struct Completion {
  std::vector<Candidate> candidates;  ///< each begins as the last word does
  bool files = false;                 ///< the shell offers paths of files
  bool folders = false;
};

/// Ids of a part of 'tandem list' in a project's folder.
using IdsOf = std::function<std::vector<Candidate>(const std::string& part, const std::string& project)>;

/// Those that the print server has.
using PrintersOf = std::function<std::vector<Candidate>()>;

/// `words`: those behind the program's name; the last one is being typed and may be empty. Precondition:
/// there is one.
Completion complete(const std::vector<std::string>& words, const IdsOf& ids_of,
                    const PrintersOf& printers_of = {});

}  // namespace tandem::cli
