// Stage: review. How hard a text is to read, by the length of its sentences and words.
// In: sentences. Out: a measure of the text's language.
#pragma once

#include <string_view>
#include <vector>

#include "review/sentences.h"

namespace tandem::review {

/// Vowel groups less silent endings. A rule of thumb: about one word in twenty is out by one.
int syllables_in_english(std::string_view word);
/// Vowels, less those that join in a diphthong (Real Academia Española, Ortografía, 2010, II 3).
int syllables_in_spanish(std::string_view word);

/// The grade of school that reads the text with ease: Kincaid, Fishburne, Rogers and Chissom (1975),
/// Derivation of new readability formulas, Research Branch Report 8-75. No sentences give 0.
double flesch_kincaid_grade(const std::vector<Sentence>& sentences);

/// The ease of Spanish: Szigriszt (1993), read on the INFLESZ scale of Barrio-Cantalejo and others (2008),
/// Anales del Sistema Sanitario de Navarra 31(2): 55 to 65 normal, above 65 quite easy. No sentences give
/// 100.
double szigriszt_ease(const std::vector<Sentence>& sentences);

}  // namespace tandem::review
