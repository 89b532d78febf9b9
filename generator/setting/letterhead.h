// Stage: setting. What an organisation puts on its pages: on covers, at the foot, above a handout.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/source.h"
#include "layout/page.h"
#include "setting/written_words.h"

namespace tandem::setting {

struct Letterhead {
  std::string name;  ///< may be empty, as all of it
  std::vector<std::string> contact;
  std::string licence;
  std::shared_ptr<const pictures::Picture> logo;
  std::string region = {};                 ///< where its people live: chooses the places to turn to
  SourceSpan span = {};                    ///< of the name, for errors
  std::vector<WrittenWords> written = {};  ///< name, contact and licence

  /// The lines of contact as one: 'Harbour Street 12 · 555 0100'.
  std::string contact_line() const;
};

/// The size of the logo in a box that it must not leave; its proportions stay.
Size logo_size(const pictures::Picture& logo, Size most);

}  // namespace tandem::setting
