// Stage: model. Who holds the workshops: their name, their sign, how to reach them, their colours.
// In: content/organisation.yaml, at most one in a project. Out: an Organisation.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "load/decode.h"
#include "load/field_description.h"
#include "model/written_facts.h"

namespace tandem::model {

struct Organisation {
  load::Identifier id;
  load::PlainText name;
  load::PlainText logo;                  ///< a PNG, JPEG or SVG file, its path below the project's folder
  std::vector<load::PlainText> contact;  ///< short lines
  load::Node colours;                    ///< palette tokens; null for none
  load::PlainText licence;
  /// Where its people live: the article 'resources-<region>' closes a copy in place of 'resources'.
  load::Identifier region;
  bool is_example = false;  ///< it is invented, and not meant for real couples' pages
  WrittenFacts facts;       ///< what holds for all couples of its workshops
};

/// Rows of the author's reference.
std::vector<load::FieldDescription> describe_organisation();

Organisation read_organisation(const load::Node& document, Diagnostics& diagnostics);

/// The article of the organisation's region that stands in for another.
std::string regional(const std::string& article, const Organisation& organisation);

/// The organisation's colours as a layer of a theme (see theme_layers.h); null for none.
load::Node colour_layer(const Organisation& organisation);

/// Reports a colour that no theme has ('unknown-token'): it would change nothing. `themes`: merged documents.
void check_colours(const Organisation& organisation, const std::map<std::string, load::Node>& themes,
                   Diagnostics& diagnostics);

}  // namespace tandem::model
