#include "pdf/object_table.h"

#include <catch2/catch.hpp>

#include "pdf/file_frame.h"
#include "pdf/pdf_error.h"

namespace tandem::tests {

TEST_CASE("Objects are numbered from 1, and may get their bodies later") {
  pdf::ObjectTable objects;
  CHECK(objects.last_object() == 0);
  const pdf::ObjectNumber later = objects.add_dictionary();
  const pdf::ObjectNumber stream = objects.add_stream("/Filter/FlateDecode", std::string("bytes"));
  CHECK((later == 1 && stream == 2 && objects.last_object() == 2));
  CHECK_FALSE(objects.is_complete(later));
  objects.set_body(later, "/A 1");
  CHECK(objects.is_complete(later));
  CHECK(objects.body(later) == "/A 1");
  CHECK(objects.body(stream) == "/Filter/FlateDecode/Length 5");
  CHECK(objects.stream_bytes(stream) == "bytes");
  CHECK((objects.is_stream(stream) && !objects.is_stream(later)));
  objects.release(stream);
  CHECK_FALSE(objects.is_stream(stream));
  CHECK(objects.last_object() == 2);
  CHECK_THROWS_AS(objects.set_body(3, ""), pdf::PdfError);
  CHECK_THROWS_AS(objects.body(0), pdf::PdfError);
}

TEST_CASE("what an object holds stays when most others have been forgotten", "[pdf]") {
  pdf::ObjectTable objects;
  const std::string long_body(1000, 'x');
  for (int i = 0; i < 1000; ++i) objects.add_dictionary(long_body + std::to_string(i));
  for (pdf::ObjectNumber number = 1; number <= 1000; ++number) {
    if (number % 100 != 0) objects.release(number);
  }
  objects.set_body(200, "/A 1");
  CHECK(objects.body(100) == long_body + "99");
  CHECK(objects.body(200) == "/A 1");
  CHECK(objects.body(1000) == long_body + "999");
  CHECK_FALSE(objects.is_complete(1));
}

TEST_CASE("libharu hangs pages and outline together, and what they hold is ours") {
  pdf::ObjectTable objects;
  pdf::FrameCache cache;
  pdf::FileFrame frame(objects, cache);
  const pdf::ObjectNumber first = frame.add_page({595.276, 841.89}, 0);
  const pdf::ObjectNumber second = frame.add_page({200, 100}, 0);
  const auto content = std::make_shared<const std::string>();
  frame.finish_page(second, content, 7, {first});
  frame.finish_page(first, content, std::nullopt, {});
  frame.add_outline_entry(0, "One", first, 800);
  frame.add_outline_entry(1, "Inside", second, 90.5);
  const pdf::ObjectNumber catalog = frame.write("/Lang(en)");

  const auto body = [&](pdf::ObjectNumber object) { return std::string(objects.body(object)); };
  const auto follow = [&](const std::string& from, const std::string& key) {
    const std::size_t at = from.find(key + " ");
    REQUIRE(at != std::string::npos);
    return static_cast<pdf::ObjectNumber>(std::stoul(from.substr(at + key.size() + 1)));
  };
  CHECK(body(catalog).find("/Lang(en)") != std::string::npos);
  const pdf::ObjectNumber tree = follow(body(catalog), "/Pages");
  CHECK(body(tree).find("/Count 2") != std::string::npos);
  CHECK(body(first).find("/MediaBox[0 0 595.276 841.89]") != std::string::npos);
  CHECK(body(second).find("/StructParents 7/Tabs/S/Annots[1 0 R]") != std::string::npos);
  CHECK((follow(body(first), "/Parent") == tree && follow(body(second), "/Parent") == tree));

  const pdf::ObjectNumber outline = follow(body(catalog), "/Outlines");
  const pdf::ObjectNumber one = follow(body(outline), "/First");
  const pdf::ObjectNumber inside = follow(body(one), "/First");
  CHECK(body(one).starts_with("/Title(One)/Dest[1 0 R/XYZ null 800 null]"));
  CHECK(body(inside).starts_with("/Title(Inside)/Dest[2 0 R/XYZ null 90.5 null]"));
  CHECK((follow(body(inside), "/Parent") == one && follow(body(one), "/Parent") == outline));
  CHECK(cache.frame(2, {0, 1}) == cache.frame(2, {0, 1}));
}

TEST_CASE("A long file's pages hang on leaves of 512") {
  const pdf::HaruFrame frame = pdf::make_haru_frame(1100, {});
  CHECK(frame.pages.size() == 1100);
  std::vector<std::size_t> parents;
  for (const std::size_t page : frame.pages) {
    REQUIRE(frame.objects[page].references.size() == 1);
    const std::size_t parent = frame.objects[page].references.front();
    if (parents.empty() || parents.back() != parent) parents.push_back(parent);
  }
  CHECK(parents.size() == 3);
}

}  // namespace tandem::tests
