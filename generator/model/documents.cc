#include "model/documents.h"

#include "model/couple.h"
#include "model/evidence.h"
#include "model/fact.h"
#include "model/label_sheet.h"
#include "model/organisation.h"
#include "model/page_master.h"
#include "model/printer_profile.h"
#include "model/project_settings.h"
#include "model/recipe.h"
#include "model/region_resources.h"
#include "model/sheet.h"
#include "model/theme.h"

namespace tandem::model {

std::vector<DocumentDescription> describe_documents() {
  return {
      {"exercise", "content", describe_exercise()},
      {"article", "content", describe_article()},
      {"workshop", "content", describe_workshop()},
      {"evidence", "content", describe_evidence_note()},
      {"resources", "content", describe_region_resources()},
      {"facts", "content", describe_facts()},
      {"organisation", "content", describe_organisation()},
      {"couples", "content", describe_couple_list()},
      {"project", "content", describe_settings()},
      {"recipe", "templates", describe_recipe()},
      {"page", "templates", describe_page_master()},
      {"labels", "templates", describe_label_sheet()},
      {"printer", "templates", describe_printer_profile()},
      {"theme", "templates", describe_theme()},
      {"style", "templates", describe_text_style()},
  };
}

}  // namespace tandem::model
