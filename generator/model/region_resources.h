// Stage: model. Places to turn to in one region, apart from the sheets that print them, so that whoever calls
// them all once a year has one list to go through.
// In: content/resources/<region>.yaml. Out: a RegionResources, and a `resource-box` that holds its items.
#pragma once

#include <optional>
#include <vector>

#include "load/decode.h"
#include "model/calendar_date.h"

namespace tandem::model {

struct RegionResources {
  load::Identifier id;                      ///< the region, as an organisation names it
  std::optional<CalendarDate> verified_on;  ///< nothing while there are places that nobody has called
  SourceSpan verified_span;
  load::Node items;                    ///< of a block `resource-box`, as written
  std::vector<SourceSpan> unverified;  ///< places that nobody has called yet
};

RegionResources read_region_resources(const load::Node& document, Diagnostics& diagnostics);

/// Puts the region's items, and the day they were verified, into each `resource-box` of a sheet that says
/// `items: region`, in place of the names that it has to be filled in by hand. Where `resources` is null
/// those stay; a box without such names is reported as 'no-region'. Gives whether there is a box for the
/// region.
bool insert_resources(load::Node& sheet, const RegionResources* resources, Diagnostics& diagnostics);

/// Reports 'unverified-resource', and 'expired-resources' when the list was verified more than twelve months
/// before `today`.
void check_resources(const RegionResources& resources, const CalendarDate& today, Diagnostics& diagnostics);

/// What may stand in it, for the author's reference.
std::vector<load::FieldDescription> describe_region_resources();

}  // namespace tandem::model
