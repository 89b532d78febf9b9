// What a sheet declares that it asks, held against what stands on its pages.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "delivery/asked_fields.h"

namespace tandem::tests {

/// A line for each question that one of both lacks, or has otherwise; empty where they agree.
std::string differences(const std::vector<answers::Question>& declared,
                        const std::vector<answers::Question>& on_page);

/// Of a document's questions those of one sheet, by its id.
std::vector<answers::Question> of_sheet(const delivery::AskedFields& asked, const std::string& sheet);

}  // namespace tandem::tests
